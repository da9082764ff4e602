import { openLife, type ProjectFact } from '#domain/grid'
import { gridOf } from '#domain/grid-compute'
import { type LampPreset, presetRules } from '#domain/lamp-rules'
import type { Milestone } from '#domain/milestone'
import type { Yuan } from '#domain/money'
import { day, month } from '#domain/month'
import { Refusal, type RefusalCode } from '#domain/refusal'

/** 万元 to yuan. */
export function wan(value: number): Yuan {
  return Math.round(value * 10_000) as Yuan
}

/** Twelve months of which the first ones are given, in 万元. */
export function twelve(...given: readonly (number | null)[]): readonly (Yuan | null)[] {
  return Array.from({ length: 12 }, (_, i) => {
    const value = given[i]
    return value === undefined || value === null ? null : wan(value)
  })
}

/** Twelve planned months, in 万元. */
export function planned(...months: readonly number[]): readonly Yuan[] {
  return months.map(wan)
}

/** The code that a function refuses with; a failed test where it doesn't refuse. */
export function refusalOf(run: () => unknown): RefusalCode {
  try {
    run()
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
  throw new Error('nothing was refused')
}

export function milestone(given: Partial<Milestone> = {}): Milestone {
  return {
    id: 'm',
    projectId: 'p',
    kind: 'start',
    label: null,
    planned: '2024-06-30',
    precision: 'half',
    dueText: '上半年',
    adjusted: null,
    reason: null,
    actual: null,
    sections: [],
    source: null,
    position: 1,
    ...given,
  }
}

interface Given extends Partial<Omit<ProjectFact, 'project'>> {
  readonly id: string
  readonly project?: Partial<ProjectFact['project']>
}

/** A project's facts of which a test gives what it is about. */
export function fact({ id, project, ...given }: Given): ProjectFact {
  return {
    project: {
      id,
      name: `项目${id}`,
      code: null,
      parentId: null,
      rollup: 'children',
      industry: null,
      nature: null,
      stage: 'building',
      scale: null,
      startYear: null,
      endYear: null,
      since: null,
      cancelledFrom: null,
      pauseReason: null,
      statEntry: null,
      totalInvestment: null,
      quantityValue: null,
      quantityUnit: null,
      address: null,
      remark: null,
      sections: [],
      position: 1,
      ...project,
    },
    yearClass: null,
    carryIn: null,
    planVersion: null,
    annualPlan: null,
    monthPlans: null,
    actuals: twelve(),
    previousDecember: null,
    physical: null,
    progress: null,
    problem: null,
    next: null,
    statistics: null,
    units: [],
    leader: null,
    contact: null,
    phone: null,
    lists: [],
    aliases: [],
    milestones: [],
    exemptions: [],
    since: null,
    ...given,
  }
}

/** A grid of some facts, measured long after the month unless told. */
export function gridFor(
  of: string,
  facts: readonly ProjectFact[],
  more: { readonly today?: string; readonly preset?: LampPreset } = {},
) {
  const { today = '2024-12-31', preset = 'gap' } = more
  return gridOf(facts, {
    month: month(of),
    today: day(today),
    rules: presetRules[preset],
    simulated: false,
    revision: 1,
    life: openLife,
  })
}
