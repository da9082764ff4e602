import { type GridContext, openLife, type ProjectFact } from '#domain/grid'
import { gridOf } from '#domain/grid-compute'
import { presetRules } from '#domain/lamp-rules'
import type { Milestone } from '#domain/milestone'
import type { Yuan } from '#domain/money'
import type { Day, Month } from '#domain/month'
import type { Project } from '#domain/project'

export const wan = (value: number) => (value * 10_000) as Yuan

/** What a test says of a project; everything else is blank. Money in 万元, actuals from January on. */
export interface Told {
  readonly id: string
  readonly name?: string
  readonly parentId?: string
  readonly rollup?: Project['rollup']
  readonly industry?: string | null
  readonly unit?: string
  readonly yearClass?: ProjectFact['yearClass']
  readonly stage?: Project['stage']
  readonly total?: number
  readonly plan?: number
  readonly months?: readonly number[]
  readonly actuals?: readonly (number | null)[]
  readonly milestones?: readonly Partial<Milestone>[]
}

export function milestone(part: Partial<Milestone>): Milestone {
  return {
    id: `m-${part.planned}`,
    projectId: '',
    kind: 'completion',
    label: null,
    planned: '2024-12-31',
    precision: 'day',
    dueText: null,
    adjusted: null,
    reason: null,
    actual: null,
    sections: [],
    source: null,
    position: 1,
    ...part,
  }
}

function fact(told: Told): ProjectFact {
  const project: Project = {
    id: told.id,
    name: told.name ?? told.id,
    code: null,
    parentId: told.parentId ?? null,
    rollup: told.rollup ?? 'children',
    industry: told.industry === undefined ? '铝加工' : told.industry,
    nature: null,
    stage: told.stage ?? 'building',
    scale: null,
    startYear: null,
    endYear: null,
    since: null,
    cancelledFrom: null,
    pauseReason: null,
    statEntry: null,
    totalInvestment: told.total === undefined ? null : wan(told.total),
    quantityValue: null,
    quantityUnit: null,
    address: null,
    remark: null,
    sections: [],
    position: 1,
  }
  return {
    project,
    yearClass: told.yearClass ?? null,
    carryIn: null,
    planVersion: told.plan === undefined ? null : 'initial',
    annualPlan: told.plan === undefined ? null : wan(told.plan),
    monthPlans: told.months?.map(wan) ?? null,
    actuals: Array.from({ length: 12 }, (_, m) => {
      const value = told.actuals?.[m] ?? null
      return value === null ? null : wan(value)
    }),
    previousDecember: null,
    physical: null,
    progress: null,
    problem: null,
    next: null,
    statistics: null,
    units: told.unit === undefined ? [] : [told.unit],
    leader: null,
    contact: null,
    phone: null,
    lists: [],
    aliases: [],
    milestones: (told.milestones ?? []).map((part) => milestone({ ...part, id: `${told.id}-${part.planned}` })),
    exemptions: [],
    since: null,
  }
}

/** June 2024 as it is seen on 2 July, by the default rules. */
export function june(told: readonly Told[], context: Partial<GridContext> = {}) {
  return gridOf(told.map(fact), {
    month: '2024-06' as Month,
    today: '2024-07-02' as Day,
    rules: presetRules.gap,
    simulated: false,
    life: openLife,
    revision: 1,
    ...context,
  })
}

/** Six equal months that come to this much, in 万元. */
export const sixMonths = (sum: number) => Array.from({ length: 6 }, () => sum / 6)
