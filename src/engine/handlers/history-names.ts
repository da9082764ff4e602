import type { HistoryNames } from '#contract/history'
import { type Entity, entityOf, type StoredRecord } from '#domain/entity'
import type { Value } from '#domain/field'
import type { ReadableDb } from '#ledger/database'
import { recordNowOrOnce } from '#ledger/history-query'
import type { LoggedCell } from '#ledger/write'

/** Fields that hold another record's id, and which kind of record that is. */
const references: Readonly<Record<string, Entity>> = {
  projectId: 'project',
  parentId: 'project',
  unitId: 'unit',
  leaderId: 'leader',
  listId: 'list',
  correctionId: 'correction',
  problemId: 'problem',
}
/** Records that are told by a name of their own; of the others the cell says enough. */
const told: ReadonlySet<Entity> = new Set([
  'milestone',
  'permit',
  'plan',
  'assignment',
  'leadership',
  'contact',
  'alias',
  'correction',
  'exemption',
  'attachment',
  'problem',
  'problemAction',
  'unit',
  'unitAlias',
  'list',
  'leader',
  'target',
  'dayOff',
  'lampRule',
])

const isRecord = (value: LoggedCell['after']): value is StoredRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The record's key parts and values that refer to others. */
function* referred(cell: LoggedCell): Generator<readonly [string, Value]> {
  const parts = cell.id.split('/')
  for (const [i, name] of entityOf(cell.entity).key.entries()) yield [name, parts[i] ?? null]
  for (const value of [cell.before, cell.after]) {
    if (isRecord(value)) yield* Object.entries(value)
    else yield [cell.field, value]
  }
}

/** What stands behind the ids in some cells: names, and the records that are told by one. */
export function namesOf(db: ReadableDb, cells: readonly LoggedCell[]): HistoryNames {
  const names: Record<string, string> = {}
  const records: Record<string, StoredRecord> = {}
  const name = (entity: Entity, id: string) => {
    if (names[id] !== undefined) return
    const record = recordNowOrOnce(db, entity, id)
    const text = record?.name ?? record?.number
    if (typeof text === 'string') names[id] = text
  }
  for (const cell of cells) {
    const key = `${cell.entity} ${cell.id}`
    if (told.has(cell.entity) && records[key] === undefined) {
      const record = recordNowOrOnce(db, cell.entity, cell.id)
      if (record !== null) records[key] = record
    }
    for (const [field, value] of [...referred(cell), ...Object.entries(records[key] ?? {})]) {
      const entity = references[field]
      if (entity !== undefined && typeof value === 'string') name(entity, value)
    }
  }
  return { names, records }
}
