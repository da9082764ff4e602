import { useRef, useState } from 'react'
import type { GridAnswer } from '#domain/grid'
import { reminderText, type UnitStatus } from '#domain/month-status'
import { Dialog } from '../../../parts/dialog'
import { useAsk } from '../../../parts/query'
import { useWords } from '../../../parts/words'
import { unitWords } from './words'

interface Props {
  readonly answer: GridAnswer
  readonly units: readonly UnitStatus[]
  onClose(): void
}

/** What to send to the units that owe something, as text to copy. */
export function RemindDialog({ answer, units, onClose }: Props) {
  const words = useWords(unitWords)
  const [copied, setCopied] = useState(false)
  const { data } = useAsk('month.returned', { month: answer.month })
  const reasons = new Map(data?.rows.map((row) => [row.name, row.reason]))
  const text = units
    .flatMap((unit) => reminderText(unit, answer, reasons.get(unit.unit ?? '') ?? null) ?? [])
    .join('\n\n')
  const area = useRef<HTMLTextAreaElement>(null)
  // The page has no permission to write the clipboard by itself; copying what is selected needs none.
  const copy = () => {
    area.current?.select()
    setCopied(document.execCommand('copy'))
  }
  return (
    <Dialog title={words.remindTitle} onClose={onClose}>
      <p className="dialog-hint">{words.remindHint}</p>
      <textarea
        ref={area}
        className="input units-reminder"
        readOnly
        rows={12}
        value={text}
        aria-label={words.remindTitle}
      />
      <div className="dialog-buttons">
        <button type="button" className="button" onClick={onClose}>
          {words.close}
        </button>
        <button type="button" className="button button-primary" data-start="" onClick={copy}>
          {copied ? words.copied : words.copyAll}
        </button>
      </div>
    </Dialog>
  )
}
