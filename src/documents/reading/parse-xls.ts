import * as XLSX from '@e965/xlsx'
import { type PackedBook, pack } from './packed'
import { parserOptions } from './parse-xlsx'
import { noExtras, sheetsOf } from './sheetjs-cells'
import { hiddenIn } from './xls-hidden'

/** Files of before Unicode that do not say their code page were made by Chinese programs. */
const CHINESE = 936
const UNICODE_VERSION = 0x0600

/** Parses the records of an .xls that were checked; the compound file around them never reaches the parser. */
export async function parseXls(records: Buffer): Promise<PackedBook> {
  const isOld = records.readUInt16LE(4) < UNICODE_VERSION
  // The tables of code pages are larger than the parser, and files of after 1997 do without them.
  if (isOld) XLSX.set_cptable(await import('@e965/xlsx/dist/cpexcel'))
  const options = { ...parserOptions, ...(isOld ? { codepage: CHINESE } : {}) }
  const hidden = hiddenIn(records)
  const book = XLSX.read(records, { ...options, type: 'buffer' })
  return pack(
    sheetsOf(book, (index) => ({ ...noExtras, ...hidden[index] })),
    [],
  )
}
