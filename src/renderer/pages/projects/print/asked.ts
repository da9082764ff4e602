import type { Ask } from '#contract/index'
import type { Month } from '#domain/month'
import type { GridRows } from '../rows'
import { type GridView, layoutNow } from '../view'

interface OnScreen {
  readonly month: Month
  /** The name of the view that is looked at, unchanged; null: none. */
  readonly name: string | null
  readonly view: GridView
  readonly placed: readonly string[]
  /** With nothing folded. */
  readonly rows: GridRows
}

/** What is looked at, for paper: groups with their rows in their order; a parent shown for its parts alone is left out. */
export function askedOf({ month, name, view, placed, rows }: OnScreen): Ask<'view.preview'> {
  const groups: { value: string | null; ids: string[] }[] = []
  for (const row of rows.rows) {
    if (row.kind === 'group') groups.push({ value: row.value, ids: [] })
    else if (row.kind === 'project' && !row.context) {
      if (groups.length === 0) groups.push({ value: null, ids: [] })
      groups.at(-1)?.ids.push(row.id)
    }
  }
  return { month, name, layout: { ...layoutNow(view, placed) }, search: view.search.slice(0, 200), groups }
}
