import type { CellKeyDownEvent, GridApi } from 'ag-grid-community'
import type { Surroundings } from './context'
import { barrierAt } from './editing'
import { markAll, markThrough, toggleMarks, unmarkAll } from './marks/marks'
import type { GridRow, GridRows } from './rows'
import { changeView, type Sort, toggledIn, view } from './view'

/**
 * Esc discards a refused text, then the marks; Space folds or marks, Ctrl+A marks all that is shown; Enter opens what it
 * does not edit, Ctrl+Enter opens anything.
 */
export function onGridKey(
  { event, data, column, node, api }: CellKeyDownEvent<GridRow>,
  at: Surroundings,
  rows: GridRows,
): void {
  if (!(event instanceof KeyboardEvent) || data === undefined || api.getEditingCells().length > 0) return
  const id = column.getColId()
  if (correctsAt(at, data, id) && opensCorrection(event)) {
    event.preventDefault()
    at.correct(data, id, event.key.length === 1 ? event.key : '')
    return
  }
  const foldable = data.kind === 'group' || (data.kind === 'project' && data.children > 0)
  if (event.key === 'Escape') {
    if (!at.edits.discard(data.id, id)) unmarkAll()
  } else if (event.ctrlKey && /^a$/i.test(event.key)) {
    event.preventDefault()
    markAll(at.answer, rows.total)
  } else if (event.key === 'Enter' && event.ctrlKey && data.kind === 'project') at.open(data.id)
  else if (event.key === ' ') {
    event.preventDefault()
    if (foldable && id !== 'mark') fold(data)
    else if (event.shiftKey) markThrough(at.answer, rows.rows, data)
    else toggleMarks(at.answer, data)
  } else if (event.key === 'Enter' && !event.ctrlKey && !event.altKey) {
    if (data.kind === 'group') fold(data)
    else if (data.kind === 'project' && !column.isCellEditable(node)) at.open(data.id)
  } else if (event.key === 'Process' && column.isCellEditable(node) && node.rowIndex !== null) {
    // An input method is about to compose: the editor takes over at once, so that its first letters land in it.
    api.startEditingCell({ rowIndex: node.rowIndex, colKey: column, key: 'Delete' })
  }
}

/** Whether a cell changes by a correction, and not by typing. */
export function correctsAt(at: Surroundings, row: GridRow, column: string): boolean {
  return barrierAt(at.answer, row, column, at.readOnly, at.lock) === 'frozen'
}

/** What would begin typing in an open cell: Enter, F2, Delete, a letter, an input method. */
function opensCorrection(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.altKey || event.metaKey || event.key === ' ') return false
  return event.key.length === 1 || ['Enter', 'F2', 'Delete', 'Backspace', 'Process'].includes(event.key)
}

/**
 * A click on a mark's box, or with Ctrl or Shift anywhere on a row, marks. True if it did: then it does nothing else.
 */
export function onMarkClick(event: Event | null | undefined, row: GridRow, at: Surroundings, rows: GridRows): boolean {
  if (!(event instanceof MouseEvent)) return false
  const onBox = event.target instanceof Element && event.target.closest('[col-id="mark"]') !== null
  const command = event.ctrlKey || event.metaKey
  if (!onBox && !command && !(event.shiftKey && row.kind === 'project')) return false
  if (event.shiftKey && row.kind === 'project') markThrough(at.answer, rows.rows, row)
  else toggleMarks(at.answer, row)
  return true
}

/** Keys with Ctrl that the grid must leave alone: undo is the ledger's, Ctrl+Enter opens, Ctrl+A marks. */
export function isOurs(event: KeyboardEvent): boolean {
  return (event.ctrlKey || event.metaKey) && /^(z|y|a|enter)$/i.test(event.key)
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
