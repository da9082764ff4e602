import type { MonthLine } from '#contract/projects'
import { type Month, monthNumber, yearOf } from '#domain/month'
import { niceTicks } from '../timeline/nice-ticks'

/** A month of the curve; 0 is the year's beginning. Money in 万元, cumulated within the year; null where not known. */
export interface CurvePoint {
  readonly month: number
  readonly plan: number | null
  readonly done: number | null
}
export interface CurveData {
  readonly points: readonly CurvePoint[]
  readonly ticks: readonly number[]
  /** The page's month, where it has a plan and a figure: the two ends of the gap bar. */
  readonly gap: { readonly month: number; readonly plan: number; readonly done: number } | null
  /** The last month with a figure, up to the page's month. */
  readonly lastDone: CurvePoint | null
  readonly annual: number | null
}

const wan = (value: number) => value / 10_000

function planTo(line: MonthLine): number | null {
  if (line.ytdPlan !== null) return wan(line.ytdPlan)
  // A plan without months grows with the year (DOMAIN.md, 序时进度).
  return line.annualPlan === null || line.annualPlan === 0
    ? null
    : wan((line.annualPlan * monthNumber(line.month)) / 12)
}

/** The year's S-curve up to a month: plan for the whole year, done up to the last month that was reported. */
export function curveData(months: readonly MonthLine[], month: Month): CurveData {
  const year = months.filter((line) => yearOf(line.month) === yearOf(month))
  const reported = year.filter((line) => line.month <= month && line.actual !== null)
  const last = reported.at(-1)?.month ?? null
  const points: CurvePoint[] = year.map((line) => ({
    month: monthNumber(line.month),
    plan: planTo(line),
    done: last !== null && line.month <= last && line.ytdActual !== null ? wan(line.ytdActual) : null,
  }))
  const planned = points.some((point) => point.plan !== null)
  const start = { month: 0, plan: planned ? 0 : null, done: last === null ? null : 0 }
  const values = points.flatMap(({ plan, done }) => [plan ?? 0, done ?? 0])
  const here = points.find((point) => point.month === monthNumber(month))
  const lastNumber = last === null ? null : monthNumber(last)
  const annualYuan = year.at(-1)?.annualPlan ?? null
  return {
    points: planned || last !== null ? [start, ...points] : [],
    ticks: niceTicks(Math.min(0, ...values), Math.max(0, ...values), 4),
    gap:
      here !== undefined && here.plan !== null && here.done !== null && last === month
        ? { month: here.month, plan: here.plan, done: here.done }
        : null,
    lastDone: points.find((point) => point.month === lastNumber) ?? null,
    annual: annualYuan === null || annualYuan === 0 ? null : wan(annualYuan),
  }
}
