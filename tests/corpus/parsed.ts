import { readFileSync } from 'node:fs'
import path from 'node:path'
import { checkXls } from '#documents/reading/check-xls'
import { magicOf } from '#documents/reading/magic'
import { unpackSheet } from '#documents/reading/packed'
import { type ParseOrder, parse } from '#documents/reading/parse'
import type { RawBook } from '#domain/import/raw-book'

function orderOf(bytes: Buffer): ParseOrder {
  switch (magicOf(bytes)) {
    case 'zip':
      return { what: 'xlsx', bytes }
    case 'compound':
      return { what: 'xls', bytes: checkXls(bytes).records }
    default:
      return { what: 'text', bytes }
  }
}

/** A file as its parser reads it, without the process that keeps strange files away: the corpus is made here. */
export async function parsedBook(file: string): Promise<RawBook> {
  const answer = await parse(orderOf(readFileSync(file)), () => {})
  if ('failure' in answer) throw new Error(`${file}: ${answer.failure.code}`)
  const name = path.basename(file)
  const sheets = answer.book.sheets.map((sheet) => unpackSheet(sheet, answer.book.words))
  return { file: name, format: answer.format, sha256: '', sheets, notices: answer.book.notices }
}
