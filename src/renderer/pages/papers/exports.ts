import type { Month } from '#domain/month'
import { AskError, ask, type Progress } from '../../parts/ask'
import { exportsMade } from '../../parts/exports-made'
import { createStore } from '../../parts/store'
import type { PaperRequest } from './papers'
import { writePaper } from './request'

/** A file that left the house in this session. */
export interface ExportedFile {
  readonly path: string
  readonly rows: number
  readonly sha256: string
  readonly at: string
}

/** A folder with all papers of a month, as its manifest lists them. */
export interface ExportedFolder {
  readonly month: Month
  readonly path: string
  readonly files: readonly { readonly file: string; readonly rows: number; readonly sha256: string }[]
  readonly at: string
  /** How long it took. */
  readonly seconds: number
}
export type ExportJob =
  | { readonly state: 'idle' }
  | { readonly state: 'running'; readonly name: string; readonly progress: Progress | null; cancel(): void }
  | { readonly state: 'cancelled'; readonly name: string }
  | { readonly state: 'failed'; readonly message: string }

/** All outlive the page: an export goes on while one looks at the grid. */
export const exportedFiles = createStore<readonly ExportedFile[]>([])
export const exportedFolder = createStore<ExportedFolder | null>(null)
export const exportJob = createStore<ExportJob>({ state: 'idle' })

/** A path's last part, on either system. */
export function fileNameOf(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path
}

function clock(now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(now.getHours())}:${two(now.getMinutes())}`
}

/** Runs what writes, telling its progress; one at a time. Answers whether it was written. */
async function run<T>(
  name: string,
  write: (options: { readonly signal: AbortSignal; readonly onProgress: (progress: Progress) => void }) => Promise<T>,
): Promise<T | null> {
  if (exportJob.get().state === 'running') return null
  const stop = new AbortController()
  const running = (progress: Progress | null) =>
    exportJob.set({ state: 'running', name, progress, cancel: () => stop.abort() })
  running(null)
  try {
    const done = await write({ signal: stop.signal, onProgress: running })
    exportJob.set({ state: 'idle' })
    return done
  } catch (error) {
    if (!(error instanceof AskError)) {
      exportJob.set({ state: 'idle' })
      throw error
    }
    exportJob.set(
      error.code === 'CANCELLED' ? { state: 'cancelled', name } : { state: 'failed', message: error.message },
    )
    return null
  }
}

/** Writes a paper; answers the file, or null where none was written. */
export async function exportPaper(request: PaperRequest, out: string): Promise<ExportedFile | null> {
  const done = await run(fileNameOf(out), (options) => writePaper(request, out, options))
  if (done === null) return null
  const file = { ...done, at: clock(new Date()) }
  exportsMade.set(exportsMade.get() + 1)
  exportedFiles.set([file, ...exportedFiles.get().filter((other) => other.path !== done.path)])
  return file
}

/** Writes all papers of a month, of one version, into a folder; answers what its manifest lists, or null. */
export async function exportFolder(month: Month, version: number | null, out: string): Promise<ExportedFolder | null> {
  const began = performance.now()
  const input = { month, out, ...(version !== null && { version }) }
  const done = await run(fileNameOf(out), (options) => ask('export.all', input, options))
  if (done === null) return null
  const seconds = (performance.now() - began) / 1000
  const folder = { month, path: done.path, files: done.files, at: clock(new Date()), seconds }
  exportedFolder.set(folder)
  return folder
}
