import type { Entity, StoredRecord } from '#domain/entity'
import type { Month } from '#domain/month'
import { type CellRow, cellOf, type SetHead } from './change-log'
import { prepared, type ReadableDb } from './database'
import { readRecord } from './record'

/** What a text is looked for in: the projects, fields and choices it names, the stored text itself, an amount in yuan. */
export interface TextMatch {
  readonly projects: readonly string[]
  /** `entity.field` */
  readonly fields: readonly string[]
  /** `entity.field="code"`, the code as the log has it. */
  readonly codes: readonly string[]
  readonly text: string
  readonly yuan: number | null
}

/** Which change sets; null or undefined takes all. Projects, month and text must meet in one cell. */
export interface SetFilter {
  readonly projects: readonly string[] | null
  readonly month: Month | null
  readonly who: string | null
  readonly calls: readonly string[] | null
  /** Moments as the log has them; `to` is not within. */
  readonly from: string | null
  readonly to: string | null
  readonly match: TextMatch | null
}

const inList = (name: string) => `IN (SELECT value FROM json_each(:${name}))`
const MATCH = `(c.projectId ${inList('named')} OR c.entity || '.' || c.field ${inList('fields')}
  OR c.entity || '.' || c.field || '=' || c.after ${inList('codes')} OR c.entity || '.' || c.field || '=' || c.before ${inList('codes')}
  OR c.before LIKE :like ESCAPE '\\' OR c.after LIKE :like ESCAPE '\\' OR c.before = :yuan OR c.after = :yuan)`

type Params = Record<string, string | number | null>

/** The filter as a condition on `changeSet s`: cells first, by their own indexes. */
function conditionOf(filter: SetFilter): { readonly where: string; readonly params: Params } {
  const sets: string[] = []
  const cells: string[] = []
  const params: Params = {}
  const add = (to: string[], sql: string, given: Params) => {
    to.push(sql)
    Object.assign(params, given)
  }
  if (filter.who !== null) add(sets, 's.who = :who', { who: filter.who })
  if (filter.calls !== null) add(sets, `s.call ${inList('calls')}`, { calls: JSON.stringify(filter.calls) })
  if (filter.from !== null) add(sets, 's.at >= :from', { from: filter.from })
  if (filter.to !== null) add(sets, 's.at < :to', { to: filter.to })
  if (filter.projects !== null) {
    add(cells, `c.projectId ${inList('projects')}`, { projects: JSON.stringify(filter.projects) })
  }
  if (filter.month !== null) add(cells, 'c.month = :month', { month: filter.month })
  if (filter.match !== null) {
    const { projects, fields, codes, text, yuan } = filter.match
    add(cells, MATCH, {
      named: JSON.stringify(projects),
      fields: JSON.stringify(fields),
      codes: JSON.stringify(codes),
      like: `%${text.replace(/[\\%_]/g, '\\$&')}%`,
      yuan: yuan === null ? null : String(yuan),
    })
  }
  if (cells.length > 0) sets.push(`s.seq IN (SELECT c.setSeq FROM changeCell c WHERE ${cells.join(' AND ')})`)
  return { where: sets.length === 0 ? 'TRUE' : sets.join(' AND '), params }
}

/** Heads of change sets, newest first, older than `before`. */
export function readSets(
  db: ReadableDb,
  filter: SetFilter,
  page: { readonly before: number | null; readonly limit: number },
): readonly SetHead[] {
  const { where, params } = conditionOf(filter)
  const older = page.before === null ? '' : 'AND s.seq < :before'
  return prepared<[Params], SetHead>(
    db,
    `SELECT s.* FROM changeSet s WHERE ${where} ${older} ORDER BY s.seq DESC LIMIT :limit`,
  ).all({ ...params, limit: page.limit, ...(page.before !== null && { before: page.before }) })
}

/** How many sets the filter takes. */
export function countSets(db: ReadableDb, filter: SetFilter): number {
  const { where, params } = conditionOf(filter)
  const sql = `SELECT count(*) AS n FROM changeSet s WHERE ${where}`
  return prepared<[Params], { n: number }>(db, sql).get(params)?.n ?? 0
}

/** One set by its id, or null. */
export function setById(db: ReadableDb, id: string): SetHead | null {
  return prepared<[string], SetHead>(db, 'SELECT * FROM changeSet WHERE id = ?').get(id) ?? null
}

/** Which set took this one back, and whether that was taken back again; null while it stands. */
export function undoneBy(db: ReadableDb, set: Pick<SetHead, 'id' | 'undoes'>) {
  // What takes an undo back is a redo.
  const link = set.undoes === null ? 'undoes' : 'redoes'
  const row = prepared<[string], { id: string; at: string; again: 0 | 1 }>(
    db,
    `SELECT u.id, u.at, EXISTS (SELECT 1 FROM changeSet r WHERE r.redoes = u.id) AS again
     FROM changeSet u WHERE u.${link} = ? ORDER BY u.seq DESC LIMIT 1`,
  ).get(set.id)
  return row === undefined ? null : { id: row.id, at: row.at, again: row.again === 1 }
}

/** A cell's place in the log, without its values. */
export interface CellPlace {
  readonly setSeq: number
  readonly entity: Entity
  readonly id: string
  readonly field: string
  readonly projectId: string | null
  readonly month: Month | null
}

/** Where the cells of some sets lie, in their order. */
export function cellPlaces(db: ReadableDb, seqs: readonly number[]): readonly CellPlace[] {
  return prepared<[string], CellPlace>(
    db,
    `SELECT setSeq, entity, id, field, projectId, month FROM changeCell
     WHERE setSeq IN (SELECT value FROM json_each(?)) ORDER BY seq`,
  ).all(JSON.stringify(seqs))
}

type Later = { entity: Entity; id: string; field: string; at: string; who: string; call: string; set: string }

/** The newest change since a set of each of its records' cells, by `entity id field`; one pass over what came later. */
export function changedSince(db: ReadableDb, seq: number, ids: readonly string[]): ReadonlyMap<string, Later> {
  const rows = prepared<[{ seq: number; ids: string }], Later>(
    db,
    `SELECT c.entity, c.id, c.field, s.at, s.who, s.call, s.id AS "set" FROM changeCell c
     JOIN changeSet s ON s.seq = c.setSeq
     WHERE c.seq > (SELECT max(seq) FROM changeCell WHERE setSeq = :seq) AND c.id ${inList('ids')} ORDER BY c.seq`,
  ).all({ seq, ids: JSON.stringify([...new Set(ids)]) })
  return new Map(rows.map((row) => [`${row.entity} ${row.id} ${row.field}`, row]))
}

/** Every log line of one cell and of its record's coming and going, newest first. */
export function readCellLife(db: ReadableDb, entity: Entity, recordId: string, field: string) {
  type Row = SetHead & CellRow & { setId: string }
  return prepared<[string, string, string], Row>(
    db,
    `SELECT s.seq, s.id AS setId, s.at, s.who, s.device, s.call, s.reason, s.undoes, s.redoes,
            c.entity, c.id, c.field, c.before, c.after
     FROM changeCell c JOIN changeSet s ON s.seq = c.setSeq
     WHERE c.id = ? AND c.entity = ? AND c.field IN (?, '+', '-') ORDER BY c.seq DESC`,
  )
    .all(recordId, entity, field)
    .map(({ setId, entity, id, field, before, after, ...head }) => ({
      head: { ...head, id: setId },
      cell: cellOf({ entity, id, field, before, after }),
    }))
}

/** Everybody who changed something, and by which calls; how many sets there are, since when. */
export function readPeople(db: ReadableDb) {
  type Person = { who: string; device: string; sets: number }
  const people = prepared<[], Person>(
    db,
    'SELECT who, device, count(*) AS sets FROM changeSet GROUP BY who, device ORDER BY max(seq) DESC',
  ).all()
  const calls = prepared<[], { call: string; sets: number }>(
    db,
    'SELECT call, count(*) AS sets FROM changeSet GROUP BY call ORDER BY sets DESC, call',
  ).all()
  const whole = prepared<[], { sets: number; since: string | null }>(
    db,
    'SELECT count(*) AS sets, min(at) AS since FROM changeSet',
  ).get()
  return { people, calls, sets: whole?.sets ?? 0, since: whole?.since ?? null }
}

/** How often each month's cell of a project was changed. */
export function changesByMonth(db: ReadableDb, projectId: string, field: string): ReadonlyMap<string, number> {
  const rows = prepared<[string, string], { month: string; n: number }>(
    db,
    `SELECT month, count(*) AS n FROM changeCell
     WHERE projectId = ? AND entity = 'month' AND field = ? GROUP BY month`,
  ).all(projectId, field)
  return new Map(rows.map((row) => [row.month, row.n]))
}

/** The unit that leads each project on a day. */
export function leadersOn(db: ReadableDb, day: string) {
  type Row = { projectId: string; unitId: string; name: string }
  const rows = prepared<[{ day: string }], Row>(
    db,
    `SELECT a.projectId, a.unitId, u.name FROM assignment a JOIN unit u ON u.id = a.unitId
     WHERE (a.fromOn IS NULL OR a.fromOn <= :day) AND (a.toOn IS NULL OR a.toOn >= :day)
     ORDER BY a.role = 'lead', a.position DESC, a.id DESC`,
  ).all({ day })
  // The last row of a project wins: the one that leads.
  return new Map(rows.map((row) => [row.projectId, row]))
}

/** Ids of the projects that a unit leads on a day. */
export function projectsLedBy(db: ReadableDb, unitId: string, day: string): readonly string[] {
  return [...leadersOn(db, day).values()].filter((row) => row.unitId === unitId).map((row) => row.projectId)
}

/** A record as it is, or as it was when it was removed; null when the log knows none. */
export function recordNowOrOnce(db: ReadableDb, entity: Entity, id: string): StoredRecord | null {
  const now = readRecord(db, entity, id)
  if (now !== null) return now
  const row = prepared<[string, string], CellRow>(
    db,
    `SELECT entity, id, field, before, after FROM changeCell
     WHERE id = ? AND entity = ? AND field = '-' ORDER BY seq DESC LIMIT 1`,
  ).get(id, entity)
  return row === undefined ? null : (cellOf(row).before as StoredRecord)
}

/** Names of projects by id, of those that are gone too. */
export function projectNames(db: ReadableDb, ids: readonly string[]): ReadonlyMap<string, string> {
  const rows = prepared<[string], { id: string; name: string }>(
    db,
    'SELECT id, name FROM project WHERE id IN (SELECT value FROM json_each(?))',
  ).all(JSON.stringify(ids))
  const names = new Map(rows.map((row) => [row.id, row.name]))
  for (const id of ids) {
    if (names.has(id)) continue
    const name = recordNowOrOnce(db, 'project', id)?.name
    if (typeof name === 'string') names.set(id, name)
  }
  return names
}
