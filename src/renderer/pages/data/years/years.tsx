import { useState } from 'react'
import type { YearPreview } from '#contract/years'
import { undo } from '../../../app/undo'
import { AskError } from '../../../parts/ask'
import { ChoiceMenu } from '../../../parts/choice-menu'
import { EmptyState } from '../../../parts/empty'
import { currentLanguage } from '../../../parts/language'
import { useAsk } from '../../../parts/query'
import { change } from '../../../parts/saving'
import { Skeleton } from '../../../parts/skeleton'
import { StatusSlot } from '../../../parts/slots'
import { createStore, useStore } from '../../../parts/store'
import { say } from '../../../parts/toast'
import { useWords } from '../../../parts/words'
import { ControlTable } from './control-table'
import { classChanges, linesOf, yearToRoll } from './lines'
import { ClassesStep, MonthsStep, UnitsStep } from './other-steps'
import { ProjectTable } from './project-table'
import { type Step, Stepper } from './stepper'
import { type YearWords, yearWords } from './words'
import './years.css'

const order = ['months', 'projects', 'classes', 'units', 'totals', 'roll'] as const
type StepName = (typeof order)[number]

/** Where one was, kept while the program runs: one goes on from there. */
const at = createStore<{ readonly step: StepName; readonly year: number | null }>({ step: 'months', year: null })

/** The tab 年度结转: what a year hands to the next, looked at step by step and written at once (LOOK.md, 28). */
export function YearsTab() {
  const w = useWords(yearWords)
  const info = useAsk('workspace.info', {})
  const { step, year: chosen } = useStore(at)
  const year = chosen ?? (info.data === undefined ? 0 : yearToRoll(info.data.today))
  const preview = useAsk('year.preview', { year }, { enabled: year > 0, keepPrevious: false })
  if (info.data === undefined) return <Skeleton label={w.loading} />
  const usual = yearToRoll(info.data.today)
  const years = [usual + 1, usual, usual - 1].map(String)
  return (
    <div className="years">
      <div className="years-side">
        <div className="years-choice">
          <b>{w.title(year - 1, year)}</b>
          <ChoiceMenu
            label={w.chooseYear}
            button={w.into(String(year))}
            options={years.map((value) => ({ value, text: w.into(value) }))}
            value={String(year)}
            onChoose={(value) => at.set({ step: 'months', year: Number(value) })}
          />
        </div>
        {preview.data !== undefined && (
          <Stepper
            label={w.steps}
            steps={stepsOf(preview.data, step, w)}
            at={step}
            onGo={(next) => at.set({ ...at.get(), step: next })}
          />
        )}
        <p className="years-kept">{w.kept(year - 1)}</p>
      </div>
      {preview.error !== null ? (
        <CannotRoll error={preview.error} year={year} onAgain={() => void preview.refetch()} />
      ) : preview.data === undefined ? (
        <Skeleton label={w.loading} />
      ) : (
        <Shown preview={preview.data} step={step} locked={info.data.readOnly} />
      )}
    </div>
  )
}

function stepsOf(preview: YearPreview, now: StepName, w: YearWords): readonly Step<StepName>[] {
  const changed = classChanges(preview).reduce((sum, one) => (one.from === one.to ? sum : sum + one.count), 0)
  const agrees = linesOf(preview).every((line) => line.agrees)
  const written = preview.fresh === 0
  const told: Readonly<Record<StepName, Omit<Step<StepName>, 'step' | 'done'>>> = {
    months: {
      title: w.oldYear(preview.year - 1),
      note: preview.frozenMonths === 12 ? w.allFrozen : w.someFrozen(preview.frozenMonths),
    },
    projects: { title: w.projects, note: w.projectsNote(preview.carried, preview.left) },
    classes: { title: w.classes, note: w.classesNote(changed) },
    units: { title: w.unitsLists, note: w.unitsListsNote(preview.units.carried, preview.lists.carried) },
    totals: { title: w.totals, note: agrees ? w.agreeing : w.differing },
    roll: { title: w.roll, note: written ? w.rolledNote : w.rollNote },
  }
  const passed = order.indexOf(now)
  return order.map((step, i) => ({ step, ...told[step], done: step === 'roll' ? written : i < passed }))
}

interface ShownProps {
  readonly preview: YearPreview
  readonly step: StepName
  readonly locked: boolean
}
function Shown({ preview, step, locked }: ShownProps) {
  const w = useWords(yearWords)
  const written = preview.fresh === 0
  return (
    <div className="years-main">
      <div className="years-scroll" key={step}>
        {step === 'months' && <MonthsStep preview={preview} />}
        {step === 'projects' && <ProjectTable preview={preview} />}
        {step === 'classes' && <ClassesStep preview={preview} />}
        {step === 'units' && <UnitsStep preview={preview} />}
        {step === 'totals' && (
          <>
            <ControlTable preview={preview} />
            <ProjectTable preview={preview} />
          </>
        )}
        {step === 'roll' &&
          (written ? (
            <EmptyState title={w.doneTitle(preview.year)} hint={w.doneHint(preview.year)} />
          ) : (
            <ControlTable preview={preview} />
          ))}
      </div>
      <Foot {...{ preview, step, locked }} />
      <StatusSlot>
        <span>{written ? w.statusDone : w.status}</span>
      </StatusSlot>
    </div>
  )
}

function Foot({ preview, step, locked }: ShownProps) {
  const w = useWords(yearWords)
  const here = order.indexOf(step)
  const go = (by: 1 | -1) => at.set({ ...at.get(), step: order[here + by] ?? step })
  const last = step === 'totals' || step === 'roll'
  const written = preview.fresh === 0
  return (
    <div className="years-foot">
      <span>{written ? w.nothingNew(preview.year) : w.footNote(preview.year)}</span>
      {here > 0 && (
        <button type="button" className="button" onClick={() => go(-1)}>
          {w.back}
        </button>
      )}
      {!last && (
        <button type="button" className="button button-primary" onClick={() => go(1)}>
          {w.forward}
        </button>
      )}
      {last && !written && !locked && <RollButton preview={preview} />}
    </div>
  )
}

function RollButton({ preview }: { readonly preview: YearPreview }) {
  const w = useWords(yearWords)
  const [busy, setBusy] = useState(false)
  const { year, carried } = preview
  const roll = async () => {
    setBusy(true)
    try {
      await change('year.roll', { year })
      at.set({ step: 'roll', year })
      const back = { text: w.undo, key: 'Ctrl+Z', run: () => void undo(currentLanguage()) }
      say({ text: w.rolled(carried, year), action: back })
    } catch (error) {
      if (!(error instanceof AskError)) throw error
      say({ text: error.message })
    } finally {
      setBusy(false)
    }
  }
  return (
    <button type="button" className="button button-primary" disabled={busy} onClick={() => void roll()}>
      {busy ? w.rolling : w.button(carried, year)}
    </button>
  )
}

interface CannotProps {
  readonly error: AskError
  readonly year: number
  onAgain(): void
}
function CannotRoll({ error, year, onAgain }: CannotProps) {
  const w = useWords(yearWords)
  const refused = error.code === 'YEAR_NOT_NEXT'
  return (
    <EmptyState title={refused ? w.cannot(year) : w.failed} hint={error.message}>
      {!refused && (
        <button type="button" className="button button-primary" onClick={onAgain}>
          {w.again}
        </button>
      )}
    </EmptyState>
  )
}
