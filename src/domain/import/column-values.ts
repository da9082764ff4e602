import type { Field } from '../field'
import { readCell } from './cells'
import { type ImportField, importFields } from './import-field'
import { digitsOf, isBlankFigure } from './money-cell'
import type { RawCell } from './raw-book'

/**
 * How far a column's values speak for a field, as a factor on its header's score: above 1 where they are what the field
 * holds, far below where they cannot be it. 1 where the values say nothing.
 */
export function valuesFit(field: ImportField, values: readonly RawCell[]): number {
  const said = values.filter((cell) => !isBlankFigure(cell.text))
  if (said.length === 0) return 1
  const kind: Field['kind'] = importFields[field].kind
  const sense = { field, unit: '元', perCent: true, happened: null, month: null, year: 2000 } as const
  if (kind === 'choice') {
    const share = shareOf(said, (cell) => 'value' in readCell(cell, sense))
    return share >= 0.6 ? 1.2 : share <= 0.2 && said.length >= 3 ? 0.4 : 1
  }
  const numbers = shareOf(said, isNumber)
  if (kind === 'money') return numbers <= 0.3 && said.length >= 3 ? 0.3 : 1
  if (kind === 'fraction') return numbers >= 0.7 ? 1.2 : numbers <= 0.3 ? 0.3 : 1
  if (textFields.has(field)) return numbers >= 0.8 && said.length >= 3 ? 0.4 : 1
  return 1
}

const textFields: ReadonlySet<ImportField> = new Set([
  'name',
  'progress',
  'problem',
  'next',
  'scale',
  'units',
  'leader',
  'industry',
  'lists',
] as const)

function shareOf(cells: readonly RawCell[], holds: (cell: RawCell) => boolean): number {
  return cells.filter(holds).length / cells.length
}

function isNumber(cell: RawCell): boolean {
  return (
    cell.kind === 'number' ||
    (cell.kind === 'text' && /^-?(?:\d+\.?\d*|\.\d+)(?:亿元?|百万元|万元?|千元|元)?$/.test(digitsOf(cell.text))) ||
    /^[\d.]+%$/.test(digitsOf(cell.text))
  )
}
