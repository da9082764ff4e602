import type { Figures } from './figures'
import type { LampRule } from './lamp-records'
import type { LampRules } from './lamp-rules'
import { dueOf } from './milestone'
import type { Yuan } from './money'
import { addMonths, type Day, daysBetween, isDay, lastDay, monthOf, monthsBetween } from './month'

/** What a lamp's milestones must tell of themselves. */
export interface LampMilestone {
  readonly kind: string
  readonly label: string | null
  readonly dueText: string | null
  readonly planned: string
  readonly adjusted: string | null
  readonly actual: string | null
}

export interface LampInput {
  readonly figures: Figures
  /** 1 to 12. */
  readonly month: number
  /** The month's last day: a milestone done later was open then. */
  readonly monthEnd: Day
  /** The day the lamp is measured on (`measuringDay`). */
  readonly measuredOn: Day
  readonly milestones: readonly LampMilestone[]
  readonly done: boolean
  readonly exemption: { readonly reason: string; readonly until: string } | null
  /** A child of a parent that reports for it: its lamp comes from milestones alone. */
  readonly moneyOnParent: boolean
  /** Owes an entry into statistics and has none yet (未入统). */
  readonly notInStatistics: boolean
  readonly rules: LampRules
  /** For `task` and `taskTwice`: the month before, where it was reported and has a plan. */
  readonly previous: { readonly actual: Yuan; readonly plan: Yuan | null } | null
}

/** Days an open milestone is past its due date on the day measured; 0 when it is not. */
export function overdueDays(m: LampMilestone, measuredOn: Day, asOf: Day): number {
  if (m.actual !== null && m.actual <= asOf) return 0
  return Math.max(0, daysBetween(dueOf(m), measuredOn))
}

/** The same day so many months later; the month's last where it has no such day. */
function monthsLater(from: Day, count: number): Day {
  const month = addMonths(monthOf(from), count)
  const wanted = `${month}-${from.slice(8)}`
  return isDay(wanted) ? wanted : lastDay(month)
}

/**
 * Months from one day to a later one: whole ones, and of the one begun the share of its days that have passed. So
 * "more than 3" and "at least 3" are decided to the day. Negative days are 0.
 */
export function monthsSince(from: Day, to: Day): number {
  if (to <= from) return 0
  const begun = monthsBetween(monthOf(from), monthOf(to))
  const whole = monthsLater(from, begun) <= to ? begun : begun - 1
  const start = monthsLater(from, whole)
  return whole + daysBetween(start, to) / daysBetween(start, monthsLater(from, whole + 1))
}

/** 年度完成率 ÷ 序时, in one division of whole yuan; null where 序时 is 0. */
export function shareOfTime(f: Figures, month: number): number | null {
  const percent = percentOfTime(f, month)
  return percent === null ? null : percent / 100
}

/** Apart by no more than what two divisions add to a quotient. */
const isNoise = (a: number, b: number) => Math.abs(a - b) <= 1e-9 * Math.abs(b)

/**
 * The same in per cent and in one division, so that exactly 80 % (or 62.5, or 59.9) is that very number. A parent's rates
 * speak only of those below it that have a plan and a figure, its sums of all: where they differ, the rates hold.
 */
function percentOfTime(f: Figures, month: number): number | null {
  if (f.ytdActual === null || f.annualPlan === null || f.annualPlan === 0) return null
  if (f.annualRate === null || f.timeRate === null || f.timeRate === 0) return null
  const rates = (f.annualRate * 100) / f.timeRate
  const sums = f.ytdPlan === null ? (f.ytdActual * 1200) / (f.annualPlan * month) : (f.ytdActual * 100) / f.ytdPlan
  return isNoise(sums, rates) ? sums : Number(rates.toFixed(9))
}

/**
 * A month's done in per cent of its plan; with no monthly plan, of a twelfth of the annual one. Null where that is 0.
 * Twelve plans are whole yuan even where one is a twelfth: the division is exact at a boundary.
 */
function percentOfTask(actual: Yuan, monthPlan: Yuan | null, annualPlan: Yuan): number | null {
  const twelve = monthPlan === null ? annualPlan : Math.round(monthPlan * 12)
  return twelve === 0 ? null : (actual * 1200) / twelve
}

/** This month's task in per cent; null where it has no figure or no plan. */
export function taskPercent({ figures }: LampInput): number | null {
  if (figures.monthActual === null || figures.annualPlan === null) return null
  return percentOfTask(figures.monthActual, figures.monthPlan, figures.annualPlan)
}

/** Of this month and the one before the one that is harder to fit: both fit when it does. */
function taskTwicePercent(input: LampInput, comparison: LampRule['comparison']): number | null {
  const { figures, previous } = input
  const now = taskPercent(input)
  if (now === null || previous === null || figures.annualPlan === null) return null
  const before = percentOfTask(previous.actual, previous.plan, figures.annualPlan)
  if (before === null) return null
  return comparison === 'below' || comparison === 'atMost' ? Math.max(now, before) : Math.min(now, before)
}

/** The open start milestone that is overdue the longest, in months; null where none is. */
export function startOverdue({ milestones, measuredOn, monthEnd }: LampInput) {
  const late = milestones
    .filter((m) => m.kind === 'start' && overdueDays(m, measuredOn, monthEnd) > 0)
    .map((milestone) => ({ milestone, months: monthsSince(dueOf(milestone), measuredOn) }))
  return late.toSorted((a, b) => b.months - a.months)[0] ?? null
}

/** Months since the works began, of a project that is not in statistics yet; null where that is not asked of it. */
export function monthsNotInStatistics(input: LampInput): number | null {
  if (!input.notInStatistics) return null
  const begun = input.milestones
    .flatMap((m) => (m.kind === 'start' && m.actual !== null && m.actual <= input.monthEnd ? m.actual : []))
    .sort()[0]
  return begun === undefined ? null : monthsSince(begun as Day, input.measuredOn)
}

function longestOverdue({ milestones, measuredOn, monthEnd }: LampInput): number | null {
  const days = milestones.reduce((worst, m) => Math.max(worst, overdueDays(m, measuredOn, monthEnd)), 0)
  return days === 0 ? null : days
}

/**
 * What a sentence looks at, in its unit (points, per cent, days, months), unrounded; null where the project has no such
 * thing, and then the sentence does not fit.
 */
export function measured(rule: Pick<LampRule, 'measure' | 'comparison'>, input: LampInput): number | null {
  switch (rule.measure) {
    case 'gap':
      return input.figures.gapPoints
    case 'ratio':
      return percentOfTime(input.figures, input.month)
    case 'task':
      return taskPercent(input)
    case 'taskTwice':
      return taskTwicePercent(input, rule.comparison)
    case 'overdueDays':
      return longestOverdue(input)
    case 'startOverdueMonths':
      return startOverdue(input)?.months ?? null
    case 'notInStatisticsMonths':
      return monthsNotInStatistics(input)
  }
}
