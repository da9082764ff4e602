import type { Value } from '../field'
import type { Milestone } from '../milestone'
import type { Day } from '../month'
import type { Details, RefusalCode } from '../refusal'

/** A date as a sheet gives it, never finer than it was given. */
export interface ReadDate {
  readonly day: Day
  readonly precision: Milestone['precision']
  /** True where the words say that it has happened (`已开工`), false where they say that it is planned; else null. */
  readonly happened: boolean | null
  /** The words, for `dueText`; null where they are digits only. */
  readonly words: string | null
}

export type ReadValue = Exclude<Value, null> | ReadDate

/** Why a cell cannot be taken: a refusal that is told of this cell alone. */
export interface CellProblem {
  readonly code: RefusalCode
  readonly details: Details
}

/** What a cell says as a field: a value, nothing, or why it cannot be read. */
export type CellResult =
  | { readonly value: ReadValue | null; readonly problem?: never }
  | { readonly problem: CellProblem; readonly value?: never }

export const blankCell: CellResult = { value: null }

export function problem(code: RefusalCode, details: Details): CellResult {
  return { problem: { code, details } }
}

export function isReadDate(value: ReadValue | null): value is ReadDate {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
