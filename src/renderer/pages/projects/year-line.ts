import { overdueDays } from '#domain/lamp-measure'
import { dueOf, type Milestone, windowStart } from '#domain/milestone'
import { type Day, dayNumber, daysBetween, yearOf } from '#domain/month'

interface Span {
  readonly from: number
  readonly to: number
}

/** A year's milestones on one line, in px from the cell's left edge. */
export interface YearLine {
  /** The pieces of the base line: it stops where the label stands. */
  readonly base: readonly Span[]
  readonly ticks: readonly number[]
  /** Where today is; null when it lies in another year. */
  readonly today: number | null
  readonly windows: readonly Span[]
  /** From the planned date to the adjusted or actual one. */
  readonly slips: readonly { readonly from: number; readonly to: number; readonly dashed: boolean }[]
  readonly late: readonly { readonly from: number; readonly to: number; readonly lamp: 'red' | 'yellow' }[]
  readonly marks: readonly YearMark[]
  /** `x` is its left edge, or its right one where it stands left of the marks. */
  readonly label: {
    readonly x: number
    readonly days: number
    readonly lamp: 'red' | 'yellow'
    readonly left: boolean
    /** Over the line and its marks, because the place on it is taken. */
    readonly above: boolean
  } | null
}
export interface YearMark {
  readonly x: number
  readonly kind: 'planned' | 'adjusted' | 'actual'
  readonly lamp: 'red' | 'yellow' | null
}

const edge = 6

/** The scale of a year in a cell of this inner width; the header's digits stand on the same. */
export function yearScale(
  year: number,
  width: number,
): { readonly from: number; readonly to: number; at(day: Day): number } {
  const first = dayNumber(`${year}-01-01` as Day)
  const days = dayNumber(`${year + 1}-01-01` as Day) - first
  const from = edge
  const to = width - edge
  const at = (day: Day) => from + (Math.min(Math.max(dayNumber(day) - first, 0), days) / days) * (to - from)
  return { from, to, at }
}

/** Where today stands on the year's line, or null when it is in another year. */
export function todayOn(year: number, today: Day, width: number): number | null {
  return yearOf(today) === year ? Math.round(yearScale(year, width).at(today)) + 0.5 : null
}

const inYear = (day: string | null, year: number) => day?.startsWith(`${year}-`) ?? false

/** Milestones that this year's line shows: planned, moved to or reached in it, or overdue from before. */
function concerns(m: Milestone, year: number, days: number): boolean {
  return (
    inYear(m.planned, year) ||
    inYear(m.adjusted, year) ||
    inYear(m.actual, year) ||
    (days > 0 && yearOf(dueOf(m)) < year)
  )
}

function marksOf(m: Milestone, at: (day: Day) => number, lamp: YearMark['lamp'], year: number): readonly YearMark[] {
  const marks: YearMark[] = []
  const reached = m.actual !== null
  if (inYear(m.planned, year) || lamp !== null) {
    const burns = lamp !== null && m.adjusted === null
    if (!reached || daysBetween(m.actual as Day, m.planned as Day) !== 0) {
      marks.push({ x: at(m.planned as Day), kind: 'planned', lamp: burns ? lamp : null })
    }
  }
  if (!reached && m.adjusted !== null) marks.push({ x: at(m.adjusted as Day), kind: 'adjusted', lamp })
  if (reached && inYear(m.actual, year)) marks.push({ x: at(m.actual as Day), kind: 'actual', lamp: null })
  return marks
}

/** Estimated px of 逾期 N 天 at 12 px; English is no wider. */
function labelWidth(days: number): number {
  return 44 + String(days).length * 7
}

/**
 * The grid's timeline cell (LOOK.md: ◇ planned, dashed adjusted, ◆ actual; a line to today where overdue, with its days;
 * what is left of the report's window where it is open). Days count to today: that is what the line ends at.
 */
export function yearLine(milestones: readonly Milestone[], year: number, today: Day, width: number): YearLine {
  const { from, to, at } = yearScale(year, width)
  const withDays = milestones.map((m) => ({ m, days: overdueDays(m, today, today) }))
  const shown = withDays.filter(({ m, days }) => concerns(m, year, days))
  const lampOf = (days: number) => (days > 30 ? 'red' : days > 0 ? 'yellow' : null)
  const now = todayOn(year, today, width)
  const nowOrEnd = now ?? (yearOf(today) > year ? to : from)
  const marks = shown.flatMap(({ m, days }) => marksOf(m, at, lampOf(days), year))
  const windows = shown.flatMap(({ m, days }) => openWindow(m, days, year, today, at))
  const slips = shown.flatMap(({ m }) => slipOf(m, year, at))
  const late = shown.flatMap(({ m, days }) => {
    const lamp = lampOf(days)
    return lamp === null ? [] : [{ from: at(dueOf(m)), to: nowOrEnd, lamp } as const]
  })
  const worst = shown.reduce((most, { days }) => Math.max(most, days), 0)
  const taken = [...marks.map(({ x }) => ({ from: x - 6, to: x + 6 })), ...windows, ...slips, ...late]
  const label = worst === 0 ? null : labelFor(worst, nowOrEnd, taken, width)
  const ticks = [4, 7, 10].map((month) => Math.round(at(`${year}-${String(month).padStart(2, '0')}-01` as Day)) + 0.5)
  const words = label === null || label.above ? null : labelSpan(label)
  return {
    base: around({ from, to }, words),
    ticks: ticks.filter((x) => words === null || x < words.from || x > words.to),
    today: now,
    windows,
    slips,
    late,
    marks,
    label,
  }
}

/** What a label covers, with a little air. */
function labelSpan({ x, days, left }: NonNullable<YearLine['label']>): Span {
  const size = labelWidth(days)
  return left ? { from: x - size - 4, to: x + 4 } : { from: x - 4, to: x + size + 4 }
}

/** A line without the piece that something else stands on; a stump that would be left over goes too. */
function around(line: Span, hole: Span | null): readonly Span[] {
  if (hole === null) return [line]
  return [
    { from: line.from, to: Math.min(line.to, hole.from) },
    { from: Math.max(line.from, hole.to), to: line.to },
  ].filter((piece) => piece.to - piece.from > 24)
}

function slipOf(m: Milestone, year: number, at: (day: Day) => number): YearLine['slips'] {
  const end = m.actual ?? m.adjusted
  if (end === null || end === m.planned || !(inYear(m.planned, year) || inYear(end, year))) return []
  const [from, to] = [at(m.planned as Day), at(end as Day)].sort((a, b) => a - b)
  return from === undefined || to === undefined ? [] : [{ from, to, dashed: m.actual === null }]
}

/** What is still open of the window that the report's words leave; nothing for a plain date, or once it has passed. */
function openWindow(
  m: Milestone,
  days: number,
  year: number,
  today: Day,
  at: (day: Day) => number,
): YearLine['windows'] {
  if (m.actual !== null || m.adjusted !== null || days > 0 || !inYear(m.planned, year)) return []
  const start = windowStart(m.planned as Day, m.precision)
  if (start === null) return []
  const from = at(start > today ? start : today)
  return [{ from, to: at(m.planned as Day) }]
}

/** The cell's padding, into which a label may reach. */
const padding = 8

/**
 * The label stands right of today on the line; left of everything where it would run out of the cell; and above the
 * line, clear of its marks, where something else stands in its place.
 */
function labelFor(days: number, now: number, taken: readonly Span[], width: number): NonNullable<YearLine['label']> {
  const lamp = days > 30 ? 'red' : 'yellow'
  const size = labelWidth(days)
  const right = now + 8
  const fits = right + size <= width + padding
  // The late mark itself and its line end at today, where the label begins.
  const rightFree = !taken.some((span) => span.to > now + 7 && span.from < right + size)
  if (fits && rightFree) return { x: right, days, lamp, left: false, above: false }
  const first = Math.min(now, ...taken.map((span) => span.from)) - 6
  if (first - size >= -padding) return { x: first, days, lamp, left: true, above: false }
  return fits ? { x: right, days, lamp, left: false, above: true } : { x: now - 6, days, lamp, left: true, above: true }
}
