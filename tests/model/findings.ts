import { monthBefore } from './office'
import type { Line } from './rows'

export const findingCodes = [
  'NOT_REPORTED',
  'CUMULATIVE_DROPPED',
  'MONTH_OVER_HALF_PLAN',
  'OVER_PLAN',
  'OVER_TOTAL_INVESTMENT',
  'INVESTMENT_BEFORE_START',
  'STARTED_WITHOUT_DATE',
  'EMPTY_PROGRESS',
  'MONEY_AHEAD_OF_PHYSICAL',
  'PROGRESS_UNCHANGED',
] as const
export type FindingCode = (typeof findingCodes)[number]

const started = ['building', 'completed', 'operating', 'fullCapacity']

/** More than 20 points: cumulative ÷ total − hundredths ÷ 100 > 0.2, without dividing. */
const ahead = (cumulative: number, total: number, hundredths: number) =>
  BigInt(cumulative) * 100n > BigInt(hundredths + 20) * BigInt(total)

/** What the checks before a freeze say of a row: every threshold is strict. */
function findingsOf({ project, figures }: Line, month: string): FindingCode[] {
  const { monthActual, ytdActual, annualPlan, cumulative, totalInvestment: total, reported } = figures
  const { physical = null, progress = null } = project.months[month] ?? {}
  const before = project.months[monthBefore(month)]?.progress ?? null
  const plan = annualPlan !== null && annualPlan > 0 ? annualPlan : null
  const known = cumulative !== null && total !== null && total > 0
  const says: Record<FindingCode, boolean> = {
    NOT_REPORTED: !reported,
    CUMULATIVE_DROPPED: (monthActual ?? 0) < 0,
    MONTH_OVER_HALF_PLAN: plan !== null && (monthActual ?? 0) * 2 > plan,
    OVER_PLAN: plan !== null && (ytdActual ?? 0) > plan,
    OVER_TOTAL_INVESTMENT: known && cumulative > total,
    INVESTMENT_BEFORE_START: project.stage === 'preparing' && (monthActual ?? 0) > 0,
    STARTED_WITHOUT_DATE:
      started.includes(project.stage) && !project.milestones.some((one) => one.kind === 'start' && one.actual !== null),
    EMPTY_PROGRESS: reported && progress === null,
    MONEY_AHEAD_OF_PHYSICAL: known && physical !== null && ahead(cumulative, total, physical),
    PROGRESS_UNCHANGED: reported && progress !== null && progress === before,
  }
  return findingCodes.filter((code) => says[code])
}

/** All findings of a month as `project code`, over what is counted: leaves, and parents in the place of their parts. */
export function allFindings(lines: readonly Line[], month: string): string[] {
  return lines
    .filter((line) => line.place === 'leaf')
    .flatMap((line) => findingsOf(line, month).map((code) => `${line.project.id} ${code}`))
    .sort()
}
