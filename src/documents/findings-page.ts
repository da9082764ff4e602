import { monthText } from '#domain/month'
import { type FindingRow, type FindingsAppendix, findingColumns } from '#domain/paper/findings-table'
import type { MonthlySheet } from '#domain/paper/monthly-model'
import { breakLines } from '#domain/paper/text-width'
import type { Line } from './page-breaks'
import { pagesOf } from './page-breaks'
import { escapeHtml, type TextSetting, textLines } from './page-rows'
import { halfCharacter, type PaperStyle } from './sheet-style'

/** Millimetres: the header row, a page's foot with what borders take, and the title above the first page's table. */
const HEADER = 8
const FOOT = 6.5
const TITLE = 22
const LEAST_ROW = 7.6
const EDGES = 1.4
/** A row of more lines goes on in another. */
const MOST_LINES = 24

const shares = findingColumns.reduce((sum, column) => sum + column.share, 0)

function settingOf(paper: PaperStyle): TextSetting {
  const total = (paper.width - 2 * paper.edge) / halfCharacter(paper.text)
  return {
    widths: findingColumns.map((column) => (total * column.share) / shares),
    edges: EDGES,
    line: paper.line,
    leastRow: LEAST_ROW,
    mostLines: MOST_LINES,
    classes: findingColumns.map((column) => column.align),
    nameAt: findingColumns.findIndex((column) => column.key === 'project'),
  }
}

/** The rows of a table of findings on a paper. */
export function findingLines(rows: readonly FindingRow[], paper: PaperStyle): readonly Line[] {
  const setting = settingOf(paper)
  return rows.flatMap((row) =>
    textLines(
      findingColumns.map(({ key }, i) => breakLines(row[key], (setting.widths[i] ?? 0) - EDGES)),
      setting,
    ),
  )
}

/** A table of findings with its header. */
export function findingsTable(lines: readonly Line[]): string {
  const columns = findingColumns
    .map(({ share }) => `<col style="width:${((share * 100) / shares).toFixed(3)}%">`)
    .join('')
  const heads = findingColumns.map(({ heading }) => `<th>${heading}</th>`).join('')
  const head = `<colgroup>${columns}</colgroup><thead><tr style="height:${HEADER}mm">${heads}</tr></thead>`
  return `<table>${head}<tbody>${lines.map((line) => line.html).join('')}</tbody></table>`
}

/** Millimetres for the rows of a table of findings, under so many of other things on the first page. */
export function findingsRoom(paper: PaperStyle, above: number, end: number) {
  const other = paper.height - 2 * paper.edge - FOOT - HEADER
  return { first: other - above, other, end }
}

/** 附页: the sheets after the signatures that tell what the checks stopped at (LOOK.md, picture 17). */
export function appendixSheets(appendix: FindingsAppendix, sheet: MonthlySheet, paper: PaperStyle): readonly string[] {
  const parts = [`月报表附页　${monthText(sheet.month)}`, appendix.summary, `填报单位：${sheet.office}`]
  const line = parts.map((part) => `<span>${escapeHtml(part)}</span>`).join('')
  const title = `<h1>${escapeHtml(appendix.title)}</h1><div class="line">${line}</div>`
  const pages = pagesOf(findingLines(appendix.rows, paper), findingsRoom(paper, TITLE, 0))
  return pages.map((lines, i) => (i === 0 ? title : '') + findingsTable(lines))
}
