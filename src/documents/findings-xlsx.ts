import { monthText } from '#domain/month'
import { type FindingsAppendix, findingColumns } from '#domain/paper/findings-table'
import { type MonthlySheet, simulatedMark } from '#domain/paper/monthly-model'
import { countLines } from '#domain/paper/text-width'
import { EDGES, heightOf, PAPER_WIDTH, sheetPage, UNIT, writeAcross } from './xlsx-page'
import { plainRowWriter, type Workbook, type Worksheet } from './xlsx-rows'
import { formStyles } from './xlsx-style'

/** Row 1 is the title, row 2 what it belongs to, row 3 the header. */
const HEADER = 3
const COLUMNS = findingColumns.length

const shares = findingColumns.reduce((sum, column) => sum + column.share, 0)
const widths = findingColumns.map(({ share }) => (PAPER_WIDTH.full * share) / shares)
const styles = formStyles(findingColumns.map((column) => column.align))

function writeTop(page: Worksheet, appendix: FindingsAppendix, sheet: MonthlySheet): void {
  const marked = sheet.simulated ? 1 : 0
  page.getRow(1).height = 34
  writeAcross(page, 1, 1, COLUMNS - marked, appendix.title, styles.title)
  if (marked > 0) writeAcross(page, 1, COLUMNS, COLUMNS, simulatedMark, styles.mark)
  page.getRow(2).height = 20
  writeAcross(page, 2, 1, 2, `月报表附页　${monthText(sheet.month)}　填报单位：${sheet.office}`, styles.line)
  writeAcross(page, 2, 3, COLUMNS, appendix.summary, styles.line)
  const header = page.getRow(HEADER)
  header.height = 24
  findingColumns.forEach(({ heading }, i) => {
    header.getCell(i + 1).value = heading
    header.getCell(i + 1).style = styles.head
  })
  page.getRow(2).commit()
  header.commit()
}

/** 附页 as a worksheet of its own, after the sheet's; texts are texts, never formulas. */
export function writeAppendix(book: Workbook, appendix: FindingsAppendix, sheet: MonthlySheet): void {
  const layout = { first: HEADER, last: HEADER, paper: 'A3', frozenColumns: 2 } as const
  const page = book.addWorksheet(appendix.title, sheetPage(layout, sheet))
  page.columns = widths.map((width) => ({ width: width * UNIT }))
  writeTop(page, appendix, sheet)
  const write = plainRowWriter(book, page, styles.body)
  appendix.rows.forEach((row, i) => {
    const cells = findingColumns.map(({ key }) => (row[key] === '' ? null : row[key]))
    const lines = cells.map((text, at) => (text === null ? 1 : countLines(text, (widths[at] ?? 0) - EDGES)))
    write({ at: HEADER + 1 + i, height: heightOf(Math.max(...lines)), cells })
  })
  page.commit()
}
