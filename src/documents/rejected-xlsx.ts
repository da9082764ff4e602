import path from 'node:path'
import { refuse } from '#domain/refusal'
import { writeBeside } from './atomic-file'
import { soundText } from './xlsx-rows'
import { streamBook } from './xlsx-stream'

/** A cell of somebody's sheet that was not taken. */
export interface RejectedCell {
  readonly row: number
  readonly column: string
  readonly value: string
  readonly message: string
}

const columns = [
  { header: '行', width: 8 },
  { header: '列', width: 24 },
  { header: '原值', width: 28 },
  { header: '原因', width: 90 },
] as const

/**
 * 拒收清单: what of a file was not taken and why, as a workbook to send back. Texts are texts, never formulas. Refuses
 * FILE_NAME, FILE_WRITE and DISK_FULL.
 */
export function writeRejected(
  out: string,
  file: string,
  rows: readonly RejectedCell[],
  signal: AbortSignal,
): Promise<{ path: string; sha256: string }> {
  if (!out.toLowerCase().endsWith('.xlsx')) refuse('FILE_NAME', { file: out, endings: '.xlsx' })
  return writeBeside(path.resolve(out), (beside) =>
    streamBook(beside, signal, (book) => {
      const page = book.addWorksheet('拒收清单', { views: [{ state: 'frozen', ySplit: 2 }] })
      page.columns = columns.map(({ width }) => ({ width }))
      page.addRow([soundText(`${file} 拒收清单`)]).commit()
      page.addRow(columns.map(({ header }) => header)).commit()
      for (const { row, column, value, message } of rows) {
        page.addRow([row, soundText(column), soundText(value), soundText(message)]).commit()
      }
      page.commit()
    }),
  )
}
