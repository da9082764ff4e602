import type { Ask } from '#contract/index'
import type { MonthLine } from '#contract/projects'
import { parseField, type Value } from '#domain/field'
import { type Figures, figuresOf } from '#domain/figures'
import { plainWan, type Yuan } from '#domain/money'
import { type Month, monthNumber, yearOf } from '#domain/month'
import { type Lang, Refusal, refusalText } from '#domain/refusal'
import { type Plan, planFields, planMonths } from '#domain/year-record'
import { readDay } from '../../../parts/read-day'

export type PlanVersion = Plan['version']

/** A plan as it is typed. */
export interface PlanDraft {
  readonly docNo: string
  readonly decidedOn: string
  readonly reason: string
  readonly annual: string
  /** By months, or not divided: 序时 is then month ÷ 12. */
  readonly byMonths: boolean
  /** Twelve texts, January first. */
  readonly months: readonly string[]
}

const yuanOf = (value: Value) => (typeof value === 'number' ? (value as Yuan) : null)

/** The twelve months of a plan; null where it is not divided. */
export function monthsOf(plan: Plan): readonly (Yuan | null)[] | null {
  return plan.m01 === null ? null : planMonths.map((name) => plan[name])
}

/** A draft that begins at a plan; a new adjustment takes its figures and none of its decision. */
export function draftOf(plan: Plan | null, isNew: boolean): PlanDraft {
  const months = plan === null ? null : monthsOf(plan)
  return {
    docNo: isNew ? '' : (plan?.docNo ?? ''),
    decidedOn: isNew ? '' : (plan?.decidedOn ?? ''),
    reason: isNew ? '' : (plan?.reason ?? ''),
    annual: plainWan(plan?.annual ?? null),
    byMonths: months !== null,
    months: planMonths.map((_, i) => plainWan(months?.[i] ?? null)),
  }
}

/** What was typed, read: the figures, or the first refusal with the place it belongs to. */
export interface PlanReading {
  readonly annual: Yuan | null
  /** Null where the plan is not divided. A month left blank plans nothing: 0. */
  readonly months: readonly Yuan[] | null
  /** Sum of the months less the year; null where there is nothing to compare. */
  readonly difference: Yuan | null
  readonly refusal: { readonly at: 'annual' | 'months' | 'decidedOn'; readonly message: string } | null
}

export function readDraft(draft: PlanDraft, year: number, lang: Lang): PlanReading {
  let refusal: PlanReading['refusal'] = null
  const read = (at: 'annual' | 'months', typed: string): Yuan | null => {
    try {
      return yuanOf(parseField(planFields.annual, typed))
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      refusal ??= { at, message: refusalText(error.code, error.details, lang) }
      return null
    }
  }
  const annual = read('annual', draft.annual)
  const months = draft.byMonths ? draft.months.map((typed) => read('months', typed) ?? (0 as Yuan)) : null
  const sum = months?.reduce((total, value) => total + value, 0) ?? null
  if (draft.decidedOn.trim() !== '' && readDay(draft.decidedOn, year) === null) {
    refusal ??= { at: 'decidedOn', message: refusalText('DATE_INVALID', { value: draft.decidedOn }, lang) }
  }
  return { annual, months, difference: sum === null || annual === null ? null : ((sum - annual) as Yuan), refusal }
}

/** The year's amount dealt out evenly to the yuan; what is left over goes to December. */
export function evenMonths(annual: Yuan): readonly string[] {
  // To 0.01 万元, as a person would write it.
  const each = Math.floor(annual / 12 / 100) * 100
  return planMonths.map((_, i) => plainWan((i === 11 ? annual - each * 11 : each) as Yuan))
}

/** Several figures pasted at once, as a row or a column; null where it is just one. */
export function pastedMonths(text: string): readonly string[] | null {
  const parts = text
    .trim()
    .split(/[\t\r\n]+/)
    .map((part) => part.trim())
  return parts.length > 1 ? parts : null
}

/** The one call that writes a draft. */
export function planInput(
  id: string,
  year: number,
  version: PlanVersion,
  draft: PlanDraft,
  reading: PlanReading,
): Ask<'plan.set'> {
  const day = readDay(draft.decidedOn, year)
  const given = (text: string) => (text.trim() === '' ? undefined : text.trim())
  const docNo = given(draft.docNo)
  const reason = given(draft.reason)
  return {
    id,
    year,
    version,
    annual: reading.annual,
    months: reading.months === null ? null : [...reading.months],
    ...(docNo !== undefined && { docNo }),
    ...(day !== null && { decidedOn: day }),
    ...(reason !== undefined && { reason }),
  }
}

/** The month's figures as they would be under a plan, by the same rule as everywhere. */
export function figuresUnder(
  lines: readonly MonthLine[],
  month: Month,
  plan: Pick<PlanReading, 'annual' | 'months'>,
): Figures {
  const year = lines.filter((line) => yearOf(line.month) === yearOf(month))
  const money = {
    totalInvestment: null,
    carryIn: null,
    annualPlan: plan.annual,
    monthPlans: plan.months,
    actuals: year.map((line) => line.actual),
  }
  return figuresOf(money, monthNumber(month))
}
