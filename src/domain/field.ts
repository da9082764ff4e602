import { isBlankNumber, parseWan, plainNumber, type Yuan } from './money'
import { isDay, isMonth } from './month'
import { refuse, type Words } from './refusal'

/** The choices of an enumerated field: stored code → what people read. Rewording a label is never a migration. */
export type Choices = Readonly<Record<string, Words>>

interface Base {
  readonly label: Words
  /** The definition or source that stands beside the field in the form. */
  readonly hint?: Words
  /** May not be blank. */
  readonly required?: boolean
}
export type Field =
  | (Base & {
      readonly kind: 'text' | 'longText' | 'month' | 'day' | 'year' | 'fraction' | 'integer' | 'decimal' | 'texts'
    })
  | (Base & { readonly kind: 'money'; readonly signed?: boolean })
  | (Base & { readonly kind: 'choice'; readonly choices: Choices })
export type FieldKind = Field['kind']
export type Fields = Readonly<Record<string, Field>>

/** A field's stored value. Money is yuan; a fraction is 0 to 1; `texts` is a list of texts; blank is null. */
export type Value = string | number | readonly string[] | null

type ValueOf<F extends Field> = F extends { kind: 'choice'; choices: infer C }
  ? keyof C & string
  : F['kind'] extends 'money'
    ? Yuan
    : F['kind'] extends 'fraction' | 'integer' | 'decimal' | 'year'
      ? number
      : F['kind'] extends 'texts'
        ? readonly string[]
        : string

/** The record that a table of fields describes: required fields are present, the others may be null. */
export type RecordOf<T extends Fields> = {
  -readonly [K in keyof T]: T[K] extends { required: true }
    ? ValueOf<T[K]>
    : T[K]['kind'] extends 'texts'
      ? readonly string[]
      : ValueOf<T[K]> | null
}

/** The SQLite type of a field's column (STRICT tables). */
export const sqlTypes = {
  text: 'TEXT',
  longText: 'TEXT',
  month: 'TEXT',
  day: 'TEXT',
  year: 'INTEGER',
  fraction: 'REAL',
  integer: 'INTEGER',
  decimal: 'REAL',
  texts: 'TEXT',
  money: 'INTEGER',
  choice: 'TEXT',
} satisfies Record<FieldKind, 'TEXT' | 'INTEGER' | 'REAL'>

const parsers = {
  text: (text) => text.trim(),
  longText: (text) => text.replace(/\r\n?/g, '\n').trim(),
  month: (text) => (isMonth(text) ? text : refuse('MONTH_INVALID', { value: text })),
  day: (text) => (isDay(text) ? text : refuse('DATE_INVALID', { value: text })),
  year: (text) => (/^(19|20|21)\d\d$/.test(text) ? Number(text) : refuse('YEAR_INVALID', { value: text })),
  fraction: (text, field) => {
    const percent = /^(.*)[%％]$/.exec(text)
    const typed = plainNumber(percent?.[1] ?? text)
    // 33.3 ÷ 100 carries float noise that 0.333 does not.
    const number = percent ? Number((typed / 100).toPrecision(15)) : typed
    if (!Number.isFinite(number)) return refuse('NOT_A_NUMBER', { value: text, plain: true })
    if (number < 0 || number > 1) {
      return refuse('INVALID_INPUT', {
        field: field.label.zh,
        value: text,
        why: '形象比例在 0 到 1 之间（或 0% 到 100%）',
      })
    }
    return number
  },
  integer: (text) => {
    const number = plainNumber(text)
    return Number.isSafeInteger(number) ? number : refuse('NOT_A_NUMBER', { value: text, plain: true })
  },
  decimal: (text) => {
    const number = plainNumber(text)
    return Number.isFinite(number) ? number : refuse('NOT_A_NUMBER', { value: text, plain: true })
  },
  texts: (text) =>
    text
      .split(/[,，、;；\n]/)
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  money: (text, field) => {
    const amount = parseWan(text)
    if (amount !== null && amount < 0 && !(field.kind === 'money' && field.signed)) {
      return refuse('MONEY_NEGATIVE', { field: field.label.zh, value: text })
    }
    return amount
  },
  choice: (text, field) => (field.kind === 'choice' ? choiceCode(field, text) : text),
} satisfies Record<FieldKind, (text: string, field: Field) => Value>

const numbers: ReadonlySet<FieldKind> = new Set<FieldKind>(['fraction', 'integer', 'decimal', 'money'])

/**
 * What a person typed to a field's stored value; blank (and `—`, and for a number every way of writing "nothing") is
 * null, or an empty list. Refuses with the sentence of what is wrong.
 */
export function parseField(field: Field, typed: string): Value {
  const text = typed.trim()
  if (text === '' || text === '—') return field.kind === 'texts' ? [] : null
  if (numbers.has(field.kind) && isBlankNumber(text)) return null
  return parsers[field.kind](text, field)
}

/** The code of a choice given as its term in either language, or as its code. Refuses CHOICE_UNKNOWN. */
export function choiceCode(field: Extract<Field, { kind: 'choice' }>, text: string): string {
  const found = Object.entries(field.choices).find(([code, w]) => text === code || text === w.zh || text === w.en)
  if (found) return found[0]
  const choices = Object.values(field.choices).map((w) => w.zh)
  return refuse('CHOICE_UNKNOWN', { field: field.label.zh, value: text, choices: choices.join('、') })
}

/** The Chinese term of a stored choice; a blank stays null. */
export function choiceTerm(field: Extract<Field, { kind: 'choice' }>, code: string | null): string | null {
  return code === null ? null : (field.choices[code]?.zh ?? code)
}

type Label = Words & { readonly hint?: Words }
function make<K extends Exclude<FieldKind, 'choice' | 'money'>>(kind: K) {
  return (zh: string, en: string, more?: Partial<Pick<Label, 'hint'>>) =>
    ({ kind, label: { zh, en }, ...more }) as const
}
export const text = make('text')
export const longText = make('longText')
export const monthField = make('month')
export const dayField = make('day')
export const year = make('year')
export const fraction = make('fraction')
export const integer = make('integer')
export const decimal = make('decimal')
export const texts = make('texts')
export function money(zh: string, en: string) {
  return { kind: 'money', label: { zh, en } } as const
}
/** Money that may be negative: a month whose cumulative went down (DOMAIN.md, units that report cumulatives). */
export function signedMoney(zh: string, en: string) {
  return { kind: 'money', label: { zh, en }, signed: true } as const
}
export function choice<const C extends Choices>(zh: string, en: string, choices: C, hint?: Words) {
  return { kind: 'choice', label: { zh, en }, choices, ...(hint && { hint }) } as const
}
export function required<F extends Field>(field: F): F & { readonly required: true } {
  return { ...field, required: true }
}
