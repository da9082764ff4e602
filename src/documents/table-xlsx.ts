import { columnWidths } from '#domain/paper/column-widths'
import type { SheetCell } from '#domain/paper/monthly-columns'
import type { TableColumn, TableGroup, TableHead, TablePaper, TableRow } from '#domain/paper/table-model'
import { countLines } from '#domain/paper/text-width'
import type { Span } from './sheet-formulas'
import { tableFormula } from './table-formulas'
import { widthTable } from './table-widths'
import { writeEnd, writeTop } from './xlsx-frame'
import { EDGES, heightOf, nameBook, PAPER_WIDTH, sheetPage, UNIT, writeAcross } from './xlsx-page'
import { type PlainRow, plainRowWriter, type Workbook, type Worksheet } from './xlsx-rows'
import { streamBook, type XlsxMeans } from './xlsx-stream'
import { type SheetStyles, sheetStyles } from './xlsx-style'

/** Row 1 is the title, row 2 the line below it. */
const HEADER = 3
/** A text column is widened rather than make a row of more lines. */
const MOST_LINES = 30
const HIDDEN_WIDTH = 14

/** Everything that the rows of one table are written with. */
interface Draft {
  readonly page: Worksheet
  readonly table: TablePaper
  /** Of the columns that are seen. */
  readonly widths: readonly number[]
  readonly styles: SheetStyles
  readonly writePlain: (row: PlainRow) => void
}

function cellValue(cell: SheetCell, { kind }: TableColumn): SheetCell {
  return typeof cell === 'number' && kind === 'money' ? cell / 10_000 : cell
}

function writeHeader({ page, table, styles }: Draft): void {
  const row = page.getRow(HEADER)
  row.height = Math.max(34, Math.max(...table.columns.map((column) => column.heading.length)) * 13 + 6)
  table.columns.forEach((column, i) => {
    row.getCell(i + 1).value = column.heading.join('')
    row.getCell(i + 1).style = column.hidden ? styles.planned : styles.head
  })
  row.commit()
}

/** A head of words alone stands over the whole width; one with figures has its label over the first two columns. */
function writeHead(draft: Draft, head: TableHead, at: number, over: Span, kind: 'total' | 'subtotal'): void {
  const { page, table, styles, widths } = draft
  const { cells, label } = styles[kind]
  const line = page.getRow(at)
  if (head.cells !== null) {
    const place = { columns: table.columns, row: at, over, overHeads: kind === 'total' && hasHeads(table) }
    const values = head.cells
    table.columns.forEach((column, i) => {
      const cell = line.getCell(i + 1)
      cell.style = column.hidden ? styles.planned : (cells[i] ?? {})
      const formula = tableFormula(column, place)
      const value = cellValue(values[i] ?? null, column)
      if (formula !== null) cell.value = { formula, result: value ?? '' }
      else if (value !== null) cell.value = value
    })
  }
  const across = head.cells === null ? widths.length : 2
  const style =
    head.cells === null ? { ...label, alignment: { ...label.alignment, horizontal: 'left' as const } } : label
  writeAcross(page, at, 1, across, head.label, style)
  const width = widths.slice(0, across).reduce((sum, one) => sum + one, 0)
  line.height = heightOf(countLines(head.label, width - EDGES))
  line.commit()
}

const hasHeads = (table: TablePaper) => table.groups.some((group) => group.head !== null && group.head.cells !== null)

function writeRow({ table: { columns }, widths, writePlain }: Draft, row: TableRow, at: number): void {
  const lines = row.cells.map((cell, i) => {
    const width = widths[i]
    return typeof cell === 'string' && width !== undefined ? countLines(cell, width - EDGES) : 1
  })
  const cells = columns.map((column, i) => cellValue(row.cells[i] ?? null, column))
  writePlain({ at, height: heightOf(Math.max(...lines)), cells })
}

/** Writes a group from row `at` on; answers the row after it. */
function writeGroup(draft: Draft, { head, rows }: TableGroup, at: number): number {
  const first = head === null ? at : at + 1
  if (head !== null) writeHead(draft, head, at, { first, last: first + rows.length - 1 }, 'subtotal')
  for (const [i, row] of rows.entries()) writeRow(draft, row, first + i)
  return first + rows.length
}

function writeTable(draft: Draft): void {
  const { page, table, widths, styles } = draft
  const { total, groups, count, empty } = table
  writeTop(page, table, widths, styles)
  writeHeader(draft)
  let at = HEADER + 1
  if (total !== null) {
    const last = groups.reduce((sum, { rows, head }) => sum + rows.length + (head === null ? 0 : 1), at)
    writeHead(draft, total, at, { first: at + 1, last }, 'total')
    at += 1
  }
  for (const group of groups) at = writeGroup(draft, group, at)
  if (count === 0) {
    page.getRow(at).height = heightOf(1)
    writeAcross(page, at, 1, widths.length, empty, {
      ...styles.subtotal.label,
      fill: { type: 'pattern', pattern: 'none' },
    })
    page.getRow(at).commit()
    at += 1
  }
  writeEnd(page, at, table.note, widths, styles)
}

/** Adds a table paper to a workbook as one worksheet of its own. */
function addTable(book: Workbook, table: TablePaper): void {
  const layout = { first: HEADER, last: HEADER, paper: table.paper, frozenColumns: 2 }
  const page = book.addWorksheet(table.name, sheetPage(layout, table))
  const total = table.paper === 'A3' ? PAPER_WIDTH.full : PAPER_WIDTH.short
  const widths = columnWidths(widthTable(table), { total, edges: EDGES, mostLines: MOST_LINES, mayGrow: true })
  const hidden = table.columns.slice(widths.length).map(() => ({ hidden: true, width: HIDDEN_WIDTH }))
  page.columns = [...widths.map((width) => ({ width: width * UNIT })), ...hidden]
  const styles = sheetStyles(table.columns)
  const body = table.columns.map((column, i) => (column.hidden ? styles.planned : (styles.body[i] ?? {})))
  writeTable({ page, table, widths, styles, writePlain: plainRowWriter(book, page, body) })
  page.commit()
}

/** Streams a table paper into a new .xlsx file; texts are texts, never formulas. */
export async function writeTableXlsx(table: TablePaper, file: string, means: XlsxMeans): Promise<void> {
  await streamBook(file, means.signal, (book) => {
    nameBook(book, table)
    addTable(book, table)
  })
  means.onProgress(table.count, table.count)
}
