import type { Yuan } from '../money'
import type { MoneyUnit } from './header-words'
import { moneyUnits } from './header-words'
import { type ImportField, isMoneyField } from './import-field'
import { digitsOf } from './money-cell'
import { guessUnit, type UnitGuess, unlikelyUnit } from './money-unit'
import { columnLetter, plain } from './plain'
import type { RawCell, RawSheet } from './raw-book'
import { textAt } from './sheet-view'
import type { Asked, ImportWarning, UnitSource } from './understood-types'

export interface ColumnUnit {
  readonly unit: MoneyUnit
  readonly from: UnitSource
}

/** A money column that wants its unit. */
export interface MoneyColumn {
  readonly index: number
  readonly field: ImportField
  /** The header's text, or the letter. */
  readonly label: string
  /** What the header says. */
  readonly unit: MoneyUnit | null
}

/** So many rows are enough to tell a unit by. */
const SAMPLE = 300

/** The unit of every money column: mapping, header, option, unit row, else a guess that is told as a warning. */
export function columnUnits(
  sheet: RawSheet,
  columns: readonly MoneyColumn[],
  dataRows: readonly number[],
  keys: readonly number[],
  unitRow: MoneyUnit | null,
  asked: Asked,
): { readonly units: ReadonlyMap<number, ColumnUnit>; readonly warnings: readonly ImportWarning[] } {
  const units = new Map<number, ColumnUnit>()
  const warnings: ImportWarning[] = []
  const money = columns.filter(({ field }) => isMoneyField(field))
  for (const column of money) {
    const told = saidUnit(column, unitRow, asked)
    if (told) units.set(column.index, told)
    if (told?.from === 'header' && asked.money !== null && asked.money !== told.unit)
      warnings.push({ code: 'UNIT_DISAGREES', column: column.label, unit: told.unit, option: asked.money })
  }
  const rows = dataRows.slice(0, SAMPLE)
  const numbersOf = ({ index }: MoneyColumn) => rows.flatMap((row) => numberOf(sheet.rows[row]?.[index]) ?? [])
  const open: { readonly column: MoneyColumn; readonly pairs: Pairs }[] = []
  for (const column of money) {
    const pairs = ledgerPairs(sheet, column, rows, keys, asked)
    const told = units.get(column.index)
    const likely = told && told.from !== 'mapping' ? unlikelyUnit(told.unit, pairs) : null
    if (told && likely) warnings.push({ code: 'UNIT_UNLIKELY', column: column.label, unit: told.unit, likely })
    if (!told) open.push({ column, pairs })
  }
  // Columns that the ledger can tell go first: they help to tell the ones beside them.
  const guessed: { readonly label: string; readonly guess: UnitGuess }[] = []
  for (const { column, pairs } of open.sort((a, b) => b.pairs.length - a.pairs.length)) {
    const beside = siblings(sheet, column, money, units, rows)
    const guess = guessUnit({ field: column.field, numbers: numbersOf(column), pairs, siblings: beside })
    units.set(column.index, guess)
    if (numbersOf(column).length > 0) guessed.push({ label: column.label, guess })
  }
  for (const { unit, from } of guessed.map(({ guess }) => guess).filter(isFirst)) {
    const columns = guessed.filter(({ guess }) => guess.unit === unit && guess.from === from).map(({ label }) => label)
    warnings.push({ code: 'UNIT_GUESSED', columns, unit, from })
  }
  return { units, warnings }
}

function isFirst(guess: UnitGuess, place: number, all: readonly UnitGuess[]): boolean {
  return all.findIndex(({ unit, from }) => unit === guess.unit && from === guess.from) === place
}

function saidUnit(column: MoneyColumn, unitRow: MoneyUnit | null, asked: Asked): ColumnUnit | null {
  const mapped = asked.mapping?.money?.[columnLetter(column.index)]
  if (mapped !== undefined) return { unit: mapped, from: 'mapping' }
  if (column.unit !== null) return { unit: column.unit, from: 'header' }
  if (asked.money !== null) return { unit: asked.money, from: 'option' }
  return unitRow === null ? null : { unit: unitRow, from: 'unitRow' }
}

type Pairs = (readonly [number, number])[]

function ledgerPairs(
  sheet: RawSheet,
  column: MoneyColumn,
  rows: readonly number[],
  keys: readonly number[],
  { known }: Asked,
): Pairs {
  if (known.size === 0) return []
  return rows.flatMap((row): Pairs => {
    const number = numberOf(sheet.rows[row]?.[column.index])
    if (number === null) return []
    for (const key of keys) {
      const text = textAt(sheet, row, key)
      const amount: Yuan | null = (known.get(plain(text)) ?? known.get(text))?.[column.field] ?? null
      if (amount !== null) return [[number, amount]]
    }
    return []
  })
}

function siblings(
  sheet: RawSheet,
  column: MoneyColumn,
  money: readonly MoneyColumn[],
  units: ReadonlyMap<number, ColumnUnit>,
  rows: readonly number[],
) {
  return money.flatMap((other) => {
    const unit = other.index === column.index ? undefined : units.get(other.index)
    if (unit === undefined) return []
    const pairs = rows.flatMap((row): Pairs => {
      const own = numberOf(sheet.rows[row]?.[column.index])
      const beside = numberOf(sheet.rows[row]?.[other.index])
      return own === null || beside === null ? [] : [[own, beside * moneyUnits[unit.unit]]]
    })
    return [{ field: other.field, pairs }]
  })
}

function numberOf(cell: RawCell | undefined): number | null {
  if (cell === undefined || cell.kind === 'error') return null
  if (cell.kind === 'number') return cell.value
  const digits = digitsOf(cell.text)
  return /^-?\d+(\.\d*)?$/.test(digits) ? Number(digits) : null
}
