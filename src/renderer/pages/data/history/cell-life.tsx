import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { CellLifeEntry, CellLife as Life } from '#contract/history'
import type { Day } from '#domain/month'
import { isFrozen } from '#domain/month-life'
import { type LoggedPlace, useNavigation } from '../../../app/navigation'
import { actTitle, callWord } from '../../../parts/history/act-words'
import { cellText, cellTitle, type LogNames } from '../../../parts/history/cell-words'
import { shortMoment } from '../../../parts/history/moment'
import { CloseIcon, LockIcon } from '../../../parts/icons'
import { useLanguage } from '../../../parts/language'
import { monthTitle, monthWord } from '../../../parts/month-words'
import { useAsk } from '../../../parts/query'
import { SimulatedBadge } from '../../../parts/simulated/badge'
import { useWords } from '../../../parts/words'
import { namesOf } from './row-words'
import { historyTabWords } from './words'
import './cell-life.css'

interface Props {
  readonly cell: LoggedPlace
  readonly today: Day
  show(cell: LoggedPlace | null): void
}

/** The side panel: everything that ever happened to one cell, and its column in the months before. */
export function CellLife({ cell, today, show }: Props) {
  const w = useWords(historyTabWords)
  const panel = useRef<HTMLElement>(null)
  const { data, error } = useAsk('history.cellLife', { ...cell }, { keepPrevious: false })
  const close = () => {
    show(null)
    document.querySelector<HTMLElement>('.history-list [data-row][tabindex="0"]')?.focus()
  }
  useEffect(() => panel.current?.scrollTo({ top: 0 }), [])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    close()
  }
  return (
    <aside className="cell-life" aria-label={w.life} data-region="panel" ref={panel} onKeyDown={onKeyDown}>
      <div className="cell-life-head">
        <h2>{w.life}</h2>
        <button type="button" className="button button-quiet button-icon" aria-label={w.close} onClick={close}>
          <CloseIcon />
        </button>
      </div>
      {error !== null && <p className="cell-life-quiet">{error.message}</p>}
      {data !== undefined && <Shown {...{ cell, data, today }} />}
    </aside>
  )
}

interface ShownProps {
  readonly cell: LoggedPlace
  readonly data: Life
  readonly today: Day
}
function Shown({ cell, data, today }: ShownProps) {
  const w = useWords(historyTabWords)
  const lang = useLanguage()
  const { open } = useNavigation()
  const { projectId, project } = data
  const names = namesOf(data)
  const logged = { ...cell, before: null, after: null }
  const value = (of: Life['now']) => cellText(logged, of, names, lang)
  return (
    <>
      <dl className="cell-life-facts">
        {projectId !== null && (
          <>
            <dt>{w.project}</dt>
            <dd>
              <button
                type="button"
                className="button button-link"
                title={w.openProject(project ?? projectId)}
                onClick={() => open({ page: 'project', id: projectId })}
              >
                {project}
              </button>
            </dd>
          </>
        )}
        <dt>{w.field}</dt>
        <dd>
          {data.month !== null && `${monthTitle(data.month, lang)}　`}
          {fieldTitle(cell, names, lang, data.month !== null)}
        </dd>
        <dt>{w.current}</dt>
        <dd className="cell-life-now">
          {value(data.now)} <SimulatedBadge />
        </dd>
      </dl>
      {data.entries.length === 0 && <p className="cell-life-quiet">{w.noLife}</p>}
      <ol className="cell-life-line">
        {data.entries.map((entry, i) => (
          <li key={entry.set} className={i === 0 ? 'cell-life-newest' : ''}>
            <p>
              <span>
                {value(entry.before)} → <b>{value(entry.after)}</b>
              </span>
              <time dateTime={entry.at}>{shortMoment(entry.at, today)}</time>
            </p>
            <p className="cell-life-quiet">{entryText(entry, today, w, lang)}</p>
            {entry.reason !== null && <p className="cell-life-quiet">{w.reason(entry.reason)}</p>}
          </li>
        ))}
      </ol>
      {data.earlier.length > 0 && <Earlier months={data.earlier} value={value} />}
    </>
  )
}

/** The field without its month, which stands before it. */
function fieldTitle(cell: LoggedPlace, names: LogNames, lang: 'zh' | 'en', ofMonth: boolean): string {
  const logged = { ...cell, before: null, after: null }
  if (!ofMonth) return cellTitle(logged, names, lang)
  return cellTitle({ ...logged, id: '' }, names, lang)
}

/** 填报，张三; 撤销 15:02 的“填报”，张三. */
function entryText(
  entry: CellLifeEntry,
  today: Day,
  w: (typeof historyTabWords)['zh' | 'en'],
  lang: 'zh' | 'en',
): string {
  const act = callWord(entry.origin, lang)
  const { undoesAt, redoesAt } = entry
  if (redoesAt !== null) return w.lifeLine(w.redoOfTime(shortMoment(redoesAt, today), act), entry.who)
  if (undoesAt !== null) return w.lifeLine(w.undoOfTime(shortMoment(undoesAt, today), act), entry.who)
  return w.lifeLine(actTitle({ ...entry, undoes: null }, lang), entry.who)
}

interface EarlierProps {
  readonly months: Life['earlier']
  value(of: Life['now']): string
}
function Earlier({ months, value }: EarlierProps) {
  const w = useWords(historyTabWords)
  const lang = useLanguage()
  return (
    <>
      <h3 className="cell-life-title">{w.earlier}</h3>
      <table className="cell-life-months">
        <tbody>
          {months.map(({ month, value: of, state, changes }) => (
            <tr key={month}>
              <th scope="row">{monthWord(month, lang)}</th>
              <td className="cell-life-value">{value(of)}</td>
              <td className="cell-life-state">
                {isFrozen(state) && (
                  <>
                    <LockIcon size={12} />
                    {state === 'frozen' ? w.frozen : w.archived}
                  </>
                )}
              </td>
              <td className="cell-life-count">{changes === 0 ? w.neverChanged : w.changes(changes)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {months.some(({ state }) => isFrozen(state)) && (
        <p className="cell-life-frozen">
          <LockIcon size={14} />
          {w.frozenNote}
        </p>
      )}
    </>
  )
}
