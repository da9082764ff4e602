import type { Month } from '../month'
import { yearClass } from '../project'
import type { CellProblem, CellResult, ReadValue } from './cell-result'
import { type CellSense, readCell } from './cells'
import { splitContact } from './contact-cell'
import type { ImportField } from './import-field'
import { importFields } from './import-field'
import { fillDown } from './merged-down'
import { isBlankFigure } from './money-cell'
import type { RawCell, RawSheet } from './raw-book'
import type { JudgedRow } from './sheet-rows'
import { textOf } from './sheet-view'
import { termCode } from './terms'
import type { ImportWarning, UnderstoodCell, UnderstoodColumn, UnderstoodRow } from './understood-types'

interface When {
  readonly month: Month | null
  readonly year: number | null
  /** Whether a column's header says per cent. */
  readonly header: ReadonlyMap<number, boolean>
}

interface Reader {
  readonly column: UnderstoodColumn
  readonly field: ImportField
  readonly sense: CellSense
  readonly written: boolean
  /** 同上 may stand in it. */
  readonly takesDitto: boolean
  /** What texts have been read as: units, terms and dates come again and again. */
  readonly seen: Map<string, CellResult>
}
const MOST_SEEN = 2_000

function readOnce(cell: RawCell, { sense, seen }: Reader): CellResult {
  if (cell.kind !== 'text' || cell.text.length > 40) return readCell(cell, sense)
  const known = seen.get(cell.text)
  if (known !== undefined) return known
  const result = readCell(cell, sense)
  if (seen.size < MOST_SEEN) seen.set(cell.text, result)
  return result
}

/** Reads the cells of every data row and of every total. */
export function readRows(
  sheet: RawSheet,
  judged: readonly JudgedRow[],
  columns: readonly UnderstoodColumn[],
  when: When,
): { readonly rows: readonly UnderstoodRow[]; readonly warnings: readonly ImportWarning[] } {
  const dataRows = judged.filter(({ nature }) => nature === 'data').map(({ row }) => row)
  const warnings: ImportWarning[] = []
  const readers = columns.flatMap((column): Reader[] => {
    if (column.field === null) return []
    const share = shareSense(sheet, column, dataRows, when)
    if (share.guessed) warnings.push({ code: 'FRACTION_GUESSED', column: column.header || column.letter })
    const { month, year } = when
    const happened = headedAs(column.header)
    const sense = { field: column.field, unit: column.unit, perCent: share.perCent, happened, month, year }
    const takesDitto = !isFigure(column.field) && !isKey(column.field)
    return [{ column, field: column.field, sense, written: column.use === 'write', takesDitto, seen: new Map() }]
  })
  // A merge may begin in a row that is left out: the plan's above what was done.
  const held = judged.filter(({ nature }) => nature === 'data' || nature === 'note').map(({ row }) => row)
  const down = fillDown(
    sheet,
    held,
    readers.filter(({ field }) => !isFigure(field)).map(({ column }) => column.index),
  )
  const hidden = new Set(sheet.hiddenRows)
  const classed = readers.some(({ field }) => field === 'yearClass')
  let group: string | null = null
  const last = new Map<number, RawCell>()
  const rows = judged.map((own): UnderstoodRow => {
    const { row, nature } = own
    if (nature === 'group') group = own.group
    if (nature !== 'data' && nature !== 'total')
      return { row, nature, group: own.group, hidden: hidden.has(row), cells: [] }
    const raw = sheet.rows[row] ?? []
    const above = nature === 'data' ? down.get(row) : undefined
    const cells: UnderstoodCell[] = []
    for (const reader of readers) {
      const { index } = reader.column
      const given = textOf(raw[index]) === '' ? above?.get(index) : raw[index]
      if (!reader.takesDitto) {
        addCells(cells, given, reader)
        continue
      }
      const cell = isDitto(given) ? last.get(index) : given
      if (nature === 'data' && cell !== undefined) last.set(index, cell)
      addCells(cells, cell, reader)
    }
    if (nature === 'data' && group !== null && !classed) cells.push(...groupCell(group))
    return { row, nature, group: nature === 'data' ? group : null, hidden: hidden.has(row), cells }
  })
  return { rows, warnings }
}

/** `实际开工时间` has happened, `计划竣工` has not; `计划(实际)开工` leaves it to the cell. */
function headedAs(header: string): boolean | null {
  const [actual, planned] = [/实际/.test(header), /计划|预计|拟/.test(header)]
  return actual === planned ? null : actual
}

/** 同上 is what stands above it; of a figure it says nothing that may be written, and of a name nothing at all. */
function isDitto(cell: RawCell | undefined): boolean {
  return cell?.kind === 'text' && /^\s*(?:同上|〃|″)\s*$/.test(cell.text)
}

function isKey(field: ImportField): boolean {
  return field === 'name' || field === 'code' || field === 'id'
}

function isFigure(field: ImportField): boolean {
  const { kind } = importFields[field]
  return kind === 'money' || kind === 'fraction'
}

/** 年度类别 out of the group a row stands under (`一、续建项目`), in a sheet that has no column for it. */
function groupCell(group: string): readonly UnderstoodCell[] {
  const code = termCode(yearClass, group)
  if (code === null) return []
  return [{ at: -1, field: 'yearClass', month: null, value: code, text: group, problem: null, written: true }]
}

/** Adds what a cell says; most cells hold one field, some two: years from and to, a person and a telephone. */
function addCells(into: UnderstoodCell[], cell: RawCell | undefined, reader: Reader): void {
  if (cell === undefined) return
  const { field } = reader
  const { value, problem } = readOnce(cell, reader)
  if (problem !== undefined) into.push(cellOf(cell, reader, field, null, problem))
  else if (value === null || value === undefined) return
  else if (field === 'years' && Array.isArray(value)) {
    into.push(cellOf(cell, reader, 'startYear', Number(value[0]), null))
    into.push(cellOf(cell, reader, 'endYear', Number(value[1]), null))
  } else if (field === 'contact' && typeof value === 'string') {
    const { contact, phone } = splitContact(value)
    if (contact !== null) into.push(cellOf(cell, reader, 'contact', contact, null))
    if (phone !== null) into.push(cellOf(cell, reader, 'phone', phone, null))
  } else into.push(cellOf(cell, reader, field, value, null))
}

function cellOf(
  { text }: RawCell,
  { column, written }: Reader,
  field: ImportField,
  value: ReadValue | null,
  problem: CellProblem | null,
): UnderstoodCell {
  return { at: column.index, field, month: column.month, value, text, problem, written }
}

/** Whether plain numbers in a column of shares are per cent: any above 1 tells; else the header, which is then told. */
function shareSense(
  sheet: RawSheet,
  column: UnderstoodColumn,
  rows: readonly number[],
  when: When,
): { readonly perCent: boolean; readonly guessed: boolean } {
  if (column.field !== 'physical') return { perCent: false, guessed: false }
  const numbers = rows.flatMap((row): number[] => {
    const cell = sheet.rows[row]?.[column.index]
    if (cell === undefined || isBlankFigure(cell.text)) return []
    if (cell.kind === 'number') return cell.percent ? [] : [cell.value]
    const number = Number(cell.text.normalize('NFKC'))
    return Number.isFinite(number) ? [number] : []
  })
  if (numbers.some((number) => number > 1)) return { perCent: true, guessed: false }
  const fractions = numbers.some((number) => number > 0)
  return { perCent: false, guessed: fractions && when.header.get(column.index) === true }
}
