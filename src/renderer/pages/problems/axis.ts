import { addMonths, type Day, daysBetween, firstDay, lastDay, type Month, monthOf } from '#domain/month'
import type { ProblemRow } from '#domain/problem'

/** The days that the age bars span, and how wide they are drawn. */
export interface Axis {
  readonly from: Day
  readonly to: Day
  readonly today: Day
  readonly width: number
}

/** Months before today's and after it. */
const BEHIND = 3
const AHEAD = 1

/** An axis around today: what is older begins at its edge, what is due later ends there. */
export function axisAt(today: Day, width: number): Axis {
  const month = monthOf(today)
  return { from: firstDay(addMonths(month, -BEHIND)), to: lastDay(addMonths(month, AHEAD)), today, width }
}

/** Where a day lies, in pixels; days beyond the axis at its edge. */
export function placeOf(on: Day, { from, to, width }: Axis): number {
  const share = daysBetween(from, on) / daysBetween(from, to)
  return Math.round(Math.min(1, Math.max(0, share)) * width * 10) / 10
}

/** Months that begin on the axis, with their places; those that today's word would lie on are left out. */
export function monthMarks(axis: Axis, clear: number): readonly { readonly month: Month; readonly at: number }[] {
  const today = placeOf(axis.today, axis)
  const first = monthOf(axis.from)
  return Array.from({ length: BEHIND + AHEAD + 1 }, (_, i) => addMonths(first, i))
    .map((month) => ({ month, at: placeOf(firstDay(month), axis) }))
    .filter(({ at }) => Math.abs(at - today) >= clear && at <= axis.width - 8)
}

/** What is drawn of a problem (LOOK.md, Chart grammar: bar from 列单 to today, tick). */
export interface AgeBar {
  readonly start: number
  readonly end: number
  /** From where the bar is past the deadline; null while it is not. */
  readonly lateFrom: number | null
  /** The deadline; null where none was given or it lies beyond the axis. */
  readonly due: number | null
  /** Up to where dots lead to a deadline that is still to come. */
  readonly dotsTo: number | null
  readonly closed: boolean
}

export function ageBar(row: ProblemRow, axis: Axis): AgeBar {
  const end = placeOf(row.closedOn ?? axis.today, axis)
  const due = row.due !== null && row.due >= axis.from && row.due <= axis.to ? placeOf(row.due, axis) : null
  const open = row.closedOn === null
  const late = open && row.due !== null && row.due < axis.today
  const ahead = open && row.due !== null && row.due > axis.today
  return {
    start: placeOf(row.raisedOn, axis),
    end,
    lateFrom: late && row.due !== null ? placeOf(row.due, axis) : null,
    due: open ? due : null,
    dotsTo: ahead && row.due !== null ? placeOf(row.due, axis) : null,
    closed: !open,
  }
}
