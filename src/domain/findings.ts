import { cellAt, type GridAnswer, moneyAt, numberAt, textAt } from './grid'
import type { Yuan } from './money'
import { type Month, monthNumber } from './month'
import { isDone, type Project } from './project'
import type { Words } from './refusal'

/** The checks before a freeze, in the order in which people read them (CLI.md, Finding codes). */
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

/** The short title of each check. */
export const findingTitles = {
  NOT_REPORTED: { zh: '未报', en: 'Not reported' },
  CUMULATIVE_DROPPED: { zh: '累计小于上月', en: 'Cumulative below last month' },
  MONTH_OVER_HALF_PLAN: { zh: '单月超年计划一半', en: 'Month above half the plan' },
  OVER_PLAN: { zh: '超年度计划 100%', en: 'Above 100% of the plan' },
  OVER_TOTAL_INVESTMENT: { zh: '累计超总投资', en: 'Above total investment' },
  INVESTMENT_BEFORE_START: { zh: '有投资，未开工', en: 'Money before the start' },
  STARTED_WITHOUT_DATE: { zh: '开工无日期', en: 'Started without a date' },
  EMPTY_PROGRESS: { zh: '形象进度为空', en: 'No progress text' },
  MONEY_AHEAD_OF_PHYSICAL: { zh: '投资快于形象 20 点以上', en: 'Money 20+ points ahead' },
  PROGRESS_UNCHANGED: { zh: '形象进度同上月', en: 'Progress text unchanged' },
} as const satisfies Record<FindingCode, Words>

/** The figures that a finding speaks of; money in yuan, `physical` a fraction. */
export interface FindingFacts {
  readonly NOT_REPORTED: { readonly month: Month }
  /** `before` is 1 to last month; null in January, whose year begins with it. */
  readonly CUMULATIVE_DROPPED: {
    readonly month: Month
    readonly monthActual: Yuan
    readonly ytdActual: Yuan
    readonly before: Yuan | null
  }
  readonly MONTH_OVER_HALF_PLAN: { readonly month: Month; readonly monthActual: Yuan; readonly annualPlan: Yuan }
  readonly OVER_PLAN: { readonly month: Month; readonly ytdActual: Yuan; readonly annualPlan: Yuan }
  readonly OVER_TOTAL_INVESTMENT: { readonly cumulative: Yuan; readonly totalInvestment: Yuan }
  readonly INVESTMENT_BEFORE_START: { readonly month: Month; readonly monthActual: Yuan }
  readonly STARTED_WITHOUT_DATE: { readonly stage: string }
  readonly EMPTY_PROGRESS: { readonly month: Month; readonly monthActual: Yuan }
  readonly MONEY_AHEAD_OF_PHYSICAL: {
    readonly cumulative: Yuan
    readonly totalInvestment: Yuan
    readonly physical: number
  }
  readonly PROGRESS_UNCHANGED: { readonly progress: string }
}

/** One row that a check stopped at; `findingSentence` tells it in words. */
export type Finding = {
  readonly [C in FindingCode]: {
    readonly code: C
    /** The row of the grid. */
    readonly at: number
    readonly projectId: string
    readonly facts: FindingFacts[C]
  }
}[FindingCode]

/** What the month before said of a row of this month's grid. */
export interface PreviousMonth {
  readonly progressAt: (row: number) => string | null
}

/** `physical` is compared at so many decimals: what people type, without the noise of its division by a hundred. */
const PHYSICAL_SCALE = 10_000_000_000

/**
 * Whether 开工以来累计 ÷ 总投资 is more than 20 points ahead of the physical share. Whole numbers decide where floats
 * come close, so that exactly 20 points is fine.
 */
export function isMoneyAhead(cumulative: number, totalInvestment: number, physical: number): boolean {
  if (!(totalInvestment > 0)) return false
  const lead = cumulative / totalInvestment - physical - 0.2
  if (!(Math.abs(lead) < 1e-6)) return lead > 0
  const allowed = BigInt(Math.round(physical * PHYSICAL_SCALE) + PHYSICAL_SCALE / 5)
  return BigInt(cumulative) * BigInt(PHYSICAL_SCALE) > allowed * BigInt(totalInvestment)
}

/** 开工 with an actual date, whenever it is. */
function hasStartDate(answer: GridAnswer, row: number): boolean {
  const { kind, actual } = answer.milestones
  const end = answer.milestoneStart[row + 1] ?? 0
  for (let at = answer.milestoneStart[row] ?? 0; at < end; at += 1) {
    if (cellAt(kind, at) === 'start' && cellAt(actual, at) !== null) return true
  }
  return false
}

/** Read only from a row that a check stopped at: the figures it speaks of are given there. */
type FactsOf = { readonly [C in FindingCode]: (answer: GridAnswer, row: number) => FindingFacts[C] }

const yuanAt = (answer: GridAnswer, name: Parameters<typeof moneyAt>[1], row: number) =>
  moneyAt(answer, name, row) ?? (0 as Yuan)

const factsOf: FactsOf = {
  NOT_REPORTED: ({ month }) => ({ month }),
  CUMULATIVE_DROPPED: (answer, row) => {
    const monthActual = yuanAt(answer, 'monthActual', row)
    const ytdActual = yuanAt(answer, 'ytdActual', row)
    const before = monthNumber(answer.month) === 1 ? null : ((ytdActual - monthActual) as Yuan)
    return { month: answer.month, monthActual, ytdActual, before }
  },
  MONTH_OVER_HALF_PLAN: (answer, row) => ({
    month: answer.month,
    monthActual: yuanAt(answer, 'monthActual', row),
    annualPlan: yuanAt(answer, 'annualPlan', row),
  }),
  OVER_PLAN: (answer, row) => ({
    month: answer.month,
    ytdActual: yuanAt(answer, 'ytdActual', row),
    annualPlan: yuanAt(answer, 'annualPlan', row),
  }),
  OVER_TOTAL_INVESTMENT: (answer, row) => ({
    cumulative: yuanAt(answer, 'cumulative', row),
    totalInvestment: yuanAt(answer, 'totalInvestment', row),
  }),
  INVESTMENT_BEFORE_START: (answer, row) => ({
    month: answer.month,
    monthActual: yuanAt(answer, 'monthActual', row),
  }),
  STARTED_WITHOUT_DATE: (answer, row) => ({ stage: textAt(answer, 'stage', row) ?? '' }),
  EMPTY_PROGRESS: (answer, row) => ({ month: answer.month, monthActual: yuanAt(answer, 'monthActual', row) }),
  MONEY_AHEAD_OF_PHYSICAL: (answer, row) => ({
    cumulative: yuanAt(answer, 'cumulative', row),
    totalInvestment: yuanAt(answer, 'totalInvestment', row),
    physical: numberAt(answer, 'physical', row) ?? 0,
  }),
  PROGRESS_UNCHANGED: (answer, row) => ({ progress: textAt(answer, 'progress', row)?.trim() ?? '' }),
}

/**
 * The month's findings over the projects that are counted, by code and then by row (DOMAIN.md, Checks before
 * freezing). Every threshold is strict, a blank or 0 to compare with finds nothing, and a project that has not
 * reported gets no finding about its text. One pass; a clean row makes no object.
 */
export function findingsOf(answer: GridAnswer, previous: PreviousMonth): Finding[] {
  const found = findingCodes.map((): Finding[] => [])
  const add = (code: FindingCode, at: number) => {
    // `code` and the facts of `code` belong together: factsOf is a table over the codes.
    const finding = { code, at, projectId: textAt(answer, 'id', at) ?? '', facts: factsOf[code](answer, at) } as Finding
    found[findingCodes.indexOf(code)]?.push(finding)
  }
  for (let row = 0; row < answer.count; row += 1) {
    if (answer.counted[row] !== 1) continue
    checkMoney(answer, row, add)
    checkStage(answer, row, add)
    checkProgress(answer, row, previous, add)
  }
  return found.flat()
}

type Add = (code: FindingCode, row: number) => void

/** A blank is NaN, of which no comparison is true: it finds nothing. */
const at = (column: Float64Array, row: number) => column[row] ?? Number.NaN

function checkMoney({ number, reported }: GridAnswer, row: number, add: Add): void {
  const monthActual = at(number.monthActual, row)
  const annualPlan = at(number.annualPlan, row)
  const cumulative = at(number.cumulative, row)
  const totalInvestment = at(number.totalInvestment, row)
  if (reported[row] !== 1) add('NOT_REPORTED', row)
  if (monthActual < 0) add('CUMULATIVE_DROPPED', row)
  if (annualPlan > 0 && monthActual * 2 > annualPlan) add('MONTH_OVER_HALF_PLAN', row)
  if (annualPlan > 0 && at(number.ytdActual, row) > annualPlan) add('OVER_PLAN', row)
  if (totalInvestment > 0 && cumulative > totalInvestment) add('OVER_TOTAL_INVESTMENT', row)
  if (isMoneyAhead(cumulative, totalInvestment, at(number.physical, row))) add('MONEY_AHEAD_OF_PHYSICAL', row)
}

function checkStage(answer: GridAnswer, row: number, add: Add): void {
  const stage = textAt(answer, 'stage', row) as Project['stage']
  if (stage === 'preparing' && at(answer.number.monthActual, row) > 0) add('INVESTMENT_BEFORE_START', row)
  if ((stage === 'building' || isDone(stage)) && !hasStartDate(answer, row)) add('STARTED_WITHOUT_DATE', row)
}

function checkProgress(answer: GridAnswer, row: number, previous: PreviousMonth, add: Add): void {
  if (answer.reported[row] !== 1) return
  const progress = textAt(answer, 'progress', row)?.trim() ?? ''
  if (progress === '') add('EMPTY_PROGRESS', row)
  else if (previous.progressAt(row)?.trim() === progress) add('PROGRESS_UNCHANGED', row)
}
