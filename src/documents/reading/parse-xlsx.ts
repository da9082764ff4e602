import * as XLSX from '@e965/xlsx'
import { type WorkbookParts, workbookParts } from './package'
import { type PackedBook, pack } from './packed'
import { plainCells } from './plain-cells'
import { apart, NotPlain } from './plain-rows'
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

type Contents = (name: string) => Buffer

/** A sheet's XML as the parser is to have it, and its rows where they are read here. */
interface SheetSource {
  readonly part: string
  readonly xml: Buffer
  readonly rows: Buffer | null
  readonly extras: SheetExtras
}

function sourceOf(part: string, contentOf: Contents, plainly: boolean): SheetSource {
  const xml = contentOf(part)
  const extras = extrasOf(xml)
  const split = plainly ? apart(xml) : null
  return { part, xml: withoutLinks(split?.rest ?? xml), rows: split?.rows ?? null, extras }
}

/** Has a book parsed; rows that lie where they usually do are read here when `plainly` is set. Throws NotPlain then. */
function parsed(parts: WorkbookParts, contentOf: Contents, plainly: boolean): PackedBook {
  const container = XLSX.CFB.utils.cfb_new()
  const add = (name: string, content: Buffer) =>
    XLSX.CFB.utils.cfb_add(container, `/${name}`, content, { unsafe: true })
  const sources = parts.sheets.map(({ part }) => sourceOf(part, contentOf, plainly))
  for (const { part, xml } of sources) add(part, xml)
  for (const name of [parts.workbook, parts.relations, ...parts.texts, ...parts.styles]) add(name, contentOf(name))
  add('[Content_Types].xml', contentTypes(parts))
  const book = XLSX.parse_zip(container, { ...parserOptions })
  const missing = sources.some(({ extras }) => extras.uncalculated.length > 0)
  const extras = (index: number) => sources[index]?.extras ?? noExtras
  const cells = (index: number) => {
    const rows = sources[index]?.rows ?? null
    return rows === null ? null : plainCells(rows, book, extras(index))
  }
  return pack(sheetsOf(book, extras, cells), missing ? ['formulasNotCalculated'] : [])
}

/**
 * Parses an .xlsx that was checked. The parser is given the parts that hold figures, formats and names, unpacked by
 * the hand that checked them: pictures, comments, links and macros, and its own reading of packages, are never used.
 * Rows that are written as large programs write them are read here, which takes a quarter of its time; a book with any
 * other is the parser's as a whole.
 */
export function parseXlsx(bytes: Buffer): PackedBook {
  const entries = zipEntries(bytes)
  const parts = workbookParts(entries)
  const contentOf: Contents = (name) => unpack(entries.get(name) as ZipEntry) // workbookParts saw them all
  try {
    return parsed(parts, contentOf, true)
  } catch (error) {
    if (!(error instanceof NotPlain)) throw error
    return parsed(parts, contentOf, false)
  }
}

/** The book as the parser alone reads it: what reading it here is held against. */
export function parseXlsxByParser(bytes: Buffer): PackedBook {
  const entries = zipEntries(bytes)
  return parsed(workbookParts(entries), (name) => unpack(entries.get(name) as ZipEntry), false)
}
