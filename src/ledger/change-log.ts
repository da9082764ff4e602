import { CREATED, type Entity, fieldOf, REMOVED, type StoredRecord } from '#domain/entity'
import type { Value } from '#domain/field'
import { refuse } from '#domain/refusal'
import { prepared, type ReadableDb, type WritableDb } from './database'
import { entityNames, readAll, readRecord } from './record'
import { applyCell, type Change, type LoggedCell, reapply } from './write'

/** A change set's head. */
export interface SetHead {
  readonly seq: number
  readonly id: string
  readonly at: string
  readonly who: string
  readonly device: string
  readonly call: string
  readonly reason: string | null
  readonly undoes: string | null
  readonly redoes: string | null
}
type CellRow = { entity: Entity; id: string; field: string; before: string | null; after: string | null }

const parse = (text: string | null) => (text === null ? null : (JSON.parse(text) as Value | StoredRecord))
const cellOf = (row: CellRow): LoggedCell => ({
  entity: row.entity,
  id: row.id,
  field: row.field,
  before: parse(row.before),
  after: parse(row.after),
})

export interface HistoryFilter {
  readonly projectId: string | null
  readonly month: string | null
  readonly limit: number
}

/** Changed cells, newest first, with their set's head. */
export function readHistory(
  db: ReadableDb,
  filter: HistoryFilter,
): readonly (SetHead & { readonly cell: LoggedCell })[] {
  type Row = SetHead & CellRow & { setId: string; cellId: string }
  return prepared<[HistoryFilter], Row>(
    db,
    `SELECT s.seq, s.id AS setId, s.at, s.who, s.device, s.call, s.reason, s.undoes, s.redoes,
            c.entity, c.id AS cellId, c.field, c.before, c.after
     FROM changeCell c JOIN changeSet s ON s.seq = c.setSeq
     WHERE (:projectId IS NULL OR c.projectId = :projectId) AND (:month IS NULL OR c.month = :month)
     ORDER BY c.seq DESC LIMIT :limit`,
  )
    .all(filter)
    .map(({ setId, cellId, entity, field, before, after, ...head }) => ({
      ...head,
      id: setId,
      cell: cellOf({ entity, id: cellId, field, before, after }),
    }))
}

function readCells(db: ReadableDb, setSeq: number): readonly LoggedCell[] {
  return prepared<[number], CellRow>(
    db,
    'SELECT entity, id, field, before, after FROM changeCell WHERE setSeq = ? ORDER BY seq',
  )
    .all(setSeq)
    .map(cellOf)
}

/** This device's newest change set that is neither undone nor an undo (CLI.md, undo); a redo can be undone again. */
export function lastUndoable(db: ReadableDb, device: string): SetHead | null {
  return (
    prepared<[string], SetHead>(
      db,
      `SELECT * FROM changeSet s WHERE device = ? AND undoes IS NULL
         AND NOT EXISTS (SELECT 1 FROM changeSet u WHERE u.undoes = s.id)
       ORDER BY deviceSeq DESC LIMIT 1`,
    ).get(device) ?? null
  )
}

/** The undo that `redo` would do again: this device's newest set is an undo or a redo, and an undo is left undone. */
export function lastRedoable(db: ReadableDb, device: string): SetHead | null {
  return (
    prepared<[{ device: string }], SetHead>(
      db,
      `SELECT * FROM changeSet u WHERE device = :device AND undoes IS NOT NULL
         AND NOT EXISTS (SELECT 1 FROM changeSet r WHERE r.redoes = u.id)
         AND NOT EXISTS (SELECT 1 FROM changeSet n WHERE n.device = :device AND n.deviceSeq > u.deviceSeq
                           AND n.undoes IS NULL AND n.redoes IS NULL)
       ORDER BY deviceSeq DESC LIMIT 1`,
    ).get({ device }) ?? null
  )
}

function inverse(cell: LoggedCell): LoggedCell {
  const field = cell.field === CREATED ? REMOVED : cell.field === REMOVED ? CREATED : cell.field
  return { ...cell, field, before: cell.after, after: cell.before }
}

function requireUnchanged(db: ReadableDb, cell: LoggedCell): void {
  const record = readRecord(db, cell.entity, cell.id)
  if (cell.field === CREATED && record !== null) {
    // Only what was logged is compared: a column added by a later migration is no conflict.
    const logged = Object.entries(cell.after as StoredRecord)
    if (logged.every(([name, value]) => JSON.stringify(record[name] ?? null) === JSON.stringify(value))) return
  } else {
    const now = cell.field === REMOVED ? record : (record?.[cell.field] ?? null)
    if (JSON.stringify(now) === JSON.stringify(cell.after)) return
  }
  const label = fieldOf(cell.entity, cell.field)?.label.zh ?? cell.field
  refuse('UNDO_CONFLICT', { field: label, entity: cell.entity, id: cell.id })
}

/**
 * Takes back a whole set inside this change, last cell first; answers the cells taken back.
 * Refuses UNDO_CONFLICT where something changed since.
 */
export function takeBack(change: Change, set: SetHead): readonly LoggedCell[] {
  const cells = [...readCells(change.db, set.seq)].reverse()
  for (const cell of cells) {
    requireUnchanged(change.db, cell)
    reapply(change, inverse(cell))
  }
  return cells
}

/** Replays the whole log into an empty ledger: the state must come out the same (DESIGN.md, Change log). */
export function replay(from: ReadableDb, into: WritableDb): void {
  const rows = prepared<[], CellRow>(
    from,
    'SELECT entity, id, field, before, after FROM changeCell ORDER BY seq',
  ).iterate()
  for (const row of rows) applyCell(into, cellOf(row))
}

/** Entities whose records differ between two ledgers. */
export function differences(one: ReadableDb, other: ReadableDb): readonly Entity[] {
  return entityNames.filter((entity) => JSON.stringify(readAll(one, entity)) !== JSON.stringify(readAll(other, entity)))
}
