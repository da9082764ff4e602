import { z } from 'zod'
import { rankingDirections, rankingMeasures } from '#domain/paper/ranking-rule'
import { job, returns } from './define'
import type { Exported, PaperPreview } from './paper-answers'
import { weightsInput } from './paper-settings'
import { dayInput, monthInput } from './values'

const monthly = {
  month: monthInput,
  /** A version of a frozen month, old ones too; the one in force where none is named. */
  version: z.number().int().positive().optional(),
}
const out = z.string().min(1)

const rankingInput = {
  ...monthly,
  measure: z.enum(rankingMeasures).optional(),
  direction: z.enum(rankingDirections).optional(),
  weights: weightsInput.optional(),
  /** Units that take no part, and why; who approved it and until when, where that is to be printed. */
  exempt: z
    .array(
      z.strictObject({
        unit: z.string().min(1),
        reason: z.string().min(1),
        approver: z.string().nullable().optional(),
        untilOn: dayInput.nullable().optional(),
      }),
    )
    .optional(),
}
/** One leader's projects, by name; all leaders' where none is named. */
const leadersInput = { ...monthly, leader: z.string().min(1).optional() }

const exported = <S extends z.ZodRawShape>(zh: string, en: string, shape: S) =>
  job(`导出${zh}`, `Export ${en}`, () => z.strictObject({ ...shape, out }), returns<Exported>())
const previewed = <S extends z.ZodRawShape>(zh: string, en: string, shape: S) =>
  job(`${zh}预览`, `Preview ${en}`, () => z.strictObject(shape), returns<PaperPreview>())

/** Papers that are one table: as a file (.xlsx or .pdf), or as the page that becomes the PDF. */
export const tablePapers = {
  'export.ranking': exported('责任单位排名', 'the ranking of units', rankingInput),
  'paper.ranking': previewed('责任单位排名', 'the ranking of units', rankingInput),
  'export.lagging': exported('滞后项目清单', 'the list of lagging projects', monthly),
  'paper.lagging': previewed('滞后项目清单', 'the list of lagging projects', monthly),
  'export.milestones': exported('节点到期与逾期', 'milestones due and overdue', monthly),
  'paper.milestones': previewed('节点到期与逾期', 'milestones due and overdue', monthly),
  'export.targets': exported('目标任务', 'the targets', monthly),
  'paper.targets': previewed('目标任务', 'the targets', monthly),
  'export.problems': exported('问题台账', 'the problem ledger', monthly),
  'paper.problems': previewed('问题台账', 'the problem ledger', monthly),
  'export.categories': exported('分类汇总', 'the summary by category', monthly),
  'paper.categories': previewed('分类汇总', 'the summary by category', monthly),
  'export.leaders': exported('领导包联项目', "leaders' projects", leadersInput),
  'paper.leaders': previewed('领导包联项目', "leaders' projects", leadersInput),
} as const
