import { isFieldHeader, isHeaderText, isNameHeader, isUnitOnly } from './columns'
import { headerWords } from './header-words'
import { oneLine, plain } from './plain'
import type { RawMerge, RawSheet } from './raw-book'
import { coveringMerge, filled, mergesIn, textAt, widthOf } from './sheet-view'

/** A table's header: its rows (both ends included, from 0) and each column's lines, the top one first. */
export interface Header {
  readonly top: number
  readonly bottom: number
  readonly lines: readonly (readonly string[])[]
}

/** How far below the sheet's beginning a header is looked for, in rows that hold something. */
const FAR = 200
const MOST_LINES = 4

interface Base {
  readonly row: number
  readonly hits: number
  /** The column that tells the project; null where none does. */
  readonly name: number | null
}

function baseAt(sheet: RawSheet, row: number): Base {
  const cells = filled(sheet, row)
  if (cells.length === 0 || cells.some((cell) => cell.text.length > 200)) return { row, hits: 0, name: null }
  const hits = cells.filter((cell) => isHeaderText(cell.text)).length
  return { row, hits, name: cells.find((cell) => isNameHeader(cell.text))?.column ?? null }
}

/**
 * The row that a header is built around: the first with a name column and another; else the one with most headers; else
 * the first that has a name column and some other texts, whose meaning nobody knows yet.
 */
function findBase(sheet: RawSheet): Base | null {
  let best: Base | null = null
  let weak: Base | null = null
  let seen = 0
  for (let row = 0; row < sheet.rows.length && seen < FAR; row += 1) {
    if (sheet.rows[row] === undefined) continue
    const base = baseAt(sheet, row)
    if (base.name !== null && isCard(sheet, row, base.name)) continue
    if (base.name !== null && base.hits >= 2 && !isData(sheet, row)) return base
    if (base.name !== null && filled(sheet, row).length >= 2 && !isData(sheet, row)) weak ??= base
    if (base.hits >= 3 && base.hits > (best?.hits ?? 0) && !isData(sheet, row)) best = base
    seen += 1
  }
  return best ?? weak
}

/** A form of one project, or a table on its side: below 项目名称 stand no names but what else is told, line by line. */
function isCard(sheet: RawSheet, row: number, name: number): boolean {
  let fields = 0
  let seen = 0
  for (let below = row + 1; below < Math.min(sheet.rows.length, row + 8) && seen < 3; below += 1) {
    const text = textAt(sheet, below, name)
    if (text === '') continue
    seen += 1
    if (isFieldHeader(text)) fields += 1
  }
  return fields >= 2
}

/** Headers are texts: a row with figures is none, however its texts read. */
function isData(sheet: RawSheet, row: number): boolean {
  const cells = sheet.rows[row] ?? []
  const numbers = cells.filter((cell) => cell?.kind === 'number' && Math.abs(cell.value) > 12).length
  return numbers > 0 && !cells.some((cell) => cell?.kind === 'number' && cell.value >= 1990 && cell.value <= 2100)
}

/** Finds a sheet's header; null where no row looks like one. */
export function findHeader(sheet: RawSheet): Header | null {
  const base = findBase(sheet)
  return base && headerAround(sheet, base)
}

/** The header whose lowest row is told by a mapping; it is taken as it is, up to the lines above that belong to it. */
export function headerAtRow(sheet: RawSheet, row: number): Header {
  const found = findBase(sheet)
  const known = found && headerAround(sheet, found)
  if (known && known.top <= row && row <= known.bottom) return { ...known, lines: linesOf(sheet, known.top, row) }
  const base = baseAt(sheet, row)
  const top = topOf(sheet, base)
  return { top, bottom: row, lines: linesOf(sheet, top, row) }
}

function headerAround(sheet: RawSheet, base: Base): Header {
  const top = topOf(sheet, base)
  const bottom = bottomOf(sheet, base)
  return { top, bottom, lines: linesOf(sheet, top, bottom) }
}

/** Lines above that head groups of columns. A title and a unit row begin left of the names and belong to no group. */
function topOf(sheet: RawSheet, base: Base): number {
  let top = base.row
  while (top > 0 && base.row - top < MOST_LINES - 1 && isGroupLine(sheet, top - 1, base)) top -= 1
  return top
}

function isGroupLine(sheet: RawSheet, row: number, base: Base): boolean {
  const cells = filled(sheet, row)
  if (cells.length === 0 || cells.some((cell) => isSheetFact(cell.text))) return false
  if (cells.some((cell) => cell.column <= (base.name ?? 0) && !isHeaderText(cell.text))) return false
  // A line with a name header of its own is another head, not a group's.
  if (base.name !== null && isNameHeader(textAt(sheet, row, base.name))) return false
  const left = cells.filter((cell) => cell.column <= (base.name ?? 0)).length
  if (left > 0 && cells.length === left) return false
  return cells.some((cell) => isHeaderText(cell.text) || saysTime(cell.text))
}

function saysTime(text: string): boolean {
  const words = headerWords(text)
  return text.length < 30 && (words.year ?? words.month ?? words.through) !== null
}

/** What stands above a table and belongs to no column: unit, reporting unit, date. */
export function isSheetFact(text: string): boolean {
  return /^[(（]?(?:金额)?(?:单位|填报单位|填报日期|填报时间|填表日期|制表|报送单位|报送日期|报送时间|统计时间|日期|截止日期|截止时间|截至|填表人|联系人|审核人)\s*[:：]/.test(
    text.trim(),
  )
}

/** Lines below: what a header's merge reaches down to, and rows of headers under groups, with nothing under the name. */
function bottomOf(sheet: RawSheet, base: Base): number {
  let bottom = base.row
  const merges = mergesIn(sheet, base.row, base.row + MOST_LINES)
  const reached = merges
    .filter((m) => m.top <= base.row && m.bottom > base.row && textAt(sheet, m.top, m.left) !== '')
    .map((m) => m.bottom)
  const merged = Math.min(Math.max(base.row, ...reached), base.row + MOST_LINES - 1)
  while (bottom < merged) bottom += 1
  while (bottom - base.row < MOST_LINES - 1 && isSubLine(sheet, bottom + 1, base, merges)) bottom += 1
  return bottom
}

function isSubLine(sheet: RawSheet, row: number, base: Base, merges: readonly RawMerge[]): boolean {
  if (base.name === null || textAt(sheet, row, base.name) !== '') return false
  const cells = filled(sheet, row)
  if (cells.length === 0 || isData(sheet, row) || cells.some((cell) => cell.text.length > 30)) return false
  const known = cells.filter((cell) => isHeaderText(cell.text) || isUnitOnly(cell.text)).length
  if (known * 2 < cells.length) return false
  // A row that stands beside the names and not below a group is a row of the table, however few cells it has.
  return cells.every((cell) => cell.column > (base.name ?? 0) || isUnitOnly(cell.text)) || merges.length > 0
}

function linesOf(sheet: RawSheet, top: number, bottom: number): readonly (readonly string[])[] {
  const merges = mergesIn(sheet, top, bottom)
  const width = Math.max(widthOf(sheet, top, bottom), ...merges.map((m) => Math.min(m.right + 1, 16_384)))
  return Array.from({ length: width }, (_, column) => columnLines(sheet, top, bottom, column, merges))
}

function columnLines(
  sheet: RawSheet,
  top: number,
  bottom: number,
  column: number,
  merges: readonly RawMerge[],
): readonly string[] {
  const lines: string[] = []
  for (let row = top; row <= bottom; row += 1) {
    const merge = coveringMerge(merges, row, column)
    // A merge that comes down from above the header is a title's; one that has been met is not met again.
    if (merge && (merge.top < top || (merge.top < row && merge.top >= top))) continue
    const text = merge ? textAt(sheet, merge.top, merge.left) : textAt(sheet, row, column)
    const line = text !== '' ? text : spread(sheet, row, bottom, column, merges)
    if (line !== '' && plain(line) !== plain(lines.at(-1) ?? '')) lines.push(oneLine(line))
  }
  return lines
}

/** A group's text over its columns in a file without merges: from the left, while there are headers below. */
function spread(sheet: RawSheet, row: number, bottom: number, column: number, merges: readonly RawMerge[]): string {
  if (row === bottom || merges.some((m) => m.top === row && m.right > m.left)) return ''
  const below = (c: number) => range(row + 1, bottom).some((r) => textAt(sheet, r, c) !== '')
  for (let c = column; c >= 0 && below(c); c -= 1) {
    const text = textAt(sheet, row, c)
    if (text !== '') return text
  }
  return ''
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i)
}
