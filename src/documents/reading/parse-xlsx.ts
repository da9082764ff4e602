import * as XLSX from '@e965/xlsx'
import { type CheckedXlsx, checkXlsx, type Progress } from './check-xlsx'
import type { WorkbookParts } from './package'
import { type PackedBook, pack } from './packed'
import { plainCells } from './plain-cells'
import { apart, NotPlain } from './plain-rows'
import { plainTexts } from './plain-texts'
import { extrasOf, withoutLinks } from './sheet-xml'
import { noExtras, type SheetExtras, sheetsOf } from './sheetjs-cells'

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

/** A sheet's XML as the parser is to have it, and its rows where they are read here. */
interface SheetSource {
  readonly part: string
  readonly xml: Buffer
  readonly rows: Buffer | null
  readonly extras: SheetExtras
}

function sourceOf(part: string, contentOf: CheckedXlsx['contentOf'], plainly: boolean): SheetSource {
  const xml = contentOf(part)
  const extras = extrasOf(xml)
  const split = plainly ? apart(xml) : null
  return { part, xml: withoutLinks(split?.rest ?? xml), rows: split?.rows ?? null, extras }
}

/** What the parser gets for texts that are read here. */
const NO_TEXTS = Buffer.from('<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="0"/>')

/**
 * A book's shared texts where all its rows are read here, and they are plain; null where they are the parser's. A book
 * has one part of them.
 */
function textsOf({ parts, contentOf }: CheckedXlsx, sources: readonly SheetSource[]): readonly string[] | null {
  const [part] = parts.texts
  const areRead = parts.texts.length === 1 && sources.every(({ rows }) => rows !== null)
  return areRead && part !== undefined ? plainTexts(contentOf(part)) : null
}

/**
 * Has a book parsed; rows and texts that are written as usual are read here when `plainly` is set. Throws NotPlain then.
 */
function parsed(checked: CheckedXlsx, plainly: boolean): PackedBook {
  const { parts, contentOf, notices } = checked
  const container = XLSX.CFB.utils.cfb_new()
  const add = (name: string, content: Buffer) =>
    XLSX.CFB.utils.cfb_add(container, `/${name}`, content, { unsafe: true })
  const sources = parts.sheets.map(({ part }) => sourceOf(part, contentOf, plainly))
  for (const { part, xml } of sources) add(part, xml)
  const texts = textsOf(checked, sources)
  for (const name of parts.texts) add(name, texts === null ? contentOf(name) : NO_TEXTS)
  for (const name of [parts.workbook, parts.relations, ...parts.styles]) add(name, contentOf(name))
  add('[Content_Types].xml', contentTypes(parts))
  const book = XLSX.parse_zip(container, { ...parserOptions })
  const missing = sources.some(({ extras }) => extras.uncalculated.length > 0)
  const extras = (index: number) => sources[index]?.extras ?? noExtras
  const cells = (index: number) => {
    const rows = sources[index]?.rows ?? null
    return rows === null ? null : plainCells(rows, book, texts, extras(index))
  }
  return pack(sheetsOf(book, extras, cells), missing ? [...notices, 'formulasNotCalculated'] : notices)
}

/**
 * Checks an .xlsx and parses it. The parser is given the parts that hold figures, formats and names, unpacked by the
 * hand that checked them: pictures, comments, links and macros, and its own reading of packages, are never used.
 * Rows and texts that are written as large programs write them are read here, which takes a fraction of its time; a
 * book with any other row is the parser's as a whole.
 */
export function parseXlsx(bytes: Buffer, onProgress?: Progress): PackedBook {
  const checked = checkXlsx(bytes, onProgress)
  try {
    return parsed(checked, true)
  } catch (error) {
    if (!(error instanceof NotPlain)) throw error
    return parsed(checked, false)
  }
}

/** The book as the parser alone reads it: what reading it here is held against. */
export function parseXlsxByParser(bytes: Buffer): PackedBook {
  return parsed(checkXlsx(bytes), false)
}
