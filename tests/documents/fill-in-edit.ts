import ExcelJS, { type CellValue, type Worksheet } from 'devextreme-exceljs-fork'

/** A workbook opened as a unit's own program would, changed and saved: what comes back. */
export async function editBook(
  from: string,
  to: string,
  change: (table: EditedTable, book: InstanceType<typeof ExcelJS.Workbook>) => void,
): Promise<string> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(from)
  const page = book.worksheets[0]
  if (!page) throw new Error('no sheet')
  change(tableOf(page), book)
  await book.xlsx.writeFile(to)
  return to
}

/** A table by its headings and the hidden ids of its rows. */
export interface EditedTable {
  readonly page: Worksheet
  readonly rowOf: (id: string) => number
  readonly columnOf: (heading: string) => number
  readonly set: (id: string, heading: string, value: CellValue) => void
  readonly get: (id: string, heading: string) => CellValue
}

function tableOf(page: Worksheet): EditedTable {
  const header = 4
  const columnOf = (heading: string) => {
    const cells = page.getRow(header).values
    const at = Array.isArray(cells) ? cells.indexOf(heading) : -1
    if (at < 0) throw new Error(`no column ${heading}`)
    return at
  }
  const rowOf = (id: string) => {
    const cells = page.getColumn(1).values
    const at = Array.isArray(cells) ? cells.indexOf(id) : -1
    if (at < 0) throw new Error(`no row ${id}`)
    return at
  }
  return {
    page,
    rowOf,
    columnOf,
    set: (id, heading, value) => {
      page.getCell(rowOf(id), columnOf(heading)).value = value
    },
    get: (id, heading) => page.getCell(rowOf(id), columnOf(heading)).value,
  }
}
