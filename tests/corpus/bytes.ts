import * as XLSX from '@e965/xlsx'
import { gb18030 } from '../documents/reading/gb18030'
import { changedXls, type Piece, record } from '../documents/reading/xls'
import type { Cell } from './cell'
import type { LaidOut, Sheet } from './lay-out'
import type { Format } from './office'

const endings: Readonly<Record<Format, string>> = {
  xlsx: 'xlsx',
  xls: 'xls',
  xls5: 'xls',
  csv: 'csv',
  'csv-bom': 'csv',
  'csv-gb': 'csv',
  tsv: 'txt',
  html: 'xls',
}
export const endingOf = (format: Format) => endings[format]

/** The file's bytes. */
export function bytesOf({ sheets, sheet }: LaidOut, format: Format): Uint8Array {
  const main = sheets.find(({ name }) => name === sheet) ?? sheets[0]
  if (main === undefined) throw new Error('no sheet')
  switch (format) {
    case 'xlsx':
      return XLSX.write(
        bookOf(sheets, (letters) => letters),
        { type: 'buffer', bookType: 'xlsx', compression: true },
      ) as Buffer
    case 'xls':
      return XLSX.write(
        bookOf(sheets, (letters) => letters),
        { type: 'buffer', bookType: 'biff8' },
      ) as Buffer
    case 'xls5':
      return beforeUnicode(sheets)
    case 'html':
      return Buffer.from(page(main))
    case 'csv':
      return Buffer.from(delimited(main, ','))
    case 'csv-bom':
      return Buffer.from(`\ufeff${delimited(main, ',')}`)
    case 'csv-gb':
      return gb18030(delimited(main, ','))
    case 'tsv':
      return Buffer.from(delimited(main, '\t'))
  }
}

/**
 * An .xls of before Unicode. The writer at hand writes Latin only: letters of the same length stand where the Chinese is
 * put afterwards.
 */
function beforeUnicode(sheets: readonly Sheet[]): Uint8Array {
  const chinese = new Map<string, Uint8Array>()
  const letters = (given: string) => {
    if (/^[\x20-\x7e]*$/.test(given)) return given
    const bytes = gb18030(given)
    const standIn = number(chinese.size).padStart(bytes.length, '~').slice(-bytes.length)
    chinese.set(standIn, bytes)
    return standIn
  }
  const latin = XLSX.write(bookOf(sheets, letters), { type: 'buffer', bookType: 'biff5' }) as Buffer
  const put = ({ type, body }: Piece): Piece => {
    const at = type === LABEL ? 8 : type === BOUND_SHEET ? 7 : null
    const bytes = at === null ? undefined : chinese.get(body.subarray(at).toString('latin1'))
    return bytes === undefined ? { type, body } : { type, body: Buffer.concat([body.subarray(0, at ?? 0), bytes]) }
  }
  const codePage = record(0x42, 936 & 0xff, 936 >> 8)
  return changedXls(
    latin,
    ([begin, ...pieces]) => [
      ...(begin === undefined ? [] : [begin]),
      codePage,
      ...pieces.filter(({ type }) => type !== 0x42).map(put),
    ],
    'Book',
  )
}

const LABEL = 0x0204
const BOUND_SHEET = 0x85
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ`^{}|@$&'
const number = (value: number): string =>
  (value < alphabet.length ? '' : number(Math.floor(value / alphabet.length))) + alphabet[value % alphabet.length]

function bookOf(sheets: readonly Sheet[], letters: (text: string) => string): XLSX.WorkBook {
  const book = XLSX.utils.book_new()
  for (const { name, rows, merges, hiddenRows, hiddenColumns } of sheets) {
    const sheet: XLSX.WorkSheet = {}
    let width = 0
    rows.forEach((row, r) => {
      row.forEach((cell, c) => {
        width = Math.max(width, c)
        if (cell !== undefined) sheet[XLSX.utils.encode_cell({ r, c })] = cellOf(cell, letters)
      })
    })
    sheet['!ref'] = XLSX.utils.encode_range({ s: { r: 0, c: 0 }, e: { r: Math.max(0, rows.length - 1), c: width } })
    sheet['!merges'] = merges.map(({ top, left, bottom, right }) => ({
      s: { r: top, c: left },
      e: { r: bottom, c: right },
    }))
    if (hiddenRows.length > 0) sheet['!rows'] = marked(hiddenRows)
    if (hiddenColumns.length > 0) sheet['!cols'] = marked(hiddenColumns)
    XLSX.utils.book_append_sheet(book, sheet, letters(name))
  }
  book.Workbook = { Sheets: sheets.map(({ name, hidden }) => ({ name: letters(name), Hidden: hidden ? 1 : 0 })) }
  return book
}

const marked = (places: readonly number[]) =>
  Array.from({ length: Math.max(...places) + 1 }, (_, at) => (places.includes(at) ? { hidden: true } : {}))

function cellOf({ value, format, formula, error, comment }: Cell, letters: (text: string) => string): XLSX.CellObject {
  const more = { ...(formula && { f: formula }), ...(format && { z: format }) }
  const noted = comment === undefined ? {} : { c: [{ a: '审核', t: comment }] }
  if (error !== undefined) return { t: 'e', v: 7, ...more }
  if (typeof value === 'number') return { t: 'n', v: value, ...more, ...noted }
  return { t: 's', v: letters(value ?? ''), ...noted }
}

/** What a cell looks like in a file that knows texts only. */
function shown(cell: Cell | undefined): string {
  if (cell === undefined || cell.value === null) return cell?.error ?? ''
  if (typeof cell.value === 'string') return cell.value
  return cell.format === undefined ? String(cell.value) : XLSX.SSF.format(cell.format, cell.value)
}

function delimited({ rows }: Sheet, mark: string): string {
  const quoted = (given: string) =>
    /["\n\r]/.test(given) || given.includes(mark) ? `"${given.replaceAll('"', '""')}"` : given
  return rows.map((row) => row.map((cell) => quoted(shown(cell))).join(mark)).join('\r\n')
}

const escaped = (given: string) => given.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>')

function page({ rows, merges }: Sheet): string {
  const lines = rows.map((row, r) => {
    const cells = Array.from({ length: Math.max(row.length, 1) }, (_, c) => {
      const own = merges.find((one) => one.top <= r && r <= one.bottom && one.left <= c && c <= one.right)
      if (own !== undefined && (own.top !== r || own.left !== c)) return ''
      const wideBy =
        own === undefined ? '' : ` colspan="${own.right - own.left + 1}" rowspan="${own.bottom - own.top + 1}"`
      return `<td${wideBy}>${escaped(shown(row[c]))}</td>`
    })
    return `<tr>${cells.join('')}</tr>`
  })
  return `<html><head><meta charset="utf-8"></head><body><table>${lines.join('\n')}</table></body></html>`
}
