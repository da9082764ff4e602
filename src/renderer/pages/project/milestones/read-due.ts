import { type Milestone, readDueText } from '#domain/milestone'
import { type Day, isDay } from '#domain/month'

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

/** Reads a typed day: `2024-06-28`, `2024/6/28`, `6月28日`, `6-28` of the given year; null when it is none. */
export function readDay(typed: string, year: number): Day | null {
  const text = typed.trim()
  const full = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text)
  const short = /^(\d{1,2})[-/月](\d{1,2})日?$/.exec(text)
  const parts = full ? full.slice(1) : short ? [String(year), ...short.slice(1)] : null
  if (parts === null) return null
  const [y = '', m = '', d = ''] = parts
  const day = `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`
  return isDay(day) ? day : null
}
