import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { MonthlySheet } from '#domain/paper/monthly-model'
import { refuse } from '#domain/refusal'
import { makeFolderOf, writeBeside } from './atomic-file'
import type { Printer } from './printer'

export interface ExportMeans {
  readonly printer: Printer
  readonly signal: AbortSignal
  /** `total` is the number of rows, or of steps for a PDF. */
  readonly onProgress: (done: number, total: number) => void
}

/** Writes the monthly sheet as .xlsx or .pdf, by the file's ending. Refuses FILE_NAME, FILE_WRITE, DISK_FULL, PRINTER. */
export async function exportMonthly(
  sheet: MonthlySheet,
  out: string,
  means: ExportMeans,
): Promise<{ readonly path: string; readonly rows: number; readonly sha256: string }> {
  const ending = path.extname(out).toLowerCase()
  if (ending !== '.xlsx' && ending !== '.pdf') refuse('FILE_NAME', { file: out, endings: '.xlsx / .pdf' })
  await makeFolderOf(out)
  const written = await writeBeside(out, (beside) =>
    ending === '.xlsx' ? writeXlsx(sheet, beside, means) : writePdf(sheet, beside, means),
  )
  return { ...written, rows: sheet.count }
}

async function writeXlsx(sheet: MonthlySheet, file: string, means: ExportMeans): Promise<void> {
  const { writeMonthlyXlsx } = await import('./monthly-xlsx')
  await writeMonthlyXlsx(sheet, file, means)
}

async function writePdf(
  sheet: MonthlySheet,
  file: string,
  { printer, signal, onProgress }: ExportMeans,
): Promise<void> {
  const { monthlyPage } = await import('./monthly-page')
  onProgress(0, 2)
  const page = { html: monthlyPage(sheet), pageSize: sheet.form === 'full' ? 'A3' : 'A4', landscape: true } as const
  signal.throwIfAborted()
  const pdf = await Promise.race([printer.print(page), whenAborted(signal)])
  onProgress(1, 2)
  await writeFile(file, pdf)
  onProgress(2, 2)
}

/** Throws as soon as the job is cancelled: a printer that is under way finishes for nobody. */
function whenAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason)
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
}
