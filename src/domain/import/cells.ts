import { TEXT_LIMIT } from '../entry'
import type { Field } from '../field'
import type { Month } from '../month'
import { blankCell, type CellResult, problem } from './cell-result'
import { dateCell, yearGiven, yearsCell } from './date-cell'
import type { MoneyUnit } from './header-words'
import { type ImportField, importFields } from './import-field'
import { digitsOf, isBlankFigure, moneyCell, numberDigits } from './money-cell'
import type { RawCell } from './raw-book'
import { termCode } from './terms'

/** What a column says about all its cells. */
export interface CellSense {
  readonly field: ImportField
  /** Of a money column; any other one has none. */
  readonly unit: MoneyUnit | null
  /** Whether plain numbers are per cent (88 is 0.88) in a column of shares. */
  readonly perCent: boolean
  /** Of a column of dates: whether its header says that they have happened (`实际开工`) or are planned. */
  readonly happened: boolean | null
  readonly month: Month | null
  readonly year: number | null
}

/** A cell as its column's field. A blank, in any of its spellings, is a value of null. */
export function readCell(cell: RawCell, sense: CellSense): CellResult {
  const { field } = sense
  const known: Field = importFields[field]
  if (field === 'years') return yearsCell(cell)
  if (field === 'name') return textCell(cell, false)
  switch (known.kind) {
    case 'money':
      return moneyCell(cell, sense.unit ?? '万元', known.label.zh)
    case 'fraction':
      return fractionCell(cell, sense.perCent)
    case 'day':
      return dateCell(cell, yearGiven(sense.month, sense.year), sense.happened)
    case 'year':
      return yearCell(cell)
    case 'choice':
      return choiceCell(cell, known)
    case 'texts':
      return textsCell(cell, field === 'aliases' ? BETWEEN : BETWEEN_UNITS)
    default:
      return textCell(cell, known.kind === 'longText')
  }
}

/** A formula's look (`=HYPERLINK(…)`) stays text: nothing here or later evaluates it. */
function textCell(cell: RawCell, long: boolean): CellResult {
  if (cell.kind === 'error') return problem('CELL_ERROR', { value: cell.text })
  const text = shownText(cell).replace(/\r\n?/g, '\n').trim()
  if (/^[-—–−－/\\]*$/.test(text)) return blankCell
  if (text.length > TEXT_LIMIT) return problem('TEXT_TOO_LONG', { length: text.length, limit: TEXT_LIMIT })
  return { value: long ? text : text.replace(/\s*\n\s*/g, '') }
}

/** A number's text as it stands on the sheet, but a plain one with all its digits (telephone numbers, codes). */
function shownText(cell: RawCell): string {
  if (cell.kind === 'number' && !cell.percent && Number.isInteger(cell.value)) return numberDigits(cell.value)
  return cell.kind === 'date' ? (cell.text === '' ? cell.day : cell.text) : cell.text
}

const BETWEEN = /[,，、;；\n\r]+/
/** Two units may stand with a stroke between them; what a project is also called may have one in it. */
const BETWEEN_UNITS = /[,，、;；\n\r/／]+/

function textsCell(cell: RawCell, between: RegExp): CellResult {
  if (cell.kind === 'error') return problem('CELL_ERROR', { value: cell.text })
  const parts = shownText(cell)
    .split(between)
    .map((part) => part.trim())
    .filter((part) => !/^[-—–−－/\\]*$/.test(part))
  if (parts.length === 0) return blankCell
  const length = parts.join('').length
  return length > TEXT_LIMIT ? problem('TEXT_TOO_LONG', { length, limit: TEXT_LIMIT }) : { value: parts }
}

function choiceCell(cell: RawCell, field: Extract<Field, { kind: 'choice' }>): CellResult {
  if (cell.kind === 'error') return problem('CELL_ERROR', { value: cell.text })
  const text = cell.text.trim()
  if (/^[-—–−－/\\]*$/.test(text)) return blankCell
  const code = termCode(field, text)
  if (code !== null) return { value: code }
  const choices = Object.values(field.choices).map((words) => words.zh)
  return problem('CHOICE_UNKNOWN', { field: field.label.zh, value: text, choices: choices.join('、') })
}

function yearCell(cell: RawCell): CellResult {
  if (cell.kind === 'error') return problem('CELL_ERROR', { value: cell.text })
  if (cell.kind === 'date') return { value: Number(cell.day.slice(0, 4)) }
  if (isBlankFigure(cell.text)) return blankCell
  const found = /^((?:19|20)\d\d)(?:年|$|[-./](?:\d{1,2})(?:[-./]\d{1,2})?$)/.exec(digitsOf(cell.text))
  return found ? { value: Number(found[1]) } : problem('YEAR_INVALID', { value: cell.text })
}

/** A share of 0 to 1: `88%`, a cell formatted so, `0.88`, or 88 in a column of per cent. */
function fractionCell(cell: RawCell, perCent: boolean): CellResult {
  if (cell.kind === 'error') return problem('CELL_ERROR', { value: cell.text })
  if (cell.kind === 'number') return fraction(cell.percent || !perCent ? cell.value : cell.value / 100, cell.text)
  if (isBlankFigure(cell.text)) return blankCell
  const text = digitsOf(cell.text)
  const found = /^(-?(?:\d+\.?\d*|\.\d+))(%?)$/.exec(text)
  if (!found) return problem('NOT_A_NUMBER', { value: cell.text, plain: true })
  const number = Number(found[1])
  return fraction(found[2] === '%' || perCent ? number / 100 : number, cell.text)
}

function fraction(value: number, shown: string): CellResult {
  const clean = Number(value.toPrecision(15))
  return clean >= 0 && clean <= 1 ? { value: clean } : problem('FRACTION_RANGE', { value: shown })
}
