import type { Input, Output } from '#contract/index'
import { readBook } from '#documents/reading/read-book'
import { writeRejected } from '#documents/rejected-xlsx'
import { readReturned } from '#domain/fill-in/returned'
import { Refusal } from '#domain/refusal'
import type { JobContext } from '../context'

/** Whether a file is a workbook that this program has sent out, whatever it is called now. */
async function isFillIn(file: string, signal: AbortSignal): Promise<boolean> {
  try {
    return readReturned(await readBook(file, { signal }), () => true) !== null
  } catch (error) {
    // What cannot be read says so where it is imported.
    if (error instanceof Refusal && error.code !== 'CANCELLED') return false
    throw error
  }
}

/** Fill-in workbooks go back to where they were sent from, everything else is imported. */
export async function sortFiles(
  { signal, onProgress }: JobContext,
  { files }: Input<'import.sort'>,
): Promise<Output<'import.sort'>> {
  const fillIns: string[] = []
  const tables: string[] = []
  for (const [i, file] of files.entries()) {
    onProgress(i, files.length, '分辨文件')
    const into = (await isFillIn(file, signal)) ? fillIns : tables
    into.push(file)
  }
  return { fillIns, tables }
}

export async function saveRejected(
  { signal }: JobContext,
  { out, file, rows }: Input<'import.saveRejected'>,
): Promise<Output<'import.saveRejected'>> {
  const written = await writeRejected(out, file, rows, signal)
  return { ...written, rows: rows.length }
}
