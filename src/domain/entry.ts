import { type Field, money, parseField, type Value } from './field'
import { formatWan, type Yuan } from './money'
import { refuse, type Words } from './refusal'
import { monthFields } from './year-record'

/**
 * The columns that 月度填报 takes, each as people type it. 本月 and 累计 are two ways of giving one stored figure; a
 * negative 本月 is refused, a month that turns negative under a smaller 累计 is flagged (DOMAIN.md, units that report
 * cumulatives). 形象比例 reads `88%` or `0.88`; a plain number above 1 is refused, so a column that is shown in per cent
 * adds the sign itself.
 */
export const entryFields = {
  actual: money('本月完成投资', 'Done this month'),
  cumulative: money('累计完成投资', 'Done to date'),
  physical: monthFields.physical,
  progress: monthFields.progress,
  problem: monthFields.problem,
  next: monthFields.next,
  statistics: monthFields.statistics,
} as const satisfies Readonly<Record<string, Field>>
export type EntryField = keyof typeof entryFields
export const entryFieldNames = Object.keys(entryFields) as readonly EntryField[]

/** The stored field that a column writes: a cumulative becomes the month's own figure. */
export type StoredEntryField = Exclude<EntryField, 'cumulative'>
export function storedField(field: EntryField): StoredEntryField {
  return field === 'cumulative' ? 'actual' : field
}

/** Whether a column is money: it is bound to where a project's money is typed, and to frozen months after its own. */
export function isMoneyEntry(field: EntryField): boolean {
  return entryFields[field].kind === 'money'
}

/** How cells came: typed, pasted, filled down, brought forward and confirmed, or cleared. History tells them apart. */
export const entryWays = {
  type: { zh: '填报', en: 'Entry' },
  paste: { zh: '粘贴', en: 'Paste' },
  fill: { zh: '向下填充', en: 'Fill down' },
  confirm: { zh: '沿用上月', en: 'Confirm last month' },
  clear: { zh: '清空', en: 'Clear' },
} as const satisfies Readonly<Record<string, Words>>
export type EntryWay = keyof typeof entryWays

/** The longest text that a cell keeps, as in every workbook. */
export const TEXT_LIMIT = 32_767

/** A typed cell to its value; a blank is null. Refuses what its field cannot read, a negative, a text that is too long. */
export function readEntry(field: EntryField, typed: string): Value {
  const value = parseField(entryFields[field], typed)
  if (typeof value === 'string' && value.length > TEXT_LIMIT) {
    return refuse('INVALID_INPUT', {
      field: entryFields[field].label.zh,
      value: `${value.slice(0, 20)}…`,
      why: `最多 ${TEXT_LIMIT} 字，这里有 ${value.length} 字`,
    })
  }
  return value
}

/** A stored cell as a sentence names it; `—` for a blank. */
export function entryText(field: EntryField, value: Value): string {
  if (value === null) return '—'
  if (typeof value !== 'number') return String(value)
  return field === 'physical' ? `${Number((value * 100).toPrecision(12))}%` : `${formatWan(value as Yuan)} 万元`
}
