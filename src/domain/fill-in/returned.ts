import { plain } from '../import/plain'
import type { RawBook, RawCell, RawSheet } from '../import/raw-book'
import { isMonth } from '../month'
import { type ColumnKey, columnsOf, ID_HEADING } from './columns'
import type { Period } from './form'
import { MAGIC, type Manifest, type ManifestRow, readManifest, splitCheck } from './manifest'

/** A row of the table as it came back. */
export interface ReturnedRow {
  /** As people count. */
  readonly row: number
  readonly id: string | null
  readonly name: string
  readonly cells: ReadonlyMap<ColumnKey, RawCell>
}

export interface ReturnedColumn {
  readonly key: ColumnKey | null
  readonly header: string
}

/** A fill-in workbook as it came back, before it is held against the ledger. */
export interface ReturnedBook {
  readonly period: Period
  /** As the title line says; null where it does not. */
  readonly unit: string | null
  /** The workspace's mark as the hidden sheet says, whole or not; null where it is gone. */
  readonly workspace: string | null
  readonly columns: readonly ReturnedColumn[]
  readonly rows: readonly ReturnedRow[]
  /** What its hidden sheet says, if that is as it was sent; `lost`: it is gone; `broken`: it was changed. */
  readonly manifest: Manifest | 'lost' | 'broken'
}

/** A cell as text, trimmed; blank for nothing. */
export function cellText(cell: RawCell | undefined): string {
  if (cell === undefined) return ''
  return (cell.kind === 'number' && cell.text === '' ? String(cell.value) : cell.text).trim()
}

/** A hidden sheet's cell: what was written is text, whatever a program made of it. */
const hiddenText = (cell: RawCell | undefined): string =>
  cell === undefined ? '' : cell.kind === 'number' ? String(cell.value) : cell.text

const textsOf = (sheet: RawSheet): readonly ManifestRow[] =>
  Array.from(sheet.rows, (row) => Array.from(row ?? [], hiddenText))

function manifestOf(
  book: RawBook,
  isSound: (rows: readonly ManifestRow[], check: string) => boolean,
): { readonly manifest: Manifest | 'lost' | 'broken'; readonly said: Manifest | null } {
  const sheet = book.sheets.find(({ rows }) => hiddenText(rows[0]?.[0]) === MAGIC)
  const parts = sheet === undefined ? null : splitCheck(textsOf(sheet))
  if (parts === null) return { manifest: sheet === undefined ? 'lost' : 'broken', said: null }
  const said = readManifest(parts.rows)
  const sound = said !== null && parts.check !== null && isSound(parts.rows, parts.check)
  return { manifest: sound ? said : 'broken', said }
}

const MONTHLY_TITLE = /(\d{4})年(\d{1,2})月重点项目填报表/
const PLAN_TITLE = /(\d{4})年重点项目年度计划填报表/

function titlePeriod(text: string): Period | null {
  const plan = PLAN_TITLE.exec(text)
  if (plan) return { kind: 'plan', year: Number(plan[1]) }
  const found = MONTHLY_TITLE.exec(text)
  const month = found === null ? '' : `${found[1]}-${String(found[2]).padStart(2, '0')}`
  return isMonth(month) ? { kind: 'monthly', month } : null
}

/** Where the table begins: its sheet, the header's place and what stands above it. */
function findTable(book: RawBook) {
  for (const sheet of book.sheets) {
    const at = sheet.rows.findIndex(
      (row, i) => i < 60 && row?.some((cell) => plain(cellText(cell)) === plain(ID_HEADING)),
    )
    if (at < 0) continue
    const above = sheet.rows.slice(0, at).flatMap((row) => Array.from(row ?? [], cellText))
    return { sheet, at, above }
  }
  return null
}

const SIGNED = /^(单位负责人|填表人|联系电话|填报日期)[:：]/

/** The table's own last rows, and the sum above it: nobody's figures. */
function isFurniture(row: readonly (RawCell | undefined)[]): boolean {
  return row.some((cell) => {
    const text = cellText(cell)
    return SIGNED.test(text) || plain(text) === '合计'
  })
}

function rowsOf(sheet: RawSheet, header: number, columns: readonly ReturnedColumn[]): readonly ReturnedRow[] {
  const rows: ReturnedRow[] = []
  for (let r = header + 1; r < sheet.rows.length; r += 1) {
    const row = sheet.rows[r]
    if (row === undefined) continue
    const cells = new Map<ColumnKey, RawCell>()
    columns.forEach(({ key }, i) => {
      const cell = row[i]
      if (key !== null && cell !== undefined && cellText(cell) !== '') cells.set(key, cell)
    })
    const id = cellText(cells.get('id')) || null
    if (cells.size === 0 || (id === null && isFurniture(row))) continue
    rows.push({ row: r + 1, id, name: cellText(cells.get('name')), cells })
  }
  return rows
}

/**
 * Reads a returned workbook: by its hidden sheet where that is whole, else by what can be seen, its title among it.
 * `isSound` holds the hidden sheet against its check value. Null where the file is none of this program's.
 */
export function readReturned(
  book: RawBook,
  isSound: (rows: readonly ManifestRow[], check: string) => boolean,
): ReturnedBook | null {
  const { manifest, said } = manifestOf(book, isSound)
  const table = findTable(book)
  if (table === null) return null
  const title = table.above.map(titlePeriod).find((period) => period !== null) ?? null
  const period = typeof manifest === 'object' ? manifest.period : (title ?? said?.period ?? null)
  if (period === null) return null
  const keys = new Map(columnsOf(period).map(({ key, heading }) => [plain(heading), key]))
  const columns = Array.from(table.sheet.rows[table.at] ?? [], (cell): ReturnedColumn => {
    const header = cellText(cell)
    return { header, key: keys.get(plain(header)) ?? null }
  })
  const named = table.above.find((text) => text.startsWith('填报单位'))
  return {
    period,
    unit:
      typeof manifest === 'object' ? manifest.unit : (named?.replace(/^填报单位[:：]\s*/, '') ?? said?.unit ?? null),
    workspace: said?.workspace ?? null,
    columns,
    rows: rowsOf(table.sheet, table.at, columns),
    manifest,
  }
}
