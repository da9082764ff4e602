import { type FormEvent, useId, useState } from 'react'
import { AskError } from '../../../parts/ask'
import { Dialog } from '../../../parts/dialog'
import { useWords } from '../../../parts/words'
import { lifeWords } from './words'

interface Props {
  readonly title: string
  readonly hint: string
  /** Asks for a reason; without it the act takes none. */
  readonly withReason: boolean
  readonly button: string
  /** Throws AskError to have its sentence shown here. */
  act(reason: string): Promise<void>
  onClose(): void
}

/** Says what an act brings and, where the rule asks for it, takes its reason. */
export function ReasonDialog({ title, hint, withReason, button, act, onClose }: Props) {
  const words = useWords(lifeWords)
  const [reason, setReason] = useState('')
  const [refused, setRefused] = useState<string | null>(null)
  const id = useId()
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    try {
      await act(reason)
      onClose()
    } catch (error) {
      if (!(error instanceof AskError)) throw error
      setRefused(error.message)
    }
  }
  return (
    <Dialog title={title} onClose={onClose}>
      <form className="dialog-form" onSubmit={submit}>
        {withReason && (
          <label className="field dialog-wide" htmlFor={id}>
            <span className="field-label">{words.reopenReason}</span>
            <input
              id={id}
              className="input"
              data-start=""
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          </label>
        )}
        <p className="dialog-hint">{hint}</p>
        {refused !== null && (
          <p className="field-error dialog-wide" role="alert">
            {refused}
          </p>
        )}
        <div className="dialog-buttons">
          <button type="button" className="button" onClick={onClose}>
            {words.cancel}
          </button>
          <button type="submit" className="button button-primary" disabled={withReason && reason.trim() === ''}>
            {button}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
