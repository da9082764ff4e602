import * as XLSX from '@e965/xlsx'
import * as codePages from '@e965/xlsx/dist/cpexcel'
import { type PackedBook, pack } from './packed'
import { parserOptions } from './parse-xlsx'
import { noExtras, sheetsOf } from './sheetjs-cells'
import { hiddenIn } from './xls-hidden'

/** Files of before Unicode that do not say their code page were made by Chinese programs. */
const CHINESE = 936
const UNICODE_VERSION = 0x0600

/** Parses the records of an .xls that were checked; the compound file around them never reaches the parser. */
export function parseXls(records: Buffer): PackedBook {
  XLSX.set_cptable(codePages)
  const isOld = records.readUInt16LE(4) < UNICODE_VERSION
  const options = { ...parserOptions, ...(isOld ? { codepage: CHINESE } : {}) }
  const hidden = hiddenIn(records)
  const book = XLSX.read(records, { ...options, type: 'buffer' })
  return pack(
    sheetsOf(book, (index) => ({ ...noExtras, ...hidden[index] })),
    [],
  )
}
