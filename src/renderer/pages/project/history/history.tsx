import { useMemo, useState } from 'react'
import type { ProjectPage } from '#contract/projects'
import { dayTitle, momentOf } from '../../../parts/history/moment'
import { useLanguage } from '../../../parts/language'
import { useAsk } from '../../../parts/query'
import { useWords } from '../../../parts/words'
import { type HistoryGroup, historyGroups } from './history-groups'
import { historyWords } from './words'
import './history.css'

/** Most cells shown of an act before the rest is asked for: loading the catalogue changes dozens at once. */
const FEW = 8
/** As many cells as the engine sends with a project. */
const LIMIT = 2_000

function useNames(): ReadonlyMap<string, string> {
  const units = useAsk('unit.list', {})
  const lists = useAsk('list.list', {})
  return useMemo(
    () => new Map([...(units.data?.rows ?? []), ...(lists.data?.rows ?? [])].map(({ id, name }) => [id, name])),
    [units.data, lists.data],
  )
}

/** Every change of a project: who, when, what by which act, before and after, and why. */
export function History({ page }: { readonly page: ProjectPage }) {
  const words = useWords(historyWords)
  const lang = useLanguage()
  const names = useNames()
  const groups = useMemo(() => historyGroups(page.history, { names, page }, lang), [page, names, lang])
  const days = [...new Set(groups.map((group) => momentOf(group.at).day))]
  if (groups.length === 0) {
    return (
      <div className="project-tab">
        <p className="history-empty">{words.empty}</p>
      </div>
    )
  }
  return (
    <div className="project-tab history">
      {days.map((day) => (
        <section key={day}>
          <h2>{dayTitle(day, page.answer.today, lang)}</h2>
          {groups
            .filter((group) => momentOf(group.at).day === day)
            .map((group) => (
              <Act key={group.set} group={group} />
            ))}
        </section>
      ))}
      {page.history.length >= LIMIT && <p className="history-empty">{words.limit(LIMIT)}</p>}
    </div>
  )
}

function Act({ group }: { readonly group: HistoryGroup }) {
  const words = useWords(historyWords)
  const [open, setOpen] = useState(false)
  const cells = open ? group.cells : group.cells.slice(0, FEW)
  const hidden = group.cells.length - cells.length
  return (
    <article className="history-act">
      <header>
        <time dateTime={group.at}>{momentOf(group.at).time}</time>
        <h3>{group.title}</h3>
        <span>{group.who}</span>
        <span className="history-count">{words.cells(group.cells.length)}</span>
      </header>
      {group.reason !== null && group.reason !== '' && <p>{words.reason(group.reason)}</p>}
      <table>
        <thead className="history-spoken">
          <tr>
            <th scope="col">{words.field}</th>
            <th scope="col">{words.before}</th>
            <th scope="col">{words.after}</th>
          </tr>
        </thead>
        <tbody>
          {cells.map((cell) => (
            <tr key={cell.key}>
              <th scope="row">{cell.label}</th>
              <td className="history-before">{cell.before}</td>
              <td className="history-after">
                <span aria-hidden="true">→</span>
                {cell.after}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {hidden > 0 && (
        <button type="button" className="project-link" onClick={() => setOpen(true)}>
          {words.more(hidden)}
        </button>
      )}
    </article>
  )
}
