import type { Field, FieldKind } from '#domain/field'
import { useLanguage } from '../../../parts/language'
import { ProjectPicker } from '../../../parts/suggest/project-picker'
import { Suggest } from '../../../parts/suggest/suggest'
import { TagsInput } from '../../../parts/suggest/tags-input'
import { useWords } from '../../../parts/words'
import { fieldNamed, type Typed, typedOf } from './draft'
import type { FieldName } from './fields'
import type { DraftState } from './use-draft'
import { editWords } from './words'

interface ControlProps {
  readonly id: string
  readonly name: FieldName
  readonly field: Field
  readonly typed: Typed
  readonly state: DraftState
  readonly choices: readonly string[]
  readonly refused: boolean
  readonly describedBy: string | undefined
}

const MANY = 12
const asText = (typed: Typed) => (typeof typed === 'string' ? typed : typed.join('、'))

function TextControl({ id, name, field, typed, state, choices, refused, describedBy }: ControlProps) {
  const text = asText(typed)
  if (choices.length > 0) {
    const suggestions = choices
      .filter((choice) => choice.includes(text.trim()))
      .slice(0, MANY)
      .map((choice) => ({ value: choice, text: choice }))
    return (
      <Suggest
        {...{ id, text, suggestions, refused, describedBy }}
        className="input"
        onText={(next) => state.setField(name, next)}
        onPick={(picked) => state.setField(name, picked.value)}
      />
    )
  }
  const number = field.kind === 'money' || field.kind === 'decimal' || field.kind === 'integer'
  return (
    <input
      id={id}
      className={`input${number ? ' edit-number' : ''}`}
      value={text}
      inputMode={number ? 'decimal' : 'text'}
      aria-invalid={refused}
      aria-describedby={describedBy}
      onChange={(event) => state.setField(name, event.target.value)}
    />
  )
}

function LongTextControl({ id, name, typed, state, refused, describedBy }: ControlProps) {
  return (
    <textarea
      id={id}
      className="input edit-long"
      rows={2}
      value={asText(typed)}
      aria-invalid={refused}
      aria-describedby={describedBy}
      onChange={(event) => state.setField(name, event.target.value)}
    />
  )
}

function ChoiceControl({ id, name, field, typed, state, refused, describedBy }: ControlProps) {
  const lang = useLanguage()
  if (field.kind !== 'choice') return null
  return (
    <select
      id={id}
      className="input"
      value={asText(typed)}
      aria-invalid={refused}
      aria-describedby={describedBy}
      onChange={(event) => state.setField(name, event.target.value)}
    >
      {!field.required && <option value="">—</option>}
      {Object.entries(field.choices).map(([code, term]) => (
        <option key={code} value={code}>
          {term[lang]}
        </option>
      ))}
    </select>
  )
}

function TextsControl({ id, name, field, typed, state, choices, refused, describedBy }: ControlProps) {
  const words = useWords(editWords)
  const items = typeof typed === 'string' ? [] : typed
  const stored = typedOf(field, state.current[name])
  return (
    <TagsInput
      {...{ id, items, choices, refused, describedBy }}
      stored={typeof stored === 'string' ? [] : stored}
      removeLabel={words.remove}
      placeholder={words.tagsHint}
      onItems={(next) => state.setField(name, next)}
    />
  )
}

/** One control a kind of field: a new kind does not compile until it has one. */
const controls = {
  text: TextControl,
  longText: LongTextControl,
  month: TextControl,
  day: TextControl,
  year: TextControl,
  fraction: TextControl,
  integer: TextControl,
  decimal: TextControl,
  texts: TextsControl,
  money: TextControl,
  choice: ChoiceControl,
} satisfies Readonly<Record<FieldKind, (props: ControlProps) => React.ReactNode>>

interface FieldControlProps {
  readonly id: string
  readonly name: FieldName
  readonly state: DraftState
  readonly choices: readonly string[]
  /** Why it cannot be typed here; null when it can. */
  readonly locked: string | null
  readonly refusal: string | null
}

/** A field of the form: label, control by its kind, and under it what was refused, else its definition. */
export function FieldControl({ id, name, state, choices, locked, refusal }: FieldControlProps) {
  const words = useWords(editWords)
  const lang = useLanguage()
  const field = fieldNamed(name)
  const typed = state.draft.fields[name] ?? typedOf(field, state.current[name])
  const changed = state.fieldDiff.changes[name] !== undefined
  const hint = locked ?? field.hint?.[lang] ?? hintOf(name, field, words)
  const unknown = name === 'units' || name === 'lists' ? unknownItems(typed, choices) : []
  const note = refusal ?? (unknown.length > 0 ? words.willBeMade(unknown.join('、')) : hint)
  const describedBy = note === null ? undefined : `${id}-note`
  const Control = controls[field.kind]
  return (
    <div className={`edit-field edit-field-${name}${changed ? ' edit-field-changed' : ''}`} data-field={name}>
      <label htmlFor={id}>
        {field.label[lang]}
        {field.kind === 'money' && <span className="edit-unit"> {words.wan}</span>}
      </label>
      {locked !== null ? (
        <input id={id} className="input" disabled value={asText(typed)} aria-describedby={describedBy} />
      ) : name === 'parentId' ? (
        <ProjectPicker
          id={id}
          value={asText(typed)}
          nameOf={state.nameOf}
          none={words.noParent}
          refused={refusal !== null}
          describedBy={describedBy}
          onValue={(value) => state.setField(name, value)}
        />
      ) : (
        <Control {...{ id, name, field, typed, state, choices, describedBy }} refused={refusal !== null} />
      )}
      {note !== null && (
        <p
          id={`${id}-note`}
          className={refusal === null ? 'edit-hint' : 'edit-refusal'}
          {...(refusal !== null && { role: 'alert' })}
        >
          {note}
        </p>
      )}
    </div>
  )
}

/** Items that no register holds yet: a slip of the hand would otherwise become a unit without a word. */
function unknownItems(typed: Typed, choices: readonly string[]): readonly string[] {
  return typeof typed === 'string' || choices.length === 0 ? [] : typed.filter((item) => !choices.includes(item))
}

function hintOf(name: FieldName, field: Field, words: (typeof editWords)['zh' | 'en']): string | null {
  if (name === 'rollup') return words.rollupHint
  return field.kind === 'month' ? words.monthHint : null
}
