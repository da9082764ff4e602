import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Checklist } from '#domain/paper/checklist'
import { refuse } from '#domain/refusal'
import { makeFolderOf, writeBeside } from './atomic-file'
import type { Paper, Printer } from './printer'

export interface ExportMeans {
  readonly printer: Printer
  readonly signal: AbortSignal
  /** `total` is the number of rows, or of steps for a PDF. */
  readonly onProgress: (done: number, total: number) => void
}

/** What an export answers; `rows` counts what the paper lists. */
export interface Written {
  readonly path: string
  readonly rows: number
  readonly sha256: string
}

/** Prints a page into a file; the page is laid out only once the job is under way. */
export async function writePdf(
  pageOf: () => Promise<Paper>,
  file: string,
  { printer, signal, onProgress }: ExportMeans,
): Promise<void> {
  onProgress(0, 2)
  const page = await pageOf()
  signal.throwIfAborted()
  const pdf = await unlessAborted(printer.print(page), signal)
  onProgress(1, 2)
  await writeFile(file, pdf)
  onProgress(2, 2)
}

/** Throws as soon as the job is cancelled: a printer that is under way finishes for nobody. */
function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason)
    if (signal.aborted) stop()
    signal.addEventListener('abort', stop)
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop))
  })
}

/** Writes a paper that is only printed. Refuses FILE_NAME for any ending but .pdf, FILE_WRITE, DISK_FULL, PRINTER. */
async function exportPdf(
  pageOf: () => Promise<Paper>,
  out: string,
  rows: number,
  means: ExportMeans,
): Promise<Written> {
  if (path.extname(out).toLowerCase() !== '.pdf') refuse('FILE_NAME', { file: out, endings: '.pdf' })
  await makeFolderOf(out)
  const written = await writeBeside(out, (beside) => writePdf(pageOf, beside, means))
  return { ...written, rows }
}

/** Writes a month's 核对表; its rows are the findings. */
export function exportChecklist(list: Checklist, out: string, means: ExportMeans): Promise<Written> {
  const pageOf = async (): Promise<Paper> => {
    const { checklistPage } = await import('./checklist-page')
    return { html: checklistPage(list), pageSize: 'A4', landscape: true }
  }
  return exportPdf(pageOf, out, list.rows.length, means)
}
