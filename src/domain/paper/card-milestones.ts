import { type GridAnswer, lampInputAt, milestonesAt } from '../grid'
import { decided } from '../lamp'
import { overdueDays } from '../lamp-measure'
import { dueOf, type Milestone, milestoneName, windowStart } from '../milestone'
import { type Day, daysBetween, lastDay } from '../month'
import type { CardLane, CardMark, CardRow, CardSpan, CardTone } from './card-model'
import { dayWithin, type YearScale } from './card-scale'

/** A milestone as it stood when the month closed: what was done later was open then. */
interface Stood {
  readonly milestone: Milestone
  readonly actual: Day | null
  readonly late: number
  readonly tone: CardTone
}

function stoodAt(answer: GridAnswer, i: number, milestone: Milestone): Stood {
  const end = lastDay(answer.month)
  const actual = milestone.actual !== null && milestone.actual <= end ? (milestone.actual as Day) : null
  const late = overdueDays(milestone, answer.measuredOn, end)
  const tone = late === 0 ? 'plain' : (decided(lampInputAt(answer, i, [milestone])).dates?.lamp ?? 'plain')
  return { milestone, actual, late, tone }
}

function lateWord(planned: string, actual: Day): string {
  const days = daysBetween(planned as Day, actual)
  return days > 0 ? `，晚${days}天` : days < 0 ? `，早${-days}天` : ''
}

/** The report's own words with where they stand: 报告“上半年”，三（二）. */
function reportWords({ dueText, sections }: Milestone): string {
  if (sections.length === 0) return ''
  return `　报告${dueText === null ? '' : `“${dueText}”`}${sections.join('、')}`
}

function words({ milestone, actual, late }: Stood, year: number): Pick<CardRow, 'strong' | 'text'> {
  const name = milestoneName({ ...milestone, dueText: null }, 'zh')
  const day = (on: string) => dayWithin(year, on)
  if (actual !== null)
    return { strong: '', text: `${name} ${day(actual)}${lateWord(milestone.adjusted ?? milestone.planned, actual)}` }
  const moved = milestone.adjusted === null ? '' : `调整至${day(milestone.adjusted)}`
  const reason = milestone.reason === null || moved === '' ? '' : `：${milestone.reason}`
  if (late > 0)
    return { strong: `${name} 逾期${late}天`, text: `${moved}${reason}${reportWords(milestone)}`.trimStart() }
  if (moved !== '') return { strong: '', text: `${name} ${moved}${reason}` }
  return { strong: '', text: `${name} 计划${day(milestone.planned)}${reportWords(milestone)}` }
}

function rowOf(stood: Stood, measuredOn: Day, scale: YearScale): CardRow {
  const { milestone, actual, late, tone } = stood
  const { planned, adjusted } = milestone
  const marks: CardMark[] = []
  if (scale.has(planned)) marks.push({ at: scale.at(planned), shape: 'planned' })
  if (adjusted !== null && scale.has(adjusted)) marks.push({ at: scale.at(adjusted), shape: 'adjusted' })
  if (actual !== null && scale.has(actual)) marks.push({ at: scale.at(actual), shape: 'actual' })
  const spans: CardSpan[] = []
  const span = (from: string, to: string, kind: CardSpan['kind']) => {
    const [a, b] = [scale.within(from), scale.within(to)].toSorted((x, y) => x - y) as [number, number]
    if (b > a) spans.push({ from: a, to: b, kind })
  }
  const opens = windowStart(planned as Day, milestone.precision)
  if (opens !== null) span(opens, planned, 'window')
  if (adjusted !== null) span(planned, adjusted, 'slip')
  if (actual !== null) span(adjusted ?? planned, actual, 'slip')
  if (late > 0) span(dueOf(milestone), measuredOn, 'late')
  return { spans, marks, tone, ...words(stood, scale.year) }
}

/** Whether any of its days, or the time it is overdue, lies in the year. */
function isShown({ milestone, actual, late }: Stood, scale: YearScale): boolean {
  const days =
    actual === null ? [milestone.planned, milestone.adjusted] : [milestone.planned, milestone.adjusted, actual]
  return late > 0 || days.some((on) => on !== null && scale.has(on))
}

/** What lies in other years, in words: 以前 开工 2023年7月20日. */
function elsewhere(list: readonly Stood[], year: number): string | null {
  const told = (one: Stood) => {
    const on = one.actual ?? dueOf(one.milestone)
    const done = one.actual === null ? '计划' : ''
    return `${milestoneName({ ...one.milestone, dueText: null }, 'zh')} ${done}${dayWithin(year, on)}`
  }
  return list.length === 0 ? null : `其他年度：${list.map(told).join('，')}`
}

const pressing = (one: Stood) => (one.late > 0 ? 0 : one.actual === null ? 1 : 2)
const byDate = (a: Stood, b: Stood) => {
  const [x, y] = [a.actual ?? dueOf(a.milestone), b.actual ?? dueOf(b.milestone)]
  return x < y ? -1 : x > y ? 1 : 0
}

/** 节点, what is overdue first, then what is open, then what is done; each as it stood when the month closed. */
export function milestoneLane(answer: GridAnswer, i: number, scale: YearScale): CardLane {
  const all = milestonesAt(answer, i).map((one) => stoodAt(answer, i, one))
  const shown = all.filter((one) => isShown(one, scale))
  const note = elsewhere(all.filter((one) => !isShown(one, scale)).toSorted(byDate), scale.year)
  return {
    name: '节点',
    rows: shown
      .toSorted((a, b) => pressing(a) - pressing(b) || byDate(a, b))
      .map((one) => rowOf(one, answer.measuredOn, scale)),
    note: all.length === 0 ? '没有登记节点' : note,
    unit: '个节点',
  }
}
