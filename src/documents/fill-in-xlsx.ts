import { columnsOf, type FillInColumn } from '#domain/fill-in/columns'
import { type FillIn, titleOf } from '#domain/fill-in/form'
import { hintOf, instructions } from '#domain/fill-in/instructions'
import { MANIFEST_SHEET, type ManifestRow } from '#domain/fill-in/manifest'
import { simulatedMark } from '#domain/paper/monthly-model'
import { countLines } from '#domain/paper/text-width'
import { protectSheet } from './fill-in-protect'
import { guardColumn } from './fill-in-rules'
import { type FillInStyles, fillInStyles } from './fill-in-style'
import { isFilled, placesOf, valueAt, type Written } from './fill-in-values'
import { letters } from './sheet-formulas'
import { EDGES, heightOf, nameBook, sheetPage, UNIT, writeAcross } from './xlsx-page'
import { soundText, type Workbook, type Worksheet } from './xlsx-rows'
import { streamBook, type XlsxMeans } from './xlsx-stream'

const HEADER = 4
const TOTAL = 5
const FIRST = 6
/** The first column is hidden; what is written across begins in the second. */
const SHOWN = 2
/** Last month's texts and long reports are read in full; a row grows to this many lines. */
const MOST_LINES = 24

/** What one workbook's table is written with. */
interface Draft {
  readonly page: Worksheet
  readonly form: FillIn
  readonly columns: readonly FillInColumn[]
  readonly styles: FillInStyles
}

function writeHead({ page, form, columns, styles }: Draft): void {
  const last = columns.length
  const marked = form.simulated ? 3 : 0
  page.getRow(1).height = 34
  writeAcross(page, 1, SHOWN, last - marked, titleOf(form.period), styles.title)
  if (marked > 0) writeAcross(page, 1, last - marked + 1, last, simulatedMark, styles.mark)
  page.getRow(2).height = 20
  const third = Math.floor(last / 3)
  writeAcross(page, 2, SHOWN, third, `填报单位：${form.unit}`, styles.line.left)
  const due = form.dueOn === null ? '' : `报送截止：${form.dueOn}`
  writeAcross(page, 2, third + 1, 2 * third, due, styles.line.center)
  writeAcross(page, 2, 2 * third + 1, last, '单位：万元', styles.line.right)
  page.getRow(3).height = 20
  writeAcross(page, 3, SHOWN, last, hintOf(form), styles.plain)
  const header = page.getRow(HEADER)
  header.height = 38
  columns.forEach((column, i) => {
    header.getCell(i + 1).value = column.heading
    header.getCell(i + 1).style = styles.head
  })
  header.commit()
}

/** A column's sum in 万元, counted in yuan; blank where nothing is given. */
function sumOf(rows: readonly (readonly Written[])[], column: number): number | string {
  const shown = rows.map((cells) => cells[column] ?? null)
  const values = shown.map((cell) => (typeof cell === 'object' ? (cell?.result ?? null) : cell))
  const given = values.filter((value) => typeof value === 'number')
  return given.length === 0 ? '' : given.reduce((all, value) => all + Math.round(value * 10_000), 0) / 10_000
}

function writeTotal({ page, columns, styles }: Draft, rows: readonly (readonly Written[])[]): void {
  const line = page.getRow(TOTAL)
  line.height = heightOf(1)
  columns.forEach((column, i) => {
    const cell = line.getCell(i + 1)
    cell.style = styles.total.cells[i] ?? {}
    const letter = letters(i + 1)
    if (column.kind !== 'money') return
    const range = `${letter}${FIRST}:${letter}${FIRST + rows.length - 1}`
    cell.value = { formula: `IF(COUNT(${range})=0,"",SUM(${range}))`, result: sumOf(rows, i) }
  })
  writeAcross(page, TOTAL, SHOWN, 3, '合计', styles.total.label)
  line.commit()
}

function writeRows({ page, form, columns, styles }: Draft, rows: readonly (readonly Written[])[]): void {
  rows.forEach((cells, n) => {
    const row = form.rows[n]
    if (row === undefined) return
    const line = page.getRow(FIRST + n)
    cells.forEach((value, i) => {
      const column = columns[i]
      const cell = line.getCell(i + 1)
      cell.style = (column !== undefined && isFilled(column, row) ? styles.fill[i] : styles.locked[i]) ?? {}
      if (value !== null) cell.value = typeof value === 'string' ? soundText(value) : value
    })
    const lines = cells.map((value, i) =>
      typeof value === 'string' && !columns[i]?.hidden ? countLines(value, (columns[i]?.width ?? 10) - EDGES) : 1,
    )
    line.height = heightOf(Math.min(MOST_LINES, Math.max(2, ...lines)))
    line.commit()
  })
}

function writeSignatures({ page, form, columns, styles }: Draft): void {
  const at = FIRST + form.rows.length
  page.getRow(at).height = 30
  const names = ['单位负责人', '填表人', '联系电话', '填报日期'] as const
  const step = (columns.length - 1) / names.length
  names.forEach((name, i) => {
    const from = SHOWN + Math.round(i * step)
    writeAcross(page, at, from, SHOWN - 1 + Math.round((i + 1) * step), `${name}：`, styles.signed)
  })
  page.getRow(at).commit()
}

async function addTable(book: Workbook, form: FillIn): Promise<void> {
  const columns = columnsOf(form.period)
  const marks = { draft: null, edition: null, simulated: form.simulated }
  const layout = { first: HEADER, last: TOTAL, paper: 'A3', frozenColumns: 3 } as const
  const page = book.addWorksheet('填报表', sheetPage(layout, marks))
  page.columns = columns.map(({ width, hidden }) => ({ width: width * UNIT, hidden: hidden === true }))
  await protectSheet(page)
  const draft: Draft = { page, form, columns, styles: fillInStyles(columns) }
  const places = placesOf(columns)
  const rows = form.rows.map((row, n) => columns.map((column) => valueAt(column, row, n + 1, FIRST + n, places)))
  columns.forEach((column, i) => {
    const filled = form.rows.flatMap((row, n) => (isFilled(column, row) ? [FIRST + n] : []))
    guardColumn(page, column, i + 1, filled)
  })
  writeHead(draft)
  writeTotal(draft, rows)
  writeRows(draft, rows)
  writeSignatures(draft)
  page.commit()
}

async function addInstructions(book: Workbook, form: FillIn): Promise<void> {
  const WIDTH = 92
  const marks = { draft: null, edition: null, simulated: form.simulated }
  const layout = { first: 1, last: 1, paper: 'A4', frozenColumns: 0 } as const
  const page = book.addWorksheet('填报说明', sheetPage(layout, marks))
  page.columns = [{ width: WIDTH }]
  await protectSheet(page)
  const styles = fillInStyles([])
  const lines = ['填报说明', ...instructions(form)]
  lines.forEach((text, i) => {
    const row = page.getRow(i + 1)
    const width = WIDTH / UNIT - EDGES
    row.height = i === 0 ? 34 : Math.max(22, countLines(text, width * 0.8) * 15 + 6)
    row.getCell(1).value = soundText(text)
    row.getCell(1).style = i === 0 ? styles.title : { ...styles.plain, font: { ...styles.plain.font, size: 11 } }
    row.commit()
  })
  page.commit()
}

async function addManifest(book: Workbook, rows: readonly ManifestRow[]): Promise<void> {
  const page = book.addWorksheet(MANIFEST_SHEET, { state: 'veryHidden' })
  await protectSheet(page)
  rows.forEach((cells, n) => {
    const row = page.getRow(n + 1)
    cells.forEach((text, i) => {
      if (text !== '') row.getCell(i + 1).value = soundText(text)
    })
    row.commit()
  })
  page.commit()
}

/** Streams a fill-in workbook into a new .xlsx file; `manifest` is its hidden sheet, the check value last. */
export async function writeFillIn(
  form: FillIn,
  manifest: readonly ManifestRow[],
  file: string,
  means: Pick<XlsxMeans, 'signal'>,
): Promise<void> {
  await streamBook(file, means.signal, async (book) => {
    const marks = { draft: null, edition: null, simulated: form.simulated, filledOn: form.sentAt.slice(0, 10) }
    nameBook(book, { ...marks, title: `${form.unit}${titleOf(form.period)}` } as Parameters<typeof nameBook>[1])
    await addTable(book, form)
    await addInstructions(book, form)
    await addManifest(book, manifest)
  })
}
