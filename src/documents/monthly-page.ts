import { monthText } from '#domain/month'
import { columnWidths, leastWidth } from '#domain/paper/column-widths'
import type { SheetColumn } from '#domain/paper/monthly-columns'
import { type MonthlySheet, signatures, simulatedMark } from '#domain/paper/monthly-model'
import { countLines } from '#domain/paper/text-width'
import { appendixSheets } from './findings-page'
import { pagesOf } from './page-breaks'
import { escapeHtml, type RowSetting, sheetLines } from './page-rows'
import { paperPage } from './paper-page'
import { halfCharacter, type PaperStyle, sheetStyle } from './sheet-style'

interface PaperSetting extends PaperStyle {
  readonly leastRow: number
}

/** Paper, text and rows by the paper's size, landscape; millimetres, the text in points. */
const settings: Readonly<Record<MonthlySheet['paper'], PaperSetting>> = {
  A3: { width: 420, height: 297, edge: 12, text: 8.5, line: 3.75, leastRow: 8.2 },
  A4: { width: 297, height: 210, edge: 14, text: 9, line: 4, leastRow: 7.6 },
}

/**
 * The setting of a sheet. Where its columns need more than the paper has, whatever they hold, the text is made smaller
 * rather than a figure cut; a form that cannot fit by its own widths is never kept.
 */
function settingOf(sheet: MonthlySheet): PaperSetting {
  const { width, height, ...rest } = settings[sheet.paper]
  const paper =
    sheet.orientation === 'landscape' ? { width, height, ...rest } : { width: height, height: width, ...rest }
  const room = (paper.width - 2 * paper.edge) / halfCharacter(paper.text)
  const needed = leastWidth(sheet, { total: room, edges: EDGES, mostLines: 1, mayGrow: false })
  return needed <= room ? paper : { ...paper, text: (paper.text * room) / needed }
}

/** From line to line in a heading, and the rows of the header at least. */
const HEAD_LINE = 3.6
const HEAD = { upper: 6, lower: 11.5, single: 12 } as const

/** The header's rows, from the top, in millimetres: as high as their highest heading. */
function headerOf({ columns }: MonthlySheet, widths: readonly number[], text: number): readonly number[] {
  // Headings are 8.5 points, whatever the text is.
  const lines = (column: SheetColumn, i: number) => {
    const width = ((widths[i] ?? 8) * text) / 8.5
    return column.heading.reduce((sum, part) => sum + countLines(part, Math.max(2, width)), 0)
  }
  const highest = (banded: boolean) =>
    Math.max(0, ...columns.map((column, i) => ((column.band !== null) === banded ? lines(column, i) : 0))) * HEAD_LINE +
    0.7
  if (!columns.some((column) => column.band !== null)) return [Math.max(HEAD.single, highest(false))]
  return [HEAD.upper, Math.max(HEAD.lower, highest(true), highest(false) - HEAD.upper)]
}
const TITLE = 22
const SCOPE_LINE = 5
const FOOT = 5
const NOTE_LINE = 4.2
const SIGNATURES = 15
/** A millimetre that borders may take. */
const SLACK = 1.5
/** What a cell's edges take, in half characters; `sheetStyle` gives 0.7 mm on each side. */
const EDGES = 1.4

function headHtml({ columns }: MonthlySheet, heights: readonly number[]): string {
  const text = (column: SheetColumn) => column.heading.map(escapeHtml).join('<br>')
  const [upperHeight = 0, lowerHeight] = heights
  if (lowerHeight === undefined)
    return `<tr style="height:${upperHeight}mm">${columns.map((column) => `<th>${text(column)}</th>`).join('')}</tr>`
  const upper: string[] = []
  const lower: string[] = []
  columns.forEach((column, i) => {
    if (column.band === null) upper.push(`<th rowspan="2">${text(column)}</th>`)
    else {
      lower.push(`<th>${text(column)}</th>`)
      if (columns[i - 1]?.band === column.band) return
      const span = columns.slice(i).findIndex((other) => other.band !== column.band)
      upper.push(`<th colspan="${span < 0 ? columns.length - i : span}">${escapeHtml(column.band)}</th>`)
    }
  })
  const row = (height: number, cells: readonly string[]) => `<tr style="height:${height}mm">${cells.join('')}</tr>`
  return row(upperHeight, upper) + row(lowerHeight, lower)
}

function scopeText(sheet: MonthlySheet): string {
  return sheet.scope === null ? '' : `范围：${sheet.scope}`
}

function titleHtml(sheet: MonthlySheet): string {
  const [year, month, day] = sheet.filledOn.split('-').map(Number)
  const parts = [`填报单位：${sheet.office}`, `填报日期：${year}年${month}月${day}日`, '单位：万元']
  const line = parts.map((part) => `<span>${escapeHtml(part)}</span>`).join('')
  const scope = sheet.scope === null ? '' : `<p class="scope">${escapeHtml(scopeText(sheet))}</p>`
  return `<h1>${escapeHtml(sheet.title)}</h1><div class="line">${line}</div>${scope}`
}

function footText(sheet: MonthlySheet): string {
  const frozen = sheet.draft === null
  return `数据截至${monthText(sheet.month)}${frozen ? `冻结快照　冻结于${sheet.filledOn}` : '，未冻结'}`
}

function endHtml(sheet: MonthlySheet): string {
  const names = signatures.map((name) => `<span>${name}：</span>`).join('')
  return `<p class="note">${escapeHtml(sheet.note)}</p><div class="sign">${names}</div>`
}

/** Millimetres for rows, by page, under a header of so many. */
function roomOf(sheet: MonthlySheet, paper: PaperSetting, header: number) {
  const width = paper.width - 2 * paper.edge
  const other = paper.height - 2 * paper.edge - FOOT - header - SLACK
  const scope = sheet.scope === null ? 0 : countLines(scopeText(sheet), width / halfCharacter(10.5)) * SCOPE_LINE
  const note = countLines(sheet.note, width / halfCharacter(9)) * NOTE_LINE + 2
  return { first: other - TITLE - scope, other, end: note + SIGNATURES }
}

/** Rows, header and what they may take, in one: widths need the room, and the header's height needs the widths. */
function layoutOf(sheet: MonthlySheet, paper: PaperSetting) {
  const total = (paper.width - 2 * paper.edge) / halfCharacter(paper.text)
  const { line, leastRow } = paper
  // A row of so many lines fits any page, under the totals that lead it and above the signatures.
  const mostLines = (header: number) => {
    const room = roomOf(sheet, paper, header)
    return Math.max(1, Math.floor((room.first - room.end - 3 * leastRow) / line))
  }
  const least = HEAD.upper + HEAD.lower
  const wished = Math.max(1, Math.floor(mostLines(least) * 0.7))
  const widths = columnWidths(sheet, { total, edges: EDGES, mostLines: wished, mayGrow: false })
  const header = headerOf(sheet, widths, paper.text)
  const height = header.reduce((sum, row) => sum + row, 0)
  const rows: RowSetting = { widths, edges: EDGES, line, leastRow, mostLines: mostLines(height) }
  return { rows, header, room: roomOf(sheet, paper, height) }
}

/** The sheets of the table itself, without what stands around every sheet. */
function tableSheets(sheet: MonthlySheet, paper: PaperSetting): readonly string[] {
  const { rows, header, room } = layoutOf(sheet, paper)
  const sum = rows.widths.reduce((all, width) => all + width, 0)
  const columns = rows.widths.map((width) => `<col style="width:${((width * 100) / sum).toFixed(3)}%">`).join('')
  const head = `<colgroup>${columns}</colgroup><thead>${headHtml(sheet, header)}</thead>`
  const pages = pagesOf(sheetLines(sheet, rows), room)
  return pages.map((lines, i) => {
    const top = i === 0 ? titleHtml(sheet) : ''
    const bottom = i === pages.length - 1 ? endHtml(sheet) : ''
    return `${top}<table>${head}<tbody>${lines.map((line) => line.html).join('')}</tbody></table>${bottom}`
  })
}

/**
 * The sheets of paper as one static page: what the preview shows is what becomes the PDF. Every page repeats the header
 * rows, says 模拟 and its number; signatures stand on the table's last one only (LOOK.md, Papers), and what the checks
 * stopped at on sheets of its own after it.
 */
export function monthlyPage(sheet: MonthlySheet): string {
  const paper = settingOf(sheet)
  const appendix = sheet.appendix === null ? [] : appendixSheets(sheet.appendix, sheet, paper)
  return paperPage([...tableSheets(sheet, paper), ...appendix], {
    title: sheet.title,
    style: sheetStyle(paper),
    left: sheet.draft ?? sheet.edition,
    mark: sheet.simulated ? simulatedMark : null,
    foot: footText(sheet),
  })
}
