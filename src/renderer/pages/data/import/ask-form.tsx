import { useId, useState } from 'react'
import { type ImportKind, importKinds } from '#domain/import/import-field'
import { type Month, monthAt, monthNumber } from '#domain/month'
import { useNavigation } from '../../../app/navigation'
import { WarningIcon } from '../../../parts/icons'
import { useLanguage } from '../../../parts/language'
import { monthTitle } from '../../../parts/month-words'
import { useStore } from '../../../parts/store'
import { useWords } from '../../../parts/words'
import { importState, leave, read } from './import-state'
import { importPageWords } from './words'

/** What a sheet is taken for, and of which month or year: asked, never guessed. */
export function AskForm({ onDone }: { readonly onDone?: () => void }) {
  const w = useWords(importPageWords)
  const { source, said, busy, refusal } = useStore(importState)
  const { lastMonth } = useNavigation()
  const [kind, setKind] = useState<ImportKind | null>(said.kind)
  const [month, setMonth] = useState<Month>(said.month)
  const [year, setYear] = useState(said.year)
  const name = useId()
  if (source === null) return null
  const hints = { monthly: w.monthlyHint, plan: w.planHint, projects: w.projectsHint }
  const kinds = ['monthly', 'plan', 'projects'] as const satisfies readonly ImportKind[]
  return (
    <form
      className="import-ask"
      onSubmit={(event) => {
        event.preventDefault()
        if (kind === null) return
        onDone?.()
        void read({ kind, month, year, sheet: null, mapping: undefined, correct: null })
      }}
    >
      <h2>{source.name}</h2>
      <fieldset>
        <legend>{w.asWhat}</legend>
        <p className="import-quiet">{w.asHint}</p>
        {kinds.map((one) => (
          <label key={one} className={`import-kind${kind === one ? ' import-kind-on' : ''}`}>
            <input type="radio" name={name} checked={kind === one} onChange={() => setKind(one)} />
            <span>
              <strong>{w[one]}</strong>
              <small>{hints[one]}</small>
            </span>
          </label>
        ))}
      </fieldset>
      {kind === 'monthly' && <MonthChoice month={month} last={lastMonth} onMonth={setMonth} />}
      {kind !== null && kind !== 'monthly' && (
        <label className="import-time">
          <span className="field-label">{w.year}</span>
          <input
            className="input"
            type="number"
            min={1990}
            max={2100}
            value={year}
            onChange={(event) => setYear(event.target.valueAsNumber)}
          />
        </label>
      )}
      {refusal !== null && (
        <p className="import-refusal" role="alert">
          <WarningIcon />
          <span>{refusal}</span>
        </p>
      )}
      {busy === null ? (
        <p className="import-ask-foot">
          <button
            type="submit"
            className="button button-primary"
            disabled={kind === null || !Object.hasOwn(importKinds, kind)}
          >
            {w.tryRead}
          </button>
          {onDone === undefined && (
            <button type="button" className="button" onClick={leave}>
              {w.leave}
            </button>
          )}
        </p>
      ) : (
        <Busy />
      )}
    </form>
  )
}

interface MonthChoiceProps {
  readonly month: Month
  readonly last: Month
  onMonth(month: Month): void
}
function MonthChoice({ month, last, onMonth }: MonthChoiceProps) {
  const w = useWords(importPageWords)
  const lang = useLanguage()
  const months = Array.from({ length: 24 }, (_, i) => {
    const at = Number(last.slice(0, 4)) * 12 + monthNumber(last) - 1 - i
    return monthAt(Math.floor(at / 12), (at % 12) + 1)
  })
  const offered = months.includes(month) ? months : [month, ...months]
  return (
    <label className="import-time">
      <span className="field-label">{w.month}</span>
      <select className="input" value={month} onChange={(event) => onMonth(event.target.value as Month)}>
        {offered.map((one) => (
          <option key={one} value={one}>
            {monthTitle(one, lang)}
          </option>
        ))}
      </select>
    </label>
  )
}

/** Reading under way: what, how far, and an end to it. */
export function Busy() {
  const w = useWords(importPageWords)
  const { busy } = useStore(importState)
  if (busy === null) return null
  const { progress } = busy
  const known = progress !== null && progress.total > 0
  return (
    <p className="import-busy" role="status">
      <span>{progress?.label ?? w.reading}</span>
      <progress aria-label={w.reading} {...(known && { value: progress.done, max: progress.total })} />
      <button type="button" className="button" onClick={() => busy.cancel()}>
        {w.cancel}
      </button>
    </p>
  )
}
