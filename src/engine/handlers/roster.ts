import type { Input } from '#contract/index'
import { type Entity, entities, entityOf, type StoredRecord } from '#domain/entity'
import { refuse } from '#domain/refusal'
import type { RosterKind } from '#domain/refusals/roster'
import type { ReadableDb } from '#ledger/database'
import { idByName, nextPosition, readLeaders, unitIdByName } from '#ledger/projects'
import { idOf, readAll, readRecord } from '#ledger/record'
import { type Change, create, remove, update } from '#ledger/write'
import type { Answer, CommandContext, QueryContext } from '../context'

const byName = (db: ReadableDb, kind: RosterKind, name: string) =>
  kind === 'unit' ? unitIdByName(db, name) : idByName(db, kind, name)

function requireEntry(db: ReadableDb, kind: RosterKind, id: string): StoredRecord {
  return readRecord(db, kind, id) ?? refuse('ROSTER_MISSING', { kind, id })
}

/** A name that nobody else of the kind has. Refuses ROSTER_NAME, ROSTER_TWIN. */
function freeName(db: ReadableDb, kind: RosterKind, typed: string, own: string | null): string {
  const name = typed.trim()
  if (name === '') refuse('ROSTER_NAME', { kind })
  const twin = byName(db, kind, name)
  if (twin !== null && twin !== own) refuse('ROSTER_TWIN', { kind, name })
  return name
}

function add({ db, change }: CommandContext, { kind, name }: Input<'roster.add'>): Answer<'roster.add'> {
  const record = { name: freeName(db, kind, name, null) }
  return { id: create(change, kind, kind === 'leader' ? record : { ...record, position: nextPosition(db, kind) }) }
}

function rename({ db, change }: CommandContext, { kind, id, name }: Input<'roster.rename'>): Answer<'roster.rename'> {
  const before = String(requireEntry(db, kind, id).name)
  const after = freeName(db, kind, name, id)
  if (before === after) return {}
  update(change, kind, id, { name: after })
  if (kind !== 'unit') return {}
  // Back to a former name: it is the name again, and no longer a former one.
  for (const alias of aliasesOf(db, id)) if (alias.name === after) remove(change, 'unitAlias', String(alias.id))
  create(change, 'unitAlias', { unitId: id, name: before })
  return {}
}

const aliasesOf = (db: ReadableDb, unitId: string) =>
  readAll(db, 'unitAlias').filter((alias) => alias.unitId === unitId)

/** Every entity that names one of the kind, by the field that does. */
function holders(kind: RosterKind): readonly Entity[] {
  return (Object.keys(entities) as Entity[]).filter((name) => Object.hasOwn(entityOf(name).fields, `${kind}Id`))
}

function merge({ db, change }: CommandContext, { kind, id, into }: Input<'roster.merge'>): Answer<'roster.merge'> {
  if (id === into) refuse('ROSTER_SAME', {})
  const { name } = requireEntry(db, kind, id)
  requireEntry(db, kind, into)
  for (const entity of holders(kind)) moveRecords(change, entity, `${kind}Id`, id, into)
  remove(change, kind, id)
  if (kind === 'unit') create(change, 'unitAlias', { unitId: into, name: String(name) })
  return {}
}

/** Takes the records of one over to the other; one that the other has as well goes. */
function moveRecords(change: Change, entity: Entity, field: string, from: string, into: string): void {
  const { key } = entityOf(entity)
  const all = readAll(change.db, entity)
  const there = all.filter((record) => record[field] === into)
  for (const record of all.filter((one) => one[field] === from)) {
    const own = idOf(entity, record)
    const twin = there.find((other) => same(entity, record, other))
    if (twin !== undefined) {
      remove(change, entity, own)
      if (record.role === 'lead')
        update(change, entity, idOf(entity, twin), { role: 'lead', position: record.position ?? 1 })
    } else if ((key as readonly string[]).includes(field)) {
      remove(change, entity, own)
      create(change, entity, { ...record, [field]: into })
    } else update(change, entity, own, { [field]: into })
  }
}

/** What makes two records of a holder the same but for the one they name. */
const sameBy: Partial<Record<Entity, readonly string[]>> = {
  assignment: ['projectId', 'fromOn', 'toOn'],
  leadership: ['projectId', 'fromOn', 'toOn'],
  listEntry: ['projectId', 'year'],
  unitReturn: ['month'],
}
function same(entity: Entity, one: StoredRecord, other: StoredRecord): boolean {
  const fields = sameBy[entity]
  return fields?.every((field) => one[field] === other[field]) ?? false
}

export const rosterQueries = { 'leader.list': ({ db }: QueryContext) => ({ rows: readLeaders(db) }) }
export const rosterCommands = { 'roster.add': add, 'roster.rename': rename, 'roster.merge': merge }
