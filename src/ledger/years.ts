import { monthAt } from '#domain/month'
import { prepared, type ReadableDb } from './database'

/** Projects that belong to a year: it has a row of theirs, or a figure was given in one of its months. */
export function projectsOfYear(db: ReadableDb, year: number): ReadonlySet<string> {
  const rows = prepared<[{ year: number; first: string; last: string }], { projectId: string }>(
    db,
    `SELECT projectId FROM projectYear WHERE year = :year
     UNION SELECT projectId FROM month WHERE month BETWEEN :first AND :last AND actual IS NOT NULL`,
  ).all({ year, first: monthAt(year, 1), last: monthAt(year, 12) })
  return new Set(rows.map((row) => row.projectId))
}

/** The lists that each project is on in a year, by their ids. */
export function listEntriesOfYear(db: ReadableDb, year: number): ReadonlyMap<string, readonly string[]> {
  const rows = prepared<[number], { projectId: string; listId: string }>(
    db,
    'SELECT projectId, listId FROM listEntry WHERE year = ? ORDER BY projectId, listId',
  ).all(year)
  const entries = new Map<string, string[]>()
  for (const { projectId, listId } of rows) {
    const own = entries.get(projectId)
    if (own) own.push(listId)
    else entries.set(projectId, [listId])
  }
  return entries
}
