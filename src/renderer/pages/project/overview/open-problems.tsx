import type { Day } from '#domain/month'
import { type ProblemRow, problemLevel, problemStage, problemStages } from '#domain/problem'
import { navigation } from '../../../app/navigation'
import { useLanguage } from '../../../parts/language'
import { byUrgency, problemNote } from '../../../parts/timeline/problem-lane'
import { timelineWords } from '../../../parts/timeline/words'
import { useWords } from '../../../parts/words'
import { overviewWords } from './words'
import './open-problems.css'

interface Props {
  readonly projectId: string
  readonly problems: readonly ProblemRow[]
  readonly today: Day
}

/** What is open, most pressing first, beside the months of a wide window (LOOK.md, Window); a row opens its problem. */
export function OpenProblems({ projectId, problems, today }: Props) {
  const words = useWords(overviewWords)
  const open = byUrgency(problems).filter((row) => row.closedOn === null)
  return (
    <section className="open-problems" aria-label={words.openProblems}>
      <div className="project-panel-head">
        <h2>{words.openProblems}</h2>
        {open.length > 0 && <span className="project-panel-note">{words.openCount(open.length)}</span>}
        {problems.length > 0 && (
          <button
            type="button"
            className="project-link project-panel-fill"
            onClick={() => navigation.open({ page: 'problems', project: projectId })}
          >
            {words.ledger}
          </button>
        )}
      </div>
      {open.length === 0 ? (
        <p className="open-problems-none">{words.noneOpen}</p>
      ) : (
        <ul>
          {open.map((row) => (
            <li key={row.id}>
              <OpenProblem row={row} today={today} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function OpenProblem({ row, today }: { readonly row: ProblemRow; readonly today: Day }) {
  const lang = useLanguage()
  const said = useWords(timelineWords)
  const at = problemStages.indexOf(row.stage)
  return (
    <button
      type="button"
      className="open-problem"
      onClick={() => navigation.open({ page: 'problems', problem: row.id })}
    >
      <span className={`open-problem-level open-problem-level-${row.level}`} aria-hidden="true">
        {row.level}
      </span>
      <span className="visually-hidden">{problemLevel.choices[row.level][lang]}</span>
      <span className="open-problem-title">{row.title}</span>
      <span className="open-problem-stage">
        <span className="open-problem-steps" aria-hidden="true">
          {problemStages.map((one, i) => (
            <span key={one} className={i < at ? 'open-problem-past' : i === at ? 'open-problem-now' : ''} />
          ))}
        </span>
        {problemStage.choices[row.stage][lang]}
      </span>
      <span className={`open-problem-due problem-table-${row.urgency ?? 'none'}`}>
        {problemNote(row, { today, lang, words: said })}
      </span>
    </button>
  )
}
