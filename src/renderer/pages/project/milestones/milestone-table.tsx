import { dueOf, type Milestone, milestoneName } from '#domain/milestone'
import type { Day } from '#domain/month'
import { useLanguage } from '../../../parts/language'
import { overdueToday } from '../../../parts/timeline/milestone-lane'
import { useWords } from '../../../parts/words'
import { LaneTable } from '../lane-table'
import { milestoneWords } from './words'

interface MilestoneTableProps {
  readonly milestones: readonly Milestone[]
  readonly today: Day
  readonly onMilestone: (id: string) => void
}

/** The lane of milestones as a table. A name opens its milestone. */
export function MilestoneTable({ milestones, today, onMilestone }: MilestoneTableProps) {
  const words = useWords(milestoneWords)
  const lang = useLanguage()
  if (milestones.length === 0) return <p className="milestone-empty">{words.empty}</p>
  const heads = [
    words.name,
    words.dueText,
    words.planned,
    words.adjusted,
    words.reason,
    words.actual,
    words.state,
    words.sections,
  ]
  return (
    <LaneTable label={words.table} heads={heads}>
      {[...milestones]
        .sort((a, b) => dueOf(a).localeCompare(dueOf(b)))
        .map((m) => (
          <tr key={m.id}>
            <th scope="row">
              <button type="button" className="project-link" onClick={() => onMilestone(m.id)}>
                {milestoneName({ ...m, dueText: null }, lang)}
              </button>
            </th>
            <td>{m.dueText ?? '—'}</td>
            <td>{m.planned}</td>
            <td>{m.adjusted ?? '—'}</td>
            <td className="milestone-reason">{m.reason ?? '—'}</td>
            <td>{m.actual ?? '—'}</td>
            <StateCell m={m} today={today} />
            <td>{m.sections.join('、') || '—'}</td>
          </tr>
        ))}
    </LaneTable>
  )
}

function StateCell({ m, today }: { readonly m: Milestone; readonly today: Day }) {
  const words = useWords(milestoneWords)
  const days = overdueToday(m, today)
  if (days > 0) return <td className={days > 30 ? 'milestone-red' : 'milestone-yellow'}>{words.overdue(days)}</td>
  return <td>{m.actual === null ? words.open : words.done}</td>
}
