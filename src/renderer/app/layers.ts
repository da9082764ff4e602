import { createStore } from '../parts/store'

/** What lies over the whole window: Ctrl+K, the sheet of keys, the manual, 重置演示, or nothing. */
export const layer = createStore<'jump' | 'shortcuts' | 'help' | 'reset' | null>(null)

/** Grows each time the settings are wanted by another way than their button. */
export const settingsWanted = createStore(0)
export function openSettings(): void {
  settingsWanted.set(settingsWanted.get() + 1)
}
