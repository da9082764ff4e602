import { type KeyboardEvent, useId, useState } from 'react'
import { AskError } from '../../../parts/ask'

interface Props {
  readonly label: string
  readonly value: string
  readonly placeholder?: string
  readonly disabled: boolean
  /** Writes; throws AskError for a refusal, which then stands under the field with what was typed. */
  onSave(value: string): Promise<unknown>
}

/** A text that is changed where it stands: Enter or leaving writes it, Esc takes back what was typed. */
export function InlineText({ label, value, placeholder, disabled, onSave }: Props) {
  const [typed, setTyped] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const id = useId()
  const save = async () => {
    if (typed === null) return
    if (typed.trim() === value) return drop()
    try {
      await onSave(typed.trim())
      drop()
    } catch (error) {
      if (!(error instanceof AskError)) throw error
      setRefusal(error.message)
    }
  }
  const drop = () => {
    setTyped(null)
    setRefusal(null)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') void save()
    if (event.key === 'Escape' && typed !== null) {
      event.stopPropagation()
      drop()
    }
  }
  return (
    <>
      <input
        className="input roster-input"
        aria-label={label}
        aria-invalid={refusal !== null}
        aria-describedby={refusal === null ? undefined : id}
        value={typed ?? value}
        placeholder={placeholder}
        disabled={disabled}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => void save()}
        onKeyDown={onKeyDown}
      />
      {refusal !== null && (
        <span className="field-error" id={id} role="alert">
          {refusal}
        </span>
      )}
    </>
  )
}
