import { type Entity, entities, entityOf, type StoredRecord } from '#domain/entity'
import type { Value } from '#domain/field'
import { prepared, type ReadableDb } from './database'

/** A value as it lies in its column: a list of texts is JSON. */
export type Cell = string | number | null

export function encode(entity: Entity, field: string, value: Value): Cell {
  return entityOf(entity).fields[field]?.kind === 'texts' ? JSON.stringify(value ?? []) : (value as Cell)
}

export function decode(entity: Entity, field: string, cell: Cell): Value {
  return entityOf(entity).fields[field]?.kind === 'texts' ? (JSON.parse(String(cell ?? '[]')) as string[]) : cell
}

export const entityNames = Object.keys(entities) as readonly Entity[]

/** The columns of an entity's table that hold its fields, and `id` where it has one. */
export function columnsOf(entity: Entity): readonly string[] {
  const { fields, key } = entityOf(entity)
  return key.length === 0 ? ['id', ...Object.keys(fields)] : Object.keys(fields)
}

/** Its key columns. */
export function keyOf(entity: Entity): readonly string[] {
  const { key } = entityOf(entity)
  return key.length === 0 ? ['id'] : key
}

/** An entity's id: its own, or its key's parts joined by `/`. */
export function idOf(entity: Entity, record: StoredRecord): string {
  return keyOf(entity)
    .map((name) => String(record[name]))
    .join('/')
}

/** The key columns' values of an id. */
export function keyValues(entity: Entity, id: string): Cell[] {
  const { fields, key } = entityOf(entity)
  if (key.length === 0) return [id]
  const parts = id.split('/')
  return key.map((name, i) => {
    const part = parts[i] ?? ''
    return fields[name]?.kind === 'year' ? Number(part) : part
  })
}

export const where = (entity: Entity) =>
  keyOf(entity)
    .map((name) => `"${name}" = ?`)
    .join(' AND ')

/** A stored record by its id, or null. */
export function readRecord(db: ReadableDb, entity: Entity, id: string): StoredRecord | null {
  const columns = columnsOf(entity)
    .map((name) => `"${name}"`)
    .join(', ')
  const row = prepared<Cell[], Record<string, Cell>>(
    db,
    `SELECT ${columns} FROM "${entity}" WHERE ${where(entity)}`,
  ).get(...keyValues(entity, id))
  return row === undefined ? null : decodeRow(entity, row)
}

const listFields = new Map(
  entityNames.map((entity) => [
    entity,
    Object.entries(entityOf(entity).fields)
      .filter(([, field]) => field.kind === 'texts')
      .map(([name]) => name),
  ]),
)

/** The few distinct lists (report sections) that ten thousand rows share, parsed once. */
const parsedLists = new Map<Cell, Value>()

function parsedList(entity: Entity, name: string, cell: Cell): Value {
  let known = parsedLists.get(cell)
  if (known === undefined) {
    if (parsedLists.size > 10_000) parsedLists.clear()
    known = decode(entity, name, cell)
    parsedLists.set(cell, known)
  }
  return known
}

/** A row of columns as a record of values; the row itself is given back, its lists parsed. */
export function decodeRow(entity: Entity, row: Record<string, Cell>): StoredRecord {
  const record = row as Record<string, Value>
  for (const name of listFields.get(entity) ?? []) record[name] = parsedList(entity, name, row[name] ?? null)
  return record
}

/** All records of an entity in the order of their ids. */
export function readAll(db: ReadableDb, entity: Entity): readonly StoredRecord[] {
  const columns = columnsOf(entity)
    .map((name) => `"${name}"`)
    .join(', ')
  const order = keyOf(entity)
    .map((name) => `"${name}"`)
    .join(', ')
  return prepared<[], Record<string, Cell>>(db, `SELECT ${columns} FROM "${entity}" ORDER BY ${order}`)
    .all()
    .map((row) => decodeRow(entity, row))
}
