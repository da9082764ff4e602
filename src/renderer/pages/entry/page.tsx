import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { MonthSheet } from '#contract/entry'
import type { FindingLine } from '#contract/month-life'
import { daysBetween } from '#domain/month'
import { isFrozen } from '#domain/month-life'
import type { MonthStatus } from '#domain/month-status'
import { entryAsked } from '../../app/entry-asked'
import { navigation, useNavigation } from '../../app/navigation'
import { PageFailure } from '../../app/page-failure'
import { useTaken } from '../../app/take-asked'
import { undo } from '../../app/undo'
import { EmptyState } from '../../parts/empty'
import { drawsFirst, useStands } from '../../parts/first-rows'
import { momentOf } from '../../parts/history/moment'
import { ChevronDownIcon, UndoIcon } from '../../parts/icons'
import { useLanguage } from '../../parts/language'
import { useMonthStates } from '../../parts/month-state'
import { dayWord, monthTitle } from '../../parts/month-words'
import { useAsk } from '../../parts/query'
import { Segmented } from '../../parts/segmented'
import { Skeleton } from '../../parts/skeleton'
import { TitleSlot } from '../../parts/slots'
import { useStore } from '../../parts/store'
import { useWords } from '../../parts/words'
import { ChecksPanel } from './checks/checks-panel'
import { LifeActs } from './life/acts'
import { Steps } from './life/steps'
import { PANELS_FROM, panelsWidth } from './month/columns'
import { MonthEntry, type MonthEntryHandle } from './month/month-entry'
import { useReadyGrid } from './month/ready'
import { type ChosenUnit, type EntryMode, rowsOf } from './month/rows'
import { beginPending } from './pending'
import { PlanPage } from './plan/plan-page'
import { SidePanel } from './side-panel'
import { EntryTabs, panelOf, showMonthTab, useEntryTab } from './tab'
import { UnitsLayers } from './units/layers'
import { UnitsPanel } from './units/units-panel'
import { entryWords } from './words'
import './page.css'

/** 月度填报 and, beside it, 年度计划. */
export function EntryPage() {
  const words = useWords(entryWords)
  const tab = useEntryTab()
  const asked = useStore(entryAsked)
  useEffect(() => {
    if (asked !== null) showMonthTab()
  }, [asked])
  return (
    <>
      <TitleSlot>
        <h1 className="page-name">{words.title}</h1>
      </TitleSlot>
      {tab === 'plan' ? <PlanPage /> : <MonthPage />}
    </>
  )
}

/** The month: units at the left, the sheet, the checks at the right (LOOK.md, pictures 4 and 26). */
function MonthPage() {
  const words = useWords(entryWords)
  const { month } = useNavigation()
  const sheet = useAsk('month.sheet', { month })
  const status = useAsk('month.status', { month })
  const stands = useStands(sheet.data !== undefined && status.data !== undefined)
  const check = useAsk('month.check', { month }, { enabled: stands })
  useReadyGrid(sheet.data === undefined || status.data === undefined)
  const failure = sheet.error ?? status.error
  if (failure !== null && sheet.data === undefined) {
    return <PageFailure title={words.failed} error={failure} onRetry={() => void sheet.refetch()} />
  }
  if (sheet.data === undefined || status.data === undefined) return <Skeleton label={words.loading} />
  return <Entry sheet={sheet.data} status={status.data} findings={check.data?.findings ?? null} stands={stands} />
}

function useWidth() {
  const ref = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const element = ref.current
    if (element === null) return
    setWidth(element.clientWidth)
    const observer = new ResizeObserver(() => setWidth(element.clientWidth))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return { ref, width }
}

const noFindings: readonly FindingLine[] = []

interface EntryProps {
  readonly sheet: MonthSheet
  readonly status: MonthStatus
  /** Null as long as the checks are under way. */
  readonly findings: readonly FindingLine[] | null
  readonly stands: boolean
}
function Entry({ sheet, status, findings, stands }: EntryProps) {
  const words = useWords(entryWords)
  const lang = useLanguage()
  const { data: info } = useAsk('workspace.info', {})
  const { ref, width } = useWidth()
  const [chosen, setUnit] = useState<ChosenUnit>(undefined)
  const hasCumulative = sheet.entryMode.includes(1)
  const [chosenMode, setMode] = useState<EntryMode | null>(null)
  const [drawer, setDrawer] = useState<'units' | 'checks' | null>(null)
  // Drawn once more, so that the row is gone to although nothing else changed.
  const [, setAsked] = useState(0)
  const lastFrozen = useLastFrozen()
  const entry = useRef<MonthEntryHandle>(null)
  const waiting = useRef<Pick<FindingLine, 'projectId' | 'code'> | null>(null)
  const { answer, state } = sheet
  const { month } = answer
  const readOnly = info?.readOnly ?? true
  // A unit that has no project in this month shows them all.
  const unit = chosen !== undefined && rowsOf(sheet, chosen).length === 0 ? undefined : chosen
  const mode = chosenMode ?? (hasCumulative ? 'byList' : 'month')
  if (info !== undefined) beginPending(info.path)

  // The row may be of another unit: it is shown first, then gone to.
  useEffect(() => {
    if (waiting.current === null || entry.current === null) return
    entry.current.jump(waiting.current)
    waiting.current = null
  })
  useTaken(entryAsked, (projectId) => {
    entry.current?.commit()
    waiting.current = { projectId, code: 'NOT_REPORTED' }
    setUnit(undefined)
    setAsked((count) => count + 1)
  })
  if (status.total === 0) {
    return (
      <EmptyState title={words.empty(monthTitle(month, lang))} hint={words.emptyHint}>
        <button type="button" className="button button-primary" onClick={() => navigation.open({ page: 'projects' })}>
          {words.toProjects}
        </button>
      </EmptyState>
    )
  }
  const jump = (finding: FindingLine) => {
    waiting.current = finding
    setDrawer(null)
    const here = unit === undefined || finding.unit === unit
    setUnit(here ? unit : finding.unit)
    if (here) {
      entry.current?.jump(finding)
      waiting.current = null
    }
  }
  const units = (
    <UnitsPanel
      status={status}
      chosen={unit}
      closed={isFrozen(state) || readOnly}
      onChoose={(next) => {
        entry.current?.commit()
        setUnit(next)
        setDrawer(null)
      }}
    />
  )
  const checks = <ChecksPanel month={month} findings={findings} frozen={isFrozen(state)} onJump={jump} />
  const wide = width >= PANELS_FROM
  const open = findings?.filter((line) => line.explanation === null).length
  // Beside ten thousand rows the panels come one frame after them.
  const beside = stands || !drawsFirst(answer.count)
  const unitStatus = status.units.find((one) => one.unit === unit)
  const modes: readonly { readonly value: EntryMode; readonly text: string }[] = [
    ...(hasCumulative ? [{ value: 'byList' as const, text: words.byList }] : []),
    { value: 'month', text: words.month },
    { value: 'cumulative', text: words.cumulative },
  ]
  return (
    <div className="entry" ref={ref}>
      <div className="entry-tools" role="toolbar" aria-label={words.title} data-region="tools">
        <EntryTabs />
        <Steps state={state} />
        {!isFrozen(state) && (
          <Segmented<EntryMode> label={words.mode} options={modes} value={mode} onChoose={setMode} />
        )}
        {!readOnly && (
          <button type="button" className="button button-quiet" title={words.undoHint} onClick={() => void undo(lang)}>
            <UndoIcon />
            {words.undo}
          </button>
        )}
        {!wide && (
          <button
            type="button"
            className="button"
            aria-expanded={drawer === 'units'}
            onClick={() => setDrawer('units')}
          >
            {unit === undefined ? words.allUnits : (unit ?? words.noUnit)}{' '}
            <strong>
              {unitStatus === undefined
                ? `${status.reported}/${status.total}`
                : `${unitStatus.reported}/${unitStatus.total}`}
            </strong>
            <ChevronDownIcon />
          </button>
        )}
        <span className="entry-due">
          <Due sheet={sheet} status={status} />
        </span>
        {!wide && (
          <button
            type="button"
            className="button"
            aria-expanded={drawer === 'checks'}
            onClick={() => setDrawer('checks')}
          >
            {words.checks} <strong>{open}</strong>
          </button>
        )}
        <LifeActs
          answer={answer}
          state={state}
          findings={findings}
          mayReopen={lastFrozen === month}
          readOnly={readOnly}
        />
      </div>
      <div className={`entry-body${wide ? ' entry-body-wide' : ''}`} {...panelOf('month')}>
        {wide && (beside ? units : <aside className="units" />)}
        {width > 0 && (
          <MonthEntry
            ref={entry}
            sheet={sheet}
            findings={findings ?? noFindings}
            stands={stands}
            unit={unit}
            mode={mode}
            readOnly={readOnly}
            width={width - panelsWidth(width)}
          />
        )}
        {wide && (beside ? checks : <aside className="checks" />)}
      </div>
      {drawer === 'units' && (
        <SidePanel side="left" label={words.units} onClose={() => setDrawer(null)}>
          {units}
        </SidePanel>
      )}
      {drawer === 'checks' && (
        <SidePanel side="right" label={words.checks} onClose={() => setDrawer(null)}>
          {checks}
        </SidePanel>
      )}
      <UnitsLayers answer={answer} status={status} />
    </div>
  )
}

/** The last frozen month of the workspace: the only one that can be opened again. */
function useLastFrozen(): string | null {
  const states = useMonthStates()
  const frozen = [...states].flatMap(([month, state]) => (isFrozen(state) ? month : [])).sort()
  return frozen.at(-1) ?? null
}

/** Until when the month is due, or since when it is frozen. */
function Due({ sheet, status }: { readonly sheet: MonthSheet; readonly status: MonthStatus }) {
  const words = useWords(entryWords)
  const lang = useLanguage()
  const { life, today } = sheet.answer
  if (life.version !== null && life.takenAt !== null) {
    return <>{words.frozenNote(life.version, dayWord(momentOf(life.takenAt).day, lang))}</>
  }
  if (status.cutOff === null) return null
  return <>{words.cutOff(dayWord(status.cutOff, lang), daysBetween(today, status.cutOff))}</>
}
