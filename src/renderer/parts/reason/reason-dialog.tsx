import { type FormEvent, type ReactNode, useId, useState } from 'react'
import { Dialog } from '../dialog'
import { useRefusal } from '../refusal'
import { useWords } from '../words'
import { reasonWords } from './words'

interface Props {
  readonly title: string
  /** What the act brings. */
  readonly children?: ReactNode
  /** What the reason's field is called; null where the act takes none. */
  readonly label: string | null
  readonly button: string
  /** Throws AskError to have its sentence shown here. */
  act(reason: string): Promise<void>
  onClose(): void
}

/** Says what an act brings and, where the rule asks for it, takes its reason. */
export function ReasonDialog({ title, children, label, button, act, onClose }: Props) {
  const words = useWords(reasonWords)
  const [reason, setReason] = useState('')
  const { refusal, attempt, forget } = useRefusal()
  const id = useId()
  const missing = label !== null && reason.trim() === ''
  const close = () => {
    forget()
    onClose()
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!missing && (await attempt(() => act(reason.trim())))) onClose()
  }
  return (
    <Dialog title={title} onClose={close}>
      <form className="dialog-form" onSubmit={(event) => void submit(event)}>
        {label !== null && (
          <label className="field dialog-wide" htmlFor={id}>
            <span className="field-label">{label}</span>
            <input
              id={id}
              className="input"
              data-start=""
              value={reason}
              maxLength={2000}
              onChange={(event) => {
                setReason(event.target.value)
                forget()
              }}
            />
          </label>
        )}
        {children}
        {refusal !== null && (
          <p className="field-error dialog-wide" role="alert">
            {refusal}
          </p>
        )}
        <div className="dialog-buttons">
          <button type="button" className="button" onClick={close}>
            {words.cancel}
          </button>
          <button type="submit" className="button button-primary" disabled={missing}>
            {button}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
