import { type GridAnswer, moneyAt } from '../grid'
import type { SheetCell } from './monthly-columns'
import { plannedToDate } from './monthly-readers'

/** What `ratedColumns` hold for some rows: sums over those with a plan and a figure in the month (CLI.md, Totals). */
export function ratedSums(answer: GridAnswer, rows: readonly number[]): Readonly<Record<string, SheetCell>> {
  const sums = { ratedPlan: 0, ratedDone: 0, ratedPlanned: 0 }
  let rated = 0
  for (const i of rows) {
    const plan = moneyAt(answer, 'annualPlan', i)
    if (plan === null || plan <= 0 || answer.reported[i] !== 1) continue
    rated += 1
    sums.ratedPlan += plan
    sums.ratedDone += moneyAt(answer, 'ytdActual', i) ?? 0
    sums.ratedPlanned += plannedToDate(answer, i) ?? 0
  }
  return rated === 0 ? {} : sums
}
