import { useId, useState } from 'react'
import type { ExemptionLine } from '#contract/rules'
import type { GridAnswer } from '#domain/grid'
import { type Day, yearOf } from '#domain/month'
import { AskError } from '../../../../parts/ask'
import { useAsk } from '../../../../parts/query'
import { readDay } from '../../../../parts/read-day'
import { forgetFailure } from '../../../../parts/saving'
import { Suggest } from '../../../../parts/suggest/suggest'
import { useWords } from '../../../../parts/words'
import { nameIn } from './exemption-names'
import { exemptionWords } from './words'

/** What an exemption is given with. */
export interface Given {
  readonly projectId: string
  readonly reason: string
  readonly approver: string
  readonly until: Day
}
type Part = 'project' | 'reason' | 'approver' | 'until'
interface Wrong {
  readonly at: Part | null
  readonly message: string
}
interface Props {
  readonly answer: GridAnswer
  /** The exemption that is changed; null for a new one. */
  readonly row: ExemptionLine | null
  onGive(given: Given): Promise<void>
  readonly onCancel: (() => void) | null
}

/** Which blank a refusal is about. */
const places: Readonly<Record<string, Part>> = {
  REASON_EMPTY: 'reason',
  APPROVER_EMPTY: 'approver',
  DATE_PAST: 'until',
  DATE_INVALID: 'until',
  PROJECT_MISSING: 'project',
}

const blank = { project: '', reason: '', approver: '', until: '' }
type Typed = typeof blank

/** The blanks of an exemption in one line; what is refused is said under it, at its blank. */
export function ExemptionForm({ answer, row, onGive, onCancel }: Props) {
  const w = useWords(exemptionWords)
  const id = useId()
  const start =
    row === null ? blank : { project: row.projectId, reason: row.reason, approver: row.approver, until: row.untilOn }
  const [typed, setTyped] = useState<Typed>(start)
  const [wrong, setWrong] = useState<Wrong | null>(null)
  const set = (part: Partial<Typed>) => {
    setTyped({ ...typed, ...part })
    setWrong(null)
    forgetFailure()
  }
  const give = async () => {
    const until = readDay(typed.until, yearOf(answer.today))
    if (typed.project === '') return setWrong({ at: 'project', message: w.projectNeeded })
    if (until === null) return setWrong({ at: 'until', message: w.untilUnread(typed.until) })
    try {
      await onGive({ projectId: typed.project, reason: typed.reason, approver: typed.approver, until })
      if (row === null) setTyped(blank)
    } catch (error) {
      if (!(error instanceof AskError)) throw error
      setWrong({ at: places[error.code] ?? null, message: error.message })
    }
  }
  const field = (part: Exclude<Part, 'project'>, placeholder: string) => (
    <input
      className="input"
      aria-label={placeholder}
      placeholder={placeholder}
      autoComplete="off"
      value={typed[part]}
      maxLength={part === 'reason' ? 2000 : 200}
      aria-invalid={wrong?.at === part}
      aria-describedby={wrong?.at === part ? `${id}-wrong` : undefined}
      onChange={(event) => set({ [part]: event.target.value })}
    />
  )
  return (
    <form
      className="exemption-form"
      onSubmit={(event) => {
        event.preventDefault()
        void give()
      }}
      onKeyDown={(event) => event.key === 'Escape' && onCancel?.()}
    >
      <div className="exemption">
        <span />
        {row === null ? (
          <ProjectChoice
            answer={answer}
            value={typed.project}
            wrong={wrong?.at === 'project' ? `${id}-wrong` : null}
            onValue={(project) => set({ project })}
          />
        ) : (
          <span>{row.name}</span>
        )}
        {field('reason', w.whyExempt)}
        {field('approver', w.whoApproved)}
        {field('until', w.untilWhen)}
        <span className="exemption-left">
          <button type="submit" className="button">
            {row === null ? w.add : w.save}
          </button>
          {onCancel !== null && (
            <button type="button" className="button button-quiet" onClick={onCancel}>
              {w.cancel}
            </button>
          )}
        </span>
      </div>
      {wrong !== null && (
        <p className="field-error" id={`${id}-wrong`} role="alert">
          {wrong.message}
        </p>
      )}
    </form>
  )
}

const MANY = 12

interface ChoiceProps {
  readonly answer: GridAnswer
  readonly value: string
  /** The id of the sentence that says what is wrong with it. */
  readonly wrong: string | null
  onValue(id: string): void
}

/** Chooses one of the month's projects by name, code or pinyin. */
function ProjectChoice({ answer, value, wrong, onValue }: ChoiceProps) {
  const w = useWords(exemptionWords)
  const id = useId()
  const [typed, setTyped] = useState('')
  const wanted = typed.trim()
  const found = useAsk('project.search', { text: wanted }, { enabled: wanted !== '' })
  const hits = wanted === '' ? [] : (found.data?.ids ?? [])
  const known = hits.filter((hit) => answer.text.id.values.includes(hit)).slice(0, MANY)
  return (
    <Suggest
      id={id}
      className="input"
      placeholder={w.chooseProject}
      text={value === '' ? typed : nameIn(answer, value)}
      suggestions={known.map((hit) => ({ value: hit, text: nameIn(answer, hit) }))}
      refused={wrong !== null}
      describedBy={wrong ?? undefined}
      onText={(text) => {
        setTyped(text)
        if (value !== '') onValue('')
      }}
      onPick={(suggestion) => {
        onValue(suggestion.value)
        setTyped('')
      }}
    />
  )
}
