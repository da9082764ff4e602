import { addDays, type Day } from '#domain/month'
import type { DayOff } from '#domain/month-life'

/** Days off that follow each other and are of one kind and name. */
export interface Break {
  readonly from: Day
  readonly to: Day
  readonly kind: DayOff['kind']
  readonly name: string | null
  readonly days: readonly DayOff[]
}

/** A year's days off as people speak of them: 10月1日—7日 国庆节. */
export function breaksOf(days: readonly DayOff[]): readonly Break[] {
  const found: Break[] = []
  for (const day of days.toSorted((a, b) => (a.on < b.on ? -1 : 1))) {
    const on = day.on as Day
    const last = found.at(-1)
    const goesOn = last !== undefined && last.kind === day.kind && last.name === day.name && addDays(last.to, 1) === on
    if (goesOn) found[found.length - 1] = { ...last, to: on, days: [...last.days, day] }
    else found.push({ from: on, to: on, kind: day.kind, name: day.name, days: [day] })
  }
  return found
}

/** What stands there with what was read; a day that is given again is as it was given last. */
export function withAdded(now: readonly DayOff[], read: readonly DayOff[]): readonly DayOff[] {
  const days = new Map([...now, ...read].map((day) => [day.on, day]))
  return [...days.values()]
}

/** Those that read days would add or change. */
export function changedBy(now: readonly DayOff[], read: readonly DayOff[]): readonly DayOff[] {
  const known = new Map(now.map((day) => [day.on, day]))
  return read.filter((day) => {
    const before = known.get(day.on)
    return before === undefined || before.kind !== day.kind || before.name !== day.name
  })
}
