import type { TableColumn } from '#domain/paper/table-model'
import { letters, type Span, sumFormula } from './sheet-formulas'

/** Where a total's formulas look: columns by key, and the rows it is over. */
export interface TotalPlace {
  readonly columns: readonly TableColumn[]
  /** The row the formula stands in. */
  readonly row: number
  readonly over: Span
  /** There are 小计 among the rows it is over, which it leaves out. */
  readonly overHeads: boolean
}

/** The formula of a column in a total; null for a column that has none. */
export function tableFormula(column: TableColumn, place: TotalPlace): string | null {
  const { total } = column
  if (total === null) return null
  const letterOf = (key: string) => letters(place.columns.findIndex((other) => other.key === key) + 1)
  if (total === 'sum') return sumFormula(letterOf(column.key), { index: 'A' }, place.over, place.overHeads)
  const at = (key: string) => `${letterOf(key)}${place.row}`
  const part = total.minus === undefined ? at(total.of) : `(${at(total.of)}-${at(total.minus)})`
  const times = total.times === 1 ? '' : `*${total.times}`
  return `IFERROR(${part}/${at(total.by)}${times},"")`
}
