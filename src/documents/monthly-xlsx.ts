import type { Alignment, Borders, Fill, Font, stream as Streams, Style } from 'devextreme-exceljs-fork'
import { CELL_EDGES, columnWidths } from '#domain/paper/column-widths'
import type { SheetCell, SheetColumn } from '#domain/paper/monthly-columns'
import {
  type MonthlySheet,
  productName,
  type SheetRow,
  type SheetTotal,
  signatures,
  simulatedMark,
} from '#domain/paper/monthly-model'
import { countLines } from '#domain/paper/text-width'
import { type Places, placesOf, type Span, totalFormula } from './sheet-formulas'

type Worksheet = ReturnType<InstanceType<typeof Streams.xlsx.WorkbookWriter>['addWorksheet']>

/** One font for every cell: a spreadsheet has no fall-back list, and every office has 宋体 (DOMAIN.md). */
const FONT = '宋体'
/** Half characters across the paper; the spreadsheet fits them to one page's width. */
const PAPER_WIDTH = { full: 236, short: 164 } as const
/** A spreadsheet's width unit is a digit of its standard 11-point font; our half character is of 9 points. */
const UNIT = 0.9
const LINE = 12.5
const LEAST_HEIGHT = 24
/** Spreadsheets allow no higher row. */
const MOST_HEIGHT = 409

const thin = { style: 'thin', color: { argb: 'FF000000' } } as const
const box: Partial<Borders> = { top: thin, left: thin, bottom: thin, right: thin }
const font = (size: number, bold = false): Partial<Font> => ({ name: FONT, family: 3, charset: 134, size, bold })
const grey = (argb: string): Fill => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } })

const formats: Readonly<Record<SheetColumn['kind'], string>> = {
  integer: '0',
  text: '@',
  money: '#,##0.00',
  rate: '0.0%',
  gap: '+0.0;"−"0.0;0.0',
}

interface Styles {
  readonly head: Partial<Style>
  readonly body: readonly Partial<Style>[]
  readonly total: readonly Partial<Style>[]
  readonly subtotal: readonly Partial<Style>[]
}

/** One shared style object a column and kind of row: the writer then knows each by identity. */
function stylesOf(columns: readonly SheetColumn[]): Styles {
  const alignment = (column: SheetColumn): Partial<Alignment> => ({
    horizontal: column.align,
    vertical: 'middle',
    wrapText: column.kind === 'text',
  })
  const style = (column: SheetColumn, bold: boolean, fill?: Fill): Partial<Style> => ({
    font: font(9, bold),
    border: box,
    alignment: alignment(column),
    // A format would make a spreadsheet treat long texts as ####; text cells keep General.
    ...(column.kind !== 'text' && { numFmt: formats[column.kind] }),
    ...(fill && { fill }),
  })
  return {
    head: { font: font(9, true), border: box, alignment: { horizontal: 'center', vertical: 'middle', wrapText: true } },
    body: columns.map((column) => style(column, false)),
    total: columns.map((column) => style(column, true, grey('FFE6E6E6'))),
    subtotal: columns.map((column) => style(column, true, grey('FFF2F2F2'))),
  }
}

const wan = (value: number) => value / 10_000
function cellValue(cell: SheetCell, column: SheetColumn): SheetCell {
  return typeof cell === 'number' && column.kind === 'money' ? wan(cell) : cell
}

/** Rows 1 and 2 stand above the header; the header takes one row in the short form, two in the full. */
function headerRows(sheet: MonthlySheet): Span {
  return { first: 3, last: sheet.form === 'full' ? 4 : 3 }
}

function pageOptions(sheet: MonthlySheet) {
  const { last } = headerRows(sheet)
  const left = sheet.draft ?? ''
  const mark = sheet.simulated ? simulatedMark : ''
  return {
    views: [{ state: 'frozen' as const, xSplit: 2, ySplit: last, showGridLines: false }],
    pageSetup: {
      paperSize: sheet.form === 'full' ? 8 : 9,
      orientation: 'landscape' as const,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      printTitlesRow: `3:${last}`,
      margins: { left: 0.45, right: 0.45, top: 0.6, bottom: 0.55, header: 0.3, footer: 0.25 },
    },
    headerFooter: {
      oddHeader: `&L&9${left}&R&"${FONT},Bold"&11${mark}`,
      oddFooter: `&C&9第&P页/共&N页&R&9${productName}`,
    },
  }
}

function writeTop(page: Worksheet, sheet: MonthlySheet): void {
  const width = sheet.columns.length
  const title = page.getRow(1)
  title.height = 34
  const mark = sheet.simulated ? `　〔${simulatedMark}〕` : ''
  title.getCell(1).value = sheet.title + mark
  title.getCell(1).style = { font: font(18, true), alignment: { horizontal: 'center', vertical: 'middle' } }
  page.mergeCells(1, 1, 1, width)
  const line = page.getRow(2)
  line.height = 20
  const [year, month, dayOfMonth] = sheet.filledOn.split('-').map(Number)
  const third = Math.floor(width / 3)
  const parts: [number, number, string, 'left' | 'center' | 'right'][] = [
    [1, third, `填报单位：${sheet.office}${sheet.scope === null ? '' : `　范围：${sheet.scope}`}`, 'left'],
    [third + 1, width - third, `填报日期：${year}年${month}月${dayOfMonth}日`, 'center'],
    [width - third + 1, width, '单位：万元', 'right'],
  ]
  for (const [from, to, text, horizontal] of parts) {
    line.getCell(from).value = text
    line.getCell(from).style = { font: font(10), alignment: { horizontal, vertical: 'middle' } }
    page.mergeCells(2, from, 2, to)
  }
  title.commit()
  line.commit()
}

function writeHeader(page: Worksheet, { columns, form }: MonthlySheet, { head }: Styles): void {
  const upper = page.getRow(3)
  const lower = form === 'full' ? page.getRow(4) : null
  upper.height = lower ? 20 : 34
  if (lower) lower.height = 40
  columns.forEach((column, i) => {
    const text = column.heading.join('\n')
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

function writeTotal(
  page: Worksheet,
  sheet: MonthlySheet,
  total: SheetTotal,
  row: number,
  span: Span,
  styles: readonly Partial<Style>[],
  places: Places,
): void {
  const line = page.getRow(row)
  line.height = LEAST_HEIGHT
  sheet.columns.forEach((column, i) => {
    const cell = line.getCell(i + 1)
    cell.style = styles[i] ?? {}
    const formula = totalFormula(column, places, span, row, row === headerRows(sheet).last + 1 && hasSubtotals(sheet))
    if (formula !== null) {
      const value = cellValue(total.cells[i] ?? null, column)
      cell.value = { formula, result: value ?? '' }
    }
  })
  // The label spans 序号 and 项目名称; how many projects there are stands under 建设规模, where that is a column.
  const scale = sheet.columns.findIndex((column) => column.key === 'scale')
  line.getCell(1).value = scale < 0 ? `${total.label}　${total.count}个` : total.label
  if (scale >= 0) {
    line.getCell(scale + 1).value = `${total.count}个`
    line.getCell(scale + 1).style = { ...styles[scale], alignment: { horizontal: 'center', vertical: 'middle' } }
  }
  line.getCell(1).style = {
    ...styles[0],
    alignment: { horizontal: 'center', vertical: 'middle', wrapText: false, shrinkToFit: true },
  }
  page.mergeCells(row, 1, row, 2)
  line.commit()
}

const hasSubtotals = (sheet: MonthlySheet) => sheet.groups.some((group) => group.total !== null)

function rowHeight(row: SheetRow, columns: readonly SheetColumn[], widths: readonly number[]): number {
  let lines = 1
  for (let i = 0; i < columns.length; i += 1) {
    const cell = row.cells[i]
    if (typeof cell === 'string') lines = Math.max(lines, countLines(cell, (widths[i] ?? 10) - CELL_EDGES))
  }
  return Math.min(MOST_HEIGHT, Math.max(LEAST_HEIGHT, lines * LINE + 5))
}

function writeRow(
  page: Worksheet,
  sheet: MonthlySheet,
  row: SheetRow,
  at: number,
  widths: readonly number[],
  { body }: Styles,
): void {
  const line = page.getRow(at)
  const { columns } = sheet
  line.height = rowHeight(row, columns, widths)
  for (let i = 0; i < columns.length; i += 1) {
    const cell = line.getCell(i + 1)
    const value = row.cells[i] ?? null
    // Text stays text whatever it begins with: a string cell is never read as a formula (PEERS.md, formula injection).
    if (value !== null) cell.value = cellValue(value, columns[i] as SheetColumn)
    cell.style = body[i] ?? {}
  }
  if (row.plannedToDate !== null) line.getCell(columns.length + 1).value = wan(row.plannedToDate)
  line.commit()
}

function writeEnd(page: Worksheet, sheet: MonthlySheet, at: number): void {
  const width = sheet.columns.length
  const note = page.getRow(at)
  note.height = 18
  note.getCell(1).value = sheet.note
  note.getCell(1).style = { font: font(9), alignment: { vertical: 'middle', wrapText: true } }
  page.mergeCells(at, 1, at, width)
  const line = page.getRow(at + 1)
  line.height = 30
  const quarter = width / signatures.length
  signatures.forEach((name, i) => {
    const from = Math.round(i * quarter) + 1
    const to = Math.round((i + 1) * quarter)
    line.getCell(from).value = `${name}：`
    line.getCell(from).style = { font: font(10), alignment: { vertical: 'middle' } }
    page.mergeCells(at + 1, from, at + 1, to)
  })
  note.commit()
  line.commit()
}

export interface XlsxMeans {
  readonly signal: AbortSignal
  readonly onProgress: (done: number, total: number) => void
}

/** How many rows are written between two looks at the signal. */
const BREATH = 500

/** Streams the monthly sheet into a new .xlsx file (DOMAIN.md, The official monthly sheet). */
export async function writeMonthlyXlsx(sheet: MonthlySheet, file: string, means: XlsxMeans): Promise<void> {
  const { default: WorkbookWriter } = await import('devextreme-exceljs-fork/lib/stream/xlsx/workbook-writer.js')
  const book = new WorkbookWriter({ filename: file, useStyles: true, useSharedStrings: false })
  const page = book.addWorksheet(sheet.form === 'full' ? '月报表' : '简表', pageOptions(sheet))
  const widths = columnWidths(sheet, PAPER_WIDTH[sheet.form])
  // A hidden column must be known before the first row is committed.
  page.columns = [...widths.map((width) => ({ width: width * UNIT })), { hidden: true, width: 12 }]
  const styles = stylesOf(sheet.columns)
  const places = placesOf(sheet.columns)
  writeTop(page, sheet)
  writeHeader(page, sheet, styles)
  let at = headerRows(sheet).last + 1
  const rows = sheet.groups.reduce((sum, group) => sum + group.rows.length + (group.total === null ? 0 : 1), 0)
  writeTotal(page, sheet, sheet.total, at, { first: at + 1, last: at + rows }, styles.total, places)
  let done = 0
  for (const group of sheet.groups) {
    if (group.total !== null) {
      at += 1
      writeTotal(page, sheet, group.total, at, { first: at + 1, last: at + group.rows.length }, styles.subtotal, places)
    }
    for (const row of group.rows) {
      at += 1
      writeRow(page, sheet, row, at, widths, styles)
      done += 1
      if (done % BREATH === 0) {
        means.onProgress(done, sheet.count)
        await new Promise(setImmediate)
        means.signal.throwIfAborted()
      }
    }
  }
  writeEnd(page, sheet, at + 1)
  page.commit()
  await book.commit()
  means.onProgress(sheet.count, sheet.count)
}
