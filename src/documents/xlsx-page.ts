import type { Style } from 'devextreme-exceljs-fork'
import { type MonthlySheet, productName, simulatedMark } from '#domain/paper/monthly-model'
import { paperWidths } from '#domain/paper/paper-widths'
import type { Span } from './sheet-formulas'
import { soundText, type Workbook, type Worksheet } from './xlsx-rows'
import { FONT } from './xlsx-style'

/** Half characters across the paper, landscape: A3 and A4 then print at about 9 points, one page wide. */
export const PAPER_WIDTH = { full: paperWidths.A3.landscape, short: paperWidths.A4.landscape } as const
/** A spreadsheet counts widths in digits of its standard font (7 pixels); a half character of 9 points is 6 pixels. */
export const UNIT = 6 / 7
/** Room that a cell's edges take on both sides together, in half characters. */
export const EDGES = 1.5
/** Points a line of 9-point text takes, and a row besides its lines. */
const LINE = 12.5
const ROW_EDGES = 5
const LEAST_HEIGHT = 24
/** Spreadsheets allow no higher row. */
const MOST_HEIGHT = 409

/** The height of a row of so many lines, in points. */
export function heightOf(lines: number): number {
  return Math.min(MOST_HEIGHT, Math.max(LEAST_HEIGHT, lines * LINE + ROW_EDGES))
}

/** How one worksheet stands on its paper; the rows of its header repeat. */
export interface PageLayout extends Span {
  readonly paper: 'A3' | 'A4'
  /** Landscape, unless it says otherwise. */
  readonly orientation?: 'landscape' | 'portrait'
  readonly frozenColumns: number
}

/** What says what a sheet is: a draft, a version, simulated. */
export type SheetMarks = Pick<MonthlySheet, 'draft' | 'edition' | 'simulated'>

/** Paper, panes, header and footer of a worksheet. */
export function sheetPage(layout: PageLayout, sheet: SheetMarks) {
  const { first, last, paper, orientation = 'landscape', frozenColumns } = layout
  const left = sheet.draft ?? sheet.edition
  const state = left === null ? '' : `&L&"${FONT},Regular"&10${left}`
  const mark = sheet.simulated ? `&R&"${FONT},Bold"&11${simulatedMark}` : ''
  return {
    views: [{ state: 'frozen' as const, xSplit: frozenColumns, ySplit: last, showGridLines: false }],
    pageSetup: {
      // 8 is A3, 9 is A4 in the file format; the package's list of papers ends before A3.
      paperSize: paper === 'A3' ? 8 : 9,
      orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `${first}:${last}`,
      margins: { left: 0.45, right: 0.45, top: 0.6, bottom: 0.55, header: 0.3, footer: 0.25 },
    },
    headerFooter: {
      oddHeader: state + mark,
      oddFooter: `&C&"${FONT},Regular"&9第&P页/共&N页&R&"${FONT},Regular"&9${productName}`,
    },
  }
}

/** What a file browser shows of the book. */
export function nameBook(book: Workbook, sheet: SheetMarks & Pick<MonthlySheet, 'title' | 'filledOn'>): void {
  book.creator = productName
  book.lastModifiedBy = productName
  book.created = new Date(`${sheet.filledOn}T00:00:00Z`)
  book.modified = book.created
  book.title = sheet.title
  book.subject = [sheet.draft ?? sheet.edition ?? [], sheet.simulated ? simulatedMark : []].flat().join(' ')
}

/** Writes one text over the columns `from` to `to` of a row. */
export function writeAcross(
  page: Worksheet,
  row: number,
  from: number,
  to: number,
  text: string,
  style: Partial<Style>,
): void {
  for (let column = from; column <= to; column += 1) page.getCell(row, column).style = style
  page.getCell(row, from).value = soundText(text)
  if (to > from) page.mergeCells(row, from, row, to)
}
