import type { Yuan } from '../money'
import { isMoneyField } from './import-field'
import { plain } from './plain'
import type { ImportWarning, UnderstoodCell, UnderstoodColumn, UnderstoodRow } from './understood-types'

/** Half a hundredth of a 万元 for each row: what rounding may make of a sum. */
const ROUNDING = 50

/** Holds the sheet's one 合计 against the sum of its rows; a sheet with several totals is left alone. */
export function totalWarnings(
  rows: readonly UnderstoodRow[],
  columns: readonly UnderstoodColumn[],
): readonly ImportWarning[] {
  const totals = rows.filter(({ nature, cells }) => nature === 'total' && cells.some(isAmount) && !isSubtotal(cells))
  const total = totals[0]
  if (total === undefined || totals.length > 1) return []
  const data = rows.filter(({ nature }) => nature === 'data')
  return total.cells.filter(isAmount).flatMap((cell): ImportWarning[] => {
    const same = (other: UnderstoodCell) => other.at === cell.at && isAmount(other)
    // A figure that could not be read explains the difference already.
    if (data.some(({ cells }) => cells.some((other) => other.at === cell.at && other.problem !== null))) return []
    const given = data.flatMap(({ cells }) => cells.filter(same))
    const sum = given.reduce((known, { value }) => known + Number(value), 0)
    const says = Number(cell.value)
    if (given.length === 0 || Math.abs(says - sum) <= ROUNDING * (given.length + 1)) return []
    const column = columns.find(({ index }) => index === cell.at)
    const label = column === undefined || column.header === '' ? (column?.letter ?? '') : column.header
    return [{ code: 'TOTAL_DIFFERS', row: total.row, column: label, says: says as Yuan, sum: sum as Yuan }]
  })
}

function isAmount({ field, value }: UnderstoodCell): boolean {
  return isMoneyField(field) && typeof value === 'number'
}

function isSubtotal(cells: readonly UnderstoodCell[]): boolean {
  return cells.some(({ field, text }) => field === 'name' && plain(text).includes('小计'))
}
