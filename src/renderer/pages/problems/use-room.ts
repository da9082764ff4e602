import { useSyncExternalStore } from 'react'

const wide = window.matchMedia('(min-width: 1440px)')
function watch(listener: () => void): () => void {
  wide.addEventListener('change', listener)
  return () => wide.removeEventListener('change', listener)
}

/** Whether the window has room for the panel beside the list; under that it is a drawer (LOOK.md, Window). */
export function useRoom(): boolean {
  return useSyncExternalStore(watch, () => wide.matches)
}
