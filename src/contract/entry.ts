import { z } from 'zod'
import { type EntryField, type EntryWay, entryFieldNames, entryWays } from '#domain/entry'
import type { Value } from '#domain/field'
import type { GridAnswer } from '#domain/grid'
import type { Month } from '#domain/month'
import type { MonthStage } from '#domain/month-life'
import type { RefusalCode } from '#domain/refusal'
import { type Plan, type ProjectYear, planVersion } from '#domain/year-record'
import { command, query, returns } from './define'
import { fieldSchema } from './field-schema'
import { type Changed, dayInput, idInput, monthInput, reasonInput, yearInput } from './values'

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

/** A decision by which plans were adjusted, and how many projects have a version of it. */
export interface Adjustment {
  readonly docNo: string | null
  readonly decidedOn: string | null
  readonly reason: string | null
  readonly count: number
}

/** What 年度计划 shows, in columns beside the rows of a month's grid, which is always the ledger's as it stands. */
export interface PlanSheet {
  readonly answer: GridAnswer
  /** The version that was asked for, the one in force when none was; null and NaN where a row has no such version. */
  readonly plan: {
    readonly id: readonly (string | null)[]
    readonly version: readonly (Plan['version'] | null)[]
    readonly docNo: readonly (string | null)[]
    readonly decidedOn: readonly (string | null)[]
    readonly reason: readonly (string | null)[]
    /** In yuan; NaN where blank. */
    readonly annual: Float64Array
    /** Twelve a row, January first. */
    readonly months: Float64Array
  }
  /** How many versions the year has. */
  readonly versions: Uint8Array
  /** The year's adjustments, the newest first. */
  readonly adjustments: readonly Adjustment[]
  /** Whether 至上年底累计 was rolled over or typed over it; null where it was always typed. */
  readonly carrySource: readonly ProjectYear['carrySource'][]
}

const docNoInput = z.string().max(200)
const typed = z.string().optional()
const seenYuan = z.number().nullable().optional()
const planInput = z.strictObject({
  year: yearInput,
  /** None: each row's version in force. `adjusted` with another 文号 makes another adjustment; it needs a reason. */
  version: fieldSchema(planVersion).optional(),
  docNo: docNoInput.optional(),
  decidedOn: dayInput.optional(),
  reason: reasonInput.optional(),
  how: z.enum(Object.keys(entryWays) as EntryWay[]).default('type'),
  rows: z.array(
    z.strictObject({
      id: idInput,
      /** As typed, in 万元; what is not given stays. */
      totalInvestment: typed,
      carryIn: typed,
      annual: typed,
      /** Twelve as typed: blank ones are 0 beside others, all blank or null means no months. */
      months: z.array(z.string()).length(12).nullable().optional(),
      /** Stored values the editor saw, in yuan; one that has changed since is refused. */
      base: z
        .strictObject({
          totalInvestment: seenYuan,
          carryIn: seenYuan,
          annual: seenYuan,
          months: z.array(z.number().nullable()).length(12).nullable().optional(),
        })
        .optional(),
    }),
  ),
})

export const entry = {
  'month.sheet': query(
    '填报表',
    'Entry sheet of a month',
    () => z.strictObject({ month: monthInput }),
    returns<MonthSheet>(),
  ),
  'month.tryEnter': query(
    '试填一批',
    'What a block of cells would do',
    () => entryInput,
    returns<EntryPreview & { readonly flags: readonly EntryFlag[] }>(),
  ),
  /** All or nothing: with any cell refused the whole is refused (ENTRY_REJECTED, its details list `rejected`). */
  'month.enter': command(
    '填报',
    'Enter cells of a month',
    () => entryInput,
    returns<Changed & { readonly flags: readonly EntryFlag[] }>(),
  ),
  'plan.sheet': query(
    '年度计划表',
    'Plan sheet of a year',
    () =>
      z.strictObject({
        year: yearInput,
        /** The rows are those of this month's grid; December's when none is given. */
        month: monthInput.optional(),
        /** The version that `plan.enter` would write when given the same; each row's in force when none is given. */
        version: fieldSchema(planVersion).optional(),
        docNo: docNoInput.optional(),
      }),
    returns<PlanSheet>(),
  ),
  'plan.tryEnter': query('试填计划', 'What a block of plans would do', () => planInput, returns<EntryPreview>()),
  /** All or nothing, as `month.enter`; a rejection's field is a column's (`m03`), or `months` for their sum. */
  'plan.enter': command('填计划', 'Enter plans of a year', () => planInput, returns<Changed>()),
} as const
