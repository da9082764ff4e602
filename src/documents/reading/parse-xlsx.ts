import * as XLSX from '@e965/xlsx'
import { type WorkbookParts, workbookParts } from './package'
import { type PackedBook, pack } from './packed'
import { extrasOf, withoutLinks } from './sheet-xml'
import { noExtras, type SheetExtras, sheetsOf } from './sheetjs-cells'
import { unpack, type ZipEntry, zipEntries } from './zip'

/**
 * What is asked of the parser: values as they are stored and the formats they are shown in. It would spend more than half
 * its time on texts that are the number itself; those that a format changes are made afterwards (number-text.ts).
 */
export const parserOptions: XLSX.ParsingOptions = {
  dense: true,
  nodim: true,
  cellNF: true,
  cellText: false,
  cellDates: false,
  cellFormula: false,
  cellHTML: false,
  cellStyles: false,
  bookDeps: false,
  bookVBA: false,
}

const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const escaped = (name: string) => name.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')

/** The table of contents of what is handed over: the parser looks for every part that the file's own one promises. */
function contentTypes({ workbook, texts, styles }: WorkbookParts): Buffer {
  const line = (name: string, kind: string) =>
    `<Override PartName="/${escaped(name)}" ContentType="${CONTENT}.${kind}+xml"/>`
  const lines = [
    line(workbook, 'sheet.main'),
    ...texts.map((name) => line(name, 'sharedStrings')),
    ...styles.map((name) => line(name, 'styles')),
  ]
  return Buffer.from(
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${lines.join('')}</Types>`,
  )
}

/**
 * Parses an .xlsx that was checked. The parser is given the parts that hold figures, formats and names, unpacked by
 * the hand that checked them: pictures, comments, links and macros, and its own reading of packages, are never used.
 */
export function parseXlsx(bytes: Buffer): PackedBook {
  const entries = zipEntries(bytes)
  const parts = workbookParts(entries)
  const container = XLSX.CFB.utils.cfb_new()
  const add = (name: string, content: Buffer) =>
    XLSX.CFB.utils.cfb_add(container, `/${name}`, content, { unsafe: true })
  const contentOf = (name: string) => unpack(entries.get(name) as ZipEntry) // workbookParts saw them all
  const extras: SheetExtras[] = []
  for (const { part } of parts.sheets) {
    const xml = contentOf(part)
    extras.push(extrasOf(xml))
    add(part, withoutLinks(xml))
  }
  for (const name of [parts.workbook, parts.relations, ...parts.texts, ...parts.styles]) add(name, contentOf(name))
  add('[Content_Types].xml', contentTypes(parts))
  const book = XLSX.parse_zip(container, { ...parserOptions })
  const missing = extras.some(({ uncalculated }) => uncalculated.length > 0)
  return pack(
    sheetsOf(book, (index) => extras[index] ?? noExtras),
    missing ? ['formulasNotCalculated'] : [],
  )
}
