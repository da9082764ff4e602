import { createStore, useStore } from '../../parts/store'

/** What was typed and is not in the ledger's answer yet, or was not taken and stays until it is mended or discarded. */
export interface Pending {
  readonly text: string
  /** `draft`: waits in the page until its row adds up. */
  readonly state: 'saving' | 'saved' | 'refused' | 'draft'
  /** Why it was refused. */
  readonly reason?: string
  /** What was stored there when it was typed, where it waits to be written. */
  readonly base?: string | number | null
}

/** Texts under way by cell (`id/field`). */
export type PendingCells = ReadonlyMap<string, Pending>

/**
 * Kept apart from the page, so that leaving it loses no text that was not taken; by sheet (a month, a version of a
 * year's plans), so that looking at another one does not either.
 */
const store = createStore<{ readonly workspace: string; readonly sheets: ReadonlyMap<string, PendingCells> }>({
  workspace: '',
  sheets: new Map(),
})
const none: PendingCells = new Map()

export const cellKey = (id: string, field: string) => `${id}/${field}`

export function pendingOf(sheet: string): PendingCells {
  return store.get().sheets.get(sheet) ?? none
}
export function usePending(sheet: string): PendingCells {
  return useStore(store).sheets.get(sheet) ?? none
}

/** Another workspace begins with nothing under way. */
export function beginPending(workspace: string): void {
  if (store.get().workspace !== workspace) store.set({ workspace, sheets: new Map() })
}

/** Sets or (null) forgets texts under way. */
export function setPending(sheet: string, changes: Iterable<readonly [string, Pending | null]>): void {
  const { workspace, sheets } = store.get()
  const cells = new Map(sheets.get(sheet))
  for (const [key, pending] of changes) {
    if (pending === null) cells.delete(key)
    else cells.set(key, pending)
  }
  store.set({ workspace, sheets: new Map(sheets).set(sheet, cells) })
}

/** Whether anything typed anywhere was refused and still stands. */
export function isAnythingRefused(): boolean {
  return [...store.get().sheets.values()].some((cells) => [...cells.values()].some((one) => one.state === 'refused'))
}
