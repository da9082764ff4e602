import type { Entity } from '#domain/entity'
import { integrityFaults, prepared, type ReadableDb, rawOf } from './database'
import { entityNames, readRecord } from './record'

/** Whether SQLite itself says that a page cannot be read; anything else is a fault of ours and stays one. */
function isUnreadable(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^SQLITE_(CORRUPT|NOTADB|IOERR)/.test(String(error.code))
}

/** What a reading of a damaged page answers; null where it cannot be read. */
export function tryRead<T>(read: () => T): { readonly value: T } | null {
  try {
    return { value: read() }
  } catch (error) {
    if (isUnreadable(error)) return null
    throw error
  }
}

/** Reads every row of a table, past its indexes; how many came, and whether that was to the end. */
export function scan(db: ReadableDb, table: string): { readonly whole: boolean; readonly rows: number } {
  let rows = 0
  const done = tryRead(() => {
    for (const _ of prepared(db, `SELECT * FROM "${table}" NOT INDEXED`).iterate()) rows += 1
  })
  return { whole: done !== null, rows }
}

/** Records that the log knows and that cannot be read any more, by id; none where the log cannot be read either. */
export function unreadableRecords(db: ReadableDb, entity: Entity): readonly string[] {
  const ids = tryRead(() =>
    prepared<[string], { id: string }>(db, 'SELECT DISTINCT id FROM changeCell WHERE entity = ? ORDER BY id').all(
      entity,
    ),
  )
  return (ids?.value ?? []).map(({ id }) => id).filter((id) => tryRead(() => readRecord(db, entity, id)) === null)
}

/** SQLite's words for the first thing that is wrong; null where it finds nothing. */
export function firstFault(db: ReadableDb): string | null {
  try {
    return integrityFaults(rawOf(db), 1)[0] ?? null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** Which tables tell about which part of a workspace; what is named nowhere belongs to the rest. */
export const partTables = {
  projects: [
    'unit',
    'unitAlias',
    'leader',
    'list',
    'project',
    'alias',
    'projectYear',
    'milestone',
    'permit',
    'assignment',
    'leadership',
    'contact',
    'listEntry',
    'pastFact',
    'target',
  ],
  plans: ['plan'],
  months: ['month'],
  problems: ['problem', 'problemAction'],
  frozen: ['monthLife', 'snapshot', 'correction', 'correctionLine'],
  attachments: ['attachment'],
} as const satisfies Readonly<Record<string, readonly Entity[]>>

export function restTables(): readonly Entity[] {
  const named = new Set<Entity>(Object.values(partTables).flat())
  return entityNames.filter((entity) => !named.has(entity))
}
