import type { Month } from '#domain/month'
import { prepared, type ReadableDb } from './database'

/** Small questions about projects and people that commands ask before they write. */

/** A project's parent, name and roll-up; null when there is no such project. */
export function projectHead(db: ReadableDb, id: string) {
  type Head = {
    id: string
    name: string
    parentId: string | null
    rollup: 'children' | 'self'
    stage: string | null
    cancelledFrom: Month | null
  }
  return (
    prepared<[string], Head>(
      db,
      'SELECT id, name, parentId, rollup, stage, cancelledFrom FROM project WHERE id = ?',
    ).get(id) ?? null
  )
}

/** The first month a project counts in: `since`, else January of its first plan year, else null. */
export function firstMonth(db: ReadableDb, id: string): Month | null {
  const row = prepared<[{ id: string }], { first: Month | null }>(
    db,
    `SELECT coalesce((SELECT since FROM project WHERE id = :id),
       (SELECT printf('%04d-01', min(year)) FROM projectYear WHERE projectId = :id)) AS first`,
  ).get({ id })
  return row?.first ?? null
}

export function childIds(db: ReadableDb, id: string): readonly string[] {
  return prepared<[string], { id: string }>(db, 'SELECT id FROM project WHERE parentId = ? ORDER BY position, id')
    .all(id)
    .map((row) => row.id)
}

/** A project with the same name or code as given, other than `except`. */
export function findTwin(db: ReadableDb, by: 'name' | 'code', value: string, except: string | null): string | null {
  const row = prepared<[string, string | null], { id: string }>(
    db,
    `SELECT id FROM project WHERE ${by} = ? AND id IS NOT ?`,
  ).get(value, except)
  return row?.id ?? null
}

export function nextPosition(db: ReadableDb, table: 'project' | 'unit' | 'list'): number {
  const row = prepared<[], { next: number }>(db, `SELECT coalesce(max(position), 0) + 1 AS next FROM "${table}"`).get()
  return row?.next ?? 1
}

export function nextMilestonePosition(db: ReadableDb, projectId: string): number {
  const row = prepared<[string], { next: number }>(
    db,
    'SELECT coalesce(max(position), 0) + 1 AS next FROM milestone WHERE projectId = ?',
  ).get(projectId)
  return row?.next ?? 1
}

/** A unit's id by its name or a former name. */
export function unitIdByName(db: ReadableDb, name: string): string | null {
  const row = prepared<[{ name: string }], { id: string }>(
    db,
    'SELECT id FROM unit WHERE name = :name UNION ALL SELECT unitId FROM unitAlias WHERE name = :name LIMIT 1',
  ).get({ name })
  return row?.id ?? null
}

export function idByName(db: ReadableDb, table: 'list' | 'leader', name: string): string | null {
  const row = prepared<[string], { id: string }>(db, `SELECT id FROM "${table}" WHERE name = ?`).get(name)
  return row?.id ?? null
}

/** Every unit's name, in the ledger's order. */
export function readUnitNames(db: ReadableDb) {
  return prepared<[], { id: string; name: string }>(db, 'SELECT id, name FROM unit ORDER BY position, id').all()
}

/** Units or lists with how many projects they hold now. */
export function readUnits(db: ReadableDb) {
  return prepared<[], { id: string; name: string; projects: number }>(
    db,
    `SELECT u.id, u.name, (SELECT count(DISTINCT projectId) FROM assignment a WHERE a.unitId = u.id) AS projects
     FROM unit u ORDER BY u.position, u.id`,
  ).all()
}
/** Leaders by name, with how many projects they ever looked after. */
export function readLeaders(db: ReadableDb) {
  return prepared<[], { id: string; name: string; projects: number }>(
    db,
    `SELECT l.id, l.name, (SELECT count(DISTINCT projectId) FROM leadership s WHERE s.leaderId = l.id) AS projects
     FROM leader l ORDER BY l.name, l.id`,
  ).all()
}
export function readLists(db: ReadableDb) {
  type Row = {
    id: string
    name: string
    cutOff: string | null
    entryMode: 'month' | 'cumulative' | null
    projects: number
  }
  return prepared<[], Row>(
    db,
    `SELECT l.id, l.name, l.cutOff, l.entryMode, (SELECT count(DISTINCT projectId) FROM listEntry e WHERE e.listId = l.id) AS projects
     FROM list l ORDER BY l.position, l.id`,
  ).all()
}

/** What search looks through: every project's id, code, names. */
export function readNames(db: ReadableDb) {
  return prepared<[], { id: string; code: string | null; name: string; aliases: string | null }>(
    db,
    `SELECT p.id, p.code, p.name, (SELECT group_concat(name, char(10)) FROM alias a WHERE a.projectId = p.id) AS aliases
     FROM project p ORDER BY p.position, p.id`,
  ).all()
}

/** Rows of one project in a small table, by id. */
export function rowsOfProject<Row>(
  db: ReadableDb,
  table: 'permit' | 'assignment' | 'leadership' | 'contact' | 'alias' | 'pastFact',
  projectId: string,
): readonly Row[] {
  return prepared<[string], Row>(db, `SELECT * FROM "${table}" WHERE projectId = ? ORDER BY id`).all(projectId)
}

/** The lists a project is on in a year. */
export function listsOfProject(
  db: ReadableDb,
  projectId: string,
  year: number,
): readonly { listId: string; name: string }[] {
  return prepared<[string, number], { listId: string; name: string }>(
    db,
    'SELECT e.listId, l.name FROM listEntry e JOIN list l ON l.id = e.listId WHERE e.projectId = ? AND e.year = ?',
  ).all(projectId, year)
}

/** Counts for the workspace's head line. */
export function workspaceCounts(db: ReadableDb) {
  type Counts = { projects: number; months: number; year: number | null; revision: number }
  const row = prepared<[], Counts>(
    db,
    `SELECT (SELECT count(*) FROM project) AS projects,
            (SELECT count(DISTINCT month) FROM month WHERE actual IS NOT NULL) AS months,
            (SELECT max(year) FROM projectYear) AS year,
            (SELECT coalesce(max(seq), 0) FROM changeSet) AS revision`,
  ).get()
  return row ?? { projects: 0, months: 0, year: null, revision: 0 }
}

/** The number of the newest change set: what an answer's revision is. */
export function revision(db: ReadableDb): number {
  return prepared<[], { seq: number }>(db, 'SELECT coalesce(max(seq), 0) AS seq FROM changeSet').get()?.seq ?? 0
}

/** The newest change set: its number and its id, which no other history has; number 0 and no id before the first. */
export function newestChange(db: ReadableDb): { readonly revision: number; readonly set: string } {
  return (
    prepared<[], { revision: number; set: string }>(
      db,
      'SELECT seq AS revision, id AS "set" FROM changeSet ORDER BY seq DESC LIMIT 1',
    ).get() ?? { revision: 0, set: '' }
  )
}

/** A setting's value, or null. */
export function readSetting(db: ReadableDb, name: string): string | null {
  return (
    prepared<[string], { value: string | null }>(db, 'SELECT value FROM setting WHERE name = ?').get(name)?.value ??
    null
  )
}
