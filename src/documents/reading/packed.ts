import type { RawCell, RawMerge, RawNotice, RawSheet } from '#domain/import/raw-book'

/**
 * Sheets as they cross from the process that parses: columns of figures, and each text once. A cell is one place in
 * `rows`, `columns`, `kinds`, `values` and `texts`.
 */
export interface PackedSheet {
  readonly name: string
  readonly hidden: boolean
  readonly rows: Int32Array
  readonly columns: Int32Array
  readonly kinds: Uint8Array
  /** A number's value, a truth's 1 or 0. */
  readonly values: Float64Array
  /** Places in `words`; -1 for a number that is shown as it is. */
  readonly texts: Int32Array
  /** For each date in turn its cell's place and its day's place in `words`. */
  readonly days: Int32Array
  /** Top, left, bottom, right of each merge in turn. */
  readonly merges: Int32Array
  readonly hiddenRows: readonly number[]
  readonly hiddenColumns: readonly number[]
}

export interface PackedBook {
  readonly words: readonly string[]
  readonly sheets: readonly PackedSheet[]
  readonly notices: readonly RawNotice[]
}

const TEXT = 0
const NUMBER = 1
const PERCENT = 2
const DATE = 3
const TRUTH = 4
const ERROR = 5

/** A number's text that is the number. */
const AS_IT_IS = -1

/** The furthest row and column a sheet can have (.xlsx); cells a file claims beyond are no cells. */
const LAST_ROW = 1_048_575
const LAST_COLUMN = 16_383

/** A cell as a parser finds it: a number that is shown as it is needs no text. */
export type FoundCell =
  | RawCell
  | { readonly kind: 'number'; readonly value: number; readonly text: null; readonly percent: boolean }
type Visit = (row: number, column: number, cell: FoundCell) => void

/** What a parser hands over of one sheet: its cells are visited once, in any order. */
export interface SheetFacts extends Omit<RawSheet, 'rows'> {
  readonly cells: (visit: Visit) => void
}

/** Every text once, at the place it is known by. */
function wordList(): { words: string[]; place: (word: string) => number } {
  const words: string[] = []
  const places = new Map<string, number>()
  const place = (word: string) => {
    const known = places.get(word)
    if (known !== undefined) return known
    places.set(word, words.length)
    return words.push(word) - 1
  }
  return { words, place }
}

const kindOf = (cell: FoundCell): number => {
  if (cell.kind === 'text') return TEXT
  if (cell.kind === 'number') return cell.percent ? PERCENT : NUMBER
  if (cell.kind === 'date') return DATE
  return cell.kind === 'truth' ? TRUTH : ERROR
}

const figureOf = (cell: FoundCell): number => {
  if (cell.kind === 'number') return cell.value
  return cell.kind === 'truth' && cell.value ? 1 : 0
}

/** How many cells there is room for at first. */
const ROOM = 4_096

/** A sheet's cells as columns that grow: a list of numbers that is pushed to takes five times as long. */
class Cells {
  private room = ROOM
  length = 0
  private rows = new Int32Array(ROOM)
  private columns = new Int32Array(ROOM)
  private kinds = new Uint8Array(ROOM)
  private values = new Float64Array(ROOM)
  private texts = new Int32Array(ROOM)

  add(row: number, column: number, kind: number, value: number, text: number): void {
    const at = this.length
    if (at === this.room) this.grow()
    this.rows[at] = row
    this.columns[at] = column
    this.kinds[at] = kind
    this.values[at] = value
    this.texts[at] = text
    this.length = at + 1
  }

  private grow(): void {
    this.room *= 4
    const grown = <T extends Int32Array | Uint8Array | Float64Array>(list: T, larger: T): T => {
      larger.set(list)
      return larger
    }
    this.rows = grown(this.rows, new Int32Array(this.room))
    this.columns = grown(this.columns, new Int32Array(this.room))
    this.kinds = grown(this.kinds, new Uint8Array(this.room))
    this.values = grown(this.values, new Float64Array(this.room))
    this.texts = grown(this.texts, new Int32Array(this.room))
  }

  /** Views of what is filled: no more of them crosses. */
  columnsOf(): Pick<PackedSheet, 'rows' | 'columns' | 'kinds' | 'values' | 'texts'> {
    const { length } = this
    return {
      rows: this.rows.subarray(0, length),
      columns: this.columns.subarray(0, length),
      kinds: this.kinds.subarray(0, length),
      values: this.values.subarray(0, length),
      texts: this.texts.subarray(0, length),
    }
  }
}

function packSheet(facts: SheetFacts, place: (word: string) => number): PackedSheet {
  const cells = new Cells()
  const days: number[] = []
  facts.cells((row, column, cell) => {
    if (row < 0 || column < 0 || row > LAST_ROW || column > LAST_COLUMN) return
    if (cell.kind === 'date') days.push(cells.length, place(cell.day))
    cells.add(row, column, kindOf(cell), figureOf(cell), cell.text === null ? AS_IT_IS : place(cell.text))
  })
  return {
    name: facts.name,
    hidden: facts.hidden,
    hiddenRows: facts.hiddenRows,
    hiddenColumns: facts.hiddenColumns,
    ...cells.columnsOf(),
    days: new Int32Array(days),
    merges: new Int32Array(facts.merges.flatMap(({ top, left, bottom, right }) => [top, left, bottom, right])),
  }
}

/** Packs what a parser found. */
export function pack(sheets: Iterable<SheetFacts>, notices: readonly RawNotice[]): PackedBook {
  const { words, place } = wordList()
  const packed = Array.from(sheets, (sheet) => packSheet(sheet, place))
  return { words, sheets: packed, notices }
}

function cellAt(sheet: PackedSheet, words: readonly string[], days: ReadonlyMap<number, string>, at: number): RawCell {
  const value = sheet.values[at] ?? 0
  const known = sheet.texts[at] ?? AS_IT_IS
  const text = known === AS_IT_IS ? String(value) : (words[known] ?? '')
  switch (sheet.kinds[at]) {
    case NUMBER:
      return { kind: 'number', value, text, percent: false }
    case PERCENT:
      return { kind: 'number', value, text, percent: true }
    case DATE:
      return { kind: 'date', day: days.get(at) ?? '', text }
    case TRUTH:
      return { kind: 'truth', value: value === 1, text }
    case ERROR:
      return { kind: 'error', text }
    default:
      return { kind: 'text', text }
  }
}

/** The sheet as everybody else knows it. */
export function unpackSheet(sheet: PackedSheet, words: readonly string[]): RawSheet {
  const rows: (RawCell | undefined)[][] = []
  const days = new Map<number, string>()
  for (let at = 0; at + 1 < sheet.days.length; at += 2)
    days.set(sheet.days[at] ?? 0, words[sheet.days[at + 1] ?? 0] ?? '')
  for (let at = 0; at < sheet.rows.length; at += 1) {
    const row = sheet.rows[at] ?? 0
    const cells = rows[row] ?? []
    rows[row] = cells
    cells[sheet.columns[at] ?? 0] = cellAt(sheet, words, days, at)
  }
  const merges: RawMerge[] = []
  for (let at = 0; at + 3 < sheet.merges.length; at += 4) {
    const [top = 0, left = 0, bottom = 0, right = 0] = sheet.merges.subarray(at, at + 4)
    merges.push({ top, left, bottom, right })
  }
  const { name, hidden, hiddenRows, hiddenColumns } = sheet
  return { name, hidden, rows, merges, hiddenRows, hiddenColumns }
}
