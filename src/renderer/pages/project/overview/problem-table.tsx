import { type Day, daysBetween } from '#domain/month'
import { type ProblemRow, problemLevel, problemStage } from '#domain/problem'
import { useLanguage } from '../../../parts/language'
import { problemNote } from '../../../parts/timeline/problem-lane'
import { timelineWords } from '../../../parts/timeline/words'
import { useWords } from '../../../parts/words'
import { LaneTable } from '../lane-table'
import { overviewWords } from './words'

interface Props {
  readonly problems: readonly ProblemRow[]
  readonly today: Day
  readonly onProblem: (id: string) => void
}

/** The lane of problems as a table: every one that was ever raised, oldest first. A title opens its problem. */
export function ProblemTable({ problems, today, onProblem }: Props) {
  const words = useWords(overviewWords)
  const said = useWords(timelineWords)
  const lang = useLanguage()
  if (problems.length === 0) return null
  const heads = [words.problem, words.level, words.stage, words.raised, words.due, words.closed, words.age, words.state]
  return (
    <LaneTable className="problem-table" label={words.problemTable} heads={heads}>
      {problems.map((row) => (
        <tr key={row.id}>
          <th scope="row" className="problem-table-title">
            <button type="button" className="project-link" onClick={() => onProblem(row.id)}>
              {row.title}
            </button>
          </th>
          <td>{problemLevel.choices[row.level][lang]}</td>
          <td>{problemStage.choices[row.stage][lang]}</td>
          <td>{row.raisedOn}</td>
          <td>{row.due ?? '—'}</td>
          <td>{row.closedOn ?? '—'}</td>
          <td>{words.days(daysBetween(row.raisedOn, row.closedOn ?? today))}</td>
          <td className={`problem-table-${row.urgency ?? 'none'}`}>{problemNote(row, { today, lang, words: said })}</td>
        </tr>
      ))}
    </LaneTable>
  )
}
