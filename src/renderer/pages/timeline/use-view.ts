import { useSyncExternalStore } from 'react'
import { type TimelineView, view } from './view'

/** One part of the view: who watches it is drawn again when it changes, and not at every step of the wheel. */
export function useView<T>(part: (now: TimelineView) => T): T {
  return useSyncExternalStore(view.subscribe, () => part(view.get()))
}
