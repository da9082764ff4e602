import type { CellKeyDownEvent, GridApi } from 'ag-grid-community'
import type { Surroundings } from './context'
import type { GridRow } from './rows'
import { changeView, type Sort, toggledIn, view } from './view'

/** Esc discards a refused text, Space folds, Enter opens what it does not edit, Ctrl+Enter opens anything. */
export function onGridKey({ event, data, column, node, api }: CellKeyDownEvent<GridRow>, at: Surroundings): void {
  if (!(event instanceof KeyboardEvent) || data === undefined || api.getEditingCells().length > 0) return
  const id = column.getColId()
  if (event.key === 'Escape') at.edits.discard(data.id, id)
  else if (event.key === 'Enter' && event.ctrlKey && data.kind === 'project') at.open(data.id)
  else if (event.key === ' ') {
    event.preventDefault()
    if (data.kind === 'group' || (data.kind === 'project' && data.children > 0)) fold(data)
  } else if (event.key === 'Enter' && !event.ctrlKey && !event.altKey) {
    if (data.kind === 'group') fold(data)
    else if (data.kind === 'project' && !column.isCellEditable(node)) at.open(data.id)
  } else if (event.key === 'Process' && column.isCellEditable(node) && node.rowIndex !== null) {
    // An input method is about to compose: the editor takes over at once, so that its first letters land in it.
    api.startEditingCell({ rowIndex: node.rowIndex, colKey: column, key: 'Delete' })
  }
}

/** Keys with Ctrl that the grid must leave alone: undo is the ledger's, Ctrl+Enter opens. */
export function isOurs(event: KeyboardEvent): boolean {
  return (event.ctrlKey || event.metaKey) && /^(z|y|enter)$/i.test(event.key)
}

/** Folds or unfolds a group or a parent. */
export function fold(row: GridRow): void {
  changeView({ folded: toggledIn(view.get().folded, row.id) })
}

/** The header that is sorted. */
export function sortOf(api: GridApi<GridRow>): Sort | null {
  const sorted = api.getColumnState().find((column) => column.sort)
  return sorted ? { column: sorted.colId, down: sorted.sort === 'desc' } : null
}
