import type { Day } from '#domain/month'
import type { ProblemRow } from '#domain/problem'
import { navigation } from '../../../app/navigation'
import { useLanguage } from '../../../parts/language'
import { LevelBox } from '../../../parts/problem/level-box'
import { StageSteps } from '../../../parts/problem/stage-steps'
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
  return (
    <button
      type="button"
      className="open-problem"
      onClick={() => navigation.open({ page: 'problems', problem: row.id })}
    >
      <LevelBox level={row.level} />
      <span className="open-problem-title">{row.title}</span>
      <span className="open-problem-stage">
        <StageSteps stage={row.stage} />
      </span>
      <span className={`open-problem-due problem-table-${row.urgency ?? 'none'}`}>
        {problemNote(row, { today, lang, words: said })}
      </span>
    </button>
  )
}
