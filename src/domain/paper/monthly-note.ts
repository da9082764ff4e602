import { type GridAnswer, numberAt, textAt } from '../grid'
import { monthNumber } from '../month'
import type { SheetCell, SheetColumn } from './monthly-columns'
import type { MonthlySheet, SheetGroup, SheetTotal } from './monthly-model'

interface NoteFacts extends Pick<MonthlySheet, 'columns' | 'total' | 'groups'> {
  /** Projects that the totals' rates speak of. */
  readonly rated: number
}

/** How many projects have a plan, and how many of those an adjusted one, or one by months. */
function plansOf(answer: GridAnswer, rows: readonly number[]) {
  const counts = { planned: 0, adjusted: 0, byMonth: 0 }
  for (const i of rows) {
    if (numberAt(answer, 'annualPlan', i) === null) continue
    counts.planned += 1
    if (textAt(answer, 'planVersion', i) === 'adjusted') counts.adjusted += 1
    if (numberAt(answer, 'ytdPlan', i) !== null) counts.byMonth += 1
  }
  return counts
}
type PlanCounts = ReturnType<typeof plansOf>

function planSentence({ planned, adjusted }: PlanCounts, rates: string): string {
  if (planned === 0) return `尚无年度计划，${rates}空白`
  if (adjusted === 0) return `${rates}按年初计划计算`
  if (adjusted === planned) return `${rates}按调整计划计算`
  return `${rates}：有调整计划的${adjusted}个项目按调整计划，其余${planned - adjusted}个按年初计划计算`
}

function timeSentence({ planned, byMonth }: PlanCounts, month: number): string {
  if (byMonth === 0) return `序时取${month}/12`
  if (byMonth === planned) return '序时取分月计划累计'
  return `序时有分月计划的取分月计划累计，其余取${month}/12`
}

/** Yuan as printed: hundredths of 万元, half away from zero. */
function printed(value: SheetCell): number {
  return typeof value === 'number' ? Math.sign(value) * Math.floor((Math.abs(value) + 50) / 100) : 0
}

type Cells = { readonly cells: readonly SheetCell[] }

/** Whether the parts of a column, as printed, add up to its total as printed. */
function addsUp(parts: readonly Cells[], whole: SheetTotal, at: number): boolean {
  let sum = 0
  for (const part of parts) sum += printed(part.cells[at] ?? null)
  return sum === printed(whole.cells[at] ?? null)
}

/** Whether a person who adds the printed figures gets every printed total. */
function allAddUp(columns: readonly SheetColumn[], total: SheetTotal, groups: readonly SheetGroup[]): boolean {
  const parts = groups.flatMap((group): readonly Cells[] => (group.total === null ? group.rows : [group.total]))
  return columns.every(
    ({ kind }, at) =>
      kind !== 'money' ||
      (addsUp(parts, total, at) &&
        groups.every((group) => group.total === null || addsUp(group.rows, group.total, at))),
  )
}

/** The rates of the year that a sheet has, by their own headings: 占年度计划、较序时. */
function rateNames(columns: readonly SheetColumn[]): string {
  return columns
    .filter(({ key }) => key === 'annualRate' || key === 'timeRate' || key === 'gapPoints')
    .map(({ heading }) => heading.join('').replace(/[(（±%％].*$/, ''))
    .join('、')
}

/**
 * What a reader of the sheet must know (DOMAIN.md, The official monthly sheet): which plan the percentages use, how
 * 序时 is measured, whom the totals' rates speak of, what a blank means, and rounding where it shows.
 */
export function monthlyNote(answer: GridAnswer, rows: readonly number[], facts: NoteFacts): string {
  const has = (...keys: readonly SheetColumn['key'][]) => facts.columns.some(({ key }) => keys.includes(key))
  const rates = rateNames(facts.columns)
  const plans = plansOf(answer, rows)
  const totals = facts.groups.some((group) => group.total !== null) ? '合计、小计' : '合计'
  const sentences = [
    rates === '' ? [] : planSentence(plans, rates),
    has('gapPoints', 'timeRate', 'ytdPlan') ? timeSentence(plans, monthNumber(answer.month)) : [],
    rates === '' ? [] : `${totals}的${rates}只计有年度计划且本月已报的项目（共${facts.rated}个）`,
    '空白为待填报',
    allAddUp(facts.columns, facts.total, facts.groups)
      ? []
      : `金额四舍五入到两位小数，各行相加与${totals}的尾差由此而来`,
  ].flat()
  return `注：${sentences.join('；')}。`
}
