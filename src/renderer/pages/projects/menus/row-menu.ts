import type { GridAnswer } from '#domain/grid'
import { navigation } from '../../../app/navigation'
import { openTimeline } from '../../../app/timeline-asked'
import type { MenuEntry } from '../../../parts/context-menu/asked'
import { type MarkAct, markAct, toggleMarks } from '../marks/marks'
import type { ProjectRow } from '../rows'
import { changeView, view } from '../view'
import type { MenuWords } from './words'

/** Copies what the grid has under the keyboard or marked: the window hears it as it hears Ctrl+C. */
const copy = () => document.execCommand('copy')

/** Begins an act on the marked rows, or on this one alone where it is not among them. */
function begin(row: ProjectRow, act: MarkAct): void {
  if (!view.get().marked.has(row.id)) changeView({ marked: new Set([row.id]), anchor: row.id })
  markAct.set(act)
}

/** What can be done with a project's row. */
export function rowMenu(answer: GridAnswer, row: ProjectRow, readOnly: boolean, w: MenuWords): readonly MenuEntry[] {
  const { marked } = view.get()
  const own = marked.has(row.id)
  const two = own && marked.size === 2
  const look: readonly MenuEntry[] = [
    { text: w.open, key: 'Ctrl+Enter', run: () => navigation.open({ page: 'project', id: row.id }) },
    { text: w.timeline, run: () => openTimeline(row.id) },
    { text: w.copy, key: 'Ctrl+C', run: copy },
  ]
  if (readOnly) return look
  return [
    ...look,
    null,
    { text: own ? w.unmark : w.mark, key: 'Space', run: () => toggleMarks(answer, row) },
    { text: w.batch, run: () => begin(row, 'batch') },
    { text: two ? w.merge : w.mergeNeeds, disabled: !two, run: () => begin(row, 'merge') },
    // One project at a time goes.
    { text: w.remove, disabled: own && marked.size > 1, run: () => begin(row, 'remove') },
  ]
}
