import path from 'node:path'
import type { TablePaper } from '#domain/paper/table-model'
import { refuse } from '#domain/refusal'
import { makeFolderOf, writeBeside } from './atomic-file'
import { type ExportMeans, type Written, writePdf } from './export-paper'
import type { Paper } from './printer'

/** Writes a table paper as .xlsx or .pdf, by the file's ending. Refuses FILE_NAME, FILE_WRITE, DISK_FULL, PRINTER. */
export async function exportTable(table: TablePaper, out: string, means: ExportMeans): Promise<Written> {
  const ending = path.extname(out).toLowerCase()
  if (ending !== '.xlsx' && ending !== '.pdf') refuse('FILE_NAME', { file: out, endings: '.xlsx / .pdf' })
  await makeFolderOf(out)
  const written = await writeBeside(out, (beside) =>
    ending === '.xlsx' ? writeXlsx(table, beside, means) : writePdf(() => pageOf(table), beside, means),
  )
  return { ...written, rows: table.count }
}

async function writeXlsx(table: TablePaper, file: string, means: ExportMeans): Promise<void> {
  const { writeTableXlsx } = await import('./table-xlsx')
  await writeTableXlsx(table, file, means)
}

async function pageOf(table: TablePaper): Promise<Paper> {
  const { tablePage } = await import('./table-page')
  return { html: tablePage(table), pageSize: table.paper, landscape: true }
}
