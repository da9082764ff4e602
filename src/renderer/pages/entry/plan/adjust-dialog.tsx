import { type FormEvent, useId, useState } from 'react'
import type { Adjustment } from '#contract/entry'
import { Dialog } from '../../../parts/dialog'
import { readDay } from '../../../parts/read-day'
import { useWords } from '../../../parts/words'
import type { Decision } from './version'
import { planWords } from './words'

interface Props {
  readonly year: number
  readonly adjustments: readonly Adjustment[]
  onBegin(decision: Decision): void
  onClose(): void
}

/** What a new adjustment rests on: asked once, before anything is written into it. */
export function AdjustDialog({ year, adjustments, onBegin, onClose }: Props) {
  const words = useWords(planWords)
  const [docNo, setDocNo] = useState('')
  const [day, setDay] = useState('')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const decidedOn = day.trim() === '' ? null : readDay(day, year)
  const wrong = {
    docNo:
      docNo.trim() === ''
        ? words.docNoEmpty
        : adjustments.some((one) => one.docNo === docNo.trim())
          ? words.docNoKnown
          : null,
    day: day.trim() !== '' && decidedOn === null ? words.dayUnread : null,
    reason: reason.trim() === '' ? words.reasonEmpty : null,
  }
  const begin = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (wrong.docNo !== null || wrong.day !== null || wrong.reason !== null) return
    onBegin({ docNo: docNo.trim(), decidedOn, reason: reason.trim() })
  }
  return (
    <Dialog title={words.adjustTitle(year)} onClose={onClose}>
      <form className="dialog-form" onSubmit={begin} noValidate>
        <Line
          label={words.docNo}
          value={docNo}
          placeholder={words.docNoPlaceholder}
          error={tried ? wrong.docNo : null}
          start
          onChange={setDocNo}
        />
        <Line
          label={words.decidedOn}
          value={day}
          placeholder={`${year}-05-20`}
          error={tried ? wrong.day : null}
          onChange={setDay}
        />
        <Line label={words.reason} value={reason} error={tried ? wrong.reason : null} wide onChange={setReason} />
        <p className="dialog-hint">{words.adjustHint}</p>
        <div className="dialog-buttons">
          <button type="button" className="button" onClick={onClose}>
            {words.cancel}
          </button>
          <button type="submit" className="button button-primary">
            {words.begin}
          </button>
        </div>
      </form>
    </Dialog>
  )
}

interface LineProps {
  readonly label: string
  readonly value: string
  readonly error: string | null
  readonly placeholder?: string
  readonly wide?: boolean
  readonly start?: boolean
  onChange(value: string): void
}
function Line({ label, value, error, placeholder, wide = false, start = false, onChange }: LineProps) {
  const id = useId()
  return (
    <div className={`field${wide ? ' dialog-wide' : ''}`}>
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="input"
        value={value}
        placeholder={placeholder}
        aria-invalid={error !== null}
        aria-describedby={error === null ? undefined : `${id}-error`}
        onChange={(event) => onChange(event.target.value)}
        {...(start && { 'data-start': '' })}
      />
      {error !== null && (
        <span className="field-error" role="alert" id={`${id}-error`}>
          {error}
        </span>
      )}
    </div>
  )
}
