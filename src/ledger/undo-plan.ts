import { CREATED, type Entity, REMOVED, type StoredRecord } from '#domain/entity'
import type { Value } from '#domain/field'
import { readCells, type SetHead } from './change-log'
import type { ReadableDb } from './database'
import { keyOf, readRecord } from './record'
import { type Change, type LoggedCell, reapply } from './write'

/**
 * What taking a set back does with one of its cells:
 * `take` puts its old value back; `keep` leaves it, because it changed since (or hangs on a record that did);
 * `follow` is 至上年底累计 that the roll-over made and that follows other cells of the set: it is computed anew.
 */
export type Fate = 'take' | 'keep' | 'follow'
export interface PlannedCell {
  readonly cell: LoggedCell
  readonly fate: Fate
}

const same = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null)
const recordKey = (cell: Pick<LoggedCell, 'entity' | 'id'>) => `${cell.entity} ${cell.id}`

/** Records as they will be while a set is taken back, last cell first; nothing is written. */
class Overlay {
  readonly #db: ReadableDb
  readonly #records = new Map<string, StoredRecord | null>()
  constructor(db: ReadableDb) {
    this.#db = db
  }
  record(cell: LoggedCell): StoredRecord | null {
    const key = recordKey(cell)
    const known = this.#records.get(key)
    if (known !== undefined) return known
    const stored = readRecord(this.#db, cell.entity, cell.id)
    this.#records.set(key, stored)
    return stored
  }
  /** Takes one cell back in thought. */
  takeBack(cell: LoggedCell): void {
    const record = this.record(cell)
    const before =
      cell.field === CREATED
        ? null
        : cell.field === REMOVED
          ? (cell.before as StoredRecord)
          : { ...record, [cell.field]: cell.before as Value }
    this.#records.set(recordKey(cell), before)
  }
}

/** Whether a record, as it stands, is still what the cell made it. */
function untouched(record: StoredRecord | null, cell: LoggedCell): boolean {
  if (cell.field === REMOVED) return record === null
  if (cell.field !== CREATED) return same(record?.[cell.field], cell.after)
  // Only what was logged is compared: a column added by a later migration is no conflict.
  const logged = Object.entries(cell.after as StoredRecord)
  return record !== null && logged.every(([name, value]) => same(record[name], value))
}

/** The project a cell belongs to: its own, its key's, or its record's; null for none. */
export function projectOf(cell: LoggedCell): string | null {
  if (cell.entity === 'project') return cell.id
  const at = keyOf(cell.entity).indexOf('projectId')
  if (at >= 0) return cell.id.split('/')[at] ?? null
  const whole = cell.field === CREATED ? cell.after : cell.field === REMOVED ? cell.before : null
  const named = (whole as StoredRecord | null)?.projectId
  return typeof named === 'string' ? named : null
}

const yearIn = (id: string) => Number((id.split('/')[1] ?? '').slice(0, 4))

/** A cell on whose money later rolled-over figures rest, by project: the earliest year. */
function moneyYears(cells: readonly LoggedCell[]): ReadonlyMap<string, number> {
  const years = new Map<string, number>()
  for (const { entity, id, field } of cells) {
    const counts = (entity === 'month' && field !== 'statistics') || (entity === 'projectYear' && field === 'carryIn')
    const project = id.split('/')[0] ?? ''
    if (counts) years.set(project, Math.min(years.get(project) ?? 9_999, yearIn(id)))
  }
  return years
}

const kept = (cells: readonly PlannedCell[], entity: Entity, field: string) =>
  new Set(
    cells.filter((c) => c.fate === 'keep' && c.cell.entity === entity && c.cell.field === field).map((c) => c.cell.id),
  )

/** What would become of each cell if the set were taken back now, last cell first. */
export function planUndo(db: ReadableDb, set: Pick<SetHead, 'seq'>): readonly PlannedCell[] {
  const cells = [...readCells(db, set.seq)].reverse()
  const money = moneyYears(cells)
  const overlay = new Overlay(db)
  const follows = (cell: LoggedCell) =>
    cell.entity === 'projectYear' &&
    cell.field === 'carryIn' &&
    (money.get(cell.id.split('/')[0] ?? '') ?? 9_999) < yearIn(cell.id) &&
    overlay.record(cell)?.carrySource === 'rolled'
  const planned = cells.map((cell): PlannedCell => {
    if (follows(cell)) return { cell, fate: 'follow' }
    if (!untouched(overlay.record(cell), cell)) return { cell, fate: 'keep' }
    overlay.takeBack(cell)
    return { cell, fate: 'take' }
  })
  // What was made together with a project that changed since stays with it.
  const projects = kept(planned, 'project', CREATED)
  if (projects.size === 0) return planned
  return planned.map((one) => (projects.has(projectOf(one.cell) ?? '') ? { ...one, fate: 'keep' } : one))
}

function inverse(cell: LoggedCell): LoggedCell {
  const field = cell.field === CREATED ? REMOVED : cell.field === REMOVED ? CREATED : cell.field
  return { ...cell, field, before: cell.after, after: cell.before }
}

/** Puts back what the plan takes back, inside this change. */
export function carryOut(change: Change, plan: readonly PlannedCell[]): void {
  for (const { cell, fate } of plan) if (fate === 'take') reapply(change, inverse(cell))
}
