import { type ProjectChanges, projectInputFields } from '#contract/projects'
import { type Field, parseField, type Value } from '#domain/field'
import { permitFields } from '#domain/milestone'
import { parseWan } from '#domain/money'
import { type Day, day } from '#domain/month'
import { type Lang, refuse } from '#domain/refusal'
import { projectYearFields } from '#domain/year-record'
import { words } from './words'

/** Refuses USAGE with a sentence. */
export function usage(message: string): never {
  return refuse('USAGE', { message })
}

const permitColumns = {
  kind: permitFields.kind,
  state: permitFields.state,
  docNo: permitFields.docNo,
  date: permitFields.date,
  stuckOn: permitFields.stuckOn,
} as const

const yearField = projectYearFields.year

/** A year as typed. Refuses YEAR_INVALID. */
export function yearOfText(typed: string): number {
  return Number(parseField(yearField, typed) ?? refuse('YEAR_INVALID', { value: typed }))
}

/** A day as typed. Refuses DATE_INVALID, for a blank too. */
export function dayOf(typed: string): Day {
  return day(typed.trim())
}

/** What a Row shows but another verb keeps, and which. */
const keptElsewhere: Readonly<Record<string, string>> = {
  annualPlan: 'plan set',
  planVersion: 'plan set',
  monthPlan: 'plan set',
  monthActual: 'month set',
  physical: 'month set',
  progress: 'month set',
  problem: 'month set',
  next: 'month set',
  statistics: 'month set',
  milestones: 'milestone add',
}
const computed: ReadonlySet<string> = new Set([
  'ytdPlan',
  'ytdActual',
  'cumulative',
  'annualRate',
  'timeRate',
  'gapPoints',
  'totalRate',
  'lamp',
  'lampReasons',
  'reported',
  'simulated',
])

type Changes = { -readonly [K in keyof ProjectChanges]: ProjectChanges[K] }
type InputField = keyof typeof projectInputFields

function isInputField(name: string): name is InputField {
  return Object.hasOwn(projectInputFields, name)
}

function noSuchField(name: string, lang: Lang): never {
  const verb = Object.hasOwn(keptElsewhere, name) ? keptElsewhere[name] : undefined
  if (verb !== undefined) return usage(words[lang].otherVerb({ field: name, verb }))
  if (computed.has(name)) return usage(words[lang].computed({ field: name }))
  if (name === 'id') return usage(words[lang].identity)
  return refuse('FIELD_UNKNOWN', { field: name })
}

function wrong(field: string, value: unknown, why: string): never {
  return refuse('INVALID_INPUT', { field, value: typeof value === 'string' ? value : JSON.stringify(value), why })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** One field's value out of JSON, with money in 万元 and enumerations as their terms. */
function valueOfJson(field: Field, value: unknown, lang: Lang): Value {
  const t = words[lang]
  if (value === null) return parseField(field, '')
  if (typeof value === 'string') return parseField(field, value)
  if (field.kind === 'texts') {
    const texts = Array.isArray(value) && value.every((part) => typeof part === 'string') ? value : null
    if (texts === null) return wrong(field.label[lang], value, t.wantList)
    return texts.map((part: string) => part.trim()).filter((part) => part !== '')
  }
  if (typeof value !== 'number') return wrong(field.label[lang], value, isNumeric(field) ? t.wantNumber : t.wantText)
  if (field.kind === 'money') return parseWan(value)
  return isNumeric(field) ? parseField(field, String(value)) : wrong(field.label[lang], value, t.wantText)
}

function isNumeric(field: Field): boolean {
  return ['money', 'fraction', 'integer', 'decimal', 'year'].includes(field.kind)
}

function valueOfText(field: Field, typed: string, lang: Lang): Value {
  if (field.kind !== 'texts' || !typed.trimStart().startsWith('[')) return parseField(field, typed)
  return valueOfJson(field, parseJson(typed) ?? wrong(field.label[lang], typed, words[lang].wantList), lang)
}

function quantityOf(value: unknown, lang: Lang): Pick<Changes, 'quantityValue' | 'quantityUnit'> {
  const bad = () => wrong('quantity', value, words[lang].wantQuantity)
  if (value === null || value === '') return { quantityValue: null, quantityUnit: null }
  if (typeof value === 'string') {
    const match = /^([-+\d.,，０-９．]+)\s*(\S.*)?$/u.exec(value.trim())
    if (!match) return bad()
    return {
      quantityValue: parseField(projectInputFields.quantityValue, match[1] ?? ''),
      quantityUnit: parseField(projectInputFields.quantityUnit, match[2] ?? ''),
    }
  }
  if (!isObject(value) || Object.keys(value).some((key) => key !== 'value' && key !== 'unit')) return bad()
  return {
    quantityValue: valueOfJson(projectInputFields.quantityValue, value.value ?? null, lang),
    quantityUnit: valueOfJson(projectInputFields.quantityUnit, value.unit ?? null, lang),
  }
}

function permitsOf(value: unknown, lang: Lang): NonNullable<Changes['permits']> {
  if (!Array.isArray(value)) return wrong('permits', value, words[lang].wantPermits)
  return value.map((item: unknown) => {
    if (!isObject(item) || typeof item.kind !== 'string' || typeof item.state !== 'string') {
      return wrong('permits', item, words[lang].wantPermits)
    }
    const given = Object.entries(item).map(([name, part]) => {
      if (!Object.hasOwn(permitColumns, name)) return refuse('FIELD_UNKNOWN', { field: `permits.${name}` })
      const field = permitColumns[name as keyof typeof permitColumns] // just held against its own keys
      return [name, valueOfJson(field, part, lang)] as const
    })
    return Object.fromEntries(given) as NonNullable<Changes['permits']>[number] // the engine checks each value
  })
}

/** Puts one field, whose value came as JSON, into the changes. */
function putJson(changes: Changes, name: string, value: unknown, lang: Lang): void {
  if (name === 'quantity') Object.assign(changes, quantityOf(value, lang))
  else if (name === 'permits') changes.permits = permitsOf(value, lang)
  else if (isInputField(name)) changes[name] = valueOfJson(projectInputFields[name], value, lang)
  else noSuchField(name, lang)
}

function putText(changes: Changes, name: string, typed: string, lang: Lang): void {
  if (name === 'quantity') {
    const json = typed.trimStart().startsWith('{') ? parseJson(typed) : typed.trim()
    Object.assign(changes, quantityOf(json ?? wrong('quantity', typed, words[lang].wantQuantity), lang))
  } else if (name === 'permits') {
    changes.permits = permitsOf(parseJson(typed) ?? typed, lang)
  } else if (isInputField(name)) changes[name] = valueOfText(projectInputFields[name], typed, lang)
  else noSuchField(name, lang)
}

/**
 * `field=value …` as a project's changes. The value is all after the first `=`; nothing after it blanks the field.
 * Refuses FIELD_UNKNOWN, USAGE (not a pair, given twice, kept by another verb) and what the field's kind refuses.
 */
export function changesOfPairs(typed: readonly string[], lang: Lang): ProjectChanges {
  const changes: Changes = {}
  const seen = new Set<string>()
  for (const text of typed) {
    const at = text.indexOf('=')
    if (at <= 0) usage(words[lang].notAPair({ text }))
    const name = text.slice(0, at).trim()
    if (seen.has(name)) usage(words[lang].fieldTwice({ field: name }))
    seen.add(name)
    putText(changes, name, text.slice(at + 1), lang)
  }
  return changes
}

/** The one object of a JSON file. Refuses FILE_UNREADABLE, naming the file. */
export function objectOf(bytes: Uint8Array, file: string, lang: Lang): Readonly<Record<string, unknown>> {
  const unreadable = (why: string) => refuse('FILE_UNREADABLE', { file, why })
  let text: string
  try {
    // The decoder drops a byte order mark, which Windows editors put first.
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return unreadable(words[lang].notUtf8)
  }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return unreadable(words[lang].notJson({ why: error instanceof Error ? error.message : String(error) }))
  }
  return isObject(value) ? value : unreadable(words[lang].notOneObject)
}

/**
 * A JSON file of one project as its changes; `id` apart, because it can only be given once. Refuses FILE_UNREADABLE
 * naming the file, and whatever `changesOfPairs` refuses.
 */
export function projectOfJson(
  bytes: Uint8Array,
  file: string,
  lang: Lang,
): { readonly id: string | null; readonly changes: ProjectChanges } {
  const { id, ...fields } = objectOf(bytes, file, lang)
  if (id !== undefined && id !== null && typeof id !== 'string') return wrong('id', id, words[lang].wantText)
  const changes: Changes = {}
  for (const [name, value] of Object.entries(fields)) putJson(changes, name, value, lang)
  return { id: id ?? null, changes }
}
