import { dueOf, type Milestone } from '#domain/milestone'
import type { Day } from '#domain/month'

/** What of a project's time is drawn as bars; a stretch whose ends nobody has given is not drawn. */
export interface Works {
  /** 计划工期: from its start, or the date it is to start on, to its planned end. */
  readonly planned: { readonly from: Day; readonly to: Day } | null
  /** 实施至今: from its start to today, or to what was reached last once it is finished. */
  readonly elapsed: { readonly from: Day; readonly to: Day } | null
}

interface WorksFacts {
  readonly milestones: readonly Milestone[]
  readonly startYear: number | null
  readonly endYear: number | null
  readonly preparing: boolean
  readonly done: boolean
  readonly today: Day
}

const later = (a: Day, b: Day) => (a > b ? a : b)

/** The first day of the works, if they have begun: the day they started on, else the first of the year that is given. */
function begunOn({ milestones, startYear, preparing, today }: WorksFacts): Day | null {
  const start = milestones.find((m) => m.kind === 'start')
  if (start !== undefined) return start.actual === null ? null : (start.actual as Day)
  if (startYear === null || preparing) return null
  const day = `${startYear}-01-01` as Day
  return day < today ? day : null
}

/** The day the works are to end on: of the year that is given, else the last date of its milestones. */
function plannedEnd({ milestones, endYear }: WorksFacts): Day | null {
  if (endYear !== null) return `${endYear}-12-31` as Day
  const ends = milestones.filter((m) => m.kind !== 'start').map(dueOf)
  return ends.toSorted().at(-1) ?? null
}

export function worksOf(facts: WorksFacts): Works {
  const { milestones, done, today } = facts
  const begun = begunOn(facts)
  const open = milestones.find((m) => m.kind === 'start' && m.actual === null)
  const from = begun ?? (open === undefined ? null : later(dueOf(open), today))
  const end = plannedEnd(facts)
  const reached = milestones.flatMap((m) => (m.actual === null ? [] : [m.actual as Day])).toSorted()
  const until = done ? (reached.at(-1) ?? null) : today
  return {
    planned: from !== null && end !== null && from < end ? { from, to: end } : null,
    elapsed: begun !== null && until !== null && begun < until ? { from: begun, to: until } : null,
  }
}
