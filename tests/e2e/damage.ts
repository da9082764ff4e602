import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'

/**
 * Leaves a workspace as a power cut does: the mark of an open window, and a page of the table of plans that was never
 * written. Answers the file's bytes.
 */
export function damaged(workspace: string): Buffer {
  const file = join(workspace, 'workspace.sqlite')
  const db = new Database(file)
  db.pragma('wal_checkpoint(TRUNCATE)')
  const page = db.prepare("SELECT rootpage FROM sqlite_master WHERE name = 'plan'").pluck().get() as number
  const size = Number(db.pragma('page_size', { simple: true }))
  db.close()
  const bytes = readFileSync(file)
  bytes.fill(0x5a, (page - 1) * size, page * size)
  writeFileSync(file, bytes)
  writeFileSync(`${file}.open`, '1\n')
  return bytes
}
