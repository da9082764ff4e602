import { createHash } from 'node:crypto'
import { CREATED, type Entity, entityOf, REMOVED, type StoredRecord } from '#domain/entity'
import type { Value } from '#domain/field'
import { prepared, type WritableDb } from './database'
import { type Cell, columnsOf, decode, encode, idOf, keyOf, keyValues, readRecord, where } from './record'
import { uuidV7 } from './uuid'

/** Who changes something, when, by which call and why. */
export interface ChangeMeta {
  readonly at: string
  readonly who: string
  readonly device: string
  readonly call: string
  readonly reason: string | null
  readonly undoes?: string
  readonly redoes?: string
}

/** A change set under way: everything one call changes, in one transaction. */
export interface Change {
  readonly db: WritableDb
  /** May be completed (what it undoes) before the first cell is written. */
  meta: ChangeMeta
  /** The set's id once a cell was changed. */
  set: string | null
  setSeq: number | null
  /** How many cells were changed so far. */
  cells: number
  readonly touched: Set<Entity>
}

export function beginChange(db: WritableDb, meta: ChangeMeta): Change {
  return { db, meta, set: null, setSeq: null, cells: 0, touched: new Set() }
}

/** One cell of the log. `+` carries the whole record after, `-` the whole record before. */
export interface LoggedCell {
  readonly entity: Entity
  readonly id: string
  readonly field: string
  readonly before: Value | StoredRecord
  readonly after: Value | StoredRecord
}

/** Entities whose row exists just as long as one of its fields is given: no creation is logged for them. */
const sparse: ReadonlySet<Entity> = new Set<Entity>(['month', 'setting'])

function openSet(change: Change): number {
  if (change.setSeq !== null) return change.setSeq
  const { db, meta } = change
  const id = uuidV7()
  const next = prepared<[string], { next: number }>(
    db,
    'SELECT coalesce(max(deviceSeq), 0) + 1 AS next FROM changeSet WHERE device = ?',
  ).get(meta.device)
  const result = prepared(
    db,
    'INSERT INTO changeSet (id, at, who, device, deviceSeq, call, reason, undoes, redoes) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
  ).run(
    id,
    meta.at,
    meta.who,
    meta.device,
    next?.next ?? 1,
    meta.call,
    meta.reason,
    meta.undoes ?? null,
    meta.redoes ?? null,
  )
  change.set = id
  change.setSeq = Number(result.lastInsertRowid)
  return change.setSeq
}

/** A part of an entity's key by its name, else the field of the record. */
function partOf(part: 'projectId' | 'month', entity: Entity, id: string, record: StoredRecord | null): string | null {
  const at = keyOf(entity).indexOf(part)
  const value = at >= 0 ? id.split('/')[at] : record?.[part]
  return typeof value === 'string' ? value : null
}

/** Whose cell it is, and of which month. */
type Place = readonly [projectId: string | null, month: string | null]

function placeOf(entity: Entity, id: string, record: StoredRecord | null): Place {
  return [entity === 'project' ? id : partOf('projectId', entity, id, record), partOf('month', entity, id, record)]
}

function log(change: Change, cell: LoggedCell, record: StoredRecord | null, count: number): void {
  logAt(change, [cell], placeOf(cell.entity, cell.id, record), count)
}

const LOG = 'INSERT INTO changeCell (setSeq, entity, id, projectId, month, field, before, after) VALUES '
const LOGGED = '(?, ?, ?, ?, ?, ?, ?, ?)'
const told = (value: unknown) => (value === null ? null : JSON.stringify(value))

/** Logs cells of one record in one statement; `count` is how many cells of the ledger they stand for. */
function logAt(change: Change, cells: readonly LoggedCell[], [projectId, month]: Place, count: number): void {
  const set = openSet(change)
  const values: (string | number | null)[] = []
  for (const { entity, id, field, before, after } of cells) {
    values.push(set, entity, id, projectId, month, field, told(before), told(after))
    change.touched.add(entity)
  }
  prepared(change.db, LOG + cells.map(() => LOGGED).join(', ')).run(...values)
  change.cells += count
}

function insertRow(db: WritableDb, entity: Entity, record: StoredRecord): void {
  const columns = columnsOf(entity)
  const values = columns.map((name) => encode(entity, name, record[name] ?? null))
  const names = columns.map((name) => `"${name}"`).join(', ')
  prepared(db, `INSERT INTO "${entity}" (${names}) VALUES (${columns.map(() => '?').join(', ')})`).run(...values)
}

function deleteRow(db: WritableDb, entity: Entity, id: string): void {
  prepared(db, `DELETE FROM "${entity}" WHERE ${where(entity)}`).run(...keyValues(entity, id))
}

function blankRecord(entity: Entity, id: string): StoredRecord {
  const names = keyOf(entity)
  const key = keyValues(entity, id)
  return Object.fromEntries(names.map((name, i) => [name, decode(entity, name, key[i] as Cell)]))
}

function updateCell(db: WritableDb, entity: Entity, id: string, field: string, value: Value): void {
  const result = prepared(db, `UPDATE "${entity}" SET "${field}" = ? WHERE ${where(entity)}`).run(
    encode(entity, field, value),
    ...keyValues(entity, id),
  )
  if (result.changes === 1 || !sparse.has(entity)) return
  insertRow(db, entity, { ...blankRecord(entity, id), [field]: value })
}

function dropIfBlank(db: WritableDb, entity: Entity, id: string): void {
  if (!sparse.has(entity)) return
  const key = new Set(keyOf(entity))
  const record = readRecord(db, entity, id)
  const blank = record !== null && Object.entries(record).every(([name, value]) => key.has(name) || value === null)
  if (blank) deleteRow(db, entity, id)
}

/** Puts one logged cell into the tables: the same step serves writing, undoing and replaying. */
export function applyCell(db: WritableDb, cell: Pick<LoggedCell, 'entity' | 'id' | 'field' | 'after'>): void {
  if (cell.field === CREATED) insertRow(db, cell.entity, cell.after as StoredRecord)
  else if (cell.field === REMOVED) deleteRow(db, cell.entity, cell.id)
  else {
    updateCell(db, cell.entity, cell.id, cell.field, cell.after as Value)
    if (cell.after === null) dropIfBlank(db, cell.entity, cell.id)
  }
}

/** Lists are the same by what they hold; they are the only values that are objects. */
const same = (a: Value, b: Value) => a === b || (typeof a === 'object' && JSON.stringify(a) === JSON.stringify(b))

/** Creates a record; answers its id (a new UUIDv7 where the entity has its own id and none was given). */
export function create(change: Change, entity: Entity, given: StoredRecord): string {
  const record = keyOf(entity)[0] === 'id' && given.id === undefined ? { id: uuidV7(), ...given } : given
  const full = Object.fromEntries(
    columnsOf(entity).map((name) => [
      name,
      record[name] ?? (entityOf(entity).fields[name]?.kind === 'texts' ? [] : null),
    ]),
  )
  const id = idOf(entity, full)
  insertRow(change.db, entity, full)
  const key = new Set(keyOf(entity))
  const filled = Object.entries(full).filter(([name, value]) => !key.has(name) && value !== null && !same(value, []))
  log(change, { entity, id, field: CREATED, before: null, after: full }, full, Math.max(1, filled.length))
  return id
}

/**
 * Changes fields of a record that exists (or, for a month or a setting, may not yet); cells that do not differ are left.
 * `known` is the record as this transaction has just read it, for blocks that read theirs at once.
 */
export function update(
  change: Change,
  entity: Entity,
  id: string,
  changes: StoredRecord,
  known: StoredRecord | null = readRecord(change.db, entity, id),
): void {
  const current = known ?? (sparse.has(entity) ? blankRecord(entity, id) : null)
  if (current === null) throw new Error(`${entity} ${id} is not there to be changed`)
  const differing = Object.entries(changes).filter(
    ([field, after]) => after !== undefined && !same(current[field] ?? null, after),
  )
  if (differing.length === 0) return
  applyCells(change.db, entity, id, differing, known !== null)
  const cells = differing.map(([field, after]) => ({ entity, id, field, before: current[field] ?? null, after }))
  logAt(change, cells, placeOf(entity, id, current), cells.length)
}

/** Several cells of one row: in one statement, where the row is there and where it is made by them. */
function applyCells(
  db: WritableDb,
  entity: Entity,
  id: string,
  cells: readonly (readonly [field: string, after: Value])[],
  isThere: boolean,
): void {
  const filled = cells.filter(([, after]) => after !== null)
  if (cells.length < 2 || (!isThere && filled.length === 0)) {
    for (const [field, after] of cells) applyCell(db, { entity, id, field, after })
    return
  }
  if (!isThere) {
    insertRow(db, entity, { ...blankRecord(entity, id), ...Object.fromEntries(filled) })
    return
  }
  const set = cells.map(([field]) => `"${field}" = ?`).join(', ')
  const { changes } = prepared(db, `UPDATE "${entity}" SET ${set} WHERE ${where(entity)}`).run(
    ...cells.map(([field, after]) => encode(entity, field, after)),
    ...keyValues(entity, id),
  )
  if (changes !== 1) throw new Error(`${entity} ${id} is no longer there to be changed`)
  if (filled.length < cells.length) dropIfBlank(db, entity, id)
}

/** Removes a record. */
export function remove(change: Change, entity: Entity, id: string): void {
  const record = readRecord(change.db, entity, id)
  if (record === null) return
  deleteRow(change.db, entity, id)
  log(change, { entity, id, field: REMOVED, before: record, after: null }, record, 1)
}

/** Applies a cell that undoes or redoes another, and logs it as part of this change set. */
export function reapply(change: Change, cell: LoggedCell): void {
  const record = cell.field === CREATED ? (cell.after as StoredRecord) : readRecord(change.db, cell.entity, cell.id)
  applyCell(change.db, cell)
  log(change, cell, record, 1)
}

/** Keeps bytes that never change under their SHA-256 (hex); the same bytes are kept once. */
export function keepContent(change: Change, bytes: Uint8Array): string {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  keepBytes(change.db, sha256, bytes)
  return sha256
}

/** Keeps bytes whose SHA-256 is known. */
export function keepBytes(db: WritableDb, sha256: string, bytes: Uint8Array): void {
  prepared(db, 'INSERT INTO content (sha256, bytes) VALUES (?, ?) ON CONFLICT (sha256) DO NOTHING').run(sha256, bytes)
}

/** The columns of the log's two tables, as another ledger's log is read. */
export const SET_COLUMNS = 'seq, id, at, who, device, deviceSeq, call, reason, undoes, redoes'
export const CELL_COLUMNS = 'seq, setSeq, entity, id, projectId, month, field, "before", "after"'
export type LoggedRow = Record<string, string | number | null>

/** Appends a row of another ledger's log as it was logged there; a cell is applied as well. */
export function appendLogged(
  db: WritableDb,
  table: 'changeSet' | 'changeCell',
  row: LoggedRow,
  cell: LoggedCell | null = null,
): void {
  const columns = (table === 'changeSet' ? SET_COLUMNS : CELL_COLUMNS).split(', ')
  const sql = `INSERT INTO "${table}" (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`
  prepared(db, sql).run(...columns.map((name) => row[name.replaceAll('"', '')] ?? null))
  if (cell !== null) applyCell(db, cell)
}
