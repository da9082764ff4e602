import { useId } from 'react'
import './segmented.css'

interface Props<T extends string> {
  readonly label: string
  readonly options: readonly { readonly value: T; readonly text: string }[]
  readonly value: T
  onChoose(value: T): void
}

/** One of a few that stand beside each other. Real radio buttons: the arrow keys are the browser's. */
export function Segmented<T extends string>({ label, options, value, onChoose }: Props<T>) {
  const name = useId()
  return (
    <div className="segmented" role="radiogroup" aria-label={label}>
      {options.map((option) => (
        <label key={option.value} className={`segment${option.value === value ? ' segment-on' : ''}`}>
          <input
            type="radio"
            className="visually-hidden"
            name={name}
            checked={option.value === value}
            onChange={() => onChoose(option.value)}
          />
          {option.text}
        </label>
      ))}
    </div>
  )
}
