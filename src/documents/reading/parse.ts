import type { RawFormat } from '#domain/import/raw-book'
import { decodeText } from './encoding'
import { type Failure, fail, Unreadable } from './failure'
import { type PackedBook, pack } from './packed'
import { isPage, isXml, textSheets } from './parse-text'

/** What the parsing process is given: bytes that were checked, never a path. */
export interface ParseOrder {
  readonly what: 'xlsx' | 'xls' | 'text'
  readonly bytes: Uint8Array
}
export type ParseAnswer = { readonly book: PackedBook; readonly format: RawFormat } | { readonly failure: Failure }

function parseText(bytes: Buffer): ParseAnswer {
  const text = decodeText(bytes)
  if (isXml(text) && !isPage(text)) return fail({ code: 'FILE_NOT_SHEET', is: 'oldXml' })
  const format = isPage(text) ? 'html' : 'csv'
  return { book: pack(textSheets(text, ''), []), format }
}

async function parseBytes({ what, bytes }: ParseOrder): Promise<ParseAnswer> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (what === 'text') return parseText(buffer)
  // The parser for sheets is heavy: text does without it.
  if (what === 'xlsx') return { book: (await import('./parse-xlsx')).parseXlsx(buffer), format: 'xlsx' }
  return { book: (await import('./parse-xls')).parseXls(buffer), format: 'xls' }
}

/** Parses; whatever the parser throws at a damaged file is that the file is damaged, and its words go no further. */
export async function parse(order: ParseOrder): Promise<ParseAnswer> {
  try {
    return await parseBytes(order)
  } catch (error) {
    return { failure: error instanceof Unreadable ? error.failure : { code: 'FILE_DAMAGED' } }
  }
}
