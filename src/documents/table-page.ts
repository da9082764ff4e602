import { monthText } from '#domain/month'
import { columnWidths } from '#domain/paper/column-widths'
import { signatures, simulatedMark } from '#domain/paper/monthly-model'
import type { TableColumn, TablePaper } from '#domain/paper/table-model'
import { countLines } from '#domain/paper/text-width'
import { type PageRoom, pagesOf } from './page-breaks'
import { escapeHtml, type TextSetting } from './page-rows'
import { paperPage } from './paper-page'
import { halfCharacter, type PaperStyle, sheetStyle } from './sheet-style'
import { tableLines } from './table-rows'
import { widthTable } from './table-widths'

/** Paper and text; millimetres, the text in points. */
const papers: Readonly<Record<TablePaper['paper'], PaperStyle>> = {
  A3: { width: 420, height: 297, edge: 12, text: 9, line: 4 },
  A4: { width: 297, height: 210, edge: 14, text: 9, line: 4 },
}
const LEAST_ROW = 7.6
const TITLE = 22
const HEADER_LINE = 4
const HEADER_EDGES = 4
const FOOT = 5
const NOTE_LINE = 4.2
const SIGNATURES = 15
/** A millimetre that borders may take. */
const SLACK = 1.5
/** What a cell's edges take, in half characters; `sheetStyle` gives 0.7 mm on each side. */
const EDGES = 1.4

const headerHeight = (columns: readonly TableColumn[]) =>
  Math.max(...columns.map((column) => column.heading.length)) * HEADER_LINE + HEADER_EDGES

function roomOf({ note }: TablePaper, header: number, paper: PaperStyle): PageRoom {
  const other = paper.height - 2 * paper.edge - FOOT - header - SLACK
  const lines = countLines(note, (paper.width - 2 * paper.edge) / halfCharacter(9))
  return { first: other - TITLE, other, end: lines * NOTE_LINE + 2 + SIGNATURES }
}

function settingOf(table: TablePaper, columns: readonly TableColumn[], room: PageRoom, paper: PaperStyle): TextSetting {
  const total = (paper.width - 2 * paper.edge) / halfCharacter(paper.text)
  // A row of so many lines fits any page, under the totals that lead it and above the signatures.
  const mostLines = Math.max(1, Math.floor((room.first - room.end - 3 * LEAST_ROW) / paper.line))
  const wished = Math.max(1, Math.floor(mostLines * 0.7))
  return {
    widths: columnWidths(widthTable(table), { total, edges: EDGES, mostLines: wished, mayGrow: false }),
    edges: EDGES,
    line: paper.line,
    leastRow: LEAST_ROW,
    mostLines,
    classes: columns.map((column) => column.align),
    nameAt: 1,
  }
}

function topHtml({ title, line }: TablePaper): string {
  const parts = line.map((part) => `<span>${escapeHtml(part)}</span>`).join('')
  return `<h1>${escapeHtml(title)}</h1><div class="line">${parts}</div>`
}

function endHtml({ note }: TablePaper): string {
  const names = signatures.map((name) => `<span>${name}：</span>`).join('')
  return `<p class="note">${escapeHtml(note)}</p><div class="sign">${names}</div>`
}

function headHtml(columns: readonly TableColumn[], widths: readonly number[], height: number): string {
  const sum = widths.reduce((all, width) => all + width, 0)
  const shares = widths.map((width) => `<col style="width:${((width * 100) / sum).toFixed(3)}%">`).join('')
  const heads = columns.map(({ heading }) => `<th>${heading.map(escapeHtml).join('<br>')}</th>`).join('')
  return `<colgroup>${shares}</colgroup><thead><tr style="height:${height}mm">${heads}</tr></thead>`
}

/**
 * A table paper's sheets as one static page: what the preview shows is what becomes the PDF. Every page repeats the
 * header, says 模拟 and its number; note and signatures stand on the last one only (LOOK.md, Papers).
 */
export function tablePage(table: TablePaper): string {
  const paper = papers[table.paper]
  const columns = table.columns.filter((column) => !column.hidden)
  const header = headerHeight(columns)
  const room = roomOf(table, header, paper)
  const setting = settingOf(table, columns, room, paper)
  const head = headHtml(columns, setting.widths, header)
  const pages = pagesOf(tableLines(table, columns, setting), room)
  const contents = pages.map((lines, i) => {
    const top = i === 0 ? topHtml(table) : ''
    const bottom = i === pages.length - 1 ? endHtml(table) : ''
    return `${top}<table>${head}<tbody>${lines.map((line) => line.html).join('')}</tbody></table>${bottom}`
  })
  const frozen = table.draft === null ? `冻结快照　冻结于${table.filledOn}` : '，未冻结'
  return paperPage(contents, {
    title: table.title,
    style: sheetStyle(paper),
    left: table.draft ?? table.edition,
    mark: table.simulated ? simulatedMark : null,
    foot: `数据截至${monthText(table.month)}${frozen}`,
  })
}
