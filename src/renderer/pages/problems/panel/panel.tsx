import { type Day, daysBetween } from '#domain/month'
import { type ProblemRow, problemKind, problemLevel, problemStage, problemStages } from '#domain/problem'
import { navigation } from '../../../app/navigation'
import { CloseIcon, PrintIcon } from '../../../parts/icons'
import { useLanguage } from '../../../parts/language'
import { shortDay } from '../../../parts/problem/short-day'
import { useWords } from '../../../parts/words'
import type { ActKind } from '../acts/act-dialog'
import { leftText } from '../left-text'
import type { Letter } from '../letter'
import { Evidence } from './evidence'
import { Log } from './log'
import { panelWords } from './words'
import './panel.css'

interface Props {
  readonly row: ProblemRow
  readonly today: Day
  readonly readOnly: boolean
  onAct(kind: ActKind): void
  onPrint(letter: Letter): void
  onClose(): void
}

/** One problem: how far it has come, what it is, what was done, what shows that it is solved, and what can be done next. */
export function ProblemPanel({ row, today, readOnly, onAct, onPrint, onClose }: Props) {
  const w = useWords(panelWords)
  const lang = useLanguage()
  const open = row.closedOn === null
  return (
    <aside className="problem-panel" aria-label={w.panel(row.number)} data-region="panel">
      <div className="problem-panel-head">
        <span className="problem-panel-number">{row.number}</span>
        {row.urgency !== null && (
          <span className={`problem-panel-tag problem-panel-${row.urgency}`}>{leftText(row, today, lang)}</span>
        )}
        <button
          type="button"
          className="button button-quiet button-icon"
          aria-label={w.close}
          title={`${w.close} Esc`}
          onClick={onClose}
        >
          <CloseIcon />
        </button>
      </div>
      <div className="problem-panel-body">
        <h2>{row.title}</h2>
        <button
          type="button"
          className="button button-link problem-panel-project"
          title={w.openProject}
          onClick={() => navigation.open({ page: 'project', id: row.projectId })}
        >
          {row.project}
        </button>
        <Steps row={row} today={today} />
        <Facts row={row} today={today} />
        <Log {...{ row, today, onPrint }} onAct={readOnly || !open ? null : onAct} />
        <Evidence {...{ row, today, readOnly }} />
      </div>
      <div className="problem-panel-foot">
        <button type="button" className="button" onClick={() => onPrint({ kind: 'assigned', number: null })}>
          <PrintIcon />
          {w.assignedLetter}
        </button>
        <button type="button" className="button" onClick={() => onPrint({ kind: 'supervised', number: null })}>
          <PrintIcon />
          {w.supervisedLetter}
        </button>
        <span className="problems-space" />
        {open && !readOnly && (
          <button type="button" className="button" onClick={() => onAct('close')}>
            {w.closeProblem}
          </button>
        )}
      </div>
    </aside>
  )
}

type Told = Pick<Props, 'row' | 'today'>

/** The five stages with the day on which each was first reached. */
function Steps({ row, today }: Told) {
  const w = useWords(panelWords)
  const lang = useLanguage()
  const at = problemStages.indexOf(row.stage)
  return (
    <ol className="problem-panel-steps" aria-label={w.steps}>
      {problemStages.map((stage, i) => {
        const on = row.actions.find((action) => action.stage === stage)?.on
        const state = i < at ? 'problem-step-past' : i === at ? 'problem-step-now' : ''
        return (
          <li key={stage} className={state} aria-current={i === at ? 'step' : undefined}>
            <span>{problemStage.choices[stage][lang]}</span>
            <span className="problem-panel-on">{on === undefined ? '—' : shortDay(on, today, lang)}</span>
          </li>
        )
      })}
    </ol>
  )
}

function Facts({ row, today }: Told) {
  const w = useWords(panelWords)
  const lang = useLanguage()
  const facts: readonly (readonly [label: string, text: string, urgency?: string | null])[] = [
    [w.unit, row.unit ?? '—'],
    [w.level, problemLevel.choices[row.level][lang]],
    [w.due, row.due === null ? '—' : shortDay(row.due, today, lang), row.urgency],
    [w.age, w.days(daysBetween(row.raisedOn, row.closedOn ?? today))],
    [w.source, row.source ?? '—'],
    [w.kind, problemKind.choices[row.kind][lang]],
  ]
  return (
    <dl className="problem-panel-facts">
      {facts.map(([label, text, urgency]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className={urgency === undefined || urgency === null ? '' : `problems-left-${urgency}`}>{text}</dd>
        </div>
      ))}
      {row.detail !== null && (
        <div className="problem-panel-wide">
          <dt>{w.detail}</dt>
          <dd>{row.detail}</dd>
        </div>
      )}
    </dl>
  )
}
