import { readEntry } from '../entry'
import { parseField, type Value } from '../field'
import type { RawCell } from '../import/raw-book'
import { Refusal } from '../refusal'
import { type FillInField, fieldOf, fieldsOf } from './form'
import { cellText } from './returned'

const numeric: ReadonlySet<string> = new Set(['money', 'fraction'])

/** A returned cell as somebody would type it: what a spreadsheet shows of a number, without the noise of its sums. */
export function typedText(field: FillInField, cell: RawCell): string {
  if (cell.kind === 'number' && numeric.has(fieldOf(field).kind)) return String(Number(cell.value.toPrecision(15)))
  return cellText(cell)
}

const entries: ReadonlySet<string> = new Set<string>(fieldsOf('monthly').filter((name) => name !== 'statEntry'))

/** The value of a typed text by its field's own rules; null is a blank. Refuses as typing it would be. */
export function readTyped(field: FillInField, text: string): Value {
  return entries.has(field)
    ? readEntry(field as Parameters<typeof readEntry>[0], text)
    : parseField(fieldOf(field), text)
}

/** Reads a returned cell. Refuses SHEET_ERROR for a formula's error, and whatever its field cannot take. */
export function readReturnedCell(field: FillInField, cell: RawCell): { readonly text: string; readonly value: Value } {
  if (cell.kind === 'error') throw new Refusal('SHEET_ERROR', { value: cell.text })
  const text = typedText(field, cell)
  return { text, value: readTyped(field, text) }
}
