import { formatGap, formatNumber, formatWan, type Yuan } from '../money'
import type { SheetCell, SheetColumn } from './monthly-columns'
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
    case 'score':
      return formatNumber(cell, 2)
    case 'decimal':
      return formatNumber(cell, String(cell).split('.')[1]?.length ?? 0)
    default:
      return String(cell)
  }
}

/** What a medium allows its columns. Widths are in half characters. */
export interface WidthRules {
  /** How wide the table may be. */
  readonly total: number
  /** What a cell's edges take on both sides together. */
  readonly edges: number
  /** A text column is widened rather than make a row of more lines. */
  readonly mostLines: number
  /** Whether the table may be wider than `total` for long texts; who prints it then shrinks it. */
  readonly mayGrow: boolean
}

/** No text column is widened beyond this; a spreadsheet allows 255 for a column. */
const WIDEST = 110

/**
 * Columns whose words stay on one line, up to so wide: a telephone number, the number of a 更正单. Other words may be
 * broken, since a pasted address is longer than any column.
 */
const wordKept: Readonly<Record<string, number>> = { contact: WIDEST, remark: 8 }

/** What of a column its width follows from. */
type WidthColumn = Pick<SheetColumn, 'kind' | 'heading' | 'least' | 'share'> & { readonly key: string }
type Cells = { readonly cells: readonly SheetCell[] }

/** A table as its widths are found: columns, and every row that has cells. */
export interface WidthTable {
  readonly columns: readonly WidthColumn[]
  readonly total: Cells | null
  readonly groups: readonly { readonly total: Cells | null; readonly rows: readonly Cells[] }[]
}

interface Need {
  /** What it must have: 0 lines cut, no figure broken. */
  readonly least: number
  /** What its longest text would like. */
  readonly wish: number
  readonly share: number
}

function needOf(sheet: WidthTable, at: number, column: WidthColumn, { edges, mostLines }: WidthRules): Need {
  const heading = column.share === 0 ? Math.max(...column.heading.map(textWidth)) + 1.2 : 0
  let least = Math.max(column.least, heading)
  let longest = 0
  // The widest figure is the largest or the smallest one; only these two are written out.
  let largest = 0
  let smallest = 0
  const consider = (cell: SheetCell) => {
    if (typeof cell === 'number') {
      if (cell > largest) largest = cell
      if (cell < smallest) smallest = cell
    } else if (cell !== null) {
      if (cell.length > longest) longest = cell.length
      least = Math.max(least, Math.min(longestWord(cell), wordKept[column.key] ?? 0) + edges)
    }
  }
  consider(sheet.total?.cells[at] ?? null)
  for (const group of sheet.groups) {
    if (group.total !== null) consider(group.total.cells[at] ?? null)
    for (const row of group.rows) consider(row.cells[at] ?? null)
  }
  for (const figure of [largest, smallest]) {
    if (column.kind !== 'text') least = Math.max(least, textWidth(cellText(figure, column.kind)) + edges)
  }
  // Lines end before they are full: where a word or a mark doesn't fit any more.
  const wish = column.share === 0 ? 0 : Math.min(WIDEST, (longest * 2) / mostLines + edges + 2)
  return { least, wish: Math.max(least, wish), share: column.share }
}

/** Shares out `room`: who would get less than it wishes gets its wish, and the others share what is left then. */
function shareOut(needs: readonly Need[], room: number): ReadonlyMap<Need, number> {
  const given = new Map<Need, number>()
  for (;;) {
    const free = needs.filter((need) => !given.has(need))
    const left = room - [...given.values()].reduce((sum, width) => sum + width, 0)
    const shares = free.reduce((sum, need) => sum + need.share, 0)
    const starved = free.filter((need) => (left * need.share) / shares < need.wish)
    for (const need of starved) given.set(need, need.wish)
    if (starved.length > 0) continue
    for (const need of free) given.set(need, (left * need.share) / shares)
    return given
  }
}

/** Where not all wishes fit: all get their least, and of the rest each the same part of its wish. */
function shareScarce(needs: readonly Need[], room: number): ReadonlyMap<Need, number> {
  const least = needs.reduce((sum, need) => sum + need.least, 0)
  const wish = needs.reduce((sum, need) => sum + need.wish, 0)
  if (least >= room) return new Map(needs.map((need) => [need, (need.least * room) / least]))
  const part = (room - least) / (wish - least)
  return new Map(needs.map((need) => [need, need.least + (need.wish - need.least) * part]))
}

/** What the columns need at the least, in half characters, whatever room there is. */
export function leastWidth(sheet: WidthTable, rules: WidthRules): number {
  return sheet.columns.reduce((sum, column, at) => sum + needOf(sheet, at, column, rules).least, 0)
}

/**
 * The columns' widths in half characters: figures get what their longest needs, so that none is ever cut; texts share
 * the rest, and the longest get more.
 */
export function columnWidths(sheet: WidthTable, rules: WidthRules): readonly number[] {
  const needs = sheet.columns.map((column, at) => needOf(sheet, at, column, rules))
  const texts = needs.filter((need) => need.share > 0)
  const room = rules.total - needs.reduce((sum, need) => sum + (need.share > 0 ? 0 : need.least), 0)
  const wished = texts.reduce((sum, need) => sum + need.wish, 0)
  const widths = wished <= room || rules.mayGrow ? shareOut(texts, room) : shareScarce(texts, room)
  return needs.map((need) => widths.get(need) ?? need.least)
}
