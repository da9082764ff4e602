import { useState } from 'react'
import { parseDaysOff } from '#domain/days-off'
import { type DayOff, dayOffFields } from '#domain/month-life'
import { undo } from '../../../app/undo'
import { AskError } from '../../../parts/ask'
import { ChoiceMenu } from '../../../parts/choice-menu'
import { CloseIcon } from '../../../parts/icons'
import { currentLanguage, useLanguage } from '../../../parts/language'
import { dayWord } from '../../../parts/month-words'
import { useAsk } from '../../../parts/query'
import { change } from '../../../parts/saving'
import { say } from '../../../parts/toast'
import { useWords } from '../../../parts/words'
import { type Break, breaksOf, changedBy, withAdded } from './days'
import { rosterWords } from './words'

type Words = (typeof rosterWords)['zh' | 'en']

/** Writes a year's days and says what was done; a refusal is said as well. True when it was written. */
async function write(year: number, rows: readonly DayOff[], text: string, w: Words): Promise<boolean> {
  try {
    await change('daysOff.set', { year, rows: [...rows] })
    say({ text, action: { text: w.undo, key: 'Ctrl+Z', run: () => void undo(currentLanguage()) } })
    return true
  } catch (error) {
    if (!(error instanceof AskError)) throw error
    say({ text: error.message })
    return false
  }
}

/** Holidays and make-up workdays of a year: what stands there, and a box that reads lines of the yearly notice. */
export function DaysOff({ thisYear, locked }: { readonly thisYear: number; readonly locked: boolean }) {
  const w = useWords(rosterWords)
  const lang = useLanguage()
  const [year, setYear] = useState(thisYear)
  const { data, error } = useAsk('daysOff.list', { year }, { keepPrevious: false })
  const rows = data?.rows ?? []
  const years = [thisYear + 1, thisYear, thisYear - 1].map(String)
  const removeBreak = (one: Break) => {
    const left = rows.filter((row) => !one.days.some((day) => day.on === row.on))
    void write(year, left, w.removed(spanText(one, w, lang)), w)
  }
  return (
    <section className="roster-part">
      <div className="roster-office">
        <h2>{w.daysOff}</h2>
        <ChoiceMenu
          label={w.chooseYear}
          button={w.year(String(year))}
          options={years.map((value) => ({ value, text: w.year(value) }))}
          value={String(year)}
          onChoose={(value) => setYear(Number(value))}
        />
      </div>
      <p className="roster-hint">{w.daysOffHint}</p>
      {error !== null && <p className="field-error">{error.message}</p>}
      {data !== undefined && rows.length === 0 && <p className="roster-empty">{w.noDays}</p>}
      {rows.length > 0 && <Breaks breaks={breaksOf(rows)} {...(!locked && { onRemove: removeBreak })} />}
      {!locked && data !== undefined && <PasteBox key={year} year={year} now={rows} />}
    </section>
  )
}

function spanText({ from, to }: Pick<Break, 'from' | 'to'>, w: Words, lang: 'zh' | 'en'): string {
  return from === to ? dayWord(from, lang) : w.span(dayWord(from, lang), dayWord(to, lang))
}

interface BreaksProps {
  readonly breaks: readonly Break[]
  onRemove?(one: Break): void
}
function Breaks({ breaks, onRemove }: BreaksProps) {
  const w = useWords(rosterWords)
  const lang = useLanguage()
  return (
    <table className="roster-table">
      <thead>
        <tr>
          <th scope="col">{w.date}</th>
          <th scope="col">{w.kind}</th>
          <th scope="col">{w.name}</th>
          <th scope="col" className="roster-number" />
          {onRemove !== undefined && <th scope="col" />}
        </tr>
      </thead>
      <tbody>
        {breaks.map((one) => (
          <tr key={one.from}>
            <td>{spanText(one, w, lang)}</td>
            <td>{dayOffFields.kind.choices[one.kind][lang]}</td>
            <td>{one.name ?? '—'}</td>
            <td className="roster-number">{w.days(one.days.length)}</td>
            {onRemove !== undefined && (
              <td className="roster-remove">
                <button
                  type="button"
                  className="button button-quiet button-icon"
                  aria-label={w.removeOf(spanText(one, w, lang))}
                  title={w.remove}
                  onClick={() => onRemove(one)}
                >
                  <CloseIcon />
                </button>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Reads what is pasted at once and shows what it understood and what not; nothing is written until a button says so. */
function PasteBox({ year, now }: { readonly year: number; readonly now: readonly DayOff[] }) {
  const w = useWords(rosterWords)
  const lang = useLanguage()
  const [text, setText] = useState('')
  const { days, rejected } = parseDaysOff(text, year)
  const changed = changedBy(now, days)
  const done = (written: boolean) => written && setText('')
  const add = async () => done(await write(year, withAdded(now, days), w.added(changed.length, String(year)), w))
  const replace = async () => done(await write(year, days, w.replaced(days.length, String(year)), w))
  return (
    <div className="roster-paste">
      <label className="field">
        <span className="field-label">{w.paste}</span>
        <textarea
          className="input"
          rows={4}
          value={text}
          placeholder={w.pasteHint}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      {days.length > 0 && (
        <>
          <p className="roster-read" role="status">
            {w.understood(days.length)}
          </p>
          <Breaks breaks={breaksOf(days)} />
        </>
      )}
      {rejected.length > 0 && (
        <div className="roster-rejected" role="status">
          <p>{w.rejected(rejected.length)}</p>
          <ul>
            {rejected.map((one) => (
              <li key={`${one.line} ${one.text}`}>{w.rejectedLine(one.line, one.text, one.why[lang])}</li>
            ))}
          </ul>
        </div>
      )}
      {days.length > 0 && (
        <div className="roster-buttons">
          {changed.length === 0 && <span className="roster-hint">{w.noDifference}</span>}
          <button type="button" className="button" onClick={() => void replace()}>
            {w.replace}
          </button>
          <button
            type="button"
            className="button button-primary"
            disabled={changed.length === 0}
            onClick={() => void add()}
          >
            {w.add(changed.length)}
          </button>
        </div>
      )}
    </div>
  )
}
