import {
  addDays,
  addMonths,
  type Day,
  dayNumber,
  firstDay,
  type Month,
  monthNumber,
  monthOf,
  yearOf,
} from '#domain/month'
import { textWidth } from '../../parts/timeline/text-width'
import { type TimeScale, xOf } from '../../parts/timeline/time-scale'
import type { Level } from './zoom'

/** Words of the axis. */
export interface AxisWords {
  year(year: number): string
  quarter(quarter: number): string
  /** A month by its number alone, under its quarter or year. */
  month(number: number): string
  /** A month with its year, over its days. */
  monthOfYear(year: number, number: number): string
}

/** A stretch of the upper line: its name stands at its left edge, or at the axis' where it began before. */
export interface Major {
  /** Its first day: as the axis moves it stays the same stretch. */
  readonly day: Day
  readonly x: number
  readonly edge: number
  /** Bold, before the name: the year where it is new. */
  readonly year: string | null
  readonly name: string
}
export interface Minor {
  readonly day: Day
  readonly x: number
  readonly text: string
}
export interface Ticks {
  readonly majors: readonly Major[]
  readonly minors: readonly Minor[]
  /** Hairlines through all rows; strong where a year begins. */
  readonly lines: readonly { readonly day: Day; readonly x: number; readonly strong: boolean }[]
}

const PAD = 6
const firstOfQuarter = (month: Month) => addMonths(month, -((monthNumber(month) - 1) % 3))
const quarterOf = (month: Month) => Math.ceil(monthNumber(month) / 3)

/** Months from the one that holds a scale's first day, in steps, up to its end. */
function monthsFrom(first: Month, step: number, scale: TimeScale): readonly Month[] {
  const months: Month[] = []
  for (let month = first; firstDay(month) < scale.to; month = addMonths(month, step)) months.push(month)
  return months
}

interface Span {
  readonly from: number
  readonly to: number
  readonly month: Month
}
function spansOf(first: Month, step: number, scale: TimeScale): readonly Span[] {
  return monthsFrom(first, step, scale).map((month) => ({
    month,
    from: xOf(scale, firstDay(month)),
    to: xOf(scale, firstDay(addMonths(month, step))),
  }))
}

const yearStart = (month: Month) => `${yearOf(month)}-01` as Month

/** Names of the upper line; one that does not fit what is seen of its stretch is left out. */
function majorsOf(level: Level, scale: TimeScale, words: AxisWords): readonly Major[] {
  const first = monthOf(scale.from)
  const spans =
    level === 'week'
      ? spansOf(first, 1, scale)
      : level === 'month'
        ? spansOf(firstOfQuarter(first), 3, scale)
        : spansOf(yearStart(first), 12, scale)
  return spans.flatMap(({ from, to, month }, n) => {
    const newYear = n === 0 || monthNumber(month) === 1
    const year = level === 'week' ? null : level === 'month' && !newYear ? null : words.year(yearOf(month))
    const name =
      level === 'week'
        ? words.monthOfYear(yearOf(month), monthNumber(month))
        : level === 'month'
          ? words.quarter(quarterOf(month))
          : ''
    const x = Math.max(from, 0) + PAD
    const width = textWidth(year ?? '', 12) + (year !== null && name !== '' ? 4 : 0) + textWidth(name, 12)
    return x + width + PAD > Math.min(to, scale.right) ? [] : [{ day: firstDay(month), x, edge: from, year, name }]
  })
}

/** The Mondays of a scale. */
function mondays(scale: TimeScale): readonly Day[] {
  // Day 0 was a Thursday.
  const from = dayNumber(scale.from)
  const first = addDays(scale.from, (4 - (from % 7) + 7) % 7)
  const days: Day[] = []
  for (let day = first; day < scale.to; day = addDays(day, 7)) days.push(day)
  return days
}

const QUARTER_NEEDS = 44
const MONTH_NEEDS = 18

function minorsOf(level: Level, scale: TimeScale, words: AxisWords): readonly Minor[] {
  const first = monthOf(scale.from)
  if (level === 'week')
    return mondays(scale).map((day) => ({ day, x: xOf(scale, day), text: String(Number(day.slice(8, 10))) }))
  if (level === 'month')
    return spansOf(first, 1, scale)
      .filter(({ from, to }) => to - from >= MONTH_NEEDS)
      .map(({ from, to, month }) => ({
        day: firstDay(month),
        x: (from + to) / 2,
        text: words.month(monthNumber(month)),
      }))
  return spansOf(firstOfQuarter(first), 3, scale)
    .filter(({ from, to }) => to - from >= QUARTER_NEEDS)
    .map(({ from, to, month }) => ({ day: firstDay(month), x: (from + to) / 2, text: words.quarter(quarterOf(month)) }))
}

function linesOf(level: Level, scale: TimeScale): Ticks['lines'] {
  const first = monthOf(scale.from)
  const quarters = level === 'year' || level === 'quarter'
  const months = quarters ? monthsFrom(firstOfQuarter(first), 3, scale) : monthsFrom(first, 1, scale)
  const lines = months.map((month) => ({
    day: firstDay(month),
    x: xOf(scale, firstDay(month)),
    strong: level === 'week' || monthNumber(month) === 1,
  }))
  const known = new Set(lines.map(({ day }) => day))
  const weeks = level === 'week' ? mondays(scale).filter((day) => !known.has(day)) : []
  return [...lines, ...weeks.map((day) => ({ day, x: xOf(scale, day), strong: false }))]
}

/** What stands over a scale, kept clear of `clear` (the pill that says today). */
export function ticksOf(
  level: Level,
  scale: TimeScale,
  words: AxisWords,
  clear: { readonly from: number; readonly to: number } | null,
): Ticks {
  const free = ({ x, text }: Minor) => {
    const half = textWidth(text, 12) / 2 + 2
    return x - half >= 0 && x + half <= scale.right && (clear === null || x + half < clear.from || x - half > clear.to)
  }
  return {
    majors: majorsOf(level, scale, words),
    minors: minorsOf(level, scale, words).filter(free),
    lines: linesOf(level, scale),
  }
}
