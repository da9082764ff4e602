import { type ReactNode, useRef } from 'react'
import { isDay } from '#domain/month'
import { useWords } from '../../../parts/words'
import { milestoneWords } from './words'
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

/** A day: typed as people write days, or chosen from the browser's calendar, which writes it as `2024-06-28`. */
export function DayRow({ text, onText, ...row }: TextRowProps) {
  const words = useWords(milestoneWords)
  const calendar = useRef<HTMLInputElement>(null)
  return (
    <FormRow {...row}>
      <span className="day-row">
        <input
          id={row.id}
          className="input"
          value={text}
          placeholder={words.dayExample}
          autoComplete="off"
          {...noteProps(row)}
          onChange={(event) => onText(event.target.value)}
        />
        <button
          type="button"
          className="button button-icon"
          aria-label={words.calendar}
          title={words.calendar}
          onClick={() => calendar.current?.showPicker()}
        >
          <CalendarIcon />
        </button>
        <input
          ref={calendar}
          type="date"
          className="day-row-calendar"
          tabIndex={-1}
          aria-hidden="true"
          value={isDay(text) ? text : ''}
          onChange={(event) => onText(event.target.value)}
        />
      </span>
    </FormRow>
  )
}

function CalendarIcon() {
  return (
    <svg
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      aria-hidden="true"
    >
      <path d="M2.5 3.5h11v10h-11zM2.5 6.5h11M5.5 2v3M10.5 2v3" />
    </svg>
  )
}
