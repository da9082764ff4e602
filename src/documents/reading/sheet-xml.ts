import type { SheetExtras } from './sheetjs-cells'
import { tagsOf } from './xml'

/** Rows and columns a file may name as hidden before the rest is left out: what lies beyond holds no figures. */
const MOST = 20_000

const isTrue = (value: string | undefined) => value === '1' || value === 'true'

/** Column and row of 'AB12', counted from 0; null where it is no cell. */
function placeOf(reference: string | undefined): readonly [row: number, column: number] | null {
  const match = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(reference ?? '')
  if (match === null) return null
  const column = [...(match[1] ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  return [Number(match[2]) - 1, column - 1]
}

/** The tag around a byte: from its `<` to its `>`. */
function tagAround(xml: Buffer, at: number): string {
  const open = xml.lastIndexOf('<', at)
  const close = xml.indexOf('>', at)
  return open < 0 || close < 0 || close - open > 4_096 ? '' : xml.toString('latin1', open, close + 1)
}

function hiddenRows(xml: Buffer): number[] {
  const rows: number[] = []
  for (let at = xml.indexOf(' hidden='); at >= 0 && rows.length < MOST; at = xml.indexOf(' hidden=', at + 8)) {
    const tag = tagsOf(tagAround(xml, at), 'row')[0]
    const row = Number(tag?.get('r'))
    if (isTrue(tag?.get('hidden')) && row >= 1) rows.push(row - 1)
  }
  return rows
}

function hiddenColumns(head: string): number[] {
  const columns: number[] = []
  for (const tag of tagsOf(head, 'col')) {
    if (!isTrue(tag.get('hidden'))) continue
    const last = Math.min(Number(tag.get('max')), 16_384)
    for (let column = Number(tag.get('min')); column >= 1 && column <= last && columns.length < MOST; column += 1) {
      columns.push(column - 1)
    }
  }
  return columns
}

/** Whether a formula's cell, as far as it stands behind the formula, has a value; an empty text is one. */
function hasValue(rest: string, cell: string): boolean {
  return /<v(\s[^<>]*)?>[^<]/.test(rest) || (/<v[\s/>]/.test(rest) && /\bt=["']str["']/.test(cell))
}

/** Cells with a formula and no value. */
function uncalculated(xml: Buffer): (readonly [number, number])[] {
  const found: (readonly [number, number])[] = []
  for (let at = xml.indexOf('<f'); at >= 0; at = xml.indexOf('<f', at + 2)) {
    if (!/[\s/>]/.test(String.fromCharCode(xml[at + 2] ?? 0))) continue
    const end = xml.indexOf('</c>', at)
    if (end < 0) break
    const cell = tagAround(xml, at - 1)
    if (hasValue(xml.toString('latin1', at, Math.min(end, at + 65_536)), cell)) continue
    const place = placeOf(tagsOf(cell, 'c')[0]?.get('r'))
    if (place !== null) found.push(place)
  }
  return found
}

/** What the parser does not tell of a worksheet, from its XML. */
export function extrasOf(xml: Buffer): SheetExtras {
  const data = xml.indexOf('sheetData')
  const head = xml.toString('latin1', 0, Math.min(Math.max(data, 0), 1024 * 1024))
  return { hiddenRows: hiddenRows(xml), hiddenColumns: hiddenColumns(head), uncalculated: uncalculated(xml) }
}

/** The worksheet without its hyperlinks: the parser walks every cell of a link that covers a whole sheet. */
export function withoutLinks(xml: Buffer): Buffer {
  const start = xml.indexOf('hyperlinks', xml.lastIndexOf('sheetData'))
  if (start < 0) return xml
  const open = xml.lastIndexOf('<', start)
  const end = xml.indexOf('>', xml.lastIndexOf('hyperlinks'))
  return open < 0 || end < 0 ? xml : Buffer.concat([xml.subarray(0, open), xml.subarray(end + 1)])
}
