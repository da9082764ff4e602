import type { ListRow } from '#contract/workspace'
import { cutOffDay, formatCutOff, parseCutOff } from '#domain/cut-off'
import type { Month } from '#domain/month'
import { type WorkCalendar, workCalendar } from '#domain/work-calendar'
import { useLanguage } from '../../../parts/language'
import { dayWord, monthWord } from '../../../parts/month-words'
import { useAsk } from '../../../parts/query'
import { change } from '../../../parts/saving'
import { useWords } from '../../../parts/words'
import { AddName } from './add-name'
import { InlineText } from './inline-text'
import { MergeButton } from './merge-button'
import { rosterWords } from './words'

interface Props {
  readonly lists: readonly ListRow[]
  /** The cut-off day of projects whose lists name none. */
  readonly office: string
  /** The month whose cut-off days are told. */
  readonly month: Month
  readonly locked: boolean
}

/** Days off that may move a cut-off day of the month: its own year's, and the next one's for December. */
function useCalendar(month: Month): WorkCalendar {
  const year = Number(month.slice(0, 4))
  const own = useAsk('daysOff.list', { year })
  const next = useAsk('daysOff.list', { year: year + 1 })
  return workCalendar([...(own.data?.rows ?? []), ...(next.data?.rows ?? [])])
}

/** The lists: name, up to when they report and how, changed in place; and the office's own cut-off day. */
export function Lists({ lists, office, month, locked }: Props) {
  const w = useWords(rosterWords)
  const lang = useLanguage()
  const calendar = useCalendar(month)
  const until = (text: string) => dayWord(cutOffDay(parseCutOff(text), month, calendar), lang)
  return (
    <section className="roster-part">
      <div className="roster-office">
        <h2>{w.office}</h2>
        <InlineText
          label={w.office}
          value={formatCutOff(parseCutOff(office), lang)}
          disabled={locked}
          onSave={(cutOff) => change('settings.set', { cutOff })}
        />
        <span>
          {w.dayIn(monthWord(month, lang))} {until(office)}
        </span>
      </div>
      <p className="roster-hint">{w.officeHint}</p>
      <h2>{w.lists}</h2>
      {lists.length === 0 ? (
        <p className="roster-hint">{w.noLists}</p>
      ) : (
        <table className="roster-table">
          <thead>
            <tr>
              <th scope="col">{w.list}</th>
              <th scope="col">{w.cutOff}</th>
              <th scope="col">{w.dayIn(monthWord(month, lang))}</th>
              <th scope="col">{w.entry}</th>
              <th scope="col" className="roster-number">
                {w.projects}
                <span className="roster-counted">{w.countedInList}</span>
              </th>
              {!locked && <th scope="col" aria-label={w.merge} />}
            </tr>
          </thead>
          <tbody>
            {lists.map((list) => (
              <ListLine key={list.id} {...{ list, lists, office, locked }} until={until(list.cutOff ?? office)} />
            ))}
          </tbody>
        </table>
      )}
      {!locked && <AddName kind="list" />}
      {lists.length > 0 && <p className="roster-hint">{w.listsHint}</p>}
    </section>
  )
}

interface LineProps {
  readonly list: ListRow
  readonly lists: readonly ListRow[]
  readonly office: string
  readonly until: string
  readonly locked: boolean
}
function ListLine({ list, lists, office, until, locked }: LineProps) {
  const w = useWords(rosterWords)
  const lang = useLanguage()
  const { id, name } = list
  const written = (text: string) => formatCutOff(parseCutOff(text), lang)
  return (
    <tr>
      <td>
        <InlineText
          label={w.nameOf(name)}
          value={name}
          disabled={locked}
          onSave={(newName) => change('list.set', { id, newName })}
        />
      </td>
      <td>
        <InlineText
          label={w.cutOffOf(name)}
          value={list.cutOff === null ? '' : written(list.cutOff)}
          placeholder={w.asOffice(written(office))}
          disabled={locked}
          onSave={(cutOff) => change('list.set', { id, cutOff: cutOff === '' ? null : cutOff })}
        />
      </td>
      <td>{until}</td>
      <td>
        <select
          className="input roster-input"
          aria-label={w.entryOf(name)}
          value={list.entryMode ?? 'month'}
          disabled={locked}
          // A refusal stands in the status bar.
          onChange={(event) => void change('list.set', { id, entryMode: event.target.value }).catch(() => {})}
        >
          <option value="month">{w.entryMonth}</option>
          <option value="cumulative">{w.entryCumulative}</option>
        </select>
      </td>
      <td className="roster-number">{list.projects}</td>
      {!locked && (
        <td className="roster-act">
          <MergeButton kind="list" row={list} rows={lists} />
        </td>
      )}
    </tr>
  )
}
