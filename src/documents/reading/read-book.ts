import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import path from 'node:path'
import type { RawBook, RawFormat, RawNotice, RawSheet } from '#domain/import/raw-book'
import { Refusal, refuse } from '#domain/refusal'
import { parseApart } from '../reading-host'
import { checkRecords, checkXls } from './check-xls'
import { checkXlsx, type Progress } from './check-xlsx'
import { fail, Unreadable } from './failure'
import { limits } from './limits'
import { magicOf } from './magic'
import { type PackedBook, pack, unpackSheet } from './packed'
import { isPage, textSheets } from './parse-text'

/** How a reading is watched and ended. */
export interface ReadMeans {
  readonly signal?: AbortSignal
  /** Steps done, and all there are. */
  readonly onProgress?: Progress
  /** Called once another process parses the file and this one has time. */
  readonly onParsing?: () => void
}
type Means = Required<ReadMeans>

/** Steps of progress: most of the time goes into parsing, of which nothing is told on the way. */
const STEPS = 100
const CHECKED = 30
const PARSED = 90

/** Bytes of a file. Refuses FILE_MISSING and FILE_NOT_OPENED; fails where it is empty or beyond the limit. */
async function bytesOf(file: string): Promise<Buffer> {
  const name = path.basename(file)
  const handle = await open(file, 'r').catch((error: NodeJS.ErrnoException) =>
    refuse(error.code === 'ENOENT' || error.code === 'ENOTDIR' ? 'FILE_MISSING' : 'FILE_NOT_OPENED', { file: name }),
  )
  try {
    const stat = await handle.stat()
    if (!stat.isFile()) refuse('FILE_NOT_OPENED', { file: name })
    if (stat.size === 0) fail({ code: 'FILE_EMPTY' })
    if (stat.size > limits.file) fail({ code: 'FILE_OVERSIZED', what: 'file' })
    return await handle.readFile()
  } catch (error) {
    if (error instanceof Refusal || error instanceof Unreadable) throw error
    return refuse('FILE_NOT_OPENED', { file: name })
  } finally {
    await handle.close()
  }
}

interface Found {
  readonly book: PackedBook
  readonly format: RawFormat
  readonly notices: readonly RawNotice[]
}

/** A package up to here is looked through before a process is started for it, which takes its time to start. */
const SMALL = 256 * 1024

/** Has the bytes looked through and parsed; what they are their beginning decides. */
async function parsed(bytes: Buffer, { signal, onProgress, onParsing }: Means): Promise<Found> {
  const means = { signal, onThrough: (percent: number) => onProgress(percent, 100), onHanded: onParsing }
  const magic = magicOf(bytes)
  if (typeof magic === 'object') return fail({ code: 'FILE_NOT_SHEET', is: magic.not })
  if (magic === 'zip' && bytes.length <= SMALL) checkXlsx(bytes)
  if (magic === 'zip') return { ...(await parseApart('xlsx', bytes, means)), notices: [] }
  if (magic === 'text') return { ...(await parseApart('text', bytes, means)), notices: [] }
  const { records, notices } = magic === 'compound' ? checkXls(bytes) : checkRecords(bytes)
  return { ...(await parseApart('xls', records, means)), notices }
}

const endings: Readonly<Record<RawFormat, readonly string[]>> = {
  xlsx: ['.xlsx', '.xlsm', '.xltx', '.xltm'],
  xls: ['.xls', '.et', '.xlt'],
  csv: ['.csv', '.txt', '.tsv'],
  html: ['.html', '.htm'],
}

const stem = (name: string) => path.basename(name, path.extname(name))

function bookOf(
  name: string,
  sha256: string,
  format: RawFormat,
  notices: readonly RawNotice[],
  packed: PackedBook,
): RawBook {
  const sheets: RawSheet[] = packed.sheets.map((sheet) => {
    const raw = unpackSheet(sheet, packed.words)
    return raw.name === '' ? { ...raw, name: stem(name) } : raw
  })
  const isNamed = endings[format].includes(path.extname(name).toLowerCase())
  const all = [...notices, ...packed.notices, ...(isNamed ? [] : (['otherFormat'] as const))]
  return { file: name, format, sha256, sheets, notices: all }
}

async function read(file: string, means: Means): Promise<RawBook> {
  const { signal, onProgress } = means
  onProgress(0, STEPS)
  const bytes = await bytesOf(file)
  signal.throwIfAborted()
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const { book, format, notices } = await parsed(bytes, {
    ...means,
    onProgress: (done, total) => onProgress(Math.round((CHECKED * done) / Math.max(total, 1)), STEPS),
  })
  onProgress(PARSED, STEPS)
  const result = bookOf(path.basename(file), sha256, format, notices, book)
  onProgress(STEPS, STEPS)
  return result
}

/** A failure as a refusal that names the file; other errors stay what they are. */
function named(error: unknown, file: string): unknown {
  if (!(error instanceof Unreadable)) return error
  const { code, ...details } = error.failure
  return new Refusal(code, { file, ...details })
}

/**
 * Reads somebody's file: .xlsx, .xls (as versions 2 to 2003 wrote it), delimited text, or a page with tables, told by
 * its bytes and not by its name. Whatever the file is, this ends within the limits of PEERS.md ("Trust") with a book or
 * with a refusal that names the file. Refuses the codes of `filesRefusals`; throws the signal's reason where it is
 * aborted.
 */
export async function readBook(file: string, means: ReadMeans = {}): Promise<RawBook> {
  const idle: Means = { signal: new AbortController().signal, onProgress: () => {}, onParsing: () => {} }
  try {
    return await read(file, { ...idle, ...means })
  } catch (error) {
    throw named(error, path.basename(file))
  }
}

/** What a clipboard holds of a table: its plain text, and where the program it came from gave it, its page. */
export interface Pasted {
  readonly text: string
  readonly html?: string
}

/**
 * A pasted table, read as a file would be: from its page where there is one with a table, which knows merged cells, else
 * from its text. `name` is what sentences call it. Refuses FILE_EMPTY, FILE_OVERSIZED, FILE_ROWS and FILE_QUOTE.
 */
export function bookOfText(pasted: string | Pasted, name: string): RawBook {
  const { text, html = '' }: Pasted = typeof pasted === 'string' ? { text: pasted } : pasted
  try {
    const source = isPage(html) && /<table\b/i.test(html) ? html : text
    if (source.trim() === '') fail({ code: 'FILE_EMPTY' })
    if (source.length > limits.pasted) fail({ code: 'FILE_OVERSIZED', what: 'pasted' })
    const sha256 = createHash('sha256').update(source).digest('hex')
    const packed = pack(textSheets(source, name), [])
    const sheets = packed.sheets.map((sheet) => unpackSheet(sheet, packed.words))
    return { file: name, format: source === text ? 'csv' : 'html', sha256, sheets, notices: [] }
  } catch (error) {
    throw named(error, name)
  }
}
