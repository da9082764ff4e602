import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx'
import type { RawMerge } from '#domain/import/raw-book'
import { dayOfSerial, type Format, formatOf } from './format'
import { numberText } from './number-text'
import type { FoundCell, SheetFacts } from './packed'

/** What the parser does not tell of a sheet, found in the file itself. */
export interface SheetExtras {
  readonly hiddenRows: readonly number[]
  readonly hiddenColumns: readonly number[]
  /** Cells with a formula and no value. */
  readonly uncalculated: readonly (readonly [row: number, column: number])[]
}
export const noExtras: SheetExtras = { hiddenRows: [], hiddenColumns: [], uncalculated: [] }

/** A number format is judged once. */
export function formatJudge(): (format: string) => Format {
  const known = new Map<string, Format>()
  return (format) => {
    const found = known.get(format) ?? formatOf(format)
    known.set(format, found)
    return found
  }
}

/** A number, date or share as a raw cell. `shown` is its format, `format` what that makes of it. */
export function numberCell(value: number, shown: string, format: Format, from1904: boolean): FoundCell {
  if (!Number.isFinite(value)) return { kind: 'error', text: '#NUM!' }
  const text = numberText(value, shown, from1904)
  const day = format === 'date' ? dayOfSerial(value, from1904) : null
  if (day !== null) return { kind: 'date', day, text: text ?? day }
  // Apart, so that each is one of the two kinds of number.
  const percent = format === 'percent'
  return text === null ? { kind: 'number', value, text, percent } : { kind: 'number', value, text, percent }
}

/** Errors by the numbers that the parser gives them ([MS-XLS] 2.5.10). */
export const errors: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
}

/** One of the parser's cells as a raw cell, or null where nothing stands. */
function cellOf({ t, v, z }: CellObject, judge: (format: string) => Format, from1904: boolean): FoundCell | null {
  if (t === 'n' && typeof v === 'number') {
    const shown = typeof z === 'string' ? z : 'General'
    return numberCell(v, shown, shown === 'General' ? 'number' : judge(shown), from1904)
  }
  if (t === 's' && typeof v === 'string') return v === '' ? null : { kind: 'text', text: v }
  if (t === 'b') return { kind: 'truth', value: v === true, text: v === true ? 'TRUE' : 'FALSE' }
  return t === 'e' ? { kind: 'error', text: errors[Number(v)] ?? '#VALUE!' } : null
}

/** Longer lists are mostly holes: a sheet may claim a row in the billions. */
const DENSE = 65_536

/** Visits the filled places of a list alone. */
function eachOf<T>(list: readonly T[], visit: (at: number, item: T) => void): void {
  if (list.length > DENSE) {
    for (const key of Object.keys(list)) visit(Number(key), list[Number(key)] as T) // its own keys
    return
  }
  for (let at = 0; at < list.length; at += 1) {
    const item = list[at]
    if (item !== undefined) visit(at, item)
  }
}

function visitCells(
  sheet: WorkSheet,
  from1904: boolean,
  extras: SheetExtras,
  visit: Parameters<SheetFacts['cells']>[0],
) {
  const judge = formatJudge()
  const data: readonly (readonly CellObject[])[] = sheet['!data'] ?? []
  eachOf(data, (row, cells) => {
    eachOf(cells, (column, found) => {
      const cell = cellOf(found, judge, from1904)
      if (cell !== null) visit(row, column, cell)
    })
  })
  for (const [row, column] of extras.uncalculated) visit(row, column, { kind: 'error', text: '' })
}

const mergeOf = ({ s, e }: { s: { r: number; c: number }; e: { r: number; c: number } }): RawMerge => ({
  top: s.r,
  left: s.c,
  bottom: e.r,
  right: e.c,
})

/** The parser's sheets, in the book's order. A sheet's cells are found by `cellsOf` where it answers some. */
export function* sheetsOf(
  book: WorkBook,
  extras: (index: number) => SheetExtras,
  cellsOf: (index: number) => SheetFacts['cells'] | null = () => null,
): Generator<SheetFacts> {
  const from1904 = book.Workbook?.WBProps?.date1904 === true
  for (const [index, name] of book.SheetNames.entries()) {
    const sheet = book.Sheets[name]
    // Charts, dialogs and macros have a place among the sheets and hold no table.
    if (sheet === undefined || ![undefined, 'sheet'].includes(sheet['!type'])) continue
    const more = extras(index)
    yield {
      name,
      hidden: (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0,
      cells: cellsOf(index) ?? ((visit) => visitCells(sheet, from1904, more, visit)),
      merges: (sheet['!merges'] ?? []).map(mergeOf),
      hiddenRows: more.hiddenRows,
      hiddenColumns: more.hiddenColumns,
    }
  }
}
