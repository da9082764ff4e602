import { yearClass } from '../project'
import { plain } from './plain'
import type { RawSheet } from './raw-book'
import { isCounted, type JudgedRow } from './sheet-rows'
import { filled } from './sheet-view'
import { termCode } from './terms'

/**
 * A small office numbers its projects 一、二、三, as others number groups. What has figures of its own and is followed by
 * the next of its kind, or by nothing, heads nothing: it is a row. 年度类别 and counted groups (`0个`) stay groups.
 */
export function withNumberedRows(sheet: RawSheet, judged: readonly JudgedRow[]): readonly JudgedRow[] {
  const table = judged.filter(({ nature }) => nature === 'data' || nature === 'group' || nature === 'total')
  const next = new Map(table.map((one, at) => [one.row, table[at + 1]]))
  return judged.map((one): JudgedRow => {
    if (one.nature !== 'group' || !isOfFigures(sheet, one)) return one
    const after = next.get(one.row)
    const heads =
      after?.nature === 'data' || (after?.nature === 'group' && formOf(sheet, after.row) !== formOf(sheet, one.row))
    return heads ? one : { row: one.row, nature: 'data', group: null }
  })
}

function isOfFigures(sheet: RawSheet, { row, group }: JudgedRow): boolean {
  if (group !== null && termCode(yearClass, group) !== null) return false
  if (filled(sheet, row).some(({ text }) => isCounted(text))) return false
  return (sheet.rows[row] ?? []).some((cell) => cell?.kind === 'number' && cell.value !== 0)
}

/** How a row is numbered: `（一）` and `一、` are two kinds. */
function formOf(sheet: RawSheet, row: number): string {
  const first = plain(filled(sheet, row)[0]?.text ?? '')
  return first.startsWith('(') ? 'bracket' : first.startsWith('第') ? 'part' : 'plain'
}
