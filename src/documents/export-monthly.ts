import path from 'node:path'
import type { MonthlySheet } from '#domain/paper/monthly-model'
import { refuse } from '#domain/refusal'
import { makeFolderOf, writeBeside } from './atomic-file'
import { type ExportMeans, writePdf } from './export-paper'
import type { Paper } from './printer'

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
    ending === '.xlsx' ? writeXlsx(sheet, beside, means) : writePdf(() => pageOf(sheet), beside, means),
  )
  return { ...written, rows: sheet.count }
}

async function writeXlsx(sheet: MonthlySheet, file: string, means: ExportMeans): Promise<void> {
  const { writeMonthlyXlsx } = await import('./monthly-xlsx')
  await writeMonthlyXlsx(sheet, file, means)
}

async function pageOf(sheet: MonthlySheet): Promise<Paper> {
  const { monthlyPage } = await import('./monthly-page')
  return { html: monthlyPage(sheet), pageSize: sheet.paper, landscape: sheet.orientation === 'landscape' }
}
