import { useId, useState } from 'react'
import { type Milestone, milestoneName } from '#domain/milestone'
import { type Day, yearOf } from '#domain/month'
import { refusalText } from '#domain/refusal'
import { Dialog } from '../../../parts/dialog'
import { useLanguage } from '../../../parts/language'
import { readDay } from '../../../parts/read-day'
import { forgetFailure } from '../../../parts/saving'
import { Segmented } from '../../../parts/segmented'
import { overdueToday } from '../../../parts/timeline/milestone-lane'
import { useWords } from '../../../parts/words'
import { type FieldRefusal, refusalAt } from '../refusal-words'
import { useReturnFocus } from '../return-focus'
import { saveChange } from '../save-change'
import { DayRow, TextRow } from './form-row'
import { milestoneWords } from './words'

type Act = 'done' | 'move'

/** The field at which the engine's refusal belongs. */
function fieldOfRefusal(refusal: FieldRefusal | null): 'day' | 'reason' | 'form' | null {
  if (refusal === null) return null
  if (refusal.code.startsWith('DATE_') || refusal.code === 'DAY_NEEDED') return 'day'
  return refusal.code === 'REASON_EMPTY' ? 'reason' : 'form'
}

interface MilestoneDialogProps {
  readonly milestone: Milestone
  readonly today: Day
  readonly onClose: () => void
}

/** One milestone: what the report says and what became of it; done or moved is entered here. */
export function MilestoneDialog({ milestone, today, onClose }: MilestoneDialogProps) {
  const words = useWords(milestoneWords)
  const lang = useLanguage()
  const id = useId()
  useReturnFocus()
  const [act, setAct] = useState<Act>('done')
  const [typedDay, setTypedDay] = useState(milestone.actual ?? '')
  const [reason, setReason] = useState('')
  const [refusal, setRefusal] = useState<FieldRefusal | null>(null)
  const [busy, setBusy] = useState(false)
  const at = fieldOfRefusal(refusal)

  const choose = (next: Act) => {
    setAct(next)
    setRefusal(null)
    setTypedDay((next === 'done' ? milestone.actual : milestone.adjusted) ?? '')
  }
  const close = () => {
    forgetFailure()
    onClose()
  }
  const write = async (on: Day | null) => {
    setBusy(true)
    try {
      if (act === 'done') await saveChange('milestone.done', { id: milestone.id, on })
      else if (on !== null) await saveChange('milestone.move', { id: milestone.id, due: on, reason: reason.trim() })
      onClose()
    } catch (error) {
      setRefusal(refusalAt(error, lang))
      setBusy(false)
    }
  }

  const submit = () => {
    if (typedDay.trim() === '') return setRefusal({ code: 'DAY_NEEDED', message: words.dayNeeded })
    const day = readDay(typedDay, yearOf(today))
    if (day === null) {
      return setRefusal({ code: 'DATE_INVALID', message: refusalText('DATE_INVALID', { value: typedDay }, lang) })
    }
    if (act === 'move' && reason.trim() === '') {
      return setRefusal({ code: 'REASON_EMPTY', message: words.reasonNeeded })
    }
    return void write(day)
  }
  return (
    <Dialog title={milestoneName({ ...milestone, dueText: null }, lang)} onClose={close}>
      <form
        className="milestone-form"
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <MilestoneFacts milestone={milestone} today={today} />
        <Segmented<Act>
          label={words.actionLabel}
          value={act}
          onChoose={choose}
          options={[
            { value: 'done', text: words.actDone },
            { value: 'move', text: words.actMove },
          ]}
        />
        <DayRow
          id={`${id}-day`}
          label={act === 'done' ? words.doneOn : words.moveTo}
          hint={act === 'move' ? words.moveHint : null}
          refusal={at === 'day' ? (refusal?.message ?? null) : null}
          text={typedDay}
          onText={(text) => {
            setTypedDay(text)
            setRefusal(null)
          }}
        />
        {act === 'move' && (
          <TextRow
            id={`${id}-reason`}
            label={words.moveReason}
            refusal={at === 'reason' ? (refusal?.message ?? null) : null}
            text={reason}
            onText={(text) => {
              setReason(text)
              setRefusal(null)
            }}
          />
        )}
        {at === 'form' && (
          <p className="form-row-refusal" role="alert">
            {refusal?.message}
          </p>
        )}
        <div className="milestone-actions">
          {milestone.actual !== null && act === 'done' && (
            <button type="button" className="button milestone-undone" disabled={busy} onClick={() => void write(null)}>
              {words.notDone}
            </button>
          )}
          <button type="button" className="button" onClick={close}>
            {words.cancel}
          </button>
          <button type="submit" className="button button-primary" disabled={busy}>
            {words.write}
          </button>
        </div>
      </form>
    </Dialog>
  )
}

function MilestoneFacts({ milestone: m, today }: { readonly milestone: Milestone; readonly today: Day }) {
  const words = useWords(milestoneWords)
  const days = overdueToday(m, today)
  const facts: readonly (readonly [string, string | null])[] = [
    [words.dueText, m.dueText],
    [words.planned, m.planned],
    [words.adjusted, m.adjusted],
    [words.reason, m.reason],
    [words.actual, m.actual],
    [words.sections, m.sections.join('、') || null],
    [words.source, m.source],
  ]
  return (
    <dl className="milestone-facts">
      {facts.flatMap(([label, value]) =>
        value === null
          ? []
          : [
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>,
            ],
      )}
      {days > 0 && (
        <div>
          <dt>{words.state}</dt>
          <dd className={days > 30 ? 'milestone-red' : 'milestone-yellow'}>{words.overdue(days)}</dd>
        </div>
      )}
    </dl>
  )
}
