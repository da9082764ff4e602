import {
  addMonths,
  type Day,
  dayNumber,
  firstDay,
  type Month,
  monthAt,
  monthNumber,
  monthOf,
  monthsBetween,
  yearOf,
} from '#domain/month'

/** Days laid out along a line of pixels; `to` is the first day that is no longer on it. */
export interface TimeScale {
  readonly from: Day
  readonly to: Day
  readonly left: number
  readonly right: number
}

/** A scale that shows whole months, both included, between two pixels. */
export function timeScale(from: Month, to: Month, left: number, right: number): TimeScale {
  return { from: firstDay(from), to: firstDay(addMonths(to, 1)), left, right }
}

/** Where a day begins, in pixels; days outside lie outside. */
export function xOf(scale: TimeScale, day: Day): number {
  const share = (dayNumber(day) - dayNumber(scale.from)) / (dayNumber(scale.to) - dayNumber(scale.from))
  return scale.left + share * (scale.right - scale.left)
}

export function isOn(scale: TimeScale, day: Day): boolean {
  return day >= scale.from && day < scale.to
}

/** The months on a scale, in order. */
export function monthsOn(scale: TimeScale): readonly Month[] {
  const first = monthOf(scale.from)
  return Array.from({ length: monthsBetween(first, monthOf(scale.to)) }, (_, i) => addMonths(first, i))
}

/** How much time is shown: everything that is known, two years, the page's year. */
export const spans = ['all', 'two', 'year'] as const
export type Span = (typeof spans)[number]

/** What a project's time reaches over, besides the page's year. */
export interface Reach {
  readonly year: number
  readonly startYear: number | null
  readonly endYear: number | null
  /** Every day on which something is drawn. */
  readonly days: readonly Day[]
}

/** The whole years that a span shows; `all` reaches over everything known, and never less than the page's year. */
export function spanYears(span: Span, reach: Reach): { readonly from: number; readonly to: number } {
  const { year } = reach
  if (span === 'year') return { from: year, to: year }
  if (span === 'two') return { from: year - 1, to: year }
  const years = [year, ...reach.days.map(yearOf)]
  if (reach.startYear !== null) years.push(reach.startYear)
  if (reach.endYear !== null) years.push(reach.endYear)
  // Two centuries of axis help nobody: a year typed wrongly must not squeeze the others to nothing.
  return { from: Math.max(Math.min(...years), year - 20), to: Math.min(Math.max(...years), year + 20) }
}

/** The span to begin with: two years where the year before holds something, else the page's year alone. */
export function firstSpan(reach: Reach): Span {
  return reach.days.some((day) => yearOf(day) < reach.year) ? 'two' : 'year'
}

/** The scale of a span between two pixels. */
export function spanScale(span: Span, reach: Reach, left: number, right: number): TimeScale {
  const { from, to } = spanYears(span, reach)
  return timeScale(monthAt(from, 1), monthAt(to, 12), left, right)
}

/** Something written on the axis; `x` is its middle, or its left edge for a year. */
export interface AxisText {
  readonly x: number
  readonly text: string
  readonly kind: 'year' | 'month'
}
export interface Axis {
  readonly texts: readonly AxisText[]
  /** Where hairlines go through the lanes; `strong` at a new year. */
  readonly lines: readonly { readonly x: number; readonly strong: boolean }[]
}

const MONTH_NEEDS = 20
const YEAR_TEXT = 44
const HALF_NUMBER = 8

/** Months that get a number: all, one a quarter, or none, whatever the width of a month allows. */
function monthStep(monthWidth: number): 1 | 3 | null {
  if (monthWidth >= MONTH_NEEDS) return 1
  return monthWidth * 3 >= MONTH_NEEDS + 4 ? 3 : null
}

function boxAt(x: number): Interval {
  return { from: x - HALF_NUMBER, to: x + HALF_NUMBER }
}

/**
 * Years and months of a scale: each number in the middle of its month. They give way to what is kept `clear` (the pill
 * that says today); a January too narrow for its year and its number has the year alone.
 */
export function axisOf(scale: TimeScale, yearText: (year: number) => string, clear: readonly Interval[]): Axis {
  const months = monthsOn(scale)
  const width = (scale.right - scale.left) / months.length
  const step = monthStep(width)
  const years = months
    .filter((month) => monthNumber(month) === 1)
    .map((month) => ({ x: xOf(scale, firstDay(month)), text: yearText(yearOf(month)), kind: 'year' as const }))
  const numbered = months.filter((month) => step !== null && (monthNumber(month) - 1) % step === 0)
  const taken = [...clear, ...years.map(({ x }) => ({ from: x, to: x + YEAR_TEXT - 2 }))]
  const numbers: AxisText[] = []
  for (const month of numbered) {
    const from = xOf(scale, firstDay(month))
    const middle = (from + xOf(scale, firstDay(addMonths(month, 1)))) / 2
    // Beside the pill a number steps aside, as far as its own month goes.
    const aside = clear.flatMap((other) => [other.from - HALF_NUMBER, other.to + HALF_NUMBER])
    const places = [middle, ...aside.filter((x) => x - 5 >= from && x + 5 <= from + width)]
    const x = places.find((place) => !taken.some((other) => overlaps(boxAt(place), other)))
    if (x === undefined) continue
    taken.push(boxAt(x))
    numbers.push({ x, text: String(monthNumber(month)), kind: 'month' })
  }
  const lines = months
    .filter((month) => monthNumber(month) === 1 || (step !== null && (monthNumber(month) - 1) % step === 0))
    .map((month) => ({ x: xOf(scale, firstDay(month)), strong: monthNumber(month) === 1 }))
  return { texts: [...years, ...numbers], lines }
}

/** A stretch of the line. */
export interface Interval {
  readonly from: number
  readonly to: number
}

export function overlaps(a: Interval, b: Interval): boolean {
  return a.from < b.to && b.from < a.to
}
