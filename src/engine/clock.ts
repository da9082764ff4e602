import { type Day, day } from '#domain/month'
import { localDay } from './local-time'

/** The clock is an argument: what day it is, and the moment a change is stamped with. */
export interface Clock {
  readonly today: () => Day
  readonly now: () => string
}

/**
 * The clock of a workspace: `KPM_TODAY` where it is set, else the demonstration's own today, else the real day.
 * A set day keeps the real time of day, so that changes of one session stay in order. Refuses DATE_INVALID.
 */
export function clockOf(fixed: string | undefined, demoToday: string | null): Clock {
  const set = fixed !== undefined && fixed !== '' ? day(fixed) : demoToday === null ? null : day(demoToday)
  return {
    today: () => set ?? localDay(new Date().toISOString()),
    now: () => {
      const now = new Date().toISOString()
      return set === null ? now : set + now.slice(10)
    },
  }
}
