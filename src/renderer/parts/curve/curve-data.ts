import type { MonthLine } from '#contract/projects'
import { type Month, monthNumber, yearOf } from '#domain/month'
import { niceTicks } from '../timeline/nice-ticks'

/** What the curve needs of a month; money in yuan. */
export type CurveMonth = Pick<MonthLine, 'month' | 'actual' | 'ytdPlan' | 'ytdActual' | 'annualPlan'>

/** What a curve's figures are told in, in yuan. */
export const curveUnits = { wan: 10_000, yi: 100_000_000 } as const
export type CurveUnit = keyof typeof curveUnits

/** A month of the curve; 0 is the year's beginning. Money in the curve's unit, cumulated within the year; null where not known. */
export interface CurvePoint {
  readonly month: number
  readonly plan: number | null
  readonly done: number | null
  /** What the month itself came to, drawn as a pale bar; null where there is none, or none is wanted. */
  readonly bar: number | null
}
export interface CurveData {
  readonly unit: CurveUnit
  readonly points: readonly CurvePoint[]
  readonly ticks: readonly number[]
  /** The page's month, where it has a plan and a figure: the two ends of the gap bar. */
  readonly gap: { readonly month: number; readonly plan: number; readonly done: number } | null
  /** The last month with a figure, up to the page's month. */
  readonly lastDone: CurvePoint | null
  readonly annual: number | null
}

function planTo(line: CurveMonth, unit: CurveUnit): number | null {
  if (line.ytdPlan !== null) return line.ytdPlan / curveUnits[unit]
  // A plan without months grows with the year (DOMAIN.md, 序时进度).
  return line.annualPlan === null || line.annualPlan === 0
    ? null
    : (line.annualPlan * monthNumber(line.month)) / 12 / curveUnits[unit]
}

/** How a curve is drawn; as on a project's page where nothing is said. */
export interface CurveOptions {
  readonly unit?: CurveUnit
  /** Whether each month's own figure stands under the curve. */
  readonly bars?: boolean
}

/** The year's S-curve up to a month: plan for the whole year, done up to the last month that was reported. */
export function curveData(months: readonly CurveMonth[], month: Month, options: CurveOptions = {}): CurveData {
  const { unit = 'wan', bars = false } = options
  const inUnit = (value: number) => value / curveUnits[unit]
  const year = months.filter((line) => yearOf(line.month) === yearOf(month))
  const reported = year.filter((line) => line.month <= month && line.actual !== null)
  const last = reported.at(-1)?.month ?? null
  const points: CurvePoint[] = year.map((line) => ({
    month: monthNumber(line.month),
    plan: planTo(line, unit),
    done: last !== null && line.month <= last && line.ytdActual !== null ? inUnit(line.ytdActual) : null,
    bar: bars && line.month <= month && line.actual !== null ? inUnit(line.actual) : null,
  }))
  const planned = points.some((point) => point.plan !== null)
  const start = { month: 0, plan: planned ? 0 : null, done: last === null ? null : 0, bar: null }
  const values = points.flatMap(({ plan, done }) => [plan ?? 0, done ?? 0])
  const here = points.find((point) => point.month === monthNumber(month))
  const lastNumber = last === null ? null : monthNumber(last)
  const annualYuan = year.at(-1)?.annualPlan ?? null
  return {
    unit,
    points: planned || last !== null ? [start, ...points] : [],
    ticks: niceTicks(Math.min(0, ...values), Math.max(0, ...values), 4),
    gap:
      here !== undefined && here.plan !== null && here.done !== null && last === month
        ? { month: here.month, plan: here.plan, done: here.done }
        : null,
    lastDone: points.find((point) => point.month === lastNumber) ?? null,
    annual: annualYuan === null || annualYuan === 0 ? null : inUnit(annualYuan),
  }
}
