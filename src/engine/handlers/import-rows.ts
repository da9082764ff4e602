import type { ImportPlan } from '#contract/import'
import type { Value } from '#domain/field'
import type { ReadValue } from '#domain/import/cell-result'
import type { ImportField } from '#domain/import/import-field'
import type { Month } from '#domain/month'
import type { EntryHead } from '#ledger/entry'

/** One cell of a sheet that was understood and holds something. */
export interface TakenCell {
  /** Its column, from 0. */
  readonly at: number
  readonly field: ImportField
  /** The month of a month's figure; null where the field has none. */
  readonly month: Month | null
  readonly value: ReadValue
}

/** A row of a sheet that found its project, or that will make one. */
export interface TakenRow {
  /** The sheet's row number. */
  readonly row: number
  readonly id: string
  readonly name: string
  readonly isNew: boolean
  readonly cells: readonly TakenCell[]
  /** Cells that this kind of import compares and does not write; a new project takes its facts from them. */
  readonly compared: readonly TakenCell[]
}

/** Why a row is not taken: at one of its columns, or as a whole. */
export interface RowProblem {
  readonly row: number
  readonly at: number | null
  readonly code: string
  readonly message: string
}

/** One stored cell that a row changes. */
export interface RowChange {
  readonly row: number
  readonly id: string
  readonly at: number
  readonly field: string
  readonly month: Month | null
  readonly before: Value
  readonly after: Value
}

/** What judging the rows of a sheet found; `build` makes the plan of the rows that stay. */
export interface Judged {
  readonly problems: readonly RowProblem[]
  readonly changes: readonly RowChange[]
  /** Rows of parents that are summed from their parts: their figures are held against the parts' sum, not written. */
  readonly parents: readonly ParentCheck[]
  readonly warnings: readonly string[]
  /** Makes the plan of rows that none of the problems rejects. */
  readonly build: (stays: (row: number) => boolean) => PlanParts
}

export type PlanParts = Pick<ImportPlan, 'projects' | 'plans' | 'months' | 'corrections' | 'milestones'>
export const noParts: PlanParts = { projects: [], plans: [], months: [], corrections: [], milestones: [] }

/** A parent's figure in a sheet, to be held against the sum of its parts once the import is written. */
export interface ParentCheck {
  readonly row: number
  readonly id: string
  readonly name: string
  readonly cell: TakenCell
}

/** A project that an import will make, as the rules of entry see it; it counts from January of the import's year. */
export function headAhead({ id, name }: TakenRow, year: number): EntryHead {
  const since = `${year}-01` as Month
  return { id, name, parentId: null, rollup: 'children', hasChildren: false, since, cancelledFrom: null }
}

/** Whether a project is summed from its children, so that no money is typed on it. */
export function isSummed(head: EntryHead | undefined): boolean {
  return head !== undefined && head.rollup === 'children' && head.hasChildren
}
