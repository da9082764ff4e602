import type { JobContext } from '../context'

/** How a job writes a file, telling its progress under the paper's name. */
export function meansOf({ printer, signal, onProgress }: JobContext, label: string) {
  return { printer, signal, onProgress: (done: number, total: number) => onProgress(done, total, label) }
}
