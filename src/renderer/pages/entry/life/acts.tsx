import { useState } from 'react'
import type { FindingLine } from '#contract/month-life'
import type { GridAnswer } from '#domain/grid'
import { isFrozen, type MonthStage } from '#domain/month-life'
import { undo } from '../../../app/undo'
import { LockIcon } from '../../../parts/icons'
import { useLanguage } from '../../../parts/language'
import { monthTitle, monthWord } from '../../../parts/month-words'
import { ReasonDialog } from '../../../parts/reason/reason-dialog'
import { change } from '../../../parts/saving'
import { say } from '../../../parts/toast'
import { useWords } from '../../../parts/words'
import { FreezeDialog } from './freeze-dialog'
import { lifeWords } from './words'

interface Props {
  readonly answer: GridAnswer
  readonly state: MonthStage
  /** Null as long as the checks are under way: until then nothing can be frozen. */
  readonly findings: readonly FindingLine[] | null
  /** The last frozen month of the workspace alone can be opened again. */
  readonly mayReopen: boolean
  readonly readOnly: boolean
}

type Open = 'freeze' | 'reopen' | 'back' | 'archive' | null

/** What can be done with the month as a whole, by where it stands. */
export function LifeActs({ answer, state, findings, mayReopen, readOnly }: Props) {
  const words = useWords(lifeWords)
  const lang = useLanguage()
  const [open, setOpen] = useState<Open>(null)
  const { month } = answer
  const title = monthTitle(month, lang)
  const close = () => setOpen(null)
  const review = async () => {
    await change('month.review', { month })
    say({ text: words.reviewToast(title), action: { text: words.undo, key: 'Ctrl+Z', run: () => void undo(lang) } })
  }
  if (readOnly) return null
  return (
    <>
      {state === 'open' && (
        <button type="button" className="button" onClick={() => void review()}>
          {words.toReview}
        </button>
      )}
      {state === 'review' && (
        <button type="button" className="button" onClick={() => setOpen('back')}>
          {words.backToEntry}
        </button>
      )}
      {!isFrozen(state) && (
        <button
          type="button"
          className="button button-primary"
          disabled={findings === null}
          onClick={() => setOpen('freeze')}
        >
          <LockIcon size={14} />
          {words.freeze(monthWord(month, lang))}
        </button>
      )}
      {state === 'frozen' && (
        <>
          {mayReopen && (
            <button type="button" className="button" onClick={() => setOpen('reopen')}>
              {words.reopen}
            </button>
          )}
          <button type="button" className="button" onClick={() => setOpen('archive')}>
            {words.archive}
          </button>
        </>
      )}
      {open === 'freeze' && findings !== null && <FreezeDialog answer={answer} findings={findings} onClose={close} />}
      {(open === 'reopen' || open === 'back') && (
        <ReasonDialog
          title={open === 'back' ? words.backTitle(title) : words.reopenTitle(title)}
          label={words.reopenReason}
          button={open === 'back' ? words.doBack : words.doReopen}
          act={async (reason) => {
            await change('month.reopen', { month, reason })
            say({ text: words.reopened(title) })
          }}
          onClose={close}
        >
          {open === 'reopen' && <p className="dialog-hint">{words.reopenHint}</p>}
        </ReasonDialog>
      )}
      {open === 'archive' && (
        <ReasonDialog
          title={words.archiveTitle(title)}
          label={null}
          button={words.doArchive}
          act={async () => {
            await change('month.archive', { month })
            say({ text: words.archivedToast(title) })
          }}
          onClose={close}
        >
          <p className="dialog-hint">{words.archiveHint}</p>
        </ReasonDialog>
      )}
    </>
  )
}
