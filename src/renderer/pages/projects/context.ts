import type { GridAnswer } from '#domain/grid'
import type { Lang } from '#domain/refusal'
import type { Edits } from './editing'
import type { MonthLock } from './frozen/month-lock'
import type { GridRow } from './rows'
import type { Rush } from './rush'
import type { GridWords } from './words'

/** What every cell and header of the grid knows; one object for the grid's whole life, its fields change. */
export interface Surroundings {
  answer: GridAnswer
  words: GridWords
  lang: Lang
  readOnly: boolean
  /** Nobody has given any money yet: the header says so instead of naming a plan. */
  moneyless: boolean
  /** Ids of the marked projects. */
  marked: ReadonlySet<string>
  /** What of the month takes corrections alone. */
  lock: MonthLock
  readonly edits: Edits
  readonly rush: Rush
  open(id: string): void
  /** Opens a correction of a cell that is locked. */
  correct(row: GridRow, column: string, typed?: string): void
  fold(row: GridRow): void
}
