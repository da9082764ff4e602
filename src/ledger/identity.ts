import { prepared, type ReadableDb } from './database'

/**
 * What makes this workspace this one: the id of its first change set, which its backups and copies share and no other
 * workspace has. Blank while nothing was ever written.
 */
export function workspaceIdentity(db: ReadableDb): string {
  return prepared<[], string>(db, 'SELECT id FROM changeSet ORDER BY seq LIMIT 1').pluck().get() ?? ''
}
