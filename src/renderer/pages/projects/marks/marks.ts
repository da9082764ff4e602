import { type GridAnswer, textAt } from '#domain/grid'
import { createStore } from '../../../parts/store'
import type { GridRow } from '../rows'
import { changeView, view } from '../view'

/** What is being done with the marked rows: a dialog stands for it. */
export type MarkAct = 'batch' | 'merge' | 'remove'
export const markAct = createStore<MarkAct | null>(null)

/** The ids a row stands for: its own, or those of every project that a group or 合计 gathers. */
export function idsOf(answer: GridAnswer, row: GridRow): readonly string[] {
  return row.kind === 'project' ? [row.id] : row.members.flatMap((i) => textAt(answer, 'id', i) ?? [])
}

/** Whether all, some or none of what a row stands for is marked. */
export type MarkState = 'all' | 'some' | 'none'

export function markState(answer: GridAnswer, row: GridRow, marked: ReadonlySet<string>): MarkState {
  if (marked.size === 0) return 'none'
  const ids = idsOf(answer, row)
  const count = ids.filter((id) => marked.has(id)).length
  if (count === 0) return 'none'
  return count === ids.length ? 'all' : 'some'
}

/** Marks what a row stands for; takes the marks off where all of it is marked. */
export function toggleMarks(answer: GridAnswer, row: GridRow): void {
  const { marked } = view.get()
  const ids = idsOf(answer, row)
  const next = new Set(marked)
  const on = markState(answer, row, marked) !== 'all'
  for (const id of ids) {
    if (on) next.add(id)
    else next.delete(id)
  }
  changeView({ marked: next, ...(row.kind === 'project' && { anchor: row.id }) })
}

/** Marks every project from the one marked last to this one, in the order of `rows`. */
export function markThrough(answer: GridAnswer, rows: readonly GridRow[], row: GridRow): void {
  const { marked, anchor } = view.get()
  const from = rows.findIndex(({ id }) => id === anchor)
  const to = rows.findIndex(({ id }) => id === row.id)
  if (from < 0 || to < 0) {
    toggleMarks(answer, row)
    return
  }
  const between = rows.slice(Math.min(from, to), Math.max(from, to) + 1)
  const ids = between.flatMap((one) => (one.kind === 'project' ? [one.id] : []))
  changeView({ marked: new Set([...marked, ...ids]) })
}

/** Marks everything that `row` (合计) stands for. */
export function markAll(answer: GridAnswer, row: GridRow): void {
  changeView({ marked: new Set([...view.get().marked, ...idsOf(answer, row)]) })
}

/** Takes every mark off, and the column with them. True if there was any mark. */
export function unmarkAll(): boolean {
  const any = view.get().marked.size > 0
  changeView({ marked: new Set(), marking: false, anchor: null })
  return any
}

/** The marked projects that the answer still has, as row indices in the order of the list. */
export function markedRows(answer: GridAnswer, marked: ReadonlySet<string>): readonly number[] {
  if (marked.size === 0) return []
  return Array.from({ length: answer.count }, (_, i) => i).filter((i) => marked.has(textAt(answer, 'id', i) ?? ''))
}
