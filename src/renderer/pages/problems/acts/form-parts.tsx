import { type ReactNode, useId } from 'react'
import { type Day, yearOf } from '#domain/month'
import { Refusal } from '#domain/refusal'
import { readDay } from '../../../parts/read-day'

interface TextProps {
  readonly label: string
  readonly value: string
  readonly wide?: boolean
  readonly start?: boolean
  readonly lines?: number
  readonly placeholder?: string
  /** Values that are offered while typing. */
  readonly choices?: readonly string[]
  onChange(value: string): void
}

/** A labelled text of a form, of one line or several. */
export function TextField({
  label,
  value,
  wide = false,
  start = false,
  lines = 1,
  placeholder,
  choices,
  onChange,
}: TextProps) {
  const id = useId()
  const shared = {
    id,
    value,
    placeholder,
    ...(start && { 'data-start': '' }),
    onChange: (event: { readonly target: { readonly value: string } }) => onChange(event.target.value),
  }
  return (
    <div className={`field${wide ? ' dialog-wide' : ''}`}>
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {lines > 1 ? (
        <textarea className="input problem-lines" rows={lines} maxLength={32_000} {...shared} />
      ) : (
        <input className="input" maxLength={2000} list={choices === undefined ? undefined : `${id}-list`} {...shared} />
      )}
      {choices !== undefined && (
        <datalist id={`${id}-list`}>
          {choices.map((choice) => (
            <option key={choice} value={choice} />
          ))}
        </datalist>
      )}
    </div>
  )
}

interface SelectProps {
  readonly label: string
  readonly value: string
  readonly options: readonly { readonly value: string; readonly text: string }[]
  onChange(value: string): void
}

export function SelectField({ label, value, options, onChange }: SelectProps) {
  return (
    <label className="field">
      <span className="field-label">{label}</span>
      <select className="input" value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </label>
  )
}

interface FootProps {
  readonly error: string | null
  readonly cancel: string
  readonly button: string
  readonly busy: boolean
  readonly children?: ReactNode
  onCancel(): void
}

/** The end of a form: what is wrong, and its two buttons. */
export function FormFoot({ error, cancel, button, busy, children, onCancel }: FootProps) {
  return (
    <>
      {children}
      <p className="field-error dialog-wide" role="alert">
        {error}
      </p>
      <div className="dialog-buttons">
        <button type="button" className="button" onClick={onCancel}>
          {cancel}
        </button>
        <button type="submit" className="button button-primary" disabled={busy}>
          {button}
        </button>
      </div>
    </>
  )
}

/** A typed day, its year today's where none is written; null for a blank. Refuses DATE_INVALID. */
export function typedDay(text: string, today: Day): Day | null {
  if (text.trim() === '') return null
  const day = readDay(text, yearOf(today))
  if (day === null) throw new Refusal('DATE_INVALID', { value: text })
  return day
}
