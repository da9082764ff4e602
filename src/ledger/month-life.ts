import type { Month } from '#domain/month'
import type { DayOff, MonthStage } from '#domain/month-life'
import { prepared, type ReadableDb } from './database'

/** A month's state; one that nobody touched is open. */
export function monthState(db: ReadableDb, month: Month): MonthStage {
  const row = prepared<[string], { state: MonthStage }>(db, 'SELECT state FROM monthLife WHERE month = ?').get(month)
  return row?.state ?? 'open'
}

/** Months that are frozen or archived, oldest first. */
export function frozenMonths(db: ReadableDb): readonly Month[] {
  return prepared<[], { month: Month }>(
    db,
    "SELECT month FROM monthLife WHERE state IN ('frozen', 'archived') ORDER BY month",
  )
    .all()
    .map((row) => row.month)
}

/** Every month that has a state of its own, oldest first. */
export function monthStates(db: ReadableDb): readonly { readonly month: Month; readonly state: MonthStage }[] {
  return prepared<[], { month: Month; state: MonthStage }>(
    db,
    'SELECT month, state FROM monthLife ORDER BY month',
  ).all()
}

/**
 * The years right after one whose carried-in figure the roll-over made: they follow it, up to the first that somebody
 * typed or that is not there.
 */
export function rolledYears(db: ReadableDb, projectId: string, after: number): readonly number[] {
  const years = prepared<[string, number], { year: number }>(
    db,
    "SELECT year FROM projectYear WHERE projectId = ? AND year > ? AND carrySource = 'rolled' ORDER BY year",
  )
    .all(projectId, after)
    .map((row) => row.year)
  const gap = years.findIndex((year, i) => year !== after + 1 + i)
  return gap < 0 ? years : years.slice(0, gap)
}

/** Projects of which any year's carried-in figure was rolled over. */
export function rolledProjects(db: ReadableDb): ReadonlySet<string> {
  const rows = prepared<[], { projectId: string }>(
    db,
    "SELECT DISTINCT projectId FROM projectYear WHERE carrySource = 'rolled'",
  ).all()
  return new Set(rows.map((row) => row.projectId))
}

/** Units whose report of a month was sent back, by id. */
export function returnedUnits(db: ReadableDb, month: Month) {
  type Row = { unitId: string; name: string; reason: string; returnedOn: string }
  return prepared<[string], Row>(
    db,
    `SELECT r.unitId, u.name, r.reason, r.returnedOn FROM unitReturn r JOIN unit u ON u.id = r.unitId
     WHERE r.month = ? ORDER BY u.position, u.id`,
  ).all(month)
}

/** Holidays and make-up workdays, in order. */
export function readDaysOff(db: ReadableDb): readonly DayOff[] {
  return prepared<[], DayOff>(db, 'SELECT "on", kind, name FROM dayOff ORDER BY "on"').all()
}

/** How each list's projects report: up to when, and whether by month or cumulatively. */
export function readListRules(db: ReadableDb) {
  type Row = { id: string; name: string; cutOff: string | null; entryMode: 'month' | 'cumulative' | null }
  return prepared<[], Row>(db, 'SELECT id, name, cutOff, entryMode FROM list ORDER BY position, id').all()
}
