import { type Milestone, readDueText } from '#domain/milestone'
import type { Day } from '#domain/month'
import { readDay } from '../../../parts/read-day'

/** A due date as typed: a day, or the report's words of one. */
export interface Due {
  readonly due: Day
  readonly precision: Milestone['precision']
  readonly dueText: string | null
}

/** Reads a typed due date in a year; null when it names none. `2024/9/5` and `9月5日` are days too. */
export function readDue(typed: string, year: number): Due | null {
  const text = typed.trim()
  const day = readDay(text, year)
  if (day !== null) return { due: day, precision: 'day', dueText: null }
  const read = readDueText(text, year)
  return read === null ? null : { due: read.planned, precision: read.precision, dueText: text }
}
