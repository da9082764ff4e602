import type { RawCell, RawMerge } from '#domain/import/raw-book'
import { fail } from './failure'
import { limits } from './limits'
import type { SheetFacts } from './packed'
import { decodeEntities, tagsOf } from './xml'

/** Cells that one cell may cover in a direction; a page may claim any number. */
const WIDEST = 1_000

/** A table while it is read: rows are filled from the left, past what cells of rows above reach down into. */
class Table {
  readonly cells: [number, number, RawCell][] = []
  readonly merges: RawMerge[] = []
  #row = -1
  #column = 0
  /** For each column the last row that a cell from above covers. */
  readonly #covered: number[] = []
  #open: { text: string; attributes: ReadonlyMap<string, string> } | null = null

  startRow(): void {
    this.endCell()
    this.#row += 1
    this.#column = 0
    if (this.#row >= limits.rows) fail({ code: 'FILE_ROWS', sheet: '', rows: this.#row + 1, limit: limits.rows })
  }

  startCell(attributes: ReadonlyMap<string, string>): void {
    if (this.#row < 0) this.startRow()
    this.endCell()
    this.#open = { text: '', attributes }
  }

  add(text: string): void {
    if (this.#open) this.#open.text += text
  }

  endCell(): void {
    const cell = this.#open
    if (cell === null) return
    this.#open = null
    while ((this.#covered[this.#column] ?? -1) >= this.#row) this.#column += 1
    const span = (name: string) =>
      Math.min(Math.max(Number.parseInt(cell.attributes.get(name) ?? '1', 10) || 1, 1), WIDEST)
    const [left, right, bottom] = [this.#column, this.#column + span('colspan') - 1, this.#row + span('rowspan') - 1]
    for (let column = left; column <= right; column += 1) this.#covered[column] = bottom
    const text = tidy(cell.text)
    if (text !== '') this.cells.push([this.#row, left, { kind: 'text', text }])
    if (right > left || bottom > this.#row) this.merges.push({ top: this.#row, left, bottom, right })
    this.#column = right + 1
  }
}

/** What a browser shows: blanks run together, `<br>` (told as VT) broken into lines. */
const tidy = (text: string) =>
  decodeEntities(text)
    .replace(/[ \t\r\n\f]+/g, ' ')
    .replace(/ ?\v ?/g, '\n')
    .replace(/\u00a0/g, ' ')
    .trim()

function act(tables: Table[], depth: number, name: string, closes: boolean, tag: string): number {
  if (name === 'table' && closes) {
    if (depth === 1) tables.at(-1)?.endCell()
    return Math.max(depth - 1, 0)
  }
  if (name === 'table') {
    if (depth === 0) tables.push(new Table())
    return depth + 1
  }
  const table = depth === 1 ? tables.at(-1) : undefined
  if (name === 'br' || name === 'p' || name === 'div') tables.at(-1)?.add(name === 'br' ? '\v' : ' ')
  else if (name === 'tr' && !closes) table?.startRow()
  else if (name === 'td' || name === 'th')
    closes ? table?.endCell() : table?.startCell(tagsOf(tag, name)[0] ?? new Map())
  return depth
}

/** A page without what is not shown: comments, scripts, styles. One that is never closed reaches to the page's end. */
function shownPart(html: string): string {
  const lower = html.toLowerCase()
  const parts: string[] = []
  let from = 0
  for (const match of lower.matchAll(/<!--|<(script|style|xml)(?=[\s>])/g)) {
    if (match.index < from) continue
    parts.push(html.slice(from, match.index))
    const closing = match[1] === undefined ? '-->' : `</${match[1]}`
    const end = lower.indexOf(closing, match.index)
    from = end < 0 ? html.length : end + closing.length
    if (end < 0) break
  }
  parts.push(html.slice(from))
  return parts.join('')
}

/** The tables of a page, one sheet each; a table inside a cell is part of that cell's text. */
export function htmlTables(html: string): readonly SheetFacts[] {
  const bare = shownPart(html)
  const tables: Table[] = []
  let depth = 0
  let from = 0
  for (const match of bare.matchAll(/<(\/?)([a-zA-Z][a-zA-Z0-9]*)(?:[\s/][^<>]*)?>/g)) {
    if (depth > 0) tables.at(-1)?.add(bare.slice(from, match.index))
    from = match.index + match[0].length
    const name = (match[2] ?? '').toLowerCase()
    depth = act(tables, depth, name, match[1] === '/', match[0].replace(/^<\/?\w+/, `<${name}`).toLowerCase())
  }
  tables.at(-1)?.endCell()
  if (tables.length === 0) return fail({ code: 'FILE_NOT_SHEET', is: 'page' })
  return tables.map(({ cells, merges }, index) => ({
    name: `表${index + 1}`,
    hidden: false,
    hiddenRows: [],
    hiddenColumns: [],
    merges,
    cells: (visit) => {
      for (const [row, column, cell] of cells) visit(row, column, cell)
    },
  }))
}
