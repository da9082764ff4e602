import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { FindingLine } from '#contract/month-life'
import type { Month } from '#domain/month'
import { useRefusal } from '../../../parts/refusal'
import { change } from '../../../parts/saving'
import { useWords } from '../../../parts/words'
import { checkWords } from './words'

interface Props {
  readonly month: Month
  readonly line: FindingLine
  onClose(): void
}

/** Says to a finding why it is so; the text is kept with the freeze. */
export function Explain({ month, line, onClose }: Props) {
  const words = useWords(checkWords)
  const [text, setText] = useState(line.explanation ?? '')
  const { refusal, attempt, forget } = useRefusal()
  const close = () => {
    forget()
    onClose()
  }
  const input = useRef<HTMLTextAreaElement>(null)
  useEffect(() => input.current?.focus(), [])
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const input = { month, projectId: line.projectId, code: line.code, text }
    if (await attempt(() => change('month.explain', input))) onClose()
  }
  return (
    <form className="checks-explain" onSubmit={save}>
      <textarea
        ref={input}
        className="input"
        rows={2}
        value={text}
        aria-label={words.text}
        placeholder={words.placeholder}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Escape') close()
          if (event.key === 'Enter' && !event.shiftKey) void save(event)
        }}
      />
      {refusal !== null && (
        <p className="field-error" role="alert">
          {refusal}
        </p>
      )}
      <div className="checks-buttons">
        <button type="button" className="button button-link" onClick={close}>
          {words.cancel}
        </button>
        <button type="submit" className="button button-link" disabled={text.trim() === ''}>
          {words.save}
        </button>
      </div>
    </form>
  )
}
