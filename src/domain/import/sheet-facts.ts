import { isSheetFact } from './header'
import { headerWords, type MoneyUnit, unitIn } from './header-words'
import { plain } from './plain'
import type { RawSheet } from './raw-book'
import { filled } from './sheet-view'

/** What stands above the table: the title, what it says of time, the unit of money. */
export interface SheetFacts {
  readonly title: string | null
  readonly titleRow: number | null
  readonly year: number | null
  /** The title's month, or the last one of its span: 6 for `（1—6月）`. */
  readonly month: number | null
  readonly unit: MoneyUnit | null
}

/** The day a sheet was filled in is not the month it is of. */
const FULL_DATE = /\d{1,2}月\d{1,2}日|\d{4}[-./]\d{1,2}[-./]\d{1,2}/

/** Reads the rows above the header; `top` is the header's first row. The sheet's name helps where no title does. */
export function sheetFacts(sheet: RawSheet, top: number): SheetFacts {
  let title: string | null = null
  let titleRow: number | null = null
  let year: number | null = null
  let month: number | null = null
  let unit: MoneyUnit | null = null
  for (let row = Math.max(0, top - 12); row < top; row += 1) {
    for (const { text } of filled(sheet, row)) {
      unit ??= sheetUnit(text)
      if (isSheetFact(text) || FULL_DATE.test(text)) continue
      const words = headerWords(text)
      if (title === null && text.length >= 4) [title, titleRow] = [text, row]
      year ??= words.year
      month ??= words.through ?? words.month
    }
  }
  const name = headerWords(FULL_DATE.test(sheet.name) ? '' : sheet.name)
  return { title, titleRow, year: year ?? name.year, month: month ?? name.through ?? name.month, unit }
}

/** `单位：万元`; null for a text without unit, and for one that names several (`单位：万元、元`). */
function sheetUnit(text: string): MoneyUnit | null {
  const named = new Set(plain(text).match(/亿元|百万元|万元|千元|(?<=[:、,/(])元/g) ?? [])
  return named.size > 1 ? null : unitIn(text)
}
