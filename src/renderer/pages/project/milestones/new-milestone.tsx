import { useId, useState } from 'react'
import { type Milestone, milestoneKind, precision } from '#domain/milestone'
import { Dialog } from '../../../parts/dialog'
import { useLanguage } from '../../../parts/language'
import { forgetFailure } from '../../../parts/saving'
import { useWords } from '../../../parts/words'
import { refusalAt } from '../refusal-words'
import { useReturnFocus } from '../return-focus'
import { saveChange } from '../save-change'
import { FormRow, TextRow } from './form-row'
import { readDue } from './read-due'
import { milestoneWords } from './words'

type Kind = Milestone['kind']

interface NewMilestoneProps {
  readonly projectId: string
  readonly year: number
  readonly onClose: () => void
}

/** Adds a milestone. Its due date may be a day or the report's words, and what was understood is shown while typing. */
export function NewMilestone({ projectId, year, onClose }: NewMilestoneProps) {
  const words = useWords(milestoneWords)
  const lang = useLanguage()
  const id = useId()
  useReturnFocus()
  const [kind, setKind] = useState<Kind>('start')
  const [label, setLabel] = useState('')
  const [typedDue, setTypedDue] = useState('')
  const [source, setSource] = useState('')
  const [refusal, setRefusal] = useState<{ readonly at: 'due' | 'form'; readonly message: string } | null>(null)
  const [busy, setBusy] = useState(false)
  const due = readDue(typedDue, year)

  const close = () => {
    forgetFailure()
    onClose()
  }
  const write = async () => {
    if (typedDue.trim() === '') return setRefusal({ at: 'due', message: words.dueNeeded })
    if (due === null) return setRefusal({ at: 'due', message: words.dueUnread(typedDue.trim()) })
    setBusy(true)
    try {
      await saveChange('milestone.add', {
        projectId,
        kind,
        due: due.due,
        precision: due.precision,
        ...(due.dueText !== null && { dueText: due.dueText }),
        ...(label.trim() !== '' && { label: label.trim() }),
        ...(source.trim() !== '' && { source: source.trim() }),
      })
      onClose()
    } catch (error) {
      const { code, message } = refusalAt(error, lang)
      setRefusal({ at: code.startsWith('DATE_') ? 'due' : 'form', message })
      setBusy(false)
    }
  }

  return (
    <Dialog title={words.addTitle} onClose={close}>
      <form
        className="milestone-form"
        onSubmit={(event) => {
          event.preventDefault()
          void write()
        }}
      >
        <FormRow id={`${id}-kind`} label={words.kind}>
          <select
            id={`${id}-kind`}
            className="input"
            value={kind}
            // The options' values are the kinds.
            onChange={(event) => setKind(event.target.value as Kind)}
          >
            {Object.entries(milestoneKind.choices).map(([value, term]) => (
              <option key={value} value={value}>
                {term[lang]}
              </option>
            ))}
          </select>
        </FormRow>
        <TextRow
          id={`${id}-due`}
          label={words.due}
          hint={due === null ? words.dueHint : words.dueRead(due.due, precision.choices[due.precision][lang])}
          refusal={refusal?.at === 'due' ? refusal.message : null}
          text={typedDue}
          onText={(text) => {
            setTypedDue(text)
            setRefusal(null)
          }}
        />
        <TextRow id={`${id}-label`} label={words.label} hint={words.labelHint} text={label} onText={setLabel} />
        <TextRow id={`${id}-source`} label={words.sourceField} text={source} onText={setSource} />
        {refusal?.at === 'form' && (
          <p className="form-row-refusal" role="alert">
            {refusal.message}
          </p>
        )}
        <div className="milestone-actions">
          <button type="button" className="button" onClick={close}>
            {words.cancel}
          </button>
          <button type="submit" className="button button-primary" disabled={busy}>
            {words.add}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
