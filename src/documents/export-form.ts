import path from 'node:path'
import type { PrintedForm } from '#domain/paper/form-model'
import { refuse } from '#domain/refusal'
import { makeFolderOf, writeBeside } from './atomic-file'
import { exportDocx } from './export-docx'
import { type ExportMeans, type Written, writePdf } from './export-paper'
import type { Paper } from './printer'

/** Writes a form as .docx, to be gone over and signed, or as .pdf. Refuses FILE_NAME, FILE_WRITE, DISK_FULL, PRINTER. */
export async function exportForm(form: PrintedForm, rows: number, out: string, means: ExportMeans): Promise<Written> {
  const ending = path.extname(out).toLowerCase()
  if (ending === '.docx') return exportDocx(() => docxOf(form), out, rows, means)
  if (ending !== '.pdf') refuse('FILE_NAME', { file: out, endings: '.docx / .pdf' })
  await makeFolderOf(out)
  const written = await writeBeside(out, (beside) => writePdf(() => pageOf(form), beside, means))
  return { ...written, rows }
}

async function docxOf(form: PrintedForm): Promise<Uint8Array> {
  const { formDocx } = await import('./form-docx')
  return formDocx(form)
}

async function pageOf(form: PrintedForm): Promise<Paper> {
  const { formPage } = await import('./form-page')
  return { html: formPage(form), pageSize: 'A4', landscape: false }
}
