import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import type { Value } from '#domain/field'
import { formatWan, type Yuan } from '#domain/money'
import type { Month } from '#domain/month'
import { type Correctable, correctables } from '#domain/month-life'
import { Refusal, refusalText } from '#domain/refusal'
import { Dialog } from '../dialog'
import { LockIcon } from '../icons'
import { useLanguage } from '../language'
import { useMonthState } from '../month-state'
import { monthTitle } from '../month-words'
import { queryClient, useAsk } from '../query'
import { useRefusal } from '../refusal'
import { savePdf, savePdfWords } from '../save-pdf'
import { change } from '../saving'
import { say } from '../toast'
import { useWords } from '../words'
import { Effects } from './effects'
import { type CurrentValues, fieldOfValue, shownValue, typedValue, valueToType } from './values'
import { correctionWords } from './words'
import './correction.css'

interface Props {
  readonly project: { readonly id: string; readonly name: string; readonly unit: string | null }
  readonly month: Month
  readonly field: Correctable
  /** What somebody began to type on the locked cell: it replaces the old value, as in an open one. */
  readonly typed?: string
  readonly current: CurrentValues
  onClose(): void
}

/** What was typed, read: a value, or why it is none. */
type Reading = { readonly value: Value } | { readonly refusal: string }

function useReading(name: Correctable, typed: string): Reading {
  const lang = useLanguage()
  try {
    return { value: typedValue(name, typed) }
  } catch (error) {
    if (error instanceof Refusal) return { refusal: refusalText(error.code, error.details, lang) }
    throw error
  }
}

/** 更正单: the old value locked, the new one focused, and every figure that moves with it before it is registered. */
export function CorrectionDialog({ project, month, current, onClose, ...props }: Props) {
  const words = useWords(correctionWords)
  const lang = useLanguage()
  const { state, frozenBy } = useMonthState(month)
  const [field, setField] = useState(props.field)
  const [typed, setTyped] = useState(() => props.typed || valueToType(props.field, current[props.field]))
  const [texts, setTexts] = useState({ reason: '', basis: '', proposedBy: '' })
  const { refusal: refused, attempt, forget } = useRefusal()
  const reading = useReading(field, typed)
  const differs = 'value' in reading && reading.value !== current[field]
  const value = 'value' in reading ? reading.value : null
  const effects = useAsk('correction.preview', { id: project.id, month, [field]: value }, { enabled: differs })
  const refusal = 'refusal' in reading ? reading.refusal : (effects.error?.message ?? refused)
  const inputId = useId()
  const errorId = useId()
  const begun = useRef((props.typed ?? '') !== '')
  useEffect(() => {
    const input = document.getElementById(inputId)
    // A new figure takes the old one's place; what was begun goes on behind its first letter.
    if (input instanceof HTMLInputElement && !begun.current) input.select()
  }, [inputId])

  const register = async (event: FormEvent) => {
    event.preventDefault()
    if (!differs) return
    const done = await attempt(async () => {
      const given = { id: project.id, month, [field]: value, ...texts }
      const { id, correction, laterMonths } = await change('month.correct', given)
      await queryClient.invalidateQueries()
      const paper = { paper: 'correction', id, name: savePdfWords.zh.correction(correction) } as const
      const print = { text: words.print, run: () => void savePdf(paper) }
      say({ text: words.done(correction, laterMonths), action: print })
    })
    if (done) onClose()
  }
  const close = () => {
    forget()
    onClose()
  }
  const text = (name: keyof typeof texts) => ({
    value: texts[name],
    onChange: (event: { target: { value: string } }) => setTexts({ ...texts, [name]: event.target.value }),
  })
  const isLong = fieldOfValue(field).kind === 'longText'
  return (
    <Dialog title={words.title} onClose={close}>
      <form className="correction" onSubmit={register}>
        <p className="correction-of">
          <strong>{project.name}</strong>
          <span>
            <LockIcon size={12} />{' '}
            {state === 'open' && frozenBy !== null
              ? words.lockedBy(monthTitle(frozenBy, lang))
              : words.frozenAt(monthTitle(month, lang))}
            {project.unit !== null && `　${words.unit(project.unit)}`}
          </span>
        </p>
        <label className="correction-row">
          <span>{words.field}</span>
          <select
            className="input"
            value={field}
            onChange={(event) => {
              const next = correctables.find((one) => one === event.target.value) ?? 'actual'
              setField(next)
              setTyped(valueToType(next, current[next]))
            }}
          >
            {correctables.map((name) => (
              <option key={name} value={name}>
                {fieldOfValue(name).label[lang]}
              </option>
            ))}
          </select>
        </label>
        <div className="correction-row">
          <span>{words.before}</span>
          <output className={`correction-before${isLong ? '' : ' correction-number'}`}>
            {shownValue(field, current[field])}
          </output>
        </div>
        <label className="correction-row" htmlFor={inputId}>
          <span>{words.after}</span>
          {isLong ? (
            <textarea
              id={inputId}
              className="input"
              rows={3}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
              data-start=""
            />
          ) : (
            <input
              id={inputId}
              className="input correction-number"
              inputMode="decimal"
              value={typed}
              aria-invalid={refusal !== null}
              aria-describedby={errorId}
              onChange={(event) => {
                setTyped(event.target.value)
                forget()
              }}
              data-start=""
            />
          )}
        </label>
        <p className="correction-by" id={errorId} role="status">
          {refusal !== null ? (
            <span className="field-error">{refusal}</span>
          ) : (
            field === 'actual' && differs && <Difference from={current.actual} to={value as Yuan | null} />
          )}
        </p>
        <label className="correction-row">
          <span>{words.reason}</span>
          <input className="input" required placeholder={words.reasonHint} {...text('reason')} />
        </label>
        <label className="correction-row">
          <span>{words.basis}</span>
          <input className="input" {...text('basis')} />
        </label>
        <label className="correction-row">
          <span>{words.proposedBy}</span>
          <input className="input" {...text('proposedBy')} />
        </label>
        <h3 className="correction-title">
          {words.effects}
          {differs && effects.data !== undefined && <small>{words.effectsNote(effects.data.effects.length)}</small>}
        </h3>
        <div className="correction-table">
          {differs && effects.data !== undefined ? (
            <Effects effects={effects.data.effects} />
          ) : (
            <p className="dialog-hint">{words.nothing}</p>
          )}
        </div>
        <p className="correction-note">{words.keeps}</p>
        <div className="dialog-buttons">
          <button type="button" className="button" onClick={close}>
            {words.cancel}
          </button>
          <button type="submit" className="button button-primary" disabled={!differs || texts.reason.trim() === ''}>
            {words.register}
          </button>
        </div>
      </form>
    </Dialog>
  )
}

function Difference({ from, to }: { readonly from: Yuan | null; readonly to: Yuan | null }) {
  const words = useWords(correctionWords)
  const by = (to ?? 0) - (from ?? 0)
  const amount = formatWan(Math.abs(by) as Yuan)
  return <>{by >= 0 ? words.more(amount) : words.less(amount)}</>
}
