import type { MonthSheet } from '#contract/entry'
import type { EntryField } from '#domain/entry'
import { given, moneyAt, numberAt, textAt, textsAt } from '#domain/grid'
import { formatRate, formatWan, plainWan, roundHalfAway, type Yuan } from '#domain/money'
import { isFrozen } from '#domain/month-life'

/** Whose rows are shown: one unit's, those of no unit (null), all (undefined). */
export type ChosenUnit = string | null | undefined

/** Rows of the grid that report, of the chosen unit, in the grid's order. */
export function rowsOf(sheet: Pick<MonthSheet, 'answer'>, unit: ChosenUnit): readonly number[] {
  const { answer } = sheet
  const rows: number[] = []
  for (let i = 0; i < answer.count; i += 1) {
    if (answer.counted[i] !== 1) continue
    if (unit !== undefined && (textsAt(answer, 'units', i)[0] ?? null) !== unit) continue
    rows.push(i)
  }
  return rows
}

/** Whether a row takes 本月 or 累计: as the page says, or by its list. */
export type EntryMode = 'month' | 'cumulative' | 'byList'
export function isCumulative(sheet: MonthSheet, i: number, mode: EntryMode): boolean {
  return mode === 'cumulative' || (mode === 'byList' && sheet.entryMode[i] === 1)
}

/** What is stored in a field of a row, as the engine compares it (`base`). */
export function storedAt(sheet: MonthSheet, i: number, field: EntryField): string | number | null {
  const { answer } = sheet
  switch (field) {
    case 'actual':
    case 'cumulative':
      return moneyAt(answer, 'monthActual', i)
    case 'statistics':
      return moneyAt(answer, 'statistics', i)
    case 'physical':
      return numberAt(answer, 'physical', i)
    default:
      return textAt(answer, field, i)
  }
}

/** Last month's text or share where this month has none yet; a frozen month has what it was frozen with. */
export function broughtAt(sheet: MonthSheet, i: number, field: EntryField): string | number | null {
  if (field !== 'physical' && field !== 'progress' && field !== 'problem' && field !== 'next') return null
  if (isFrozen(sheet.state) || storedAt(sheet, i, field) !== null) return null
  return field === 'physical' ? given(sheet.brought.physical[i]) : (sheet.brought[field][i] ?? null)
}

const plainShare = (value: number | null) => (value === null ? '' : String(roundHalfAway(value * 100, 4)))

/** A field as one would type it; last month's where it stands in grey. Shares in %. */
export function plainAt(sheet: MonthSheet, i: number, field: EntryField): string {
  const value = storedAt(sheet, i, field) ?? broughtAt(sheet, i, field)
  if (field === 'cumulative') return plainWan(moneyAt(sheet.answer, 'ytdActual', i))
  if (field === 'physical') return plainShare(value as number | null)
  if (field === 'actual' || field === 'statistics') return plainWan(value as Yuan | null)
  return value === null ? '' : String(value)
}

/** A field as the sheet shows it. A blank figure that can be typed is an empty cell. */
export function shownAt(sheet: MonthSheet, i: number, field: EntryField): string {
  const { answer } = sheet
  if (field === 'actual') return blankOr(moneyAt(answer, 'monthActual', i))
  if (field === 'cumulative') return blankOr(moneyAt(answer, 'ytdActual', i))
  if (field === 'physical') {
    const value = numberAt(answer, 'physical', i) ?? (broughtAt(sheet, i, field) as number | null)
    return value === null ? '' : formatRate(value, Number.isInteger(roundHalfAway(value * 100, 4)) ? 0 : 1)
  }
  return plainAt(sheet, i, field)
}
const blankOr = (value: Yuan | null) => (value === null ? '' : formatWan(value))

/** What was typed, as the engine reads it: a share is typed in %. */
export function textToSend(field: EntryField, typed: string): string {
  const text = typed.trim()
  if (field !== 'physical' || text === '' || /[%％]$/.test(text)) return typed
  return /^[-—–－]+$/.test(text) ? typed : `${text}%`
}
