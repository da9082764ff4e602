import { type FormEvent, useState } from 'react'
import { type GridAnswer, textAt } from '#domain/grid'
import { undo } from '../../../app/undo'
import { AskError } from '../../../parts/ask'
import { Dialog } from '../../../parts/dialog'
import { withFrozenNote } from '../../../parts/frozen/frozen-note'
import { useLanguage } from '../../../parts/language'
import { change, forgetFailure } from '../../../parts/saving'
import { say } from '../../../parts/toast'
import { useWords } from '../../../parts/words'
import { batchWords } from './words'
import './batch.css'

interface Props {
  readonly answer: GridAnswer
  readonly row: number
  onClose(): void
  onDone(): void
}

/** 删除项目: with its reason; what the engine refuses (money, children, corrections) stands in the dialog. */
export function RemoveDialog({ answer, row, onClose, onDone }: Props) {
  const w = useWords(batchWords)
  const lang = useLanguage()
  const [reason, setReason] = useState('')
  const [refused, setRefused] = useState<string | null>(null)
  const name = textAt(answer, 'name', row) ?? ''
  const close = () => {
    forgetFailure()
    onClose()
  }
  const remove = async (event: FormEvent) => {
    event.preventDefault()
    if (reason.trim() === '') return
    try {
      await change('project.remove', { id: textAt(answer, 'id', row) ?? '', reason: reason.trim() })
      const text = withFrozenNote(w.removed(name), answer, lang)
      say({ text, action: { text: w.undo, key: 'Ctrl+Z', run: () => void undo(lang) } })
      onDone()
    } catch (error) {
      if (!(error instanceof AskError)) throw error
      setRefused(error.message)
    }
  }
  return (
    <Dialog title={w.removeTitle} onClose={close}>
      <form className="batch" onSubmit={(event) => void remove(event)}>
        <p>
          <strong>{name}</strong>
        </p>
        <p className="batch-hint">{w.removeHint}</p>
        <label className="field">
          <span className="field-label">{w.removeReason}</span>
          <input
            className="input"
            data-start=""
            value={reason}
            maxLength={2000}
            onChange={(event) => {
              setReason(event.target.value)
              setRefused(null)
            }}
          />
        </label>
        <p className="field-error" role="alert">
          {refused}
        </p>
        <div className="dialog-buttons">
          <button type="button" className="button" onClick={close}>
            {w.cancel}
          </button>
          <button type="submit" className="button button-primary" disabled={reason.trim() === ''}>
            {w.removeDo}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
