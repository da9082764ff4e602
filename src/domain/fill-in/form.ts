import { type EntryField, entryFields } from '../entry'
import { type Field, parseField, type Value } from '../field'
import { type Month, monthText, yearOf } from '../month'
import { statEntry } from '../project'
import { planFields, planMonths } from '../year-record'

/**
 * A fill-in workbook (填报表): what goes out to a unit, is filled without this program and comes back
 * (CLI.md, `sheet send`, `sheet collect`). One unit, one month or one year's plan.
 */
export type FillInKind = 'monthly' | 'plan'

/** The month or the year that a workbook asks for. */
export type Period =
  | { readonly kind: 'monthly'; readonly month: Month }
  | { readonly kind: 'plan'; readonly year: number }

/** What a unit may fill, by the field it is stored in; 累计 is another way of giving 本月. */
export type FillInField = EntryField | 'statEntry' | 'annual' | (typeof planMonths)[number]

const monthlyFields = [
  'actual',
  'cumulative',
  'physical',
  'progress',
  'problem',
  'next',
  'statistics',
  'statEntry',
] as const satisfies readonly FillInField[]
const planFieldNames = ['annual', ...planMonths] as const satisfies readonly FillInField[]

/** The fields of a kind, in the order in which the manifest keeps them. */
export function fieldsOf(kind: FillInKind): readonly FillInField[] {
  return kind === 'monthly' ? monthlyFields : planFieldNames
}

/** The field that a cell is checked against. */
export function fieldOf(name: FillInField): Field {
  if (name === 'statEntry') return statEntry
  if (Object.hasOwn(entryFields, name)) return entryFields[name as EntryField]
  return planFields[name as 'annual']
}

export function isMoney(name: FillInField): boolean {
  return fieldOf(name).kind === 'money'
}

/** The stored field that a cell writes: a cumulative becomes the month's own figure. */
export type StoredField = Exclude<FillInField, 'cumulative'>
export function storedFieldOf(name: FillInField): StoredField {
  return name === 'cumulative' ? 'actual' : name
}

/** What of the month before a row shows in grey, and `沿用上月` takes over. */
export const broughtFields = ['progress', 'problem', 'next'] as const
export type BroughtField = (typeof broughtFields)[number]

/** What a row shows and nobody may change: yuan. */
export const lockedFields = ['totalInvestment', 'annualPlan', 'ytdBefore'] as const
export type LockedField = (typeof lockedFields)[number]

/** One project of a workbook, as it was when the workbook was sent. */
export interface SentRow {
  readonly id: string
  readonly name: string
  /** The project reports 累计 (its list's 填报方式); 本月 follows from it. */
  readonly cumulative: boolean
  /** Stored values by field; a cumulative as it would be typed. Null is a blank. */
  readonly sent: Readonly<Partial<Record<FillInField, Value>>>
  readonly brought: Readonly<Record<BroughtField, string | null>>
  readonly locked: Readonly<Record<LockedField, number | null>>
}

/** Everything that a workbook holds. */
export interface FillIn {
  readonly period: Period
  /** Tells workspaces apart; says nothing else of them. */
  readonly workspace: string
  readonly office: string
  readonly unit: string
  readonly sentAt: string
  /** `7月3日`, the unit's last day in time; null for a plan. */
  readonly dueOn: string | null
  readonly simulated: boolean
  readonly rows: readonly SentRow[]
}

/** `2024-06` or `2024`: a period as the manifest and the contract write it. */
export function periodText(period: Period): string {
  return period.kind === 'monthly' ? period.month : String(period.year)
}

/** `2024年6月` or `2024年`, for sentences. */
export function periodWords(period: Period): string {
  return period.kind === 'monthly' ? monthText(period.month) : `${period.year}年`
}

export function periodYear(period: Period): number {
  return period.kind === 'monthly' ? yearOf(period.month) : period.year
}

export function titleOf(period: Period): string {
  return `${periodWords(period)}重点项目${period.kind === 'monthly' ? '填报表' : '年度计划填报表'}`
}

/** The file's name as an office would write it, without what no disk takes (CLI.md, `sheet send`). */
export function fileNameOf({ unit, period }: Pick<FillIn, 'unit' | 'period'>): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: Windows takes none of these in a name
  const name = unit.replace(/[\\/:*?"<>|\u0000-\u001f]/g, '_').slice(0, 60)
  return `${name} ${titleOf(period)}.xlsx`
}

/** Whether two values are the same for a person: texts but for their ends and kinds of line break. */
export function sameValue(a: Value, b: Value): boolean {
  return plain(a) === plain(b)
}
function plain(value: Value): Value {
  if (typeof value !== 'string') return value
  const text = parseField({ kind: 'longText', label: { zh: '', en: '' } }, value)
  return text === null ? null : String(text)
}
