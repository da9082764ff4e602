import type { ReactNode } from 'react'
import type { Day } from '#domain/month'
import './milestones.css'

interface RowProps {
  readonly id: string
  readonly label: string
  readonly hint?: string | null
  readonly refusal?: string | null
}

/** What an input must be told of the note under it. */
function noteProps({ id, hint = null, refusal = null }: RowProps) {
  return {
    'aria-invalid': refusal !== null,
    ...((hint !== null || refusal !== null) && { 'aria-describedby': `${id}-note` }),
  }
}

/** A labelled field with its hint, or in its place what was refused. */
export function FormRow({ id, label, hint = null, refusal = null, children }: RowProps & { children: ReactNode }) {
  return (
    <div className="form-row">
      <label htmlFor={id}>{label}</label>
      {children}
      {refusal !== null ? (
        <p className="form-row-refusal" id={`${id}-note`} role="alert">
          {refusal}
        </p>
      ) : (
        hint !== null && (
          <p className="form-row-hint" id={`${id}-note`}>
            {hint}
          </p>
        )
      )}
    </div>
  )
}

interface TextRowProps extends RowProps {
  readonly text: string
  readonly onText: (text: string) => void
}

export function TextRow({ text, onText, ...row }: TextRowProps) {
  return (
    <FormRow {...row}>
      <input
        id={row.id}
        className="input"
        value={text}
        maxLength={2000}
        {...noteProps(row)}
        onChange={(event) => onText(event.target.value)}
      />
    </FormRow>
  )
}

interface DayRowProps extends RowProps {
  readonly day: Day | null
  readonly onDay: (day: Day | null) => void
}

/** A day, typed or chosen from the browser's own calendar. */
export function DayRow({ day, onDay, ...row }: DayRowProps) {
  return (
    <FormRow {...row}>
      <input
        id={row.id}
        type="date"
        className="input"
        value={day ?? ''}
        {...noteProps(row)}
        // A date input holds an existing day or nothing.
        onChange={(event) => onDay(event.target.value === '' ? null : (event.target.value as Day))}
      />
    </FormRow>
  )
}
