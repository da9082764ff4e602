import { useRef, useState } from 'react'
import type { PlanSheet } from '#contract/entry'
import { textAt } from '#domain/grid'
import { yearOf } from '#domain/month'
import type { MonthStatus } from '#domain/month-status'
import { navigation, useNavigation } from '../../../app/navigation'
import { PageFailure } from '../../../app/page-failure'
import { EmptyState } from '../../../parts/empty'
import { UndoIcon } from '../../../parts/icons'
import { useAsk } from '../../../parts/query'
import { Skeleton } from '../../../parts/skeleton'
import { createStore, useStore } from '../../../parts/store'
import { useWords } from '../../../parts/words'
import { type ChosenUnit, rowsOf } from '../month/rows'
import { beginPending } from '../pending'
import { SidePanel } from '../side-panel'
import { EntryTabs, panelOf } from '../tab'
import { UnitsPanel } from '../units/units-panel'
import { PlanEntry, type PlanEntryHandle } from './plan-entry'
import { asked, type Version, versionKey } from './version'
import { VersionMenu } from './version-menu'
import { planWords } from './words'
import './plan.css'

/** The version one looked at, of which year and workspace: kept while the program runs, with what waits in it. */
const store = createStore<{ readonly of: string; readonly version: Version }>({ of: '', version: { of: 'inForce' } })

/** 年度计划: the plans of the month's year (LOOK.md, picture 4: the same grid). */
export function PlanPage() {
  const words = useWords(planWords)
  const { month } = useNavigation()
  const year = yearOf(month)
  const { data: info } = useAsk('workspace.info', {})
  const of = `${info?.path ?? ''}/${year}`
  const kept = useStore(store)
  const version: Version = kept.of === of ? kept.version : { of: 'inForce' }
  const sheet = useAsk('plan.sheet', { year, month, ...asked(version) }, { keepPrevious: false })
  const status = useAsk('month.status', { month })
  if (info !== undefined) beginPending(info.path)
  if (sheet.error !== null && sheet.data === undefined) {
    return <PageFailure title={words.failed} error={sheet.error} onRetry={() => void sheet.refetch()} />
  }
  if (sheet.data === undefined || status.data === undefined || info === undefined) {
    return <Skeleton label={words.loading} />
  }
  return (
    <Plans
      key={`${of}/${versionKey(version)}`}
      sheet={sheet.data}
      status={status.data}
      year={year}
      version={version}
      readOnly={info.readOnly}
      onVersion={(next) => store.set({ of, version: next })}
    />
  )
}

interface Props {
  readonly sheet: PlanSheet
  readonly status: MonthStatus
  readonly year: number
  readonly version: Version
  readonly readOnly: boolean
  onVersion(version: Version): void
}
function Plans({ sheet, status, year, version, readOnly, onVersion }: Props) {
  const words = useWords(planWords)
  const [chosen, setUnit] = useState<ChosenUnit>(undefined)
  const [choosing, setChoosing] = useState(false)
  const entry = useRef<PlanEntryHandle>(null)
  // A unit that has no project in this year shows them all.
  const unit = chosen !== undefined && rowsOf(sheet, chosen).length === 0 ? undefined : chosen
  const close = () => setChoosing(false)
  return (
    <div className="entry">
      <div className="entry-tools plan-tools" role="toolbar" aria-label={words.tools} data-region="tools">
        <EntryTabs />
        <VersionMenu
          year={year}
          version={version}
          adjustments={sheet.adjustments}
          readOnly={readOnly}
          onChoose={(next) => {
            entry.current?.commit()
            onVersion(next)
          }}
        />
        <button type="button" className="button" aria-expanded={choosing} onClick={() => setChoosing(true)}>
          {unit === undefined ? words.allUnits : (unit ?? words.noUnit)} <strong>{rowsOf(sheet, unit).length}</strong>
        </button>
        {!readOnly && (
          <button
            type="button"
            className="button button-quiet"
            title={words.undoHint}
            onClick={() => entry.current?.undo()}
          >
            <UndoIcon />
            {words.undoButton}
          </button>
        )}
        <span className="entry-due">
          {words.basis}
          {basisOf(sheet, rowsOf(sheet, unit), words)}
        </span>
      </div>
      <div className="entry-body" {...panelOf('plan')}>
        {sheet.answer.counted.includes(1) ? (
          <PlanEntry ref={entry} sheet={sheet} year={year} version={version} unit={unit} readOnly={readOnly} />
        ) : (
          <Nothing year={year} />
        )}
      </div>
      {choosing && (
        <SidePanel side="left" label={words.units} onClose={close}>
          <UnitsPanel
            status={status}
            chosen={unit}
            closed
            onChoose={(next) => {
              entry.current?.commit()
              setUnit(next)
              close()
            }}
          />
        </SidePanel>
      )}
    </div>
  )
}

/** Which versions the percentages of the rows use: the newest adjusted one, else 年初 (DOMAIN.md, plan versions). */
function basisOf(
  { answer }: PlanSheet,
  rows: readonly number[],
  words: ReturnType<typeof useWords<(typeof planWords)['zh']>>,
) {
  const count = (version: string) => rows.filter((i) => textAt(answer, 'planVersion', i) === version).length
  const [initial, adjusted] = [count('initial'), count('adjusted')]
  if (initial + adjusted === 0) return words.nothingPlanned
  if (adjusted === 0) return words.onlyInitial
  return initial === 0 ? words.onlyAdjusted : words.both(initial, adjusted)
}

function Nothing({ year }: { readonly year: number }) {
  const words = useWords(planWords)
  return (
    <EmptyState title={words.empty(year)} hint={words.emptyHint}>
      <button type="button" className="button button-primary" onClick={() => navigation.open({ page: 'projects' })}>
        {words.toProjects}
      </button>
    </EmptyState>
  )
}
