import { z } from 'zod'
import { type EntryField, type EntryWay, entryFieldNames, entryWays } from '#domain/entry'
import type { Value } from '#domain/field'
import type { GridAnswer } from '#domain/grid'
import type { Month } from '#domain/month'
import type { MonthStage } from '#domain/month-life'
import type { RefusalCode } from '#domain/refusal'
import { command, query, returns } from './define'
import { type Changed, idInput, monthInput } from './values'

/** What 月度填报 shows of a month, in columns beside the grid's rows. */
export interface MonthSheet {
  readonly answer: GridAnswer
  /** Texts and share of the month before (December for January): grey until confirmed or changed. NaN is a blank. */
  readonly brought: {
    readonly progress: readonly (string | null)[]
    readonly problem: readonly (string | null)[]
    readonly next: readonly (string | null)[]
    readonly physical: Float64Array
  }
  /** 1 where the project is on a list of the year that reports cumulatives. */
  readonly entryMode: Uint8Array
  readonly state: MonthStage
  /** The next frozen month of the same year: while there is one, this month takes no money. */
  readonly frozenBy: Month | null
  /** Done in the year before this month, in yuan; NaN where nothing was given. */
  readonly ytdBefore: Float64Array
}

/** Why one cell is not taken, and what is stored there now (null where blank, or where there is no such project). */
export interface EntryRejection {
  readonly id: string
  readonly field: string
  readonly code: RefusalCode
  readonly message: string
  readonly now: Value
}

/** A figure that is taken, yet wants a look. */
export interface EntryFlag {
  readonly id: string
  readonly code: 'CUMULATIVE_DROPPED'
}

/** What a block would do: cells that would change, cells that are so already, cells that are refused. */
export interface EntryPreview {
  readonly accepted: number
  readonly unchanged: number
  readonly rejected: readonly EntryRejection[]
}

const entryInput = z.strictObject({
  month: monthInput,
  how: z.enum(Object.keys(entryWays) as EntryWay[]),
  cells: z.array(
    z.strictObject({
      id: idInput,
      field: z.enum(entryFieldNames as EntryField[]),
      /** As typed; `` is a blank. */
      text: z.string(),
      /**
       * The stored value the editor saw (yuan, a fraction, a text, null for a blank); under `cumulative` the month's own
       * figure, which is what is stored. A cell that has changed since, to something else than is given here, is refused.
       */
      base: z.union([z.string(), z.number(), z.null()]).optional(),
    }),
  ),
})

export const entry = {
  'month.sheet': query(
    '填报表',
    'Entry sheet of a month',
    z.strictObject({ month: monthInput }),
    returns<MonthSheet>(),
  ),
  'month.tryEnter': query(
    '试填一批',
    'What a block of cells would do',
    entryInput,
    returns<EntryPreview & { readonly flags: readonly EntryFlag[] }>(),
  ),
  /** All or nothing: with any cell refused the whole is refused (ENTRY_REJECTED, its details list `rejected`). */
  'month.enter': command(
    '填报',
    'Enter cells of a month',
    entryInput,
    returns<Changed & { readonly flags: readonly EntryFlag[] }>(),
  ),
} as const
