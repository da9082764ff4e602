import type { Input } from '#contract/index'
import type { StoredRecord } from '#domain/entity'
import { formatWan, sumGiven, toWan, type Yuan } from '#domain/money'
import { type Month, monthNumber, monthsOfYear, yearOf } from '#domain/month'
import { refuse } from '#domain/refusal'
import { type Plan, planMonths } from '#domain/year-record'
import type { ReadableDb } from '#ledger/database'
import { monthsOfPlan, planInForce, readMonths, readPlans } from '#ledger/project-facts'
import { create, update } from '#ledger/write'
import type { Answer, CommandContext } from '../context'
import { setCarryIn } from './carry-in'
import { clearReturns, followCarry, requireUnfrozen } from './month-rules'
import { requireMoneyHere, requireOpenMonth, requireProject } from './project-rules'
import { ensureYear } from './projects'

/** What was given for the months of the year before `month`. */
function doneBefore(db: ReadableDb, id: string, month: Month): Yuan {
  const earlier = new Set(monthsOfYear(yearOf(month)).slice(0, monthNumber(month) - 1))
  return sumGiven(readMonths(db, id).map((row) => (earlier.has(row.month) ? row.actual : null))) ?? (0 as Yuan)
}

/** The month's own figure: as typed, or the difference of a cumulative. Undefined when no figure was given. */
function actualOf(db: ReadableDb, input: Input<'month.set'>): Yuan | null | undefined {
  if (input.actual !== undefined && input.cumulative !== undefined) {
    refuse('USAGE', { message: '本月完成（--actual）和累计完成（--cumulative）只能给一个。' })
  }
  if (input.actual !== undefined) {
    if (input.actual !== null && input.actual < 0) {
      refuse('MONEY_NEGATIVE', { field: '本月完成投资', value: formatWan(input.actual) })
    }
    return input.actual
  }
  if (input.cumulative === undefined || input.cumulative === null) return input.cumulative
  if (input.cumulative < 0) refuse('MONEY_NEGATIVE', { field: '累计完成投资', value: formatWan(input.cumulative) })
  return (input.cumulative - doneBefore(db, input.id, input.month)) as Yuan
}

function setMonth(context: CommandContext, input: Input<'month.set'>): Answer<'month.set'> {
  const { db, change, today } = context
  requireProject(db, input.id)
  requireOpenMonth(db, input.id, input.month, today)
  const actual = actualOf(db, input)
  const { id, month, actual: _a, cumulative: _c, ...texts } = input
  const { statistics } = texts
  requireUnfrozen(db, month, actual !== undefined || statistics !== undefined)
  if ((actual ?? null) !== null || (statistics ?? null) !== null) requireMoneyHere(db, id)
  update(change, 'month', `${id}/${month}`, { ...(actual !== undefined && { actual }), ...texts } as StoredRecord)
  if (change.cells > 0) {
    followCarry(change, [id], yearOf(month))
    clearReturns(change, [id], month)
  }
  return { flags: actual !== undefined && actual !== null && actual < 0 ? ['CUMULATIVE_DROPPED'] : [] }
}

/** The version a plan is set on: as named, else the one in force, else 年初. */
function versionFor(plans: readonly Plan[], input: Input<'plan.set'>): { version: Plan['version']; plan: Plan | null } {
  const inForce = planInForce(plans)
  const version = (input.version ?? inForce?.version ?? 'initial') as Plan['version']
  const same = plans.filter((plan) => plan.version === version)
  if (version === 'initial') return { version, plan: same.at(-1) ?? null }
  // Another 文号 is another adjustment; without one, the newest adjusted plan is meant.
  const plan =
    input.docNo === undefined ? same.at(-1) : same.findLast((p) => p.docNo === null || p.docNo === input.docNo)
  return { version, plan: plan ?? null }
}

function monthChanges(input: Input<'plan.set'>): StoredRecord {
  const { months } = input
  if (months === undefined) return {}
  return Object.fromEntries(planMonths.map((name, i) => [name, months === null ? null : (months[i] ?? null)]))
}

/** A plan's months must add up to its year (CLI.md, "Figures, exactly"). */
function requireSum(input: Input<'plan.set'>, plan: Plan | null): void {
  const annual = input.annual === undefined ? (plan?.annual ?? null) : input.annual
  if (annual !== null && annual < 0) refuse('MONEY_NEGATIVE', { field: '年度计划', value: formatWan(annual) })
  const negative = input.months?.find((value) => value < 0)
  if (negative !== undefined) refuse('MONEY_NEGATIVE', { field: '月计划', value: String(toWan(negative as Yuan)) })
  if (input.months) {
    const sum = input.months.reduce((a, b) => a + b, 0) as Yuan
    if (sum !== annual) refuse('PLAN_SUM', { sum: formatWan(sum), annual: formatWan(annual) })
    return
  }
  const stale = input.months === undefined && plan !== null && monthsOfPlan(plan) !== null && annual !== plan.annual
  if (stale) refuse('PLAN_MONTHS_STALE', { id: input.id, year: input.year })
}

function setPlan(context: CommandContext, input: Input<'plan.set'>): Answer<'plan.set'> {
  const { db, change } = context
  const { id, year } = input
  requireProject(db, id)
  requireMoneyHere(db, id)
  if (input.carryIn !== undefined && input.carryIn !== null && input.carryIn < 0) {
    refuse('MONEY_NEGATIVE', { field: '至上年底累计', value: formatWan(input.carryIn) })
  }
  const { version, plan } = versionFor(readPlans(db, id, year), input)
  requireSum(input, plan)
  ensureYear(change, id, year)
  if (input.carryIn !== undefined) setCarryIn(change, id, year, input.carryIn)
  const changes: StoredRecord = {
    ...(input.annual !== undefined && { annual: input.annual }),
    ...monthChanges(input),
    ...(input.docNo !== undefined && { docNo: input.docNo }),
    ...(input.decidedOn !== undefined && { decidedOn: input.decidedOn }),
    ...(input.reason !== undefined && { reason: input.reason }),
  }
  if (Object.keys(changes).length === 0) return {}
  if (plan) update(change, 'plan', plan.id, changes)
  else create(change, 'plan', { projectId: id, year, version, ...changes })
  return {}
}

export const monthCommands = { 'month.set': setMonth, 'plan.set': setPlan }
