import { type FormEvent, useId, useState } from 'react'
import { parseField } from '#domain/field'
import { type Day, yearOf } from '#domain/month'
import { Refusal, refusalText } from '#domain/refusal'
import { comparator, type Target, targetFields } from '#domain/target'
import { navigation } from '../../app/navigation'
import { undo } from '../../app/undo'
import { Dialog } from '../../parts/dialog'
import { HistoryIcon } from '../../parts/icons'
import { useLanguage } from '../../parts/language'
import { readDay } from '../../parts/read-day'
import { useRefusal } from '../../parts/refusal'
import { change } from '../../parts/saving'
import { say } from '../../parts/toast'
import { useWords } from '../../parts/words'
import { demand, plainFigure } from './numbers'
import { words } from './words'

interface Props {
  readonly target: Target
  readonly today: Day
  readonly readOnly: boolean
  onClose(): void
}

/** Says what was done of a target, of which day that is, and where it was said. */
export function ValueDialog({ target, today, readOnly, onClose }: Props) {
  const w = useWords(words)
  const lang = useLanguage()
  const id = useId()
  const [actual, setActual] = useState(target.actual === null ? '' : String(target.actual))
  const [on, setOn] = useState(target.actualOn ?? today)
  const [source, setSource] = useState(target.source ?? '')
  const [bad, setBad] = useState<string | null>(null)
  const { refusal, attempt, forget } = useRefusal()
  const comparisons = Object.fromEntries(Object.entries(comparator.choices).map(([code, word]) => [code, word[lang]]))
  const close = () => {
    forget()
    onClose()
  }
  const read = (): { actual: number | null; actualOn: Day | null; source: string | null } | string => {
    try {
      const value = parseField(targetFields.actual, actual) as number | null
      const day = readDay(on, yearOf(today))
      if (value !== null && day === null) return w.badDay
      return {
        actual: value,
        actualOn: value === null ? null : day,
        source: source.trim() === '' ? null : source.trim(),
      }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      return refusalText(error.code, error.details, lang)
    }
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const values = read()
    if (typeof values === 'string') return setBad(values)
    const done = await attempt(() => change('target.set', { id: target.id, ...values }))
    if (!done) return
    say({ text: w.kept(target.name), action: { text: w.undo, key: 'Ctrl+Z', run: () => void undo(lang) } })
    onClose()
  }
  const field = (name: string, label: string, value: string, set: (text: string) => void, hint?: string) => (
    <label className="field" htmlFor={`${id}-${name}`}>
      <span className="field-label">
        {label} {hint !== undefined && <small>{hint}</small>}
      </span>
      <input
        id={`${id}-${name}`}
        className="input"
        data-start={name === 'actual' ? '' : undefined}
        value={value}
        readOnly={readOnly}
        onChange={(event) => {
          set(event.target.value)
          setBad(null)
          forget()
        }}
      />
    </label>
  )
  return (
    <Dialog title={target.name} onClose={close}>
      <form className="dialog-form" onSubmit={(event) => void submit(event)}>
        <dl className="targets-facts dialog-wide">
          <dt>{w.demand}</dt>
          <dd>{demand(target, comparisons) || '—'}</dd>
          <dt>{w.due}</dt>
          <dd>
            {target.dueText} <span>{target.due}</span>
          </dd>
          <dt>{w.section}</dt>
          <dd>{target.sections.join('、')}</dd>
        </dl>
        {field('actual', w.actual, actual, setActual, target.unit ?? undefined)}
        {field('on', w.asOf, on, setOn)}
        <div className="dialog-wide">{field('source', w.valueSource, source, setSource, w.optional)}</div>
        {(bad ?? refusal) !== null && (
          <p className="field-error dialog-wide" role="alert">
            {bad ?? refusal}
          </p>
        )}
        <div className="dialog-buttons">
          <button
            type="button"
            className="button button-quiet targets-history"
            onClick={() => {
              close()
              navigation.open({
                page: 'data',
                tab: 'history',
                cell: { entity: 'target', id: target.id, field: 'actual' },
              })
            }}
          >
            <HistoryIcon />
            {w.history}
          </button>
          <button type="button" className="button" onClick={close}>
            {w.cancel}
          </button>
          {!readOnly && (
            <button type="submit" className="button button-primary">
              {w.keep(plainFigure(parsed(actual)))}
            </button>
          )}
        </div>
      </form>
    </Dialog>
  )
}

/** What the button would keep; null while it is no number. */
function parsed(text: string): number | null {
  try {
    return parseField(targetFields.actual, text) as number | null
  } catch {
    return null
  }
}
