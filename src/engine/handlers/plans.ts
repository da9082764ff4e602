import type { Input } from '#contract/index'
import type { StoredRecord } from '#domain/entity'
import { formatWan, type Yuan } from '#domain/money'
import type { Day } from '#domain/month'
import { Refusal, refuse } from '#domain/refusal'
import { type Plan, planFields, planMonths, projectYearFields } from '#domain/year-record'
import { monthsOfPlan, planInForce, readPlans } from '#ledger/project-facts'
import { type Change, create, update } from '#ledger/write'
import type { Answer, CommandContext } from '../context'
import { setCarryIn } from './carry-in'
import { requireMoneyHere, requireProject } from './project-rules'
import { ensureYear } from './projects'

/** What is given of a project's plan of a year; what is not given stays as it is. */
export interface PlanGiven {
  readonly id: string
  readonly year: number
  readonly annual?: Yuan | null | undefined
  /** Twelve months, or null to have none. */
  readonly months?: readonly number[] | null | undefined
  readonly carryIn?: Yuan | null | undefined
  readonly version?: Plan['version'] | undefined
  readonly docNo?: string | undefined
  readonly decidedOn?: Day | undefined
  readonly reason?: string | undefined
}

/** The version that is written: as named, else the one in force, else 年初; `plan` is null where it is a new one. */
export function versionFor(
  plans: readonly Plan[],
  given: Pick<PlanGiven, 'version' | 'docNo'>,
): { readonly version: Plan['version']; readonly plan: Plan | null } {
  const version = given.version ?? planInForce(plans)?.version ?? 'initial'
  const same = plans.filter((plan) => plan.version === version)
  if (version === 'initial') return { version, plan: same.at(-1) ?? null }
  // Another 文号 is another adjustment; without one, the newest adjusted plan is meant.
  const plan =
    given.docNo === undefined ? same.at(-1) : same.findLast((p) => p.docNo === null || p.docNo === given.docNo)
  return { version, plan: plan ?? null }
}

/**
 * Why a plan cannot be so: its months must add up to its year, and a year that has months cannot change alone
 * (CLI.md, "Figures, exactly"). Null where it can.
 */
export function planRefusal(given: PlanGiven, plan: Plan | null): Refusal | null {
  const annual = given.annual === undefined ? (plan?.annual ?? null) : given.annual
  if (given.months) {
    const sum = given.months.reduce((a, b) => a + b, 0) as Yuan
    return sum === annual ? null : new Refusal('PLAN_SUM', { sum: formatWan(sum), annual: formatWan(annual) })
  }
  const stale = given.months === undefined && plan !== null && monthsOfPlan(plan) !== null && annual !== plan.annual
  return stale ? new Refusal('PLAN_MONTHS_STALE', { id: given.id, year: given.year }) : null
}

function monthChanges({ months }: PlanGiven): StoredRecord {
  if (months === undefined) return {}
  return Object.fromEntries(planMonths.map((name, i) => [name, months === null ? null : (months[i] ?? null)]))
}

/** Writes what is given of a plan into its version, making it where it is new; the rules were asked before. */
export function writePlan(change: Change, given: PlanGiven, plans: readonly Plan[]): void {
  const { id, year, annual, carryIn, docNo, decidedOn, reason } = given
  ensureYear(change, id, year)
  if (carryIn !== undefined) setCarryIn(change, id, year, carryIn)
  const changes: StoredRecord = {
    ...(annual !== undefined && { annual }),
    ...monthChanges(given),
    ...(docNo !== undefined && { docNo }),
    ...(decidedOn !== undefined && { decidedOn }),
    ...(reason !== undefined && { reason }),
  }
  if (Object.keys(changes).length === 0) return
  const { version, plan } = versionFor(plans, given)
  if (plan) update(change, 'plan', plan.id, changes)
  else create(change, 'plan', { projectId: id, year, version, ...changes })
}

function refuseNegative(label: string, value: number | null | undefined): void {
  if ((value ?? 0) < 0) refuse('MONEY_NEGATIVE', { field: label, value: formatWan(value as Yuan) })
}

function setPlan({ db, change }: CommandContext, input: Input<'plan.set'>): Answer<'plan.set'> {
  requireProject(db, input.id)
  requireMoneyHere(db, input.id)
  refuseNegative(projectYearFields.carryIn.label.zh, input.carryIn)
  refuseNegative(planFields.annual.label.zh, input.annual)
  input.months?.forEach((value, i) => {
    refuseNegative(`${i + 1}月计划`, value)
  })
  const given = input as PlanGiven
  const plans = readPlans(db, input.id, input.year)
  const refusal = planRefusal(given, versionFor(plans, given).plan)
  if (refusal !== null) throw refusal
  writePlan(change, given, plans)
  return {}
}

export const planCommands = { 'plan.set': setPlan }
