import type { RawCell, RawSheet } from './raw-book'

/** Rows below the first of a merge down one of the columns. */
export function rowsBelowMerges(sheet: RawSheet, columns: readonly number[]): ReadonlySet<number> {
  const rows = new Set<number>()
  for (const merge of sheet.merges) {
    if (merge.bottom === merge.top || !columns.includes(merge.left) || merge.right > merge.left) continue
    for (let row = merge.top + 1; row <= Math.min(merge.bottom, sheet.rows.length - 1) && !rows.has(row); row += 1)
      rows.add(row)
  }
  return rows
}

/** Where the first merge over three columns or more begins, of each row that has one within itself. */
export function wideMerges(sheet: RawSheet): ReadonlyMap<number, number> {
  const found = new Map<number, number>()
  for (const { top, bottom, left, right } of sheet.merges) {
    if (top === bottom && right - left >= 2) found.set(top, Math.min(left, found.get(top) ?? left))
  }
  return found
}

/** What a merge down a column says of the rows below its first: row → column → cell. Figures are never filled down. */
export function fillDown(
  sheet: RawSheet,
  rows: readonly number[],
  columns: readonly number[],
): ReadonlyMap<number, ReadonlyMap<number, RawCell>> {
  const filled = new Map<number, Map<number, RawCell>>()
  const wanted = new Set(columns)
  const inTable = new Set(rows)
  for (const merge of sheet.merges) {
    if (merge.bottom === merge.top || !wanted.has(merge.left)) continue
    const cell = sheet.rows[merge.top]?.[merge.left]
    if (cell === undefined || !inTable.has(merge.top)) continue
    for (let row = merge.top + 1; row <= Math.min(merge.bottom, sheet.rows.length - 1); row += 1) {
      if (!inTable.has(row)) continue
      const held = filled.get(row) ?? new Map<number, RawCell>()
      // Merges that overlap are a damaged file's; the first one holds, and each cell is filled once.
      if (held.has(merge.left)) break
      filled.set(row, held.set(merge.left, cell))
    }
  }
  return filled
}
