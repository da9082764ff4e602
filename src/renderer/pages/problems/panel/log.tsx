import type { Day } from '#domain/month'
import { type ProblemAction, type ProblemRow, problemLevel, problemStage } from '#domain/problem'
import type { Lang } from '#domain/refusal'
import { useLanguage } from '../../../parts/language'
import { shortDay } from '../../../parts/problem/short-day'
import { useWords } from '../../../parts/words'
import type { ActKind } from '../acts/act-dialog'
import type { Letter } from '../letter'
import { panelWords } from './words'

interface Props {
  readonly row: ProblemRow
  readonly today: Day
  /** Null where nothing more is done. */
  readonly onAct: ((kind: ActKind) => void) | null
  onPrint(letter: Letter): void
}

/** Everything that was done, the latest first. */
export function Log({ row, today, onAct, onPrint }: Props) {
  const w = useWords(panelWords)
  const lang = useLanguage()
  return (
    <section className="problem-panel-part">
      <div className="problem-panel-line">
        <h3>{w.log}</h3>
        <span className="problems-quiet">{w.entries(row.actions.length)}</span>
        <span className="problems-space" />
        {onAct !== null &&
          (['act', 'assign', 'supervise'] as const).map((kind) => (
            <button key={kind} type="button" className="button button-link" onClick={() => onAct(kind)}>
              {w[kind]}
            </button>
          ))}
      </div>
      <ol className="problem-log">
        {row.actions.toReversed().map((action) => (
          <li key={action.id}>
            <span className="problem-log-day">{shortDay(action.on, today, lang)}</span>
            <div className="problem-log-told">
              <p className="problem-log-head">
                {problemStage.choices[action.stage][lang]}
                <LetterButton {...{ action, onPrint }} />
              </p>
              <Told {...{ row, action, today, lang }} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}

interface ToldProps {
  readonly row: ProblemRow
  readonly action: ProblemAction
  readonly today: Day
  readonly lang: Lang
}
function Told({ row, action, today, lang }: ToldProps) {
  const w = panelWords[lang]
  const { stage, number, unit, due, text } = action
  const day = due === null ? null : shortDay(due, today, lang)
  const facts: Readonly<Record<ProblemAction['stage'], readonly (string | null)[]>> = {
    raised: [row.source, w.raisedAs(problemLevel.choices[row.level][lang]), unit, day && w.until(day)],
    assigned: [number && w.letter(w.assignedLetter, number), unit, day && w.until(day)],
    handled: [],
    supervised: [number && w.letter(w.supervisedLetter, number), day && w.reportBy(day)],
    closed: [],
  }
  const line = facts[stage].filter((part) => part !== null).join(w.comma)
  return (
    <>
      {line !== '' && <p className="problem-log-text">{line}</p>}
      {text !== null && <p className="problem-log-text">{text}</p>}
    </>
  )
}

function LetterButton({
  action: { stage, number },
  onPrint,
}: { readonly action: ProblemAction } & Pick<Props, 'onPrint'>) {
  const w = useWords(panelWords)
  if (number === null || (stage !== 'assigned' && stage !== 'supervised')) return null
  return (
    <button
      type="button"
      className="button button-link"
      aria-label={w.printLetter(number)}
      onClick={() => onPrint({ kind: stage, number })}
    >
      {w.print}
    </button>
  )
}
