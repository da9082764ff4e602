import { type Entity, entityOf, type StoredRecord } from '#domain/entity'
import { prepared, type ReadableDb } from './database'
import { type Cell, columnsOf, decodeRow, entityNames, keyOf } from './record'

/** Every entity whose records hang on one project: what goes with it when it is removed, and moves when it is merged. */
export const projectEntities: readonly Entity[] = entityNames.filter((name) =>
  Object.hasOwn(entityOf(name).fields, 'projectId'),
)

/** All records of an entity that hang on one project, in the order of their keys; `id` where they have one of their own. */
export function recordsOfProject(db: ReadableDb, entity: Entity, projectId: string): readonly StoredRecord[] {
  const names = (columns: readonly string[]) => columns.map((name) => `"${name}"`).join(', ')
  return prepared<[string], Record<string, Cell>>(
    db,
    `SELECT ${names(columnsOf(entity))} FROM "${entity}" WHERE projectId = ? ORDER BY ${names(keyOf(entity))}`,
  )
    .all(projectId)
    .map((row) => decodeRow(entity, row))
}
