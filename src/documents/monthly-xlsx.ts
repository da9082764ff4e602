import { columnWidths } from '#domain/paper/column-widths'
import type { SheetCell, SheetColumn } from '#domain/paper/monthly-columns'
import type { MonthlySheet, SheetRow, SheetTotal } from '#domain/paper/monthly-model'
import { countLines } from '#domain/paper/text-width'
import { writeAppendix } from './findings-xlsx'
import { type Places, placesOf, type Span, totalFormula } from './sheet-formulas'
import { writeEnd, writeTop } from './xlsx-frame'
import { EDGES, heightOf, nameBook, PAPER_WIDTH, sheetPage, UNIT, writeAcross } from './xlsx-page'
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

/** Rows 1 and 2 stand above the header; the header takes one row in the short form, two in the full. */
function headerRows(sheet: MonthlySheet): Span {
  return { first: 3, last: sheet.form === 'full' ? 4 : 3 }
}

function pageOptions(sheet: MonthlySheet) {
  const header = headerRows(sheet)
  return sheetPage({ ...header, paper: sheet.form === 'full' ? 'A3' : 'A4', frozenColumns: 2 }, sheet)
}

/** Planned to date is needed by the totals' gaps alone, which the short form has not. */
const hidesPlanned = (sheet: MonthlySheet) => sheet.form === 'full'

function writeTitle({ page, sheet, styles, widths }: Draft): void {
  const [year, month, day] = sheet.filledOn.split('-').map(Number)
  const scope = sheet.scope === null ? '' : `　范围：${sheet.scope}`
  const line = [`填报单位：${sheet.office}${scope}`, `填报日期：${year}年${month}月${day}日`, '单位：万元'] as const
  writeTop(page, { title: sheet.title, line, simulated: sheet.simulated }, widths, styles)
}

function writeHeader({ page, sheet: { columns, form }, styles: { head } }: Draft): void {
  const upper = page.getRow(3)
  const lower = form === 'full' ? page.getRow(4) : null
  upper.height = lower ? 20 : 34
  if (lower) lower.height = 42
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

/** A 合计 or 小计 in row `at` over the rows of `span`; the 合计 has 小计 among its rows, and leaves them out. */
function writeTotal(draft: Draft, total: SheetTotal, at: number, span: Span, kind: 'total' | 'subtotal'): void {
  const { page, sheet, styles, places, widths } = draft
  const { cells, label } = styles[kind]
  const overSubtotals = kind === 'total' && sheet.groups.some((group) => group.total !== null)
  const line = page.getRow(at)
  sheet.columns.forEach((column, i) => {
    const cell = line.getCell(i + 1)
    cell.style = cells[i] ?? {}
    const formula = totalFormula(column, places, span, at, overSubtotals)
    if (formula !== null) cell.value = { formula, result: cellValue(total.cells[i] ?? null, column) ?? '' }
  })
  // The label spans 序号 and 项目名称; how many projects there are stands under 建设规模, where that is a column.
  const scale = sheet.columns.findIndex((column) => column.key === 'scale')
  const text = scale < 0 ? `${total.label}　${total.count}个` : total.label
  writeAcross(page, at, 1, 2, text, label)
  if (scale >= 0) writeAcross(page, at, scale + 1, scale + 1, `${total.count}个`, label)
  line.height = heightOf(countLines(text, (widths[0] ?? 0) + (widths[1] ?? 0) - EDGES))
  line.commit()
}

function writeRow({ sheet: { columns }, widths, writePlain }: Draft, row: SheetRow, at: number): void {
  let lines = 1
  const cells: SheetCell[] = []
  for (let i = 0; i < columns.length; i += 1) {
    const cell = row.cells[i] ?? null
    if (typeof cell === 'string') lines = Math.max(lines, countLines(cell, (widths[i] ?? 10) - EDGES))
    cells.push(cellValue(cell, columns[i] as SheetColumn))
  }
  cells.push(row.plannedToDate === null ? null : wan(row.plannedToDate))
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

async function writeBook(sheet: MonthlySheet, book: Workbook, means: XlsxMeans): Promise<void> {
  nameBook(book, sheet)
  const page = book.addWorksheet(sheet.form === 'full' ? '月报表' : '简表', pageOptions(sheet))
  const rules = { total: PAPER_WIDTH[sheet.form], edges: EDGES, mostLines: MOST_LINES, mayGrow: true }
  const widths = columnWidths(sheet, rules)
  // The hidden column must be known before the first row is committed.
  const hidden = hidesPlanned(sheet) ? [{ hidden: true, width: 12 }] : []
  page.columns = [...widths.map((width) => ({ width: width * UNIT })), ...hidden]
  const styles = sheetStyles(sheet.columns)
  const rowStyles = hidesPlanned(sheet) ? [...styles.body, styles.planned] : styles.body
  const writePlain = plainRowWriter(book, page, rowStyles)
  const draft = { page, sheet, widths, styles, places: placesOf(sheet.columns), writePlain }
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
