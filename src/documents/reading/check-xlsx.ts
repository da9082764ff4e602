import type { RawNotice } from '#domain/import/raw-book'
import { damaged, fail } from './failure'
import { limits } from './limits'
import { type WorkbookParts, workbookParts } from './package'
import { countRows } from './row-count'
import { unpack, type ZipEntry, zipEntries } from './zip'

/** Bytes of packed content gone through, and all there are. */
export type Progress = (done: number, total: number) => void

/** A package that was gone through whole. */
export interface CheckedXlsx {
  readonly parts: WorkbookParts
  /** The content of a part that is parsed. */
  readonly contentOf: (name: string) => Buffer
  readonly notices: readonly RawNotice[]
}

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
 * sheets. Fails beyond the limits, and where the package is damaged or no workbook.
 */
export function checkXlsx(bytes: Buffer, onProgress: Progress = () => {}): CheckedXlsx {
  const entries = zipEntries(bytes)
  const parts = workbookParts(entries)
  const sheets = new Map(parts.sheets.map((sheet) => [sheet.part, sheet]))
  const parsed = new Set([parts.workbook, parts.relations, ...parts.texts, ...parts.styles, ...sheets.keys()])
  const contents = new Map<string, Buffer>()
  const total = [...entries.values()].reduce((sum, { packed }) => sum + packed.length, 0)
  let done = 0
  let rows = 0
  for (const entry of entries.values()) {
    const content = unpack(entry)
    const sheet = sheets.get(entry.name)
    if (sheet) rows += countRows(content)
    if (rows > limits.rows) fail({ code: 'FILE_ROWS', sheet: sheet?.name ?? '', rows, limit: limits.rows })
    if (parsed.has(entry.name)) contents.set(entry.name, content)
    done += entry.packed.length
    onProgress(done, total)
  }
  return { parts, contentOf: (name) => contents.get(name) ?? damaged(), notices: noticesOf(entries) }
}
