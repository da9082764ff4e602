import { chineseNumber } from './chinese-number'
import type { SheetCell } from './monthly-columns'
import { cellsOf } from './table-frame'
import type { TableColumn, TableGroup } from './table-model'

type Values = Readonly<Record<string, SheetCell>>

interface Listed {
  /** What the group is called, after its number; the head has a label alone, or figures as well. */
  readonly label: string
  readonly figures: Values | null
  readonly rows: readonly Values[]
}

/**
 * Groups as 一、二 …, their rows numbered under `index`: through all groups, or within each. A group without rows is left
 * out.
 */
export function numberedGroups(
  columns: readonly TableColumn[],
  listed: readonly Listed[],
  numbering: 'through' | 'within' = 'through',
): readonly TableGroup[] {
  let index = 0
  return listed
    .filter(({ rows }) => rows.length > 0)
    .map(({ label, figures, rows }, at) => ({
      head: {
        label: `${chineseNumber(at + 1)}、${label}`,
        cells: figures === null ? null : cellsOf(columns, figures),
      },
      rows: rows.map((values, within) => {
        index = numbering === 'within' ? within + 1 : index + 1
        return { cells: cellsOf(columns, { ...values, index }) }
      }),
    }))
}
