import { addDays, type Day, dayNumber } from './month'
import type { DayOff } from './month-life'

/** Which days are worked: weekends are free, and nothing else is assumed (DOMAIN.md, cut-off day). */
export interface WorkCalendar {
  readonly holidays: ReadonlySet<string>
  /** Weekend days that are worked to make up for a holiday. */
  readonly workdays: ReadonlySet<string>
}

export function workCalendar(days: Iterable<Pick<DayOff, 'on' | 'kind'>>): WorkCalendar {
  const holidays = new Set<string>()
  const workdays = new Set<string>()
  for (const { on, kind } of days) (kind === 'workday' ? workdays : holidays).add(on)
  return { holidays, workdays }
}

/** Saturday or Sunday; day 0 of the count was a Thursday. */
function isWeekend(on: Day): boolean {
  const weekday = (((dayNumber(on) + 4) % 7) + 7) % 7
  return weekday === 0 || weekday === 6
}

export function isWorkday(on: Day, calendar: WorkCalendar): boolean {
  if (calendar.workdays.has(on)) return true
  return !calendar.holidays.has(on) && !isWeekend(on)
}

/** The day itself when it is worked, else the next one that is. */
export function nextWorkday(from: Day, calendar: WorkCalendar): Day {
  let on = from
  while (!isWorkday(on, calendar)) on = addDays(on, 1)
  return on
}
