import { AskError, type Progress } from '../../parts/ask'
import { createStore } from '../../parts/store'
import { type PaperRequest, writePaper } from './request'

/** A file that left the house in this session. */
export interface ExportedFile {
  readonly path: string
  readonly rows: number
  readonly sha256: string
  readonly at: string
}
export type ExportJob =
  | { readonly state: 'idle' }
  | { readonly state: 'running'; readonly name: string; readonly progress: Progress | null; cancel(): void }
  | { readonly state: 'cancelled'; readonly name: string }
  | { readonly state: 'failed'; readonly message: string }

/** Both outlive the page: an export goes on while one looks at the grid. */
export const exportedFiles = createStore<readonly ExportedFile[]>([])
export const exportJob = createStore<ExportJob>({ state: 'idle' })

/** A path's last part, on either system. */
export function fileNameOf(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path
}

function clock(now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(now.getHours())}:${two(now.getMinutes())}`
}

/** Writes a paper, telling its progress; one at a time. */
export async function exportPaper(request: PaperRequest, out: string): Promise<void> {
  if (exportJob.get().state === 'running') return
  const name = fileNameOf(out)
  const stop = new AbortController()
  const running = (progress: Progress | null) =>
    exportJob.set({ state: 'running', name, progress, cancel: () => stop.abort() })
  running(null)
  try {
    const done = await writePaper(request, out, { signal: stop.signal, onProgress: running })
    const others = exportedFiles.get().filter((file) => file.path !== done.path)
    exportedFiles.set([{ ...done, at: clock(new Date()) }, ...others])
    exportJob.set({ state: 'idle' })
  } catch (error) {
    if (!(error instanceof AskError)) throw error
    exportJob.set(
      error.code === 'CANCELLED' ? { state: 'cancelled', name } : { state: 'failed', message: error.message },
    )
  }
}
