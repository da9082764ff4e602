import { type FormEvent, useId, useState } from 'react'
import type { Month } from '#domain/month'
import { undo } from '../../../app/undo'
import { AskError } from '../../../parts/ask'
import { Dialog } from '../../../parts/dialog'
import { useLanguage } from '../../../parts/language'
import { change } from '../../../parts/saving'
import { say } from '../../../parts/toast'
import { useWords } from '../../../parts/words'
import { unitWords } from './words'

interface Props {
  readonly month: Month
  readonly unit: string
  onClose(): void
}

/** Sends a unit's report back, with the reason that its reminder will tell. */
export function ReturnDialog({ month, unit, onClose }: Props) {
  const words = useWords(unitWords)
  const lang = useLanguage()
  const [reason, setReason] = useState('')
  const [refused, setRefused] = useState<string | null>(null)
  const id = useId()
  const send = async (event: FormEvent) => {
    event.preventDefault()
    try {
      await change('month.return', { month, unit, reason })
      say({ text: words.returnedToast(unit), action: { text: words.undo, key: 'Ctrl+Z', run: () => void undo(lang) } })
      onClose()
    } catch (error) {
      if (!(error instanceof AskError)) throw error
      setRefused(error.message)
    }
  }
  return (
    <Dialog title={words.returnTitle(unit)} onClose={onClose}>
      <form className="dialog-form" onSubmit={send}>
        <label className="field dialog-wide" htmlFor={id}>
          <span className="field-label">{words.returnReason}</span>
          <input
            id={id}
            className="input"
            data-start=""
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
          {refused !== null && (
            <span className="field-error" role="alert">
              {refused}
            </span>
          )}
        </label>
        <p className="dialog-hint">{words.returnHint}</p>
        <div className="dialog-buttons">
          <button type="button" className="button" onClick={onClose}>
            {words.cancel}
          </button>
          <button type="submit" className="button button-primary" disabled={reason.trim() === ''}>
            {words.doReturn}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
