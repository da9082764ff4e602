import type { PlanSheet } from '#contract/entry'
import { planMonths } from '#domain/year-record'
import type { Pending } from '../../../src/renderer/pages/entry/pending'
import type { PlanContext } from '../../../src/renderer/pages/entry/plan/cells'
import type { PlanField } from '../../../src/renderer/pages/entry/plan/columns'
import type { Version } from '../../../src/renderer/pages/entry/plan/version'
import { planWords } from '../../../src/renderer/pages/entry/plan/words'
import { june, type Told, wan } from '../grid-answer'

/** A plan as a test tells it, in 万元; null: the row has no such version. */
export type ToldPlan = { readonly annual?: number; readonly months?: readonly number[] } | null

/** The plan sheet of projects, and what is under way in it; the version shown is that of the projects unless told. */
export function planContext(
  told: readonly Told[],
  more: {
    readonly version?: Version
    readonly plans?: readonly ToldPlan[]
    readonly pending?: Readonly<Record<string, Pending>>
    readonly rolled?: readonly string[]
    readonly readOnly?: boolean
  } = {},
): PlanContext {
  const answer = june(told)
  const own = told.map(({ plan, months }): ToldPlan | null =>
    plan === undefined ? null : { annual: plan, ...(months !== undefined && { months }) },
  )
  const plans = more.plans ?? own
  const texts = () => told.map(() => null)
  const sheet: PlanSheet = {
    answer,
    plan: {
      id: plans.map((plan, i) => (plan === null ? null : `plan-${i}`)),
      version: plans.map((plan) => (plan === null ? null : 'initial')),
      docNo: texts(),
      decidedOn: texts(),
      reason: texts(),
      annual: Float64Array.from(plans, (plan) => (plan?.annual === undefined ? Number.NaN : wan(plan.annual))),
      months: Float64Array.from(
        plans.flatMap((plan) => planMonths.map((_, m) => (plan?.months ? wan(plan.months[m] ?? 0) : Number.NaN))),
      ),
    },
    versions: new Uint8Array(told.length),
    adjustments: [],
    carrySource: told.map(({ id }) => (more.rolled?.includes(id) ? 'rolled' : null)),
  }
  return {
    sheet,
    version: more.version ?? { of: 'inForce' },
    pending: new Map(Object.entries(more.pending ?? {})),
    lang: 'zh',
    rows: told.map((_, i) => i),
    readOnly: more.readOnly ?? false,
    preview: new Map(),
    words: planWords.zh,
  }
}

export const twelve = (each: number) => Array.from({ length: 12 }, () => each)

/** What is typed into a row. */
export const typed = (cells: Partial<Record<PlanField, string>>) =>
  new Map(Object.entries(cells) as [PlanField, string][])
