import { delimitedRows, delimiterOf } from './delimited'
import { htmlTables } from './html-tables'
import type { SheetFacts } from './packed'

/** Letters at the start of a text by which a page is told from delimited text. */
const SAMPLE = 4_096

/** Whether a text is a web page, as many programs write under the name .xls. */
export function isPage(text: string): boolean {
  return /^\s*(<\?xml[^>]*>\s*)?<(!doctype html|html|head|meta|table|body|style|div)\b/i.test(text.slice(0, SAMPLE))
}

/** Whether a text is some other XML, such as a workbook of the 2003 kind. */
export const isXml = (text: string): boolean => /^\s*<\?xml\b/i.test(text.slice(0, SAMPLE))

function visitCells(text: string, visit: Parameters<SheetFacts['cells']>[0]): void {
  let row = 0
  for (const texts of delimitedRows(text, delimiterOf(text))) {
    for (const [column, cell] of texts.entries()) if (cell !== '') visit(row, column, { kind: 'text', text: cell })
    row += 1
  }
}

/** The one sheet of a delimited text; every cell stays the text it is. */
export function delimitedSheet(text: string, name: string): SheetFacts {
  return {
    name,
    hidden: false,
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    cells: (visit) => visitCells(text, visit),
  }
}

/** The sheets of a text, whichever kind it is. */
export function textSheets(text: string, name: string): readonly SheetFacts[] {
  return isPage(text) ? htmlTables(text) : [delimitedSheet(text, name)]
}
