import { useEffect } from 'react'
import { navigation } from '../../app/navigation'

/** Whether a key press belongs to something that is typed into, or to a layer above the page. */
function isElsewhere(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return true
  const { target } = event
  if (!(target instanceof HTMLElement)) return false
  return (
    target.isContentEditable ||
    target.closest('input:not([type=radio]), textarea, select, dialog, [role="dialog"]') !== null
  )
}

/** `[` and `]` go along the grid's order, Esc goes back to where one came from. */
export function useProjectKeys(id: string, tab: string): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isElsewhere(event)) return
      if (event.key === 'Escape') return leaveProject()
      if (event.key === '[') stepProject(id, -1, tab)
      if (event.key === ']') stepProject(id, 1, tab)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [id, tab])
}

/** The tab that was looked at when `[` or `]` was pressed: the next project opens on it too. */
let carried: { readonly id: string; readonly tab: string } | null = null

/** The tab that a project opens on: the one carried along, or none. */
export function carriedTab(id: string): string | null {
  return carried?.id === id ? carried.tab : null
}

/** Shows the project before or after this one in the grid's order, if there is one. */
export function stepProject(id: string, step: 1 | -1, tab: string): void {
  const next = navigation.neighbour(id, step)
  if (next === null) return
  carried = { id: next, tab }
  navigation.replace({ page: 'project', id: next })
}

/** Back to where one came from; to the grid, where that is nowhere. */
export function leaveProject(): void {
  if (navigation.get().behind.length > 0) navigation.back()
  else navigation.open({ page: 'projects' })
}
