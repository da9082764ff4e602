import { z } from 'zod'
import type { Totals } from '#domain/figures'
import type { FindingCode } from '#domain/findings'
import type { GridLife } from '#domain/grid'
import type { Lamp } from '#domain/lamp'
import type { RuleSet } from '#domain/lamp-rules'
import type { Milestone } from '#domain/milestone'
import type { Day, Month } from '#domain/month'
import type { OverviewGroup, OverviewMonth, ReportFigures } from '#domain/overview'
import type { ProblemRow } from '#domain/problem'
import type { Target } from '#domain/target'
import { query, returns } from './define'
import { monthInput } from './values'

/** Rows of one kind of thing that needs attention: how many in all, and the first of them, most urgent first. */
export interface Attention<Row> {
  readonly count: number
  readonly rows: readonly Row[]
}
export interface OverdueLine extends Pick<Milestone, 'kind' | 'label' | 'dueText'> {
  readonly projectId: string
  readonly name: string
  /** Days past due today. */
  readonly days: number
  readonly lamp: 'red' | 'yellow' | null
}
export interface UnreportedLine {
  readonly projectId: string
  readonly name: string
  readonly unit: string | null
  /** Days past the unit's cut-off; 0 while there is time. */
  readonly daysLate: number
}
export type ProblemLine = Pick<
  ProblemRow,
  'id' | 'number' | 'title' | 'projectId' | 'project' | 'due' | 'overdueDays' | 'urgency'
>
export interface CheckLine {
  readonly projectId: string
  readonly name: string
  readonly code: FindingCode
  readonly message: string
}

/** What asks to be done today, by today's clock (LOOK.md, Two clocks). */
export interface TodayList {
  /** The month whose grid `overdue` counts: a frozen month tells what was, so it is then the month that runs. */
  readonly month: Month
  readonly overdue: Attention<OverdueLine>
  /** Nobody owes a frozen month anything: empty there, like `checks`. */
  readonly unreported: Attention<UnreportedLine>
  readonly problems: Attention<ProblemLine>
  /** Checks before the freeze that nobody has explained; who has not reported is under `unreported`. */
  readonly checks: Attention<CheckLine>
}

/** A month at a glance: everything that the page 总览 shows. Money in yuan, rates as fractions, gaps in points. */
export interface Overview {
  readonly month: Month
  readonly today: Day
  readonly measuredOn: Day
  readonly simulated: boolean
  readonly revision: number
  readonly life: GridLife
  readonly preset: RuleSet
  /** Nobody has given any money yet. */
  readonly moneyless: boolean
  readonly totals: Totals
  /** Counted projects with an annual plan. */
  readonly planned: number
  /** Milestones of all projects. */
  readonly milestones: number
  readonly lamps: readonly { readonly lamp: Lamp; readonly count: number }[]
  readonly industries: readonly OverviewGroup[]
  readonly units: readonly OverviewGroup[]
  /** The year's twelve months, January first. */
  readonly months: readonly OverviewMonth[]
  readonly targets: readonly Target[]
  /** How many targets the report has in all, and how many have a value. */
  readonly targetCount: { readonly all: number; readonly given: number }
  readonly report: ReportFigures | null
  /** The earliest cut-off day of any counted project. */
  readonly cutOff: Day | null
  readonly attention: TodayList
}

export const overviewCalls = {
  'overview.show': query(
    '总览',
    'A month at a glance',
    () => z.strictObject({ month: monthInput }),
    returns<Overview>(),
  ),
  'overview.before': query(
    '总览：与上月比',
    'A month at a glance: the month before',
    () => z.strictObject({ month: monthInput }),
    /** Gap and lamps of the month before; null where nothing counted in it. */
    returns<{
      readonly before: {
        readonly month: Month
        readonly gapPoints: number | null
        readonly lamps: Overview['lamps']
      } | null
    }>(),
  ),
} as const
