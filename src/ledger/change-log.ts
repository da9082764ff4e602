import type { Entity, StoredRecord } from '#domain/entity'
import type { Value } from '#domain/field'
import { prepared, type ReadableDb, type WritableDb } from './database'
import { entityNames, readAll } from './record'
import { applyCell, type LoggedCell } from './write'

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
export type CellRow = { entity: Entity; id: string; field: string; before: string | null; after: string | null }

const parse = (text: string | null) => (text === null ? null : (JSON.parse(text) as Value | StoredRecord))
/** A row of the log as a cell. */
export const cellOf = (row: CellRow): LoggedCell => ({
  entity: row.entity,
  id: row.id,
  field: row.field,
  before: parse(row.before),
  after: parse(row.after),
})

export interface HistoryFilter {
  readonly projectId: string | null
  readonly month: string | null
  readonly who?: string | null
  /** Only of these projects; null for all. */
  readonly projects?: readonly string[] | null
  readonly limit: number
}

/** Changed cells, newest first, with their set's head. */
export function readHistory(
  db: ReadableDb,
  filter: HistoryFilter,
): readonly (SetHead & { readonly cell: LoggedCell })[] {
  type Row = SetHead & CellRow & { setId: string; cellId: string }
  return prepared<[Record<string, string | number | null>], Row>(
    db,
    `SELECT s.seq, s.id AS setId, s.at, s.who, s.device, s.call, s.reason, s.undoes, s.redoes,
            c.entity, c.id AS cellId, c.field, c.before, c.after
     FROM changeCell c JOIN changeSet s ON s.seq = c.setSeq
     WHERE (:projectId IS NULL OR c.projectId = :projectId) AND (:month IS NULL OR c.month = :month)
       AND (:who IS NULL OR s.who = :who)
       AND (:projects IS NULL OR c.projectId IN (SELECT value FROM json_each(:projects)))
     ORDER BY c.seq DESC LIMIT :limit`,
  )
    .all({ ...filter, who: filter.who ?? null, projects: filter.projects ? JSON.stringify(filter.projects) : null })
    .map(({ setId, cellId, entity, field, before, after, ...head }) => ({
      ...head,
      id: setId,
      cell: cellOf({ entity, id: cellId, field, before, after }),
    }))
}

/** A set's cells in the order in which they were written. */
export function readCells(db: ReadableDb, setSeq: number): readonly LoggedCell[] {
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

/** Replays the whole log into an empty ledger: the state must come out the same (DESIGN.md, Change log). */
export function replay(from: ReadableDb, into: WritableDb, onCell: (done: number) => void = () => {}): void {
  const rows = prepared<[], CellRow>(
    from,
    'SELECT entity, id, field, before, after FROM changeCell ORDER BY seq',
  ).iterate()
  let done = 0
  for (const row of rows) {
    applyCell(into, cellOf(row))
    done += 1
    onCell(done)
  }
}

/** Entities whose records differ between two ledgers. */
export function differences(one: ReadableDb, other: ReadableDb): readonly Entity[] {
  return entityNames.filter((entity) => JSON.stringify(readAll(one, entity)) !== JSON.stringify(readAll(other, entity)))
}
