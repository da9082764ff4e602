import { cellText } from '#domain/paper/column-widths'
import { countAt, labelSpan, type MonthlySheet, type SheetRow, type SheetTotal } from '#domain/paper/monthly-model'
import { breakLines } from '#domain/paper/text-width'
import type { Line } from './page-breaks'

/** How the rows of a form are set; millimetres, and half characters for what is counted along a line. */
export interface RowSetting {
  readonly widths: readonly number[]
  readonly edges: number
  readonly line: number
  readonly leastRow: number
  /** A row of more lines goes on in a row of its own, so that nothing is ever cut. */
  readonly mostLines: number
}

/** What a row takes besides its lines. */
const ROW_EDGES = 2

/** The page's text knows no markup: everything is escaped. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`)
}

/** Lines broken where they were counted, so that the fixed height holds whatever font stands in. */
const linesHtml = (lines: readonly string[]) => lines.map(escapeHtml).join('<br>')

function heightOf(lines: number, setting: RowSetting): number {
  return Math.max(setting.leastRow, lines * setting.line + ROW_EDGES)
}

/** The label stands over the first columns; how many projects there are in a column of its own, or beside the label. */
function totalLine(total: SheetTotal, sheet: MonthlySheet, kind: string, setting: RowSetting): Line {
  const { columns } = sheet
  const count = countAt(sheet)
  const span = labelSpan(sheet)
  const text = count < 0 ? `${total.label}　${total.count}个` : total.label
  const room = setting.widths.slice(0, span).reduce((sum, width) => sum + width, 0)
  const label = breakLines(text, room - setting.edges)
  const cells = columns.slice(span).map((column, i) => {
    const at = i + span
    if (at === count) return `<td class="center">${total.count}个</td>`
    return `<td class="${column.align}">${escapeHtml(cellText(total.cells[at] ?? null, column.kind))}</td>`
  })
  const height = heightOf(label.length, setting)
  const start = `<tr class="${kind}" style="height:${height.toFixed(2)}mm"><td colspan="${span}" class="center">`
  return { html: `${start}${linesHtml(label)}</td>${cells.join('')}</tr>`, height, leads: true }
}

/** How a column of texts is set, and where （续） stands when a row goes on. */
export interface TextSetting extends RowSetting {
  readonly classes: readonly string[]
  readonly nameAt: number
}

/** A row of texts, broken into lines already; one whose texts are longer than a page goes on in rows marked 续. */
export function textLines(texts: readonly (readonly string[])[], setting: TextSetting): readonly Line[] {
  const { classes, mostLines, nameAt } = setting
  const lines = Math.max(...texts.map((text) => text.length))
  const pieces = Math.ceil(lines / mostLines)
  return Array.from({ length: pieces }, (_, piece) => {
    const from = piece * mostLines
    const shown = texts.map((text) => text.slice(from, from + mostLines))
    const cells = classes.map((name, i) => {
      const text = piece > 0 && i === nameAt && shown[i]?.length === 0 ? ['（续）'] : (shown[i] ?? [])
      return `<td class="${name}">${linesHtml(text)}</td>`
    })
    const height = heightOf(Math.max(...shown.map((text) => text.length)), setting)
    return { html: `<tr style="height:${height.toFixed(2)}mm">${cells.join('')}</tr>`, height, leads: false }
  })
}

/** A project's row. */
function rowLines(row: SheetRow, { columns }: MonthlySheet, setting: TextSetting): readonly Line[] {
  const texts = columns.map((column, i) => {
    const text = cellText(row.cells[i] ?? null, column.kind)
    return column.kind === 'text' ? breakLines(text, (setting.widths[i] ?? 0) - setting.edges) : [text]
  })
  return textLines(texts, setting)
}

/** All rows of a sheet, in the order in which they are printed. */
export function sheetLines(sheet: MonthlySheet, rows: RowSetting): readonly Line[] {
  const { columns } = sheet
  const nameAt = columns.findIndex((column) => column.key === 'name')
  const setting = { ...rows, classes: columns.map((column) => column.align), nameAt }
  const groups = sheet.groups.flatMap((group) => [
    ...(group.total === null ? [] : [totalLine(group.total, sheet, 'subtotal', setting)]),
    ...group.rows.flatMap((row) => rowLines(row, sheet, setting)),
  ])
  return [totalLine(sheet.total, sheet, 'total', setting), ...groups]
}
