import type { EntryField } from '#domain/entry'
import type { Month } from '#domain/month'
import { createStore } from '../../../parts/store'

/** What was typed and is not in the ledger's answer yet, or was refused and stays until it is mended or discarded. */
export interface Pending {
  readonly text: string
  readonly state: 'saving' | 'saved' | 'refused'
  /** Why it was refused. */
  readonly reason?: string
}

/** Texts under way by cell (`id/field`); kept apart from the page, so that leaving it loses no refused text. */
export type PendingCells = ReadonlyMap<string, Pending>
const store = createStore<{ readonly month: Month | null; readonly workspace: string; readonly cells: PendingCells }>({
  month: null,
  workspace: '',
  cells: new Map(),
})
export const pendingStore = store

export const cellKey = (id: string, field: EntryField) => `${id}/${field}`

/** Another month or workspace begins with nothing under way. */
export function beginPending(workspace: string, month: Month): void {
  const now = store.get()
  if (now.month !== month || now.workspace !== workspace) store.set({ month, workspace, cells: new Map() })
}

/** Sets or (null) forgets texts under way. */
export function setPending(changes: Iterable<readonly [string, Pending | null]>): void {
  const now = store.get()
  const cells = new Map(now.cells)
  for (const [key, pending] of changes) {
    if (pending === null) cells.delete(key)
    else cells.set(key, pending)
  }
  store.set({ ...now, cells })
}
