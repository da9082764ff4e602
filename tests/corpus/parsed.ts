import { readFileSync } from 'node:fs'
import path from 'node:path'
import { checkXls } from '#documents/reading/check-xls'
import { decodeText } from '#documents/reading/encoding'
import { magicOf } from '#documents/reading/magic'
import { type PackedBook, pack, unpackSheet } from '#documents/reading/packed'
import { isPage, textSheets } from '#documents/reading/parse-text'
import { parseXls } from '#documents/reading/parse-xls'
import { parseXlsx } from '#documents/reading/parse-xlsx'
import type { RawBook, RawFormat } from '#domain/import/raw-book'

async function packedBook(bytes: Buffer): Promise<readonly [PackedBook, RawFormat]> {
  switch (magicOf(bytes)) {
    case 'zip':
      return [parseXlsx(bytes), 'xlsx']
    case 'compound':
      return [await parseXls(checkXls(bytes).records), 'xls']
    default: {
      const text = decodeText(bytes)
      return [pack(textSheets(text, ''), []), isPage(text) ? 'html' : 'csv']
    }
  }
}

/** A file as its parser reads it, without the process that keeps strange files away: the corpus is made here. */
export async function parsedBook(file: string): Promise<RawBook> {
  const [{ sheets, words, notices }, format] = await packedBook(readFileSync(file))
  const raw = sheets.map((sheet) => unpackSheet(sheet, words))
  return { file: path.basename(file), format, sha256: '', sheets: raw, notices }
}
