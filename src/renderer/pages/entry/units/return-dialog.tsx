import type { Month } from '#domain/month'
import { undo } from '../../../app/undo'
import { useLanguage } from '../../../parts/language'
import { ReasonDialog } from '../../../parts/reason/reason-dialog'
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
  return (
    <ReasonDialog
      title={words.returnTitle(unit)}
      label={words.returnReason}
      button={words.doReturn}
      act={async (reason) => {
        await change('month.return', { month, unit, reason })
        const back = { text: words.undo, key: 'Ctrl+Z', run: () => void undo(lang) }
        say({ text: words.returnedToast(unit), action: back })
      }}
      onClose={onClose}
    >
      <p className="dialog-hint">{words.returnHint}</p>
    </ReasonDialog>
  )
}
