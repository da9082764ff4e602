import { z } from 'zod'
import { money, text, texts } from '#domain/field'
import type { GridAnswer } from '#domain/grid'
import {
  type Milestone,
  milestoneFields,
  milestoneKind,
  type Permit,
  permitKind,
  permitState,
  precision,
} from '#domain/milestone'
import type { Yuan } from '#domain/money'
import type { Month } from '#domain/month'
import type { PastFact } from '#domain/people'
import type { ProblemRow } from '#domain/problem'
import { projectFields, yearClass } from '#domain/project'
import { monthFields, type Plan, planVersion } from '#domain/year-record'
import { command, query, returns } from './define'
import { fieldSchema } from './field-schema'
import type { HistoryEntry } from './history'
import {
  type Changed,
  type ChangedWithId,
  changesOf,
  dayInput,
  idInput,
  monthInput,
  reasonInput,
  yearInput,
  yuanInput,
} from './values'

const { position: _position, ...editable } = projectFields

/**
 * Every field `project add` and `project set` take. Those of project × year (`yearClass`, `lists`, `carryIn`) go by the
 * call's year; units, leader and contact by its `from` day (none: as if it had always been so).
 */
export const projectInputFields = {
  ...editable,
  yearClass,
  carryIn: money('至上年底累计', 'Carried in'),
  aliases: texts('别名', 'Aliases'),
  units: texts('责任单位', 'Units'),
  lists: texts('名单', 'Lists'),
  leader: text('包联领导', 'Leader'),
  contact: text('责任人', 'Contact'),
  phone: text('电话', 'Phone'),
} as const

const permitInput = z.strictObject({
  kind: fieldSchema(permitKind),
  state: fieldSchema(permitState),
  docNo: fieldSchema(text('文号', 'Document no.')).optional(),
  date: dayInput.nullable().optional(),
  stuckOn: fieldSchema(text('卡在哪', 'Stuck on')).optional(),
})

/** Changes to a project; `permits` replaces the permits of the kinds it names. */
export const projectChanges = changesOf(projectInputFields).extend({ permits: z.array(permitInput).optional() })
export type ProjectChanges = z.output<typeof projectChanges>

const { projectId: _p, month: _m, actual: _a, ...monthTexts } = monthFields

/** One month of a project, with what follows from it. Money in yuan, rates as fractions, gaps in points. */
export interface MonthLine {
  readonly month: Month
  readonly plan: Yuan | null
  readonly actual: Yuan | null
  readonly ytdPlan: Yuan | null
  readonly ytdActual: Yuan | null
  readonly cumulative: Yuan | null
  readonly annualPlan: Yuan | null
  readonly annualRate: number | null
  readonly timeRate: number | null
  readonly gapPoints: number | null
  readonly physical: number | null
  readonly progress: string | null
  readonly problem: string | null
  readonly next: string | null
  readonly statistics: Yuan | null
}

/** Everything on a project's page, in one answer. */
export interface ProjectPage {
  /** A grid of this project and its children, so that every figure and lamp is told as in the grid. */
  readonly answer: GridAnswer
  /** The project's index in `answer`. */
  readonly at: number
  readonly plans: readonly Plan[]
  /** Every month with a figure or a text, and every month of the page's year; oldest first. */
  readonly months: readonly MonthLine[]
  readonly milestones: readonly Milestone[]
  readonly permits: readonly Permit[]
  /** As they stand today, whatever the page's month; oldest first. */
  readonly problems: readonly ProblemRow[]
  readonly facts: readonly PastFact[]
  readonly history: readonly HistoryEntry[]
}

export const projects = {
  'project.grid': query('项目清单', 'Project grid', () => z.strictObject({ month: monthInput }), returns<GridAnswer>()),
  'project.search': query(
    '按名称、代码、别名或拼音找项目',
    'Find projects by name, code, alias or pinyin',
    () => z.strictObject({ text: z.string() }),
    returns<{ readonly ids: readonly string[] }>(),
  ),
  'project.show': query(
    '项目全部情况',
    'Everything on a project',
    () => z.strictObject({ id: idInput, month: monthInput }),
    returns<ProjectPage>(),
  ),
  'project.add': command(
    '新建项目',
    'Add a project',
    () => z.strictObject({ id: idInput.optional(), year: yearInput.optional(), changes: projectChanges }),
    returns<ChangedWithId>(),
  ),
  'project.set': command(
    '修改项目',
    'Change a project',
    () =>
      z.strictObject({
        id: idInput,
        year: yearInput.optional(),
        from: dayInput.optional(),
        changes: projectChanges,
        reason: reasonInput.optional(),
      }),
    returns<Changed>(),
  ),
  'plan.set': command(
    '设年度计划',
    "Set a year's plan",
    () =>
      z.strictObject({
        id: idInput,
        year: yearInput,
        annual: yuanInput.optional(),
        /** Twelve months, or null to have none. */
        months: z.array(z.number().int()).length(12).nullable().optional(),
        carryIn: yuanInput.optional(),
        version: fieldSchema(planVersion).optional(),
        docNo: z.string().optional(),
        decidedOn: dayInput.optional(),
        reason: reasonInput.optional(),
      }),
    returns<Changed>(),
  ),
  'month.set': command(
    '填一个月',
    "Set a project's month",
    () =>
      z.strictObject({
        id: idInput,
        month: monthInput,
        actual: yuanInput.optional(),
        /** 1–M月 cumulative: the month is the difference; not together with `actual`. */
        cumulative: yuanInput.optional(),
        ...changesOf(monthTexts).shape,
      }),
    returns<Changed & { readonly flags: readonly 'CUMULATIVE_DROPPED'[] }>(),
  ),
  'milestone.add': command(
    '新增节点',
    'Add a milestone',
    () =>
      z.strictObject({
        projectId: idInput,
        id: idInput.optional(),
        kind: fieldSchema(milestoneKind),
        due: dayInput,
        precision: fieldSchema(precision).optional(),
        label: fieldSchema(milestoneFields.label).optional(),
        dueText: fieldSchema(milestoneFields.dueText).optional(),
        source: fieldSchema(milestoneFields.source).optional(),
      }),
    returns<ChangedWithId>(),
  ),
  'milestone.done': command(
    '节点完成',
    'Milestone done',
    () => z.strictObject({ id: idInput, on: dayInput.nullable() }),
    returns<Changed>(),
  ),
  'milestone.move': command(
    '调整节点',
    'Move a milestone',
    () => z.strictObject({ id: idInput, due: dayInput, reason: reasonInput }),
    returns<Changed>(),
  ),
} as const
