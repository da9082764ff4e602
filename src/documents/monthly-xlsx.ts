import { columnWidths } from '#domain/paper/column-widths'
import type { SheetCell, SheetColumn } from '#domain/paper/monthly-columns'
import {
  countAt,
  hasBands,
  labelSpan,
  type MonthlySheet,
  type SheetRow,
  type SheetTotal,
} from '#domain/paper/monthly-model'
import { paperWidths } from '#domain/paper/paper-widths'
import { countLines } from '#domain/paper/text-width'
import { writeAppendix } from './findings-xlsx'
import { type Places, placesOf, type Span, totalFormula } from './sheet-formulas'
import { writeEnd, writeTop } from './xlsx-frame'
import { EDGES, heightOf, nameBook, sheetPage, UNIT, writeAcross } from './xlsx-page'
import { type PlainRow, plainRowWriter, type Workbook, type Worksheet } from './xlsx-rows'
import { streamBook, type XlsxMeans } from './xlsx-stream'
import { type SheetStyles, sheetStyles } from './xlsx-style'

/** A text column is widened rather than make a row of more lines. */
const MOST_LINES = 30

const wan = (value: number) => value / 10_000
function cellValue(cell: SheetCell, column: SheetColumn): SheetCell {
  return typeof cell === 'number' && column.kind === 'money' ? wan(cell) : cell
}

/** Everything that the rows of one sheet are written with. */
interface Draft {
  readonly page: Worksheet
  readonly sheet: MonthlySheet
  readonly widths: readonly number[]
  readonly styles: SheetStyles
  readonly places: Places
  readonly writePlain: (row: PlainRow) => void
}

/** Rows 1 and 2 stand above the header; the header takes two rows where neighbours share headings. */
function headerRows(sheet: MonthlySheet): Span {
  return { first: 3, last: hasBands(sheet) ? 4 : 3 }
}

/** Panes are frozen after the name, where it stands among the first columns. */
function frozenColumns({ columns }: MonthlySheet): number {
  const name = columns.findIndex((column) => column.key === 'name')
  return name < 3 ? name + 1 : 0
}

function pageOptions(sheet: MonthlySheet) {
  const header = headerRows(sheet)
  const { paper, orientation } = sheet
  return sheetPage({ ...header, paper, orientation, frozenColumns: frozenColumns(sheet) }, sheet)
}

function writeTitle({ page, sheet, styles, widths }: Draft): void {
  const [year, month, day] = sheet.filledOn.split('-').map(Number)
  const scope = sheet.scope === null ? '' : `　范围：${sheet.scope}`
  const line = [`填报单位：${sheet.office}${scope}`, `填报日期：${year}年${month}月${day}日`, '单位：万元'] as const
  writeTop(page, { title: sheet.title, line, simulated: sheet.simulated }, widths, styles)
}

const HEAD_LINE = 12.5
/** The height of headings of so many lines, in points; never below what two lines look well in. */
const headHeight = (lines: number, least: number) => Math.max(least, lines * HEAD_LINE + 4)

/** Lines of the highest heading among some columns, as a spreadsheet wraps it. */
function headLines({ sheet: { columns }, widths }: Draft, of: (column: SheetColumn) => boolean): number {
  const lines = columns.map((column, i) => (of(column) ? countLines(column.heading.join(''), (widths[i] ?? 8) - 1) : 0))
  return Math.max(0, ...lines)
}

function writeHeader(draft: Draft): void {
  const { page, sheet, styles } = draft
  const { columns } = sheet
  const { head } = styles
  const upper = page.getRow(3)
  const lower = hasBands(sheet) ? page.getRow(4) : null
  const spanning = headHeight(
    headLines(draft, (column) => column.band === null),
    34,
  )
  upper.height = lower ? 20 : spanning
  if (lower) {
    const own = headHeight(
      headLines(draft, (column) => column.band !== null),
      42,
    )
    lower.height = Math.max(own, spanning - 20)
  }
  columns.forEach((column, i) => {
    const text = column.heading.join('')
    upper.getCell(i + 1).style = head
    if (lower) lower.getCell(i + 1).style = head
    if (lower && column.band !== null) {
      lower.getCell(i + 1).value = text
      if (columns[i - 1]?.band !== column.band) upper.getCell(i + 1).value = column.band
    } else {
      upper.getCell(i + 1).value = text
      if (lower) page.mergeCells(3, i + 1, 4, i + 1)
    }
  })
  if (lower) mergeBands(page, columns)
  upper.commit()
  lower?.commit()
}

function mergeBands(page: Worksheet, columns: readonly SheetColumn[]): void {
  let from = 0
  for (let i = 1; i <= columns.length; i += 1) {
    if (columns[i]?.band === columns[from]?.band) continue
    if (columns[from]?.band != null && i - from > 1) page.mergeCells(3, from + 1, 3, i)
    from = i
  }
}

/** A 合计 or 小计 in row `at` over the rows of `over`; the 合计 has 小计 among its rows, and leaves them out. */
function writeTotal(draft: Draft, total: SheetTotal, at: number, over: Span, kind: 'total' | 'subtotal'): void {
  const { page, sheet, styles, places, widths } = draft
  const { cells, label } = styles[kind]
  const overSubtotals = kind === 'total' && sheet.groups.some((group) => group.total !== null)
  const line = page.getRow(at)
  sheet.columns.forEach((column, i) => {
    const cell = line.getCell(i + 1)
    cell.style = cells[i] ?? {}
    const formula = totalFormula(column, places, over, at, overSubtotals)
    if (formula !== null) cell.value = { formula, result: cellValue(total.cells[i] ?? null, column) ?? '' }
  })
  const count = countAt(sheet)
  const span = labelSpan(sheet)
  const text = count < 0 ? `${total.label}　${total.count}个` : total.label
  writeAcross(page, at, 1, span, text, label)
  if (count >= 0) writeAcross(page, at, count + 1, count + 1, `${total.count}个`, label)
  const room = widths.slice(0, span).reduce((sum, width) => sum + width, 0)
  line.height = heightOf(countLines(text, room - EDGES))
  line.commit()
}

function writeRow({ sheet: { columns, workings }, widths, writePlain }: Draft, row: SheetRow, at: number): void {
  let lines = 1
  const cells: SheetCell[] = []
  for (let i = 0; i < columns.length; i += 1) {
    const cell = row.cells[i] ?? null
    if (typeof cell === 'string') lines = Math.max(lines, countLines(cell, (widths[i] ?? 10) - EDGES))
    cells.push(cellValue(cell, columns[i] as SheetColumn))
  }
  workings.forEach((column, i) => {
    cells.push(cellValue(row.workings[i] ?? null, column))
  })
  writePlain({ at, height: heightOf(lines), cells })
}

/** How many rows are written between two looks at the signal. */
const BREATH = 500

async function writeRows(draft: Draft, { signal, onProgress }: XlsxMeans): Promise<void> {
  const { sheet } = draft
  const first = headerRows(sheet).last + 1
  const last = sheet.groups.reduce((sum, { rows, total }) => sum + rows.length + (total === null ? 0 : 1), first)
  writeTotal(draft, sheet.total, first, { first: first + 1, last }, 'total')
  let at = first
  let done = 0
  for (const { rows, total } of sheet.groups) {
    if (total !== null) {
      at += 1
      writeTotal(draft, total, at, { first: at + 1, last: at + rows.length }, 'subtotal')
    }
    for (const row of rows) {
      at += 1
      writeRow(draft, row, at)
      done += 1
      if (done % BREATH > 0) continue
      onProgress(done, sheet.count)
      await new Promise(setImmediate)
      signal.throwIfAborted()
    }
  }
  writeEnd(draft.page, at + 1, sheet.note, draft.widths, draft.styles)
}

/** What a worksheet may be called: 31 characters, none of those that spreadsheets keep for themselves. */
const worksheetName = (name: string) => name.replace(/[\\/:*?[\]']/g, '_').slice(0, 31)

async function writeBook(sheet: MonthlySheet, book: Workbook, means: XlsxMeans): Promise<void> {
  nameBook(book, sheet)
  const page = book.addWorksheet(worksheetName(sheet.name), pageOptions(sheet))
  const rules = {
    total: paperWidths[sheet.paper][sheet.orientation],
    edges: EDGES,
    mostLines: MOST_LINES,
    mayGrow: true,
  }
  const widths = columnWidths(sheet, rules)
  // The hidden columns must be known before the first row is committed.
  const hidden = sheet.workings.map(() => ({ hidden: true, width: 12 }))
  page.columns = [...widths.map((width) => ({ width: width * UNIT })), ...hidden]
  const styles = sheetStyles(sheet.columns)
  const rowStyles = [...styles.body, ...sheet.workings.map(({ kind }) => styles.working(kind))]
  const writePlain = plainRowWriter(book, page, rowStyles)
  const draft = { page, sheet, widths, styles, places: placesOf(sheet), writePlain }
  writeTitle(draft)
  writeHeader(draft)
  await writeRows(draft, means)
  page.commit()
  if (sheet.appendix !== null) writeAppendix(book, sheet.appendix, sheet)
}

/**
 * Streams the monthly sheet into a new .xlsx file (DOMAIN.md, The official monthly sheet). A disk's error is thrown as
 * Node says it; on any error the file is closed, and what is in it is worth nothing.
 */
export async function writeMonthlyXlsx(sheet: MonthlySheet, file: string, means: XlsxMeans): Promise<void> {
  await streamBook(file, means.signal, (book) => writeBook(sheet, book, means))
  means.onProgress(sheet.count, sheet.count)
}
