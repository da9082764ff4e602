import type { RawNotice } from '#domain/import/raw-book'
import { fail } from './failure'
import { limits } from './limits'
import { type SheetPart, workbookParts } from './package'
import { rowCounter } from './row-count'
import { type ZipEntry, zipEntries } from './zip'
import { streamed } from './zip-stream'

/** Bytes of packed content gone through, and all there are. */
export type Progress = (done: number, total: number) => void

function noticesOf(entries: ReadonlyMap<string, ZipEntry>): readonly RawNotice[] {
  const names = [...entries.keys()]
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name))
  return [
    ...(has(/(^|\/)externalLinks\/[^/]+\.(xml|bin)$/i) ? (['externalLinks'] as const) : []),
    ...(has(/(^|\/)(vbaProject[^/]*\.bin$|macrosheets\/)/i) ? (['macros'] as const) : []),
  ]
}

/**
 * Goes through a whole package before anything parses it: headers, sizes, checksums, and the count of rows over all its
 * sheets. Answers what was noticed. Fails beyond the limits, and where the package is damaged or no workbook.
 */
export async function checkXlsx(
  bytes: Buffer,
  signal: AbortSignal,
  onProgress: Progress,
): Promise<readonly RawNotice[]> {
  const entries = zipEntries(bytes)
  const sheets = new Map(workbookParts(entries).sheets.map((sheet) => [sheet.part, sheet]))
  const total = [...entries.values()].reduce((sum, { packed }) => sum + packed.length, 0)
  let done = 0
  let rows = 0
  for (const entry of entries.values()) {
    signal.throwIfAborted()
    const sheet = sheets.get(entry.name)
    rows += sheet ? await countRows(entry, sheet, rows, signal) : await goThrough(entry, signal)
    done += entry.packed.length
    onProgress(done, total)
  }
  return noticesOf(entries)
}

async function goThrough(entry: ZipEntry, signal: AbortSignal): Promise<0> {
  for await (const _ of streamed(entry, signal)) {
    // Unpacking it is the check.
  }
  return 0
}

async function countRows(entry: ZipEntry, { name }: SheetPart, before: number, signal: AbortSignal): Promise<number> {
  const count = rowCounter()
  let rows = 0
  for await (const piece of streamed(entry, signal)) {
    rows = count(piece)
    if (before + rows > limits.rows) fail({ code: 'FILE_ROWS', sheet: name, rows: before + rows, limit: limits.rows })
  }
  return rows
}
