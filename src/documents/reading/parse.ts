import type { RawFormat } from '#domain/import/raw-book'
import type { Progress } from './check-xlsx'
import { decodeText } from './encoding'
import { type Failure, fail, Unreadable } from './failure'
import { type PackedBook, pack } from './packed'
import { isPage, isXml, textSheets } from './parse-text'

/** What the parsing process is told of the bytes it will be given. */
export type Parsable = 'xlsx' | 'xls' | 'text'
export type ParseAnswer = { readonly book: PackedBook; readonly format: RawFormat } | { readonly failure: Failure }

function parseText(bytes: Buffer): ParseAnswer {
  const text = decodeText(bytes)
  if (isXml(text) && !isPage(text)) return fail({ code: 'FILE_NOT_SHEET', is: 'oldXml' })
  const format = isPage(text) ? 'html' : 'csv'
  return { book: pack(textSheets(text, ''), []), format }
}

type Parse = (bytes: Buffer, onProgress: Progress) => ParseAnswer | Promise<ParseAnswer>

/** The parser for a kind of file. The one for sheets is heavy: text does without it. */
async function load(what: Parsable): Promise<Parse> {
  if (what === 'text') return parseText
  if (what === 'xlsx') {
    const { parseXlsx } = await import('./parse-xlsx')
    return (bytes, onProgress) => ({ book: parseXlsx(bytes, onProgress), format: 'xlsx' })
  }
  const { parseXls } = await import('./parse-xls')
  return async (bytes) => ({ book: await parseXls(bytes), format: 'xls' })
}

/**
 * Loads the parser for a kind of file. Whatever it throws at damaged bytes is that the file is damaged, and its words go
 * no further.
 */
export async function loadParser(
  what: Parsable,
): Promise<(bytes: Buffer, onProgress: Progress) => Promise<ParseAnswer>> {
  const parse = await load(what)
  return async (bytes, onProgress) => {
    try {
      return await parse(bytes, onProgress)
    } catch (error) {
      return { failure: error instanceof Unreadable ? error.failure : { code: 'FILE_DAMAGED' } }
    }
  }
}
