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

type Parser = (bytes: Buffer) => ParseAnswer | Promise<ParseAnswer>

/** The parser for a kind of file. The one for sheets is heavy: text does without it. */
async function parserFor(what: ParseOrder['what']): Promise<Parser> {
  if (what === 'text') return parseText
  if (what === 'xlsx') {
    const { parseXlsx } = await import('./parse-xlsx')
    return (bytes) => ({ book: parseXlsx(bytes), format: 'xlsx' })
  }
  const { parseXls } = await import('./parse-xls')
  return async (bytes) => ({ book: await parseXls(bytes), format: 'xls' })
}

/**
 * Parses; whatever the parser throws at a damaged file is that the file is damaged, and its words go no further.
 * `onBegin` is called when the program is loaded and the file's own time begins.
 */
export async function parse({ what, bytes }: ParseOrder, onBegin: () => void): Promise<ParseAnswer> {
  const parser = await parserFor(what)
  onBegin()
  try {
    return await parser(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  } catch (error) {
    return { failure: error instanceof Unreadable ? error.failure : { code: 'FILE_DAMAGED' } }
  }
}
