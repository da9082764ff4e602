import { z } from 'zod'
import {
  type RankingRule,
  rankingDirections,
  rankingMeasures,
  scoreParts,
  type Weights,
} from '#domain/paper/ranking-rule'
import type { SheetForm } from '#domain/paper/sheet-form'
import { command, job, query, returns } from './define'
import type { Exported } from './paper-answers'
import { type Changed, type ChangedWithId, dayInput, idInput, monthInput, reasonInput } from './values'

/** A form of the monthly sheet: an official one, or one of the office's own. */
export interface FormRow {
  /** `full` and `short` are the official ones. */
  readonly id: string
  readonly official: boolean
  readonly form: SheetForm
}

/** A unit that takes no part in the ranking. */
export interface RankingExemptionLine {
  readonly id: string
  readonly unit: string
  readonly reason: string
  readonly approver: string
  readonly untilOn: string
  /** Whether it counts in the month asked for. */
  readonly inForce: boolean
}

export interface RankingSettings {
  /** What papers of an open month are ranked by. */
  readonly rule: RankingRule
  /** What the month asked for was frozen with; null while it is open. */
  readonly kept: RankingRule | null
  readonly exemptions: readonly RankingExemptionLine[]
}

/** A form as a window or a file gives it; the domain checks it and says what is wrong in which column. */
export const formInput = z.record(z.string(), z.unknown())
const path = z.string().min(1).max(4096)
/** How much each part counts in 综合得分. */
export const weightsInput = z
  .strictObject(Object.fromEntries(scoreParts.map((part) => [part, z.number().optional()])))
  .transform((weights) => weights as Weights)

export const paperSettings = {
  'form.list': query(
    '月报表的表式',
    'Forms of the monthly sheet',
    () => z.strictObject({}),
    returns<{ readonly rows: readonly FormRow[] }>(),
  ),
  /** By its id or its name. */
  'form.show': query('看表式', 'Show a form', () => z.strictObject({ form: idInput }), returns<FormRow>()),
  'form.read': query(
    '读表式文件',
    'Read a form file',
    () => z.strictObject({ file: path }),
    returns<{ readonly form: SheetForm }>(),
  ),
  'form.save': command(
    '存表式',
    'Keep a form',
    () =>
      /** Without an id, a form of that name is replaced, or a new one is kept. */
      z.strictObject({ id: idInput.optional(), form: formInput }),
    returns<ChangedWithId>(),
  ),
  'form.remove': command('删表式', 'Remove a form', () => z.strictObject({ form: idInput }), returns<Changed>()),
  'form.export': job(
    '写出表式文件',
    'Write a form file',
    () => z.strictObject({ form: idInput, out: path }),
    returns<Exported>(),
  ),
  'ranking.show': query(
    '排名办法',
    'Ranking rule',
    () => z.strictObject({ month: monthInput.optional() }),
    returns<RankingSettings>(),
  ),
  'ranking.set': command(
    '改排名办法',
    'Change the ranking rule',
    () =>
      z.strictObject({
        measure: z.enum(rankingMeasures).optional(),
        direction: z.enum(rankingDirections).optional(),
        weights: weightsInput.optional(),
      }),
    returns<Changed>(),
  ),
  'ranking.exempt': command(
    '免排',
    'Exempt a unit from the ranking',
    () => z.strictObject({ unit: idInput, reason: reasonInput, approver: z.string().max(200), until: dayInput }),
    returns<ChangedWithId>(),
  ),
  'ranking.readmit': command(
    '取消免排',
    'Take a unit back into the ranking',
    () => z.strictObject({ unit: idInput }),
    returns<Changed>(),
  ),
} as const
