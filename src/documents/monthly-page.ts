import { monthText } from '#domain/month'
import { cellText, columnWidths } from '#domain/paper/column-widths'
import type { SheetColumn } from '#domain/paper/monthly-columns'
import {
  type MonthlySheet,
  productName,
  type SheetRow,
  type SheetTotal,
  signatures,
  simulatedMark,
} from '#domain/paper/monthly-model'
import { breakLines, countLines } from '#domain/paper/text-width'
import { sheetStyle } from './sheet-style'

/** Paper in millimetres, and what of it the table may use. */
const papers = {
  full: { width: 420, height: 297, edge: 12 },
  short: { width: 297, height: 210, edge: 14 },
} as const
/** Heights in millimetres; rows are of fixed height, so that pages can be counted before they are printed. */
const TITLE = 22
const FOOT = 9
const HEADER = { full: 17, short: 11 } as const
const TOTAL = 7.5
const LINE = 3.75
const ROW_EDGES = 2
const LEAST_ROW = 7.5
const SIGNATURES = 14
/** A half character of the 8.5-point text, in millimetres. */
const HALF = 1.5
/** What a cell's edges take, in half characters. */
const EDGES = 1

/** The page's text knows no markup: everything is escaped. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`)
}

interface Line {
  readonly html: string
  readonly height: number
  /** A 小计: never the last row of a page. */
  readonly leads: boolean
}

interface Layout {
  readonly widths: readonly number[]
  /** Text shrinks by this where even the narrowest columns are wider than the paper. */
  readonly scale: number
}

function layoutOf(sheet: MonthlySheet): Layout {
  const paper = papers[sheet.form]
  const room = (paper.width - 2 * paper.edge) / HALF
  const widths = columnWidths(sheet, room)
  const sum = widths.reduce((a, b) => a + b, 0)
  return { widths, scale: Math.min(1, room / sum) }
}

function cellHtml(text: string, column: SheetColumn): string {
  const html = escapeHtml(text).replaceAll('\n', '<br>')
  return `<td class="${column.align}">${html}</td>`
}

/** The label stands over 序号 and 项目名称; how many projects there are under 建设规模, or beside it where that is no column. */
function totalLine(total: SheetTotal, columns: readonly SheetColumn[], kind: 'total' | 'subtotal'): Line {
  const counted = columns.some((column) => column.key === 'scale')
  const label = `<td colspan="2" class="label">${escapeHtml(total.label)}${counted ? '' : `　${total.count}个`}</td>`
  const cells = columns.slice(2).map((column, i) => {
    if (column.key === 'scale') return `<td class="center">${total.count}个</td>`
    return cellHtml(cellText(total.cells[i + 2] ?? null, column.kind), column)
  })
  const html = `<tr class="${kind}" style="height:${TOTAL}mm">${label}${cells.join('')}</tr>`
  return { html, height: TOTAL, leads: kind === 'subtotal' }
}

function rowLine(row: SheetRow, { columns }: MonthlySheet, { widths }: Layout): Line {
  let lines = 1
  const cells = columns.map((column, i) => {
    const cell = row.cells[i] ?? null
    const width = (widths[i] ?? 10) - EDGES
    const text = cellText(cell, column.kind)
    if (typeof cell === 'string') lines = Math.max(lines, countLines(cell, width))
    // Broken where it was counted, so that the fixed height holds whatever font stands in.
    return cellHtml(typeof cell === 'string' ? breakLines(text, width).join('\n') : text, column)
  })
  const height = Math.max(LEAST_ROW, lines * LINE + ROW_EDGES)
  return { html: `<tr style="height:${height.toFixed(2)}mm">${cells.join('')}</tr>`, height, leads: false }
}

function linesOf(sheet: MonthlySheet, layout: Layout): readonly Line[] {
  const groups = sheet.groups.flatMap((group) => [
    ...(group.total === null ? [] : [totalLine(group.total, sheet.columns, 'subtotal')]),
    ...group.rows.map((row) => rowLine(row, sheet, layout)),
  ])
  return [totalLine(sheet.total, sheet.columns, 'total'), ...groups]
}

/** Rows by page: as many as fit; a 小计 goes to the next page with its first row; the last page keeps room to sign. */
function paginate(
  lines: readonly Line[],
  room: { readonly first: number; readonly other: number; readonly end: number },
): Line[][] {
  const pages: Line[][] = [[]]
  let left = room.first
  const total = lines.reduce((sum, line) => sum + line.height, 0)
  let done = 0
  lines.forEach((line, i) => {
    const next = lines[i + 1]
    const together = line.height + (line.leads && next ? next.height : 0)
    // Where everything left over would fill the page but leave no room to sign, the last row starts the last page.
    const isLast = done + line.height >= total - 1e-6
    const needed = together + (isLast ? room.end : 0)
    if (needed > left && (pages.at(-1)?.length ?? 0) > 0) {
      const page = pages.at(-1) ?? []
      const moved = page.at(-1)?.leads ? [page.pop() as Line] : []
      pages.push(moved)
      left = room.other - moved.reduce((sum, one) => sum + one.height, 0)
    }
    pages.at(-1)?.push(line)
    left -= line.height
    done += line.height
  })
  return pages
}

function headHtml({ columns, form }: MonthlySheet): string {
  const text = (column: SheetColumn) => column.heading.map(escapeHtml).join('<br>')
  if (form === 'short')
    return `<tr style="height:${HEADER.short}mm">${columns.map((c) => `<th>${text(c)}</th>`).join('')}</tr>`
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
  return `<tr style="height:6mm">${upper.join('')}</tr><tr style="height:${HEADER.full - 6}mm">${lower.join('')}</tr>`
}

function titleHtml(sheet: MonthlySheet): string {
  const [year, month, day] = sheet.filledOn.split('-').map(Number)
  const scope = sheet.scope === null ? '' : `<span>范围：${escapeHtml(sheet.scope)}</span>`
  return `<h1>${escapeHtml(sheet.title)}</h1><div class="line"><span>填报单位：${escapeHtml(sheet.office)}</span>${scope}<span>填报日期：${year}年${month}月${day}日</span><span>单位：万元</span></div>`
}

function footHtml(sheet: MonthlySheet, page: number, pages: number): string {
  const state = sheet.draft ?? `数据截至${monthText(sheet.month)}`
  const mark = sheet.simulated ? '　模拟数据' : ''
  return `<footer><span>${escapeHtml(state)}${mark}</span><span>第${page}页/共${pages}页</span><span>${productName}</span></footer>`
}

function endHtml(sheet: MonthlySheet): string {
  const names = signatures.map((name) => `<span>${name}：</span>`).join('')
  return `<p class="note">${escapeHtml(sheet.note)}</p><div class="sign">${names}</div>`
}

function noteHeight(sheet: MonthlySheet, width: number): number {
  return countLines(sheet.note, width / 1.65) * 4.2 + 2
}

/**
 * The sheets of paper as one static page: what the preview shows is what becomes the PDF. Every page repeats the header
 * rows, says 模拟 and its number; signatures stand on the last one only (LOOK.md, Papers).
 */
export function monthlyPage(sheet: MonthlySheet): string {
  const paper = papers[sheet.form]
  const width = paper.width - 2 * paper.edge
  const layout = layoutOf(sheet)
  const room = paper.height - 2 * paper.edge - FOOT - HEADER[sheet.form] - 1
  const end = noteHeight(sheet, width) + SIGNATURES
  const scaled = { first: (room - TITLE) / layout.scale, other: room / layout.scale, end: end / layout.scale }
  const pages = paginate(linesOf(sheet, layout), scaled)
  const columns = layout.widths
    .map((w) => `<col style="width:${((w * HALF * layout.scale * 100) / width).toFixed(3)}%">`)
    .join('')
  const head = `<thead>${headHtml(sheet)}</thead>`
  const box = sheet.simulated ? `<div class="mark">${simulatedMark}</div>` : ''
  const sections = pages.map((lines, i) => {
    const top = i === 0 ? titleHtml(sheet) : ''
    const bottom = i === pages.length - 1 ? endHtml(sheet) : ''
    const body = lines.map((line) => line.html).join('')
    const zoom =
      layout.scale < 1 ? ` style="zoom:${layout.scale.toFixed(4)};width:${(100 / layout.scale).toFixed(3)}%"` : ''
    return `<section class="sheet ${sheet.form}">${box}${top}<table${zoom}><colgroup>${columns}</colgroup>${head}<tbody>${body}</tbody></table>${bottom}${footHtml(sheet, i + 1, pages.length)}</section>`
  })
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${escapeHtml(sheet.title)}</title><style>${sheetStyle(paper)}</style></head><body>${sections.join('')}</body></html>`
}
