import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { utils, type WorkBook } from '@e965/xlsx'
import ExcelJS, { type Style } from 'devextreme-exceljs-fork'
import { expect } from 'vitest'

const { Workbook } = ExcelJS

/** A worksheet, the first unless another is named. */
export function pageOf(book: WorkBook, at = 0) {
  const page = book.Sheets[book.SheetNames[at] ?? '']
  if (!page) throw new Error('no sheet')
  return page
}

/** A cell's look in a few words. */
function lookOf({ font, alignment, fill, border }: Partial<Style>): string {
  const sides = Object.keys(border ?? {}).length
  return [
    `${font?.name} ${font?.size}${font?.bold ? ' bold' : ''}`,
    `${alignment?.horizontal ?? '-'}/${alignment?.vertical ?? '-'}${alignment?.wrapText ? ' wrap' : ''}`,
    fill?.type === 'pattern' && fill.fgColor ? `fill ${fill.fgColor.argb}` : [],
    sides === 4 ? 'box' : sides === 0 ? [] : `${sides} sides`,
  ]
    .flat()
    .join(', ')
}

/**
 * The file as readable text: every cell with its type, format, look and formula or value; then looks, merges, heights
 * and widths. Values as SheetJS reads them, looks as exceljs does: two readers that know nothing of each other.
 */
export async function dump({ file, book }: { file: string; book: WorkBook }, at = 0): Promise<string> {
  const page = pageOf(book, at)
  const reader = new Workbook()
  await reader.xlsx.readFile(file)
  const styled = reader.worksheets[at]
  if (!styled) throw new Error('no sheet')
  const looks: string[] = []
  const lookAt = (at: string) => {
    const look = lookOf(styled.getCell(at).style)
    if (!looks.includes(look)) looks.push(look)
    return `look${looks.indexOf(look) + 1}`
  }
  const ranges = page['!merges'] ?? []
  const isMergedAway = (at: string) => {
    const { r, c } = utils.decode_cell(at)
    return ranges.some(({ s, e }) => r >= s.r && r <= e.r && c >= s.c && c <= e.c && (r > s.r || c > s.c))
  }
  const cells = Object.keys(page)
    .filter((key) => !key.startsWith('!') && !isMergedAway(key))
    .map((at) => {
      const cell = page[at]
      const value = cell.f === undefined ? JSON.stringify(cell.v) : `=${cell.f} → ${JSON.stringify(cell.v ?? '')}`
      return [at, cell.t, cell.z && cell.z !== 'General' ? cell.z : '', lookAt(at), value].join('\t')
    })
  const merges = ranges.map((range) => utils.encode_range(range)).sort()
  const heights: number[] = []
  styled.eachRow((row) => heights.push(row.height))
  const widths = styled.columns.map((column) => `${(column.width ?? 0).toFixed(2)}${column.hidden ? ' hidden' : ''}`)
  const lines = [
    ...cells,
    ...looks.map((look, i) => `look${i + 1}: ${look}`),
    `merged: ${merges.join(' ')}`,
    `heights: ${heights.join(' ')}`,
    `widths: ${widths.join(' ')}`,
  ]
  return `${lines.join('\n')}\n`
}

const golden = (name: string) => path.resolve(import.meta.dirname, '../golden', name)

/** Holds a text against what was kept; `KPM_GOLDEN=write` keeps it anew. */
export function expectGolden(name: string, text: string): void {
  if (process.env.KPM_GOLDEN === 'write') writeFileSync(golden(name), text)
  expect(text).toBe(readFileSync(golden(name), 'utf8'))
}
