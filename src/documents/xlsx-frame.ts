import { signatures, simulatedMark } from '#domain/paper/monthly-model'
import { countLines } from '#domain/paper/text-width'
import { EDGES, heightOf, writeAcross } from './xlsx-page'
import type { Worksheet } from './xlsx-rows'
import type { SheetStyles } from './xlsx-style'

/** What stands above a table: its title, and a line below that. */
export interface SheetTop {
  readonly title: string
  readonly line: readonly [string, string, string]
  readonly simulated: boolean
}

/** How many of the last columns are together at least so wide. */
function lastColumns(widths: readonly number[], least: number): number {
  let count = 0
  let width = 0
  while (width < least && count < widths.length - 1) {
    count += 1
    width += widths.at(-count) ?? 0
  }
  return count
}

/** Where the line's parts end: so many columns for left and centre that each part has room for its text. */
function partsOf(widths: readonly number[], line: SheetTop['line']): readonly [number, number] {
  const third = Math.floor(widths.length / 3)
  const [left, , right] = line
  const need = (text: string) => text.length * 2.3 + EDGES
  let first = third
  while (sum(widths.slice(0, first)) < need(left) && first < widths.length - 2) first += 1
  const last = Math.min(Math.max(1, lastColumns(widths, need(right))), widths.length - first - 1)
  return [first, widths.length - Math.max(last, Math.min(third, widths.length - first - 1))]
}

const sum = (widths: readonly number[]) => widths.reduce((all, width) => all + width, 0)

/** Rows 1 and 2: the title with the mark of simulated figures beside it, and the line. `widths` are those of its columns. */
export function writeTop(page: Worksheet, top: SheetTop, widths: readonly number[], styles: SheetStyles): void {
  const columns = widths.length
  const marked = top.simulated ? lastColumns(widths, 34) : 0
  page.getRow(1).height = 34
  writeAcross(page, 1, 1, columns - marked, top.title, styles.title)
  if (marked > 0) writeAcross(page, 1, columns - marked + 1, columns, simulatedMark, styles.mark)
  page.getRow(2).height = 20
  const [left, centre, right] = top.line
  const [first, second] = partsOf(widths, top.line)
  writeAcross(page, 2, 1, first, left, styles.line.left)
  writeAcross(page, 2, first + 1, second, centre, styles.line.center)
  writeAcross(page, 2, second + 1, columns, right, styles.line.right)
  page.getRow(2).commit()
}

/** The two rows under a table, from row `at`: its note, and who signs. */
export function writeEnd(
  page: Worksheet,
  at: number,
  note: string,
  widths: readonly number[],
  styles: SheetStyles,
): void {
  const columns = widths.length
  page.getRow(at).height = heightOf(countLines(note, sum(widths) - EDGES))
  writeAcross(page, at, 1, columns, note, styles.note)
  page.getRow(at + 1).height = 30
  const quarter = columns / signatures.length
  signatures.forEach((name, i) => {
    const from = Math.round(i * quarter) + 1
    writeAcross(page, at + 1, from, Math.round((i + 1) * quarter), `${name}：`, styles.line.left)
  })
  page.getRow(at + 1).commit()
}
