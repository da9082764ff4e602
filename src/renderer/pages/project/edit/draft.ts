import { projectInputFields } from '#contract/projects'
import { type Field, parseField, type Value } from '#domain/field'
import { formatNumber, formatWan, type Yuan } from '#domain/money'
import { type Lang, Refusal, refusalText } from '#domain/refusal'
import type { FieldName, FieldValues } from './fields'

/** What was typed into a field: a text (a code, for a choice), or the items of a list. */
export type Typed = string | readonly string[]
/** Only fields that were touched. */
export type FieldDraft = Readonly<Partial<Record<FieldName, Typed>>>

export interface DiffRow {
  readonly key: string
  readonly label: string
  readonly before: string
  readonly after: string
}
export interface RefusedRow {
  readonly key: string
  readonly label: string
  readonly message: string
}
export interface FormDiff {
  /** Stored values that differ and may be written. */
  readonly changes: Readonly<Partial<Record<FieldName, Value>>>
  readonly rows: readonly DiffRow[]
  readonly refused: readonly RefusedRow[]
}

export function fieldNamed(name: FieldName): Field {
  return projectInputFields[name]
}

/** A stored value as it stands in its control when the form is opened. */
export function typedOf(field: Field, value: Value): Typed {
  if (field.kind === 'texts') return Array.isArray(value) ? value : []
  if (value === null) return ''
  if (field.kind === 'money') return moneyText(value as Yuan)
  return String(value)
}

/** Money as it stands in a form: two decimals, and as many more as it has. */
function moneyText(value: Yuan): string {
  return formatWan(value, value % 100 === 0 ? 2 : 4)
}

/** A stored value as people read it in the list of changes. */
export function shownValue(field: Field, value: Value, lang: Lang): string {
  if (value === null || value === '') return '—'
  if (Array.isArray(value)) return value.length === 0 ? '—' : value.join('、')
  if (field.kind === 'money') return formatWan(value as Yuan)
  if (field.kind === 'choice') return field.choices[String(value)]?.[lang] ?? String(value)
  if (field.kind === 'decimal' && typeof value === 'number') return formatNumber(value, Number.isInteger(value) ? 0 : 2)
  return String(value)
}

function sameValue(a: Value, b: Value): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, i) => item === b[i])
  return a === b
}

/** A typed text to its stored value. Refuses as the field's parser does. */
export function parseTyped(field: Field, typed: Typed): Value {
  if (typeof typed !== 'string') return typed.map((item) => item.trim()).filter((item) => item !== '')
  return parseField(field, typed)
}

/** The sentence of whatever a parser refused; anything else is thrown on. */
export function parseRefusal(error: unknown, lang: Lang): string {
  if (error instanceof Refusal) return refusalText(error.code, error.details, lang)
  throw error
}

export interface DiffWords {
  readonly blankNotAllowed: (label: string) => string
  /** What a reference (a parent's id) is called; null where it is none. */
  readonly nameOf: (field: FieldName, value: Value) => string | null
}

/** What a draft changes, before → after, and what of it cannot be written. */
export function fieldDiff(current: FieldValues, draft: FieldDraft, lang: Lang, words: DiffWords): FormDiff {
  const changes: Partial<Record<FieldName, Value>> = {}
  const rows: DiffRow[] = []
  const refused: RefusedRow[] = []
  for (const [key, typed] of Object.entries(draft)) {
    // Keys of a draft are field names: only `setTyped` makes them.
    const name = key as FieldName
    const field = fieldNamed(name)
    const label = field.label[lang]
    try {
      const value = parseTyped(field, typed)
      if (sameValue(value, current[name])) continue
      if (field.required && (value === null || value === '')) {
        refused.push({ key: name, label, message: words.blankNotAllowed(label) })
        continue
      }
      changes[name] = value
      const show = (v: Value) => words.nameOf(name, v) ?? shownValue(field, v, lang)
      rows.push({ key: name, label, before: show(current[name]), after: show(value) })
    } catch (error) {
      refused.push({ key: name, label, message: parseRefusal(error, lang) })
    }
  }
  return { changes, rows, refused }
}
