import type { HistorySet } from '#contract/history'
import { entityOf } from '#domain/entity'
import { actTitle } from '../history/act-words'
import { useLanguage } from '../language'
import { useWords } from '../words'
import { copyMoment } from './when'
import { backupWords } from './words'

const number = new Intl.NumberFormat('en-US')

interface Props {
  readonly label: string
  readonly sets: readonly HistorySet[]
  readonly total: number
}

/** Changes that a copy does not hold: when, what, where, how many cells; newest first. */
export function LaterList({ label, sets, total }: Props) {
  const w = useWords(backupWords)
  const lang = useLanguage()
  const where = ({ projects, things }: HistorySet) => {
    const [first] = projects.names
    if (first !== undefined) return w.projects(first, projects.count)
    return things.map((thing) => thing.name ?? entityOf(thing.entity).label[lang]).join(lang === 'zh' ? '、' : ', ')
  }
  return (
    <>
      <table className="later-list" aria-label={label}>
        <tbody>
          {sets.map((set) => (
            <tr key={set.set}>
              <td className="later-when">{copyMoment(set.at)}</td>
              <td>{actTitle(set, lang)}</td>
              <td>{where(set)}</td>
              <td className="later-cells">{w.cells(number.format(set.cells))}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {total > sets.length && <p className="later-more">{w.andMore(number.format(total - sets.length))}</p>}
    </>
  )
}
