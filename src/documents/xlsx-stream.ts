import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import type { Workbook } from './xlsx-rows'

/** How a spreadsheet is written: when to stop, and whom to tell how far it is. */
export interface XlsxMeans {
  readonly signal: AbortSignal
  readonly onProgress: (done: number, total: number) => void
}

/**
 * Streams a workbook that `fill` adds its sheets to into a new file. A disk's error is thrown as Node says it; on any
 * error the file is closed, and what is in it is worth nothing.
 */
export async function streamBook(
  file: string,
  signal: AbortSignal,
  fill: (book: Workbook) => Promise<void> | void,
): Promise<void> {
  // A stream of our own: the package's hears of a full disk only at the end, and until then the error ends the program.
  const stream = createWriteStream(file)
  const closed = finished(stream, { readable: false })
  closed.catch(() => undefined)
  const write = async () => {
    const { default: WorkbookWriter } = await import('devextreme-exceljs-fork/lib/stream/xlsx/workbook-writer.js')
    const book = new WorkbookWriter({ stream, useStyles: true, useSharedStrings: false })
    await fill(book)
    await book.commit()
  }
  try {
    await Promise.race([write(), failureOf(closed)])
    await closed
    signal.throwIfAborted()
  } catch (error) {
    stream.on('error', () => undefined).destroy()
    await new Promise<void>((resolve) => (stream.closed ? resolve() : stream.once('close', resolve)))
    throw error
  }
}

/** Never answers while all goes well; throws what a stream broke on. */
function failureOf(closed: Promise<void>): Promise<never> {
  return new Promise((_, reject) => {
    closed.catch(reject)
  })
}
