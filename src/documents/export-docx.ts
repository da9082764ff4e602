import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { refuse } from '#domain/refusal'
import { makeFolderOf, writeBeside } from './atomic-file'
import type { ExportMeans, Written } from './export-paper'

/**
 * Writes a .docx; `rows` counts what the paper lists. Refuses FILE_NAME for any other ending, FILE_WRITE, DISK_FULL.
 */
export async function exportDocx(
  bytesOf: () => Promise<Uint8Array>,
  out: string,
  rows: number,
  { signal, onProgress }: Pick<ExportMeans, 'signal' | 'onProgress'>,
): Promise<Written> {
  if (path.extname(out).toLowerCase() !== '.docx') refuse('FILE_NAME', { file: out, endings: '.docx' })
  await makeFolderOf(out)
  const written = await writeBeside(out, async (beside) => {
    onProgress(0, 2)
    const bytes = await bytesOf()
    signal.throwIfAborted()
    onProgress(1, 2)
    await writeFile(beside, bytes)
    onProgress(2, 2)
  })
  return { ...written, rows }
}
