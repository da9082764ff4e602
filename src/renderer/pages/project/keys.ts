import { useEffect } from 'react'
import { navigation } from '../../app/navigation'

/** Whether a key press belongs to something that is typed into, or to a layer above the page. */
function isElsewhere(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return true
  const { target } = event
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || target.closest('input, textarea, select, dialog, [role="dialog"]') !== null
}

/** `[` and `]` go along the grid's order, Esc goes back to where one came from. */
export function useProjectKeys(id: string): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isElsewhere(event)) return
      if (event.key === 'Escape') return leaveProject()
      if (event.key === '[') stepProject(id, -1)
      if (event.key === ']') stepProject(id, 1)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [id])
}

/** Shows the project before or after this one in the grid's order, if there is one. */
export function stepProject(id: string, step: 1 | -1): void {
  const next = navigation.neighbour(id, step)
  if (next !== null) navigation.replace({ page: 'project', id: next })
}

/** Back to where one came from; to the grid, where that is nowhere. */
export function leaveProject(): void {
  if (navigation.get().behind.length > 0) navigation.back()
  else navigation.open({ page: 'projects' })
}
