import { type GridAnswer, lampAt, milestonesAt, textAt } from '#domain/grid'
import { dueOf, type Milestone, milestoneName } from '#domain/milestone'
import type { Day } from '#domain/month'
import { navigation } from '../../app/navigation'
import { LampBadge } from '../../parts/lamp'
import { useLanguage } from '../../parts/language'
import { overdueToday } from '../../parts/timeline/milestone-lane'
import { useWords } from '../../parts/words'
import { milestoneWords } from './milestones/words'
import { words as pageWords } from './words'
import './tables.css'

/** Rows of the answer that are children of row `at`, in order. */
export function childrenOf(answer: GridAnswer, at: number): readonly number[] {
  const id = textAt(answer, 'id', at)
  return Array.from({ length: answer.count }, (_, i) => i).filter((i) => textAt(answer, 'parentId', i) === id)
}

/** The children of a parent, each with its lamp and its own milestones. */
export function Children({ answer, at }: { readonly answer: GridAnswer; readonly at: number }) {
  const words = useWords(pageWords)
  return (
    <div className="project-tab">
      <table className="project-table" aria-label={words.children}>
        <thead>
          <tr>
            <th scope="col" className="project-lamp">
              {words.lamp}
            </th>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.milestone}</th>
            <th scope="col">{words.progress}</th>
          </tr>
        </thead>
        <tbody>
          {childrenOf(answer, at).map((i) => (
            <tr key={textAt(answer, 'id', i)}>
              <td>
                <LampBadge lamp={lampAt(answer, i)} />
              </td>
              <th scope="row">
                <button
                  type="button"
                  className="project-link"
                  onClick={() => navigation.open({ page: 'project', id: textAt(answer, 'id', i) ?? '' })}
                >
                  {textAt(answer, 'name', i)}
                </button>
              </th>
              <td>
                {[...milestonesAt(answer, i)]
                  .sort((a, b) => dueOf(a).localeCompare(dueOf(b)))
                  .map((m) => (
                    <MilestoneNote key={m.id} m={m} today={answer.today} />
                  ))}
                {milestonesAt(answer, i).length === 0 && <span className="project-quiet">{words.noMilestone}</span>}
              </td>
              <td>{textAt(answer, 'progress', i) ?? '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function MilestoneNote({ m, today }: { readonly m: Milestone; readonly today: Day }) {
  const words = useWords(milestoneWords)
  const lang = useLanguage()
  const days = overdueToday(m, today)
  const tone = days === 0 ? '' : days > 30 ? ' milestone-red' : ' milestone-yellow'
  const state = days > 0 ? words.overdue(days) : m.actual === null ? dueOf(m) : `${words.done} ${m.actual}`
  return (
    <div className={`project-milestone${tone}`}>
      {milestoneName(m, lang)} <span>{state}</span>
    </div>
  )
}
