import { z } from 'zod'
import type { Figures, Totals } from '#domain/figures'
import type { FindingCode } from '#domain/findings'
import { findingCodes } from '#domain/findings'
import type { GridAnswer } from '#domain/grid'
import type { Lamp } from '#domain/lamp'
import type { Month } from '#domain/month'
import type { Correction, CorrectionLine, MonthStage, Snapshot } from '#domain/month-life'
import type { MonthStatus } from '#domain/month-status'
import { monthFields } from '#domain/year-record'
import { command, query, returns } from './define'
import { type Changed, changesOf, idInput, monthInput, reasonInput, yuanInput } from './values'

/** One row that the checks before a freeze stopped at. */
export interface FindingLine {
  readonly code: FindingCode
  readonly projectId: string
  readonly name: string
  readonly unit: string | null
  readonly message: string
  /** Why it stands as it is; null while nobody said. */
  readonly explanation: string | null
}

/** A correction with what it changed. */
export interface CorrectionRecord extends Correction {
  readonly name: string
  readonly lines: readonly CorrectionLine[]
}

/** One month of a project before and after a correction. */
export interface CorrectionEffect {
  readonly month: Month
  readonly state: MonthStage
  readonly before: Figures
  readonly after: Figures
  readonly lampBefore: Lamp
  readonly lampAfter: Lamp
}

const { projectId: _p, month: _m, actual: _a, ...texts } = monthFields
const correctionInput = {
  id: idInput,
  month: monthInput,
  actual: yuanInput.optional(),
  ...changesOf(texts).shape,
}
const monthOnly = z.strictObject({ month: monthInput })

export const monthLife = {
  'month.states': query(
    '各月状态',
    'States of the months',
    () => z.strictObject({}),
    /** Months that have a state of their own, oldest first; `first` is the first month that any project counts in. */
    returns<{
      readonly rows: readonly { readonly month: Month; readonly state: MonthStage }[]
      readonly first: Month | null
    }>(),
  ),
  'month.status': query(
    '填报情况',
    'Who has reported',
    () => monthOnly,
    returns<MonthStatus & { readonly month: Month; readonly state: MonthStage }>(),
  ),
  'month.check': query(
    '冻结前检查',
    'Checks before a freeze',
    () => monthOnly,
    returns<{ readonly findings: readonly FindingLine[] }>(),
  ),
  'month.explain': command(
    '说明一条检查',
    'Explain a finding',
    () => z.strictObject({ month: monthInput, projectId: idInput, code: z.enum(findingCodes), text: reasonInput }),
    returns<Changed>(),
  ),
  'month.return': command(
    '退回填报',
    "Send a unit's report back",
    () => z.strictObject({ month: monthInput, unit: z.string(), reason: reasonInput }),
    returns<Changed>(),
  ),
  'month.returned': query(
    '退回的单位',
    'Units sent back',
    () => monthOnly,
    returns<{
      readonly rows: readonly { readonly name: string; readonly reason: string; readonly returnedOn: string }[]
    }>(),
  ),
  'month.review': command('转审核', 'Begin the review', () => monthOnly, returns<Changed>()),
  'month.freeze': command(
    '冻结',
    'Freeze a month',
    () => z.strictObject({ month: monthInput, acceptFindings: z.boolean().default(false) }),
    returns<Changed & { readonly snapshot: string; readonly version: number; readonly totals: Totals }>(),
  ),
  'month.reopen': command(
    '重新打开',
    'Reopen a month',
    () => z.strictObject({ month: monthInput, reason: reasonInput }),
    returns<Changed>(),
  ),
  'month.archive': command('归档', 'Archive a month', () => monthOnly, returns<Changed>()),
  'correction.preview': query(
    '更正预览',
    'What a correction would change',
    () => z.strictObject(correctionInput),
    returns<{ readonly effects: readonly CorrectionEffect[] }>(),
  ),
  'month.correct': command(
    '更正',
    'Correct a frozen month',
    () =>
      z.strictObject({
        ...correctionInput,
        reason: reasonInput,
        basis: z.string().max(500).optional(),
        proposedBy: z.string().max(200).optional(),
      }),
    returns<
      Changed & {
        readonly id: string
        /** Its number, as people read it. */
        readonly correction: string
        readonly lines: readonly CorrectionLine[]
        readonly laterMonths: number
      }
    >(),
  ),
  'correction.list': query(
    '更正单',
    'Corrections',
    () => z.strictObject({ projectId: idInput.optional(), month: monthInput.optional() }),
    returns<{ readonly rows: readonly CorrectionRecord[] }>(),
  ),
  'snapshot.list': query(
    '冻结版本',
    'Versions of a frozen month',
    () => monthOnly,
    returns<{ readonly rows: readonly (Snapshot & { readonly correction: string | null })[] }>(),
  ),
  'snapshot.grid': query(
    '按一个版本看月份',
    'A month as a version holds it',
    () => z.strictObject({ id: idInput }),
    returns<GridAnswer>(),
  ),
} as const
