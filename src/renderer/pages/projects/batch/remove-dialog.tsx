import { type GridAnswer, textAt } from '#domain/grid'
import { undo } from '../../../app/undo'
import { withFrozenNote } from '../../../parts/frozen/frozen-note'
import { useLanguage } from '../../../parts/language'
import { ReasonDialog } from '../../../parts/reason/reason-dialog'
import { change } from '../../../parts/saving'
import { say } from '../../../parts/toast'
import { useWords } from '../../../parts/words'
import { batchWords } from './words'

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
  const name = textAt(answer, 'name', row) ?? ''
  return (
    <ReasonDialog
      title={w.removeTitle}
      label={w.removeReason}
      button={w.removeDo}
      act={async (reason) => {
        await change('project.remove', { id: textAt(answer, 'id', row) ?? '', reason })
        const text = withFrozenNote(w.removed(name), answer, lang)
        say({ text, action: { text: w.undo, key: 'Ctrl+Z', run: () => void undo(lang) } })
        onDone()
      }}
      onClose={onClose}
    >
      <p className="dialog-hint">
        <strong>{name}</strong>
      </p>
      <p className="dialog-hint">{w.removeHint}</p>
    </ReasonDialog>
  )
}
