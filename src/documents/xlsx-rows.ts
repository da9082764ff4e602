import type { stream as Streams, Style } from 'devextreme-exceljs-fork'
import { letters } from './sheet-formulas'

export type Workbook = InstanceType<typeof Streams.xlsx.WorkbookWriter>
export type Worksheet = ReturnType<Workbook['addWorksheet']>

/** What the pinned package has but does not declare; a golden dump of cells and styles watches over it. */
interface SheetInsides {
  /** Where the sheet's XML goes. */
  readonly stream: { write(xml: string): unknown }
  /** The first row that is not written yet. */
  _rowZero: number
}
interface BookInsides {
  /** Numbers the styles. */
  readonly styles: { addStyleModel(style: Partial<Style>): number }
}

/** A row's cells as they are written: numbers, texts and blanks, in the columns' order. */
export interface PlainRow {
  readonly at: number
  /** Points. */
  readonly height: number
  readonly cells: readonly (string | number | null)[]
}

const escapes: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;' }
/** Texts with a character that XML must escape, or may not be able to hold; nearly none has one, and the look is quick. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what would make a spreadsheet call the file damaged
const suspicious = /[<>&\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ud800-\udfff\ufffe\uffff]/
/** Those characters, without the halves of a character that stand together. */
const special =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: as above
  /[<>&\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** A text as XML holds it; what XML cannot hold becomes �, so that it is seen. */
function xmlText(text: string): string {
  return suspicious.test(text) ? text.replace(special, (c) => escapes[c] ?? '\ufffd') : text
}

/** A text for the package's own cells, which it escapes itself. */
export function soundText(text: string): string {
  return text.replace(special, (c) => (c in escapes ? c : '\ufffd'))
}

/**
 * A writer of plain rows, which are many: it hands their XML to the sheet's own stream, in less than half the time that
 * the package takes with an object a cell. Rows go in order, after one that the package itself has written, and with none
 * of its own under way. Texts are string cells, never formulas (PEERS.md, formula injection).
 */
export function plainRowWriter(book: Workbook, page: Worksheet, styles: readonly Partial<Style>[]) {
  const { styles: known } = book as unknown as BookInsides
  const insides = page as unknown as SheetInsides
  const names = styles.map((_, i) => letters(i + 1))
  const marks = styles.map((style) => `" s="${known.addStyleModel(style)}"`)
  return ({ at, height, cells }: PlainRow): void => {
    let xml = `<row r="${at}" ht="${height}" customHeight="1">`
    for (let i = 0; i < names.length; i += 1) {
      const cell = cells[i] ?? null
      xml += `<c r="${names[i]}${at}${marks[i]}`
      if (cell === null) xml += '/>'
      else if (typeof cell === 'number') xml += `><v>${cell}</v></c>`
      else xml += ` t="str"><v>${xmlText(cell)}</v></c>`
    }
    insides.stream.write(`${xml}</row>`)
    insides._rowZero = at + 1
  }
}
