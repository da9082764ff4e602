import type { MonthLine } from '#contract/projects'
import { formatGap, formatRate, formatWan, type Yuan } from '#domain/money'
import { type Month, monthNumber, yearOf } from '#domain/month'

/** A row of the table of months, as it is shown. */
export interface MonthRow {
  readonly month: Month
  readonly plan: string
  readonly actual: string
  readonly ytdPlan: string
  readonly ytdActual: string
  readonly rate: string
  readonly gap: string
  readonly progress: string | null
  readonly line: MonthLine
}

/** Planned to date: by months, or the annual plan × month ÷ 12, to whole yuan for show. */
export function plannedTo(line: MonthLine): Yuan | null {
  if (line.ytdPlan !== null) return line.ytdPlan
  return line.annualPlan === null ? null : (Math.round((line.annualPlan * monthNumber(line.month)) / 12) as Yuan)
}

/** The months of the page's year up to its month, newest first. */
export function monthRows(months: readonly MonthLine[], month: Month): readonly MonthRow[] {
  return months
    .filter((line) => yearOf(line.month) === yearOf(month) && line.month <= month)
    .map((line) => ({
      month: line.month,
      plan: formatWan(line.plan),
      actual: formatWan(line.actual),
      ytdPlan: formatWan(plannedTo(line)),
      ytdActual: formatWan(line.ytdActual),
      rate: formatRate(line.annualRate),
      gap: formatGap(line.gapPoints),
      progress: line.progress,
      line,
    }))
    .reverse()
}
