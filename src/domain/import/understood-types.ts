import type { Yuan } from '../money'
import type { Month } from '../month'
import type { CellProblem, ReadValue } from './cell-result'
import type { MoneyUnit } from './header-words'
import type { ImportField, ImportKind } from './import-field'
import type { ImportMapping } from './mapping'

/** What the ledger knows of a project's money, to tell 元 from 万元 where a sheet does not: by plain name, code or id. */
export type KnownMoney = ReadonlyMap<string, Partial<Readonly<Record<ImportField, Yuan | null>>>>

/** What is asked of a sheet. */
export interface Asked {
  readonly kind: ImportKind
  /** The month asked for; null: the sheet says it, or nobody does. */
  readonly month: Month | null
  readonly year: number | null
  /** The unit of money columns that name none. */
  readonly money: MoneyUnit | null
  readonly mapping: ImportMapping | null
  /** The file's name, for refusals. */
  readonly file: string
  /** Keys are `plain` names and codes, and ids. */
  readonly known: KnownMoney
}

/** Where a column's unit comes from. */
export type UnitSource = 'mapping' | 'header' | 'option' | 'unitRow' | 'ledger' | 'siblings' | 'size' | 'habit'

/** Why a column is read as it is, or not read. */
export type ColumnReason =
  | 'mapping'
  | 'header'
  /** The header alone would fit several fields; the values decided. */
  | 'values'
  | 'noHeader'
  | 'unknown'
  /** Another column fits the same field better. */
  | 'taken'
  | 'derived'
  | 'none'
  /** Of another month than the one asked for. */
  | 'otherMonth'

export interface UnderstoodColumn {
  /** From 0. */
  readonly index: number
  readonly letter: string
  /** The header's lines joined on one line; blank where it has none. */
  readonly header: string
  readonly field: ImportField | null
  /** `check`: read and compared, never written by this kind of import. */
  readonly use: 'write' | 'check' | 'none'
  /** Of `monthActual` and `monthPlan`. */
  readonly month: Month | null
  readonly unit: MoneyUnit | null
  readonly unitFrom: UnitSource | null
  /** 0 to 1. */
  readonly score: number
  readonly why: ColumnReason
}

export type RowNature = 'data' | 'title' | 'unit' | 'header' | 'total' | 'group' | 'note' | 'blank' | 'otherTable'

/** A cell that says something; a blank one is not listed. */
export interface UnderstoodCell {
  /** The column's index. */
  readonly at: number
  readonly field: ImportField
  readonly month: Month | null
  /** Null where it could not be read. */
  readonly value: ReadValue | null
  /** As it stands on the sheet. */
  readonly text: string
  readonly problem: CellProblem | null
  /** False in a column that is only compared. */
  readonly written: boolean
}

export interface UnderstoodRow {
  /** From 0; told to people as `row + 1`. */
  readonly row: number
  readonly nature: RowNature
  /** Of a data row: the group it stands under (`一、续建项目` → `续建项目`). */
  readonly group: string | null
  readonly hidden: boolean
  /** Of data rows, and of totals, whose sums can be compared. */
  readonly cells: readonly UnderstoodCell[]
}

/** A problem with its place: a rejection before it has words. Row from 0; column is the header, or the letter. */
export interface PlacedProblem {
  readonly row: number
  readonly column: string
  readonly value: string
  readonly problem: CellProblem
}

export interface Understood {
  readonly sheet: string
  readonly kind: ImportKind
  /** Both ends included, from 0; null where a mapping names columns of a sheet without header. */
  readonly header: { readonly top: number; readonly bottom: number } | null
  readonly title: string | null
  /** As asked, else as the sheet says. */
  readonly month: Month | null
  readonly year: number | null
  readonly columns: readonly UnderstoodColumn[]
  /** Every row that holds something, in order. */
  readonly rows: readonly UnderstoodRow[]
  /** What is wrong with the sheet as a whole (WRONG_MONTH …): nothing of it may be written, not even in part. */
  readonly problems: readonly PlacedProblem[]
  readonly warnings: readonly ImportWarning[]
}

/** What a person should look at before writing; `import-warning.ts` has the sentences. */
export type ImportWarning =
  | {
      readonly code: 'UNIT_GUESSED'
      readonly columns: readonly string[]
      readonly unit: MoneyUnit
      readonly from: UnitSource
    }
  | { readonly code: 'UNIT_DISAGREES'; readonly column: string; readonly unit: MoneyUnit; readonly option: MoneyUnit }
  | { readonly code: 'UNIT_UNLIKELY'; readonly column: string; readonly unit: MoneyUnit; readonly likely: MoneyUnit }
  | { readonly code: 'FRACTION_GUESSED'; readonly column: string }
  | { readonly code: 'MEANING_BY_VALUES'; readonly column: string; readonly field: ImportField }
  | {
      readonly code: 'MEANING_UNSURE'
      readonly column: string
      readonly field: ImportField
      readonly other: ImportField
    }
  | { readonly code: 'COLUMN_TAKEN'; readonly column: string; readonly other: string; readonly field: ImportField }
  | { readonly code: 'LATER_MONTHS'; readonly columns: readonly string[]; readonly month: Month }
  | { readonly code: 'OTHER_TABLE'; readonly row: number }
  | {
      readonly code: 'TOTAL_DIFFERS'
      readonly row: number
      readonly column: string
      readonly says: Yuan
      readonly sum: Yuan
    }
