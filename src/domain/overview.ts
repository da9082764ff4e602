import type { Totals } from './figures'
import { cellAt, type GridAnswer, lampAt, textAt, textsAt } from './grid'
import { fits, type LampRules } from './lamp-rules'
import type { Yuan } from './money'
import { type Day, daysBetween, type Month, monthsOfYear, yearOf } from './month'
import { totalsAt } from './row'
import type { Target } from './target'
import { targetProgress } from './target-progress'

/** What 总览 adds up by: a project's own industry, and the unit that leads it on the month's last day. */
export type GroupBy = 'industry' | 'unit'

/** The group a row belongs to; null where none is given. */
export function groupNameAt(answer: Pick<GridAnswer, 'text'>, by: GroupBy, row: number): string | null {
  return by === 'industry' ? textAt(answer, 'industry', row) : (textsAt(answer, 'units', row)[0] ?? null)
}

/** What the counted projects of one industry or unit come to. */
export interface OverviewGroup {
  readonly name: string | null
  readonly totals: Totals
  /** The lamp that the rules on money would give these totals; null where none of their sentences fits. */
  readonly fired: 'red' | 'yellow' | null
}

/**
 * The lamp of a sum by the sentences on the gap or the ratio, the first in use that fits (DOMAIN.md, Warning lamps).
 * A month's task is judged project by project and says nothing of a sum.
 */
export function firedOn(totals: Totals, rules: LampRules): 'red' | 'yellow' | null {
  const { gapPoints, annualRate, timeRate } = totals
  if (gapPoints === null || annualRate === null || timeRate === null) return null
  for (const rule of rules.rules) {
    if (rule.active === 'no') continue
    const value =
      rule.measure === 'gap'
        ? gapPoints
        : rule.measure === 'ratio' && timeRate > 0
          ? (annualRate / timeRate) * 100
          : null
    if (value !== null && fits(rule, value)) return rule.lamp
  }
  return null
}

const noGap = Number.POSITIVE_INFINITY

/** The groups of a month, furthest behind first; those without a rate last, in the order of their first projects. */
export function overviewGroups(answer: GridAnswer, by: GroupBy): readonly OverviewGroup[] {
  const rows = new Map<string | null, number[]>()
  for (let row = 0; row < answer.count; row += 1) {
    if (answer.counted[row] !== 1) continue
    const name = groupNameAt(answer, by, row)
    const of = rows.get(name)
    if (of === undefined) rows.set(name, [row])
    else of.push(row)
  }
  return [...rows]
    .map(([name, of]) => {
      const totals = totalsAt(answer, of)
      return { name, totals, fired: firedOn(totals, answer.rules) }
    })
    .toSorted((a, b) => byGap(a.totals.gapPoints ?? noGap, b.totals.gapPoints ?? noGap))
}

const byGap = (a: number, b: number) => (a === b ? 0 : a < b ? -1 : 1)

/** All counted projects in one month of the year; a blank is null. Plans without months grow with the year. */
export interface OverviewMonth {
  readonly month: Month
  readonly actual: Yuan | null
  readonly ytdActual: Yuan | null
  readonly ytdPlan: Yuan | null
  readonly annualPlan: Yuan | null
}

/** What has been added up of one money in twelve months, and which months anybody gave. */
interface Line {
  readonly sums: Float64Array
  readonly given: Uint8Array
}
const line = (): Line => ({ sums: new Float64Array(12), given: new Uint8Array(12) })

function addTo({ sums, given }: Line, at: number, value: number): void {
  if (Number.isNaN(value)) return
  sums[at] = (sums[at] ?? 0) + value
  given[at] = 1
}

/** One row's plan up to each month: its own months, else so many twelfths of the year. */
function addPlan(to: Line, answer: GridAnswer, row: number, annual: number): void {
  const first = row * 12
  const linear = Number.isNaN(answer.monthPlans[first] ?? Number.NaN)
  let sum = 0
  for (let m = 0; m < 12; m += 1) {
    sum += answer.monthPlans[first + m] ?? 0
    addTo(to, m, linear ? (annual * (m + 1)) / 12 : sum)
  }
}

/** The twelve months of a grid's year, January first, in one pass over its columns. */
export function overviewMonths(answer: GridAnswer): readonly OverviewMonth[] {
  const [actual, plan] = [line(), line()]
  for (let row = 0; row < answer.count; row += 1) {
    if (answer.counted[row] !== 1) continue
    for (let m = 0; m < 12; m += 1) addTo(actual, m, answer.actuals[row * 12 + m] ?? Number.NaN)
    const annual = answer.number.annualPlan[row] ?? Number.NaN
    if (annual > 0) addPlan(plan, answer, row, annual)
  }
  let sum = 0
  let any = false
  return monthsOfYear(yearOf(answer.month)).map((month, m) => {
    if (actual.given[m] === 1) any = true
    sum += actual.sums[m] ?? 0
    return {
      month,
      actual: actual.given[m] === 1 ? ((actual.sums[m] ?? 0) as Yuan) : null,
      ytdActual: any ? (sum as Yuan) : null,
      ytdPlan: plan.given[m] === 1 ? (Math.round(plan.sums[m] ?? 0) as Yuan) : null,
      annualPlan: answer.totals.annualPlan,
    }
  })
}

/** How many counted projects have an annual plan above nothing. */
export function plannedCount(answer: GridAnswer): number {
  let count = 0
  for (let row = 0; row < answer.count; row += 1) {
    if (answer.counted[row] === 1 && (answer.number.annualPlan[row] ?? 0) > 0) count += 1
  }
  return count
}

/** Whether nobody has given any money yet: then a page says what to do first instead of blanks. */
export function isMoneyless({ number }: Pick<GridAnswer, 'number'>): boolean {
  return [number.totalInvestment, number.annualPlan, number.carryIn, number.ytdActual].every((column) =>
    column.every(Number.isNaN),
  )
}

/** A project's milestone that is longest past due today. */
export interface OverdueProject {
  readonly row: number
  /** Index into the grid's milestones. */
  readonly milestone: number
  readonly days: number
}

/** A row's milestone that is longest overdue on the grid's own today; null when none is, or when the project is finished. */
export function overdueAt(answer: GridAnswer, row: number): OverdueProject | null {
  const found = earliestPast(answer, row)
  return found === null ? null : { row, milestone: found.at, days: daysBetween(found.due as Day, answer.today) }
}

/** Whether a row has a milestone past due today: without counting its days, for ten thousand rows at once. */
export function isOverdueAt(answer: GridAnswer, row: number): boolean {
  return earliestPast(answer, row) !== null
}

function earliestPast(answer: GridAnswer, row: number): { readonly at: number; readonly due: string } | null {
  if (lampAt(answer, row) === 'done') return null
  const { milestones, today } = answer
  let found: { readonly at: number; readonly due: string } | null = null
  for (let at = answer.milestoneStart[row] ?? 0; at < (answer.milestoneStart[row + 1] ?? 0); at += 1) {
    const due = cellAt(milestones.adjusted, at) ?? cellAt(milestones.planned, at)
    const actual = cellAt(milestones.actual, at)
    if (due === null || due >= today || (actual !== null && actual <= today)) continue
    if (found === null || due < found.due) found = { at, due }
  }
  return found
}

/** Counted projects with a milestone past due on the grid's own today, the longest first (LOOK.md, Two clocks). */
export function overdueProjects(answer: GridAnswer): readonly OverdueProject[] {
  const found: OverdueProject[] = []
  for (let row = 0; row < answer.count; row += 1) {
    const overdue = answer.counted[row] === 1 ? overdueAt(answer, row) : null
    if (overdue !== null) found.push(overdue)
  }
  return found.toSorted((a, b) => b.days - a.days)
}

/** The lamp that so many days past due give by the rules; null where no sentence speaks of them. */
export function overdueLamp(rules: LampRules, days: number): 'red' | 'yellow' | null {
  const rule = rules.rules.find((one) => one.active === 'yes' && one.measure === 'overdueDays' && fits(one, days))
  return rule?.lamp ?? null
}

/** The report's own figures for the whole list (section 三（一）), by the ids that the catalogue gives them. */
const reportTargets = { count: 'target-zhongdian-xiangmu', total: 'target-zhongdian-zongtouzi' } as const

export interface ReportFigures {
  /** 重点项目, 个. */
  readonly count: number | null
  /** 总投资, 亿元. */
  readonly total: number | null
  readonly section: string | null
}

/** What the report says of the whole list; null where the workspace does not hold that report's targets. */
export function reportFigures(targets: readonly Target[]): ReportFigures | null {
  const of = (id: string) => targets.find((target) => target.id === id)
  const [count, total] = [of(reportTargets.count), of(reportTargets.total)]
  if (count === undefined && total === undefined) return null
  return {
    count: count?.value ?? null,
    total: total?.value ?? null,
    section: (count ?? total)?.sections[0] ?? null,
  }
}

/**
 * The report's targets that a glance needs: the furthest behind first, then the others in the report's order, those
 * that have a value before those that have none. What the head of the page tells of the report is not told again.
 */
export function glanceTargets(targets: readonly Target[], count: number): readonly Target[] {
  const head: readonly string[] = Object.values(reportTargets)
  const told = (target: Target) => {
    const { standing, gap } = targetProgress(target)
    return { target, place: standing === 'blank' ? 2 : standing === 'behind' ? 0 : 1, gap: gap ?? 0 }
  }
  return targets
    .filter((target) => target.value !== null && !head.includes(target.id))
    .map(told)
    .toSorted(
      (a, b) => a.place - b.place || (a.place === 0 ? a.gap - b.gap : 0) || a.target.position - b.target.position,
    )
    .slice(0, count)
    .map(({ target }) => target)
}
