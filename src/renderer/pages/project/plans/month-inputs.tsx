import { useWords } from '../../../parts/words'
import { pastedMonths } from './plan-draft'
import { planWords } from './words'

interface Props {
  readonly id: string
  readonly months: readonly string[]
  readonly onMonths: (months: readonly string[]) => void
}

/** Twelve figures; a row or a column copied from a sheet fills them from where it is pasted. */
export function MonthInputs({ id, months, onMonths }: Props) {
  const w = useWords(planWords)
  return (
    <div className="plan-months">
      {months.map((typed, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a month is its number
        <label key={i} htmlFor={`${id}-m${i}`}>
          <span>{w.month(i + 1)}</span>
          <input
            id={`${id}-m${i}`}
            className="input edit-number"
            inputMode="decimal"
            value={typed}
            onChange={(event) => onMonths(months.map((one, at) => (at === i ? event.target.value : one)))}
            onPaste={(event) => {
              const pasted = pastedMonths(event.clipboardData.getData('text/plain'))
              if (pasted === null) return
              event.preventDefault()
              onMonths(months.map((one, at) => (at < i ? one : (pasted[at - i] ?? one))))
            }}
          />
        </label>
      ))}
    </div>
  )
}
