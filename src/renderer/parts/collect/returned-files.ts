import type { CollectedFile } from '#domain/fill-in/report'
import { AskError, ask, type Progress } from '../ask'
import { createStore } from '../store'

/** The returned workbooks that lie on the page 收回填报表: read, being read, or why they were not. */
export type ReturnedFiles =
  | { readonly state: 'none' }
  | { readonly state: 'reading'; readonly progress: Progress | null; cancel(): void }
  | { readonly state: 'read'; readonly files: readonly CollectedFile[] }
  | { readonly state: 'failed'; readonly message: string }

/** Outlives the page: one may look at a project and come back. */
export const returnedFiles = createStore<ReturnedFiles>({ state: 'none' })
let paths: readonly string[] = []

async function read(): Promise<void> {
  const stop = new AbortController()
  const before = returnedFiles.get()
  const show = (progress: Progress | null) =>
    returnedFiles.set({ state: 'reading', progress, cancel: () => stop.abort() })
  show(null)
  try {
    const { files } = await ask('sheets.read', { files: [...paths] }, { signal: stop.signal, onProgress: show })
    returnedFiles.set({ state: 'read', files })
  } catch (error) {
    if (!(error instanceof AskError)) throw error
    const cancelled = error.code === 'CANCELLED'
    if (cancelled) paths = before.state === 'read' ? before.files.map((file) => file.path) : []
    returnedFiles.set(
      cancelled ? (before.state === 'read' ? before : { state: 'none' }) : { state: 'failed', message: error.message },
    )
  }
}

/** Reads these files beside those that lie there already; a file that is given again is read again. */
export async function addReturned(more: readonly string[]): Promise<void> {
  if (more.length === 0 || returnedFiles.get().state === 'reading') return
  paths = [...paths.filter((path) => !more.includes(path)), ...more]
  await read()
}

/** Reads the same files again: the ledger has changed. */
export async function readAgain(): Promise<void> {
  if (paths.length > 0 && returnedFiles.get().state !== 'reading') await read()
}

/** Takes all files off the page; nothing happens to them on the disk. */
export function clearReturned(): void {
  paths = []
  returnedFiles.set({ state: 'none' })
}
