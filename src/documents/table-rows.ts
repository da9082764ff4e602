import { cellText } from '#domain/paper/column-widths'
import type { TableColumn, TableHead, TablePaper, TableRow } from '#domain/paper/table-model'
import { breakLines } from '#domain/paper/text-width'
import type { Line } from './page-breaks'
import { escapeHtml, type TextSetting, textLines } from './page-rows'

const HEAD_EDGES = 2

function headLine(head: TableHead, columns: readonly TableColumn[], kind: string, setting: TextSetting): Line {
  const across = head.cells === null ? columns.length : 2
  const width = setting.widths.slice(0, across).reduce((sum, one) => sum + one, 0)
  const label = breakLines(head.label, width - setting.edges)
  const texts = columns.map((column, i) => {
    const text = cellText(head.cells?.[i] ?? null, column.kind)
    return column.kind === 'text' ? breakLines(text, (setting.widths[i] ?? 0) - setting.edges) : [text]
  })
  const cells = columns
    .slice(across)
    .map(({ align }, i) => `<td class="${align}">${(texts[across + i] ?? []).map(escapeHtml).join('<br>')}</td>`)
  const lines = Math.max(label.length, ...texts.map((text) => text.length))
  const height = Math.max(setting.leastRow, lines * setting.line + HEAD_EDGES)
  const at = head.cells === null ? 'left' : 'center'
  const first = `<td colspan="${across}" class="${at}">${label.map(escapeHtml).join('<br>')}</td>`
  const html = `<tr class="${kind}" style="height:${height.toFixed(2)}mm">${first}${cells.join('')}</tr>`
  return { html, height, leads: true }
}

function rowLines(row: TableRow, columns: readonly TableColumn[], setting: TextSetting): readonly Line[] {
  const texts = columns.map((column, i) => {
    const text = cellText(row.cells[i] ?? null, column.kind)
    return column.kind === 'text' ? breakLines(text, (setting.widths[i] ?? 0) - setting.edges) : [text]
  })
  return textLines(texts, setting)
}

/** All rows of a table paper in the order in which they are printed; `columns` are those that are seen. */
export function tableLines(table: TablePaper, columns: readonly TableColumn[], setting: TextSetting): readonly Line[] {
  const total = table.total === null ? [] : [headLine(table.total, columns, 'total', setting)]
  const groups = table.groups.flatMap(({ head, rows }) => [
    ...(head === null ? [] : [headLine(head, columns, 'subtotal', setting)]),
    ...rows.flatMap((row) => rowLines(row, columns, setting)),
  ])
  const height = setting.leastRow
  const cell = `<td colspan="${columns.length}" class="center">${escapeHtml(table.empty)}</td>`
  const html = `<tr style="height:${height.toFixed(2)}mm">${cell}</tr>`
  return [...total, ...groups, ...(table.count === 0 ? [{ html, height, leads: false }] : [])]
}
