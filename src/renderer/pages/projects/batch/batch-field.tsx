import type { ReactNode } from 'react'
import { Suggest } from '../../../parts/suggest/suggest'
import { useWords } from '../../../parts/words'
import type { TextDraft } from './batch-draft'
import { batchWords } from './words'

interface FieldProps {
  readonly id: string
  readonly label: string
  readonly hint?: string | null
  readonly refused?: boolean
  readonly children: ReactNode
}

/** A row of the form: label, control, and what is to be known of it. */
export function BatchField({ id, label, hint = null, refused = false, children }: FieldProps) {
  return (
    <div className="batch-field">
      <label htmlFor={id}>{label}</label>
      <div className="batch-control">
        {children}
        {hint !== null && (
          <p id={`${id}-note`} className={refused ? 'field-error' : 'batch-hint'}>
            {hint}
          </p>
        )}
      </div>
    </div>
  )
}

interface TextProps {
  readonly id: string
  readonly label: string
  readonly draft: TextDraft
  readonly choices: readonly string[]
  onDraft(draft: TextDraft): void
}

/** A text that is left alone, given anew, or taken away in every project. */
export function TextField({ id, label, draft, choices, onDraft }: TextProps) {
  const w = useWords(batchWords)
  const wanted = draft.text.trim()
  const suggestions = choices
    .filter((choice) => choice.includes(wanted) && choice !== wanted)
    .slice(0, 12)
    .map((choice) => ({ value: choice, text: choice }))
  return (
    <BatchField id={id} label={label}>
      <span className="batch-text">
        <Suggest
          id={id}
          className="input"
          text={draft.text}
          placeholder={draft.clear ? w.willClear : w.untouched}
          suggestions={suggestions}
          refused={false}
          describedBy={undefined}
          onText={(text) => onDraft({ text, clear: false })}
          onPick={({ value }) => onDraft({ text: value, clear: false })}
        />
        <button
          type="button"
          className={`button button-quiet${draft.clear ? ' button-on' : ''}`}
          aria-pressed={draft.clear}
          aria-label={w.clearLabel(label)}
          onClick={() => onDraft({ text: '', clear: !draft.clear })}
        >
          {w.clear}
        </button>
      </span>
    </BatchField>
  )
}
