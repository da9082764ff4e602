import { type FormEvent, useState } from 'react'
import { Dialog } from '../../../parts/dialog'
import { useRefusal } from '../../../parts/refusal'
import { useWords } from '../../../parts/words'
import { viewWords } from './words'

interface Props {
  readonly title: string
  readonly button: string
  readonly name: string
  readonly hint?: string
  /** Throws what the engine refuses: it stands in the dialog. */
  act(name: string): Promise<void>
  onClose(): void
}

/** Asks for the name of a view. */
export function NameDialog({ title, button, name: before, hint, act, onClose }: Props) {
  const w = useWords(viewWords)
  const [name, setName] = useState(before)
  const { refusal, attempt, forget } = useRefusal()
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (await attempt(() => act(name))) onClose()
  }
  return (
    <Dialog
      title={title}
      onClose={() => {
        forget()
        onClose()
      }}
    >
      <form className="dialog-form" onSubmit={(event) => void submit(event)}>
        <label className="field dialog-wide">
          <span className="field-label">{w.name}</span>
          <input
            className="input"
            data-start
            maxLength={60}
            value={name}
            aria-invalid={refusal !== null}
            onChange={(event) => {
              setName(event.target.value)
              forget()
            }}
          />
        </label>
        {refusal !== null && (
          <p className="field-error dialog-wide" role="alert">
            {refusal}
          </p>
        )}
        {hint !== undefined && <p className="dialog-hint">{hint}</p>}
        <div className="dialog-buttons">
          <button type="button" className="button" onClick={onClose}>
            {w.cancel}
          </button>
          <button type="submit" className="button button-primary">
            {button}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
