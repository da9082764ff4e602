import type { WidthTable } from '#domain/paper/column-widths'
import type { TableHead, TablePaper } from '#domain/paper/table-model'

/** The columns of a table that are seen, with all that must fit into them. */
export function widthTable({ columns, total, groups }: TablePaper): WidthTable {
  const cellsOf = (head: TableHead | null) => (head === null || head.cells === null ? null : { cells: head.cells })
  return {
    columns: columns.filter((column) => !column.hidden),
    total: cellsOf(total),
    groups: groups.map(({ head, rows }) => ({ total: cellsOf(head), rows })),
  }
}
