import { existsSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { refuse } from '#domain/refusal'
import { integrityFaults, type ReadableDb, rawOf } from './database'
import { DATABASE_FILE } from './open'

/** Lies beside the database while a window has it open; one that is there at a start was left by a crash or a power cut. */
const MARK = `${DATABASE_FILE}.open`

export function wasLeftOpen(folder: string): boolean {
  return existsSync(path.join(folder, MARK))
}

export function markOpen(folder: string): void {
  try {
    writeFileSync(path.join(folder, MARK), `${process.pid}\n`, { mode: 0o600 })
  } catch {
    // A full disk: the next start then trusts what it finds, as it did before there was a mark.
  }
}

export function clearMark(folder: string): void {
  rmSync(path.join(folder, MARK), { force: true })
}

/** SQLite's full check after an unclean end (PEERS.md, Corruption). Refuses WORKSPACE_DAMAGED. */
export function requireWhole(db: ReadableDb, folder: string): void {
  const [fault] = integrityFaults(rawOf(db), 1)
  if (fault !== undefined) refuse('WORKSPACE_DAMAGED', { path: folder, why: fault })
}
