import type { RawCell, RawMerge, RawSheet } from './raw-book'

/** Widest sheet that is looked at; spreadsheets end here too. */
const MOST_COLUMNS = 16_384

/** A cell's text without the spaces around it; blank where nothing stands. */
export function textOf(cell: RawCell | undefined): string {
  return cell === undefined ? '' : cell.text.trim()
}

export function isBlankRow(row: readonly (RawCell | undefined)[] | undefined): boolean {
  return row === undefined || row.every((cell) => cell === undefined || cell.text.trim() === '')
}

export function cellAt(sheet: RawSheet, row: number, column: number): RawCell | undefined {
  return sheet.rows[row]?.[column]
}

export function textAt(sheet: RawSheet, row: number, column: number): string {
  return textOf(cellAt(sheet, row, column))
}

/** How many columns the rows from `top` to `bottom` take. */
export function widthOf(sheet: RawSheet, top: number, bottom: number): number {
  let width = 0
  for (let r = top; r <= bottom; r += 1) width = Math.max(width, sheet.rows[r]?.length ?? 0)
  return Math.min(width, MOST_COLUMNS)
}

/** The columns of a row that say something, with their texts. */
export function filled(sheet: RawSheet, row: number): readonly { readonly column: number; readonly text: string }[] {
  const found: { column: number; text: string }[] = []
  const cells = sheet.rows[row] ?? []
  for (let column = 0; column < Math.min(cells.length, MOST_COLUMNS); column += 1) {
    const text = textOf(cells[column])
    if (text !== '') found.push({ column, text })
  }
  return found
}

/** More merges than a head can have; beyond them a file is made to tire its reader. */
const MOST_MERGES = 2_000

/** The merges that touch some rows. */
export function mergesIn(sheet: RawSheet, top: number, bottom: number): readonly RawMerge[] {
  const found: RawMerge[] = []
  for (const merge of sheet.merges) {
    if (merge.top <= bottom && merge.bottom >= top) found.push(merge)
    if (found.length === MOST_MERGES) break
  }
  return found
}

export function coveringMerge(merges: readonly RawMerge[], row: number, column: number): RawMerge | null {
  return merges.find((m) => m.top <= row && row <= m.bottom && m.left <= column && column <= m.right) ?? null
}
