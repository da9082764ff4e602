import { sumGiven, type Yuan } from './money'

/** One project's money in one year, as given: twelve months (January first), the plan in force, what was carried in. */
export interface YearMoney {
  readonly totalInvestment: Yuan | null
  readonly carryIn: Yuan | null
  readonly annualPlan: Yuan | null
  /** The plan's twelve months, or null where the plan is linear. */
  readonly monthPlans: readonly Yuan[] | null
  readonly actuals: readonly (Yuan | null)[]
}

/** What follows from a year's money in one month. Rates are fractions, gaps percentage points, nothing is rounded. */
export interface Figures {
  readonly totalInvestment: Yuan | null
  readonly carryIn: Yuan | null
  readonly annualPlan: Yuan | null
  readonly monthPlan: Yuan | null
  readonly monthActual: Yuan | null
  readonly ytdPlan: Yuan | null
  readonly ytdActual: Yuan | null
  readonly cumulative: Yuan | null
  readonly annualRate: number | null
  readonly timeRate: number | null
  readonly gapPoints: number | null
  readonly totalRate: number | null
  readonly reported: boolean
}

function sumTo(values: readonly (Yuan | null)[], month: number): Yuan | null {
  return sumGiven(values.slice(0, month))
}

function ratio(part: Yuan | null, whole: Yuan | null): number | null {
  return part === null || whole === null || whole === 0 ? null : part / whole
}

/** 开工以来累计 = carried in + this year; a blank counts as nothing, null when both are blank (CLI.md, Figures). */
export function cumulativeOf(carryIn: Yuan | null, ytdActual: Yuan | null): Yuan | null {
  return sumGiven([carryIn, ytdActual])
}

/**
 * 较序时 in percentage points, from whole yuan in one division, so that a gap of exactly −10 is −10.
 * `plannedToDate` null means a linear plan: month ÷ 12.
 */
export function gapOf(ytdActual: Yuan, annualPlan: Yuan, plannedToDate: Yuan | null, month: number): number {
  return plannedToDate === null
    ? ((ytdActual * 12 - annualPlan * month) * 100) / (annualPlan * 12)
    : ((ytdActual - plannedToDate) * 100) / annualPlan
}

/** The figures of a project that holds its own money, in month 1 to 12 (CLI.md, "Figures, exactly"). */
export function figuresOf(money: YearMoney, month: number): Figures {
  const { totalInvestment, carryIn, annualPlan, monthPlans } = money
  const monthActual = money.actuals[month - 1] ?? null
  const ytdActual = sumTo(money.actuals, month)
  const ytdPlan = monthPlans === null ? null : sumTo(monthPlans, month)
  const cumulative = cumulativeOf(carryIn, ytdActual)
  const planned = annualPlan !== null && annualPlan > 0
  const reported = monthActual !== null
  return {
    totalInvestment,
    carryIn,
    annualPlan,
    monthPlan: monthPlans?.[month - 1] ?? null,
    monthActual,
    ytdPlan,
    ytdActual,
    cumulative,
    annualRate: planned ? ratio(ytdActual, annualPlan) : null,
    timeRate: planned && ytdPlan !== null ? ytdPlan / annualPlan : month / 12,
    gapPoints: planned && reported && ytdActual !== null ? gapOf(ytdActual, annualPlan, ytdPlan, month) : null,
    totalRate: ratio(cumulative, totalInvestment),
    reported,
  }
}

/** The figures of many projects together. */
export interface Totals extends Omit<Figures, 'reported'> {
  readonly count: number
  /** How many of the counted projects have a figure in the month. */
  readonly reported: number
  /** How many of them have a plan and a figure: those that the rates speak of. */
  readonly rated: number
}

const summed = [
  'totalInvestment',
  'carryIn',
  'annualPlan',
  'monthPlan',
  'monthActual',
  'ytdPlan',
  'ytdActual',
  'cumulative',
] as const

/**
 * Sums over projects; the rates over those alone that have a plan and reported the month:
 * Σ done ÷ Σ plan against Σ planned to date ÷ Σ plan (CLI.md, Totals).
 */
export function totalsOf(rows: Iterable<Figures>, month: number): Totals {
  const sums = new Float64Array(summed.length)
  const givens = new Uint8Array(summed.length)
  let count = 0
  let reported = 0
  let rated = 0
  const rate = { done: 0, plan: 0, planned12: 0 }
  for (const row of rows) {
    count += 1
    if (row.reported) reported += 1
    for (let i = 0; i < summed.length; i += 1) {
      const value = row[summed[i] as (typeof summed)[number]]
      if (value === null) continue
      sums[i] = (sums[i] ?? 0) + value
      givens[i] = 1
    }
    if (row.reported && row.annualPlan !== null && row.annualPlan > 0) {
      rated += 1
      rate.done += row.ytdActual ?? 0
      rate.plan += row.annualPlan
      rate.planned12 += row.ytdPlan === null ? row.annualPlan * month : row.ytdPlan * 12
    }
  }
  const sum = (name: (typeof summed)[number]) => {
    const at = summed.indexOf(name)
    return (givens[at] === 1 ? (sums[at] ?? 0) : null) as Yuan | null
  }
  return {
    count,
    totalInvestment: sum('totalInvestment'),
    carryIn: sum('carryIn'),
    annualPlan: sum('annualPlan'),
    monthPlan: sum('monthPlan'),
    monthActual: sum('monthActual'),
    ytdPlan: sum('ytdPlan'),
    ytdActual: sum('ytdActual'),
    cumulative: sum('cumulative'),
    annualRate: rated === 0 ? null : rate.done / rate.plan,
    timeRate: rated === 0 ? null : rate.planned12 / 12 / rate.plan,
    gapPoints: rated === 0 ? null : ((rate.done * 12 - rate.planned12) * 100) / (rate.plan * 12),
    totalRate: ratio(sum('cumulative'), sum('totalInvestment')),
    reported,
    rated,
  }
}

/** A parent's figures: those of its children by the rules of a total (CLI.md, "A parent has rollup"). */
export function parentFigures(totals: Totals, month: number): Figures {
  const { count: _count, rated: _rated, reported, ...figures } = totals
  return { ...figures, timeRate: figures.timeRate ?? month / 12, reported: reported > 0 }
}
