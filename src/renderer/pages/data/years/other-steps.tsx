import type { YearPreview } from '#contract/years'
import { type Day, monthOf, monthsOfYear } from '#domain/month'
import { isFrozen, monthStage } from '#domain/month-life'
import { LockIcon } from '../../../parts/icons'
import { useLanguage } from '../../../parts/language'
import { useMonthStates } from '../../../parts/month-state'
import { monthWord } from '../../../parts/month-words'
import { useAsk } from '../../../parts/query'
import { useWords } from '../../../parts/words'
import { classChanges, linesOf } from './lines'
import { className } from './project-table'
import { yearWords } from './words'

/** Where the twelve months of the old year stand, and what that means for the new one. */
export function MonthsStep({ preview }: { readonly preview: YearPreview }) {
  const w = useWords(yearWords)
  const lang = useLanguage()
  const states = useMonthStates()
  const { data: info } = useAsk('workspace.info', {})
  const now = info === undefined ? null : monthOf(info.today as Day)
  return (
    <>
      <div className="years-head">
        <h2>{w.months}</h2>
        <span>{w.monthsNote(preview.frozenMonths)}</span>
      </div>
      <ul className="years-months">
        {monthsOfYear(preview.year - 1).map((month) => {
          const state = states.get(month) ?? 'open'
          const isAhead = !states.has(month) && now !== null && month > now
          return (
            <li key={month}>
              {monthWord(month, lang)}
              <span className={isAhead ? 'years-ahead' : isFrozen(state) ? '' : 'years-open'}>
                {isFrozen(state) && <LockIcon size={12} />}
                {isAhead ? w.ahead : state === 'open' ? w.stillOpen : monthStage.choices[state][lang]}
              </span>
            </li>
          )
        })}
      </ul>
    </>
  )
}

/** Which 年度类别 becomes which, and how often. */
export function ClassesStep({ preview }: { readonly preview: YearPreview }) {
  const w = useWords(yearWords)
  const lang = useLanguage()
  return (
    <>
      <div className="years-head">
        <h2>{w.classes}</h2>
        <span>{w.classHint}</span>
      </div>
      <table className="years-table years-narrow">
        <thead>
          <tr>
            <th scope="col">{w.before}</th>
            <th scope="col">{w.after}</th>
            <th scope="col" className="years-number">
              {w.count}
            </th>
          </tr>
        </thead>
        <tbody>
          {classChanges(preview).map(({ from, to, count }) => (
            <tr key={`${from} ${to}`}>
              <td>{className(from, lang) ?? w.noClass}</td>
              <td>{from === to ? w.unchanged : <b>{className(to, lang) ?? w.noClass}</b>}</td>
              <td className="years-number">{count}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

/** How many units and lists go on with the projects. */
export function UnitsStep({ preview }: { readonly preview: YearPreview }) {
  const w = useWords(yearWords)
  const { year } = preview
  const lines = linesOf(preview).filter(({ line }) => line === 'units' || line === 'lists')
  return (
    <>
      <div className="years-head">
        <h2>{w.unitsLists}</h2>
        <span>{w.unitsHint}</span>
      </div>
      <table className="years-table years-narrow">
        <thead>
          <tr>
            <th scope="col">{w.ofWhat}</th>
            <th scope="col" className="years-number">
              {w.beforeYear(year - 1)}
            </th>
            <th scope="col" className="years-number">
              {w.stays(year - 1)}
            </th>
            <th scope="col" className="years-number">
              {w.goes(year)}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.line}>
              <th scope="row">{line.line === 'units' ? w.units : w.lists}</th>
              <td className="years-number">{line.before}</td>
              <td className="years-number">{line.left}</td>
              <td className="years-number">{line.carried}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
