import { formatGap, formatNumber, formatWan, type Yuan } from '../money'
import type { SheetCell, SheetColumn } from './monthly-columns'
import type { MonthlySheet } from './monthly-model'
import { longestWord, textWidth } from './text-width'

/** A figure as it is printed: money in 万元, a rate with its sign, a gap signed; a blank is empty, never 0. */
export function cellText(cell: SheetCell, kind: SheetColumn['kind']): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return cell
  switch (kind) {
    case 'money':
      return formatWan(cell as Yuan)
    case 'rate':
      return `${formatNumber(cell * 100, 1)}%`
    case 'gap':
      return formatGap(cell)
    default:
      return String(cell)
  }
}

/** Room that a cell's edges take on both sides together, in half characters. */
export const CELL_EDGES = 1.7
/** More lines than this make a row that a spreadsheet cannot hold (its rows end at 409 points). */
const MOST_LINES = 28

interface Need {
  least: number
  share: number
}

function needOf(sheet: MonthlySheet, at: number, column: SheetColumn): Need {
  const lines = column.heading.map(textWidth)
  let least = Math.max(column.least, column.share === 0 ? Math.max(...lines) + 1.2 : 0)
  // The widest figure is the largest or the smallest one; only these two are written out.
  let largest = 0
  let smallest = 0
  const consider = (cell: SheetCell) => {
    if (typeof cell === 'number') {
      if (cell > largest) largest = cell
      if (cell < smallest) smallest = cell
    } else if (cell !== null) {
      if (column.share > 0) least = Math.max(least, (cell.length * 2) / MOST_LINES + CELL_EDGES)
      if (column.key === 'contact') least = Math.max(least, longestWord(cell) + CELL_EDGES)
    }
  }
  consider(sheet.total.cells[at] ?? null)
  for (const group of sheet.groups) {
    if (group.total !== null) consider(group.total.cells[at] ?? null)
    for (const row of group.rows) consider(row.cells[at] ?? null)
  }
  for (const figure of [largest, smallest]) {
    if (column.kind !== 'text') least = Math.max(least, textWidth(cellText(figure, column.kind)) + CELL_EDGES)
  }
  return { least, share: column.share }
}

/**
 * The columns' widths in half characters: figures get what their longest needs, so that none is ever cut; texts share
 * the rest of `total`. Where even the least does not fit, the sum is more than `total`, and who prints must shrink.
 */
export function columnWidths(sheet: MonthlySheet, total: number): readonly number[] {
  const needs = sheet.columns.map((column, at) => needOf(sheet, at, column))
  const fixed = new Set<Need>(needs.filter((need) => need.share === 0))
  for (;;) {
    const taken = [...fixed].reduce((sum, need) => sum + need.least, 0)
    const free = needs.filter((need) => !fixed.has(need))
    const shares = free.reduce((sum, need) => sum + need.share, 0)
    const left = Math.max(0, total - taken)
    // A column whose share falls below its least takes its least, and the others share what is left then.
    const starved = free.filter((need) => (left * need.share) / shares < need.least)
    if (starved.length === 0) {
      return needs.map((need) => (fixed.has(need) ? need.least : (left * need.share) / shares))
    }
    for (const need of starved) fixed.add(need)
  }
}
