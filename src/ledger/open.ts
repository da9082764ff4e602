import { accessSync, constants, copyFileSync, existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Refusal, refuse } from '#domain/refusal'
import { connect, type ReadableDb, rawOf, readable, type WritableDb, writable } from './database'
import { asRefusal } from './faults'
import { requireLocalDisk } from './local-disk'
import { migrations } from './migrations/index'

/** The database inside a workspace folder. */
export const DATABASE_FILE = 'workspace.sqlite'
/** "YCKP": marks the file as ours (SQLite's application_id). */
export const APPLICATION_ID = 0x59434b50

/** An open workspace: one writing connection, seen as a reader by whoever only asks. */
export interface Ledger {
  /** The workspace folder; `:memory:` for a test. */
  readonly path: string
  readonly read: ReadableDb
  /** Refuses WORKSPACE_READ_ONLY where the folder cannot be written. */
  readonly write: () => WritableDb
  readonly readOnly: boolean
  /** It was left open by a crash or a power cut, and a full check found it whole. */
  readonly recovered?: boolean
  /** What is wrong with a damaged workspace that is read all the same. */
  readonly damage?: string
  /** Changes when another process has written. */
  readonly dataVersion: () => number
  /** Moves what was committed from SQLite's log into the database, so that no commit has to; waits for nobody. */
  readonly tidy: () => void
  readonly close: () => void
}

export function databaseFile(folder: string): string {
  return path.join(folder, DATABASE_FILE)
}

/** A copy that a migration set aside beside the database, by its name. */
export function isSetAside(name: string): boolean {
  return name.startsWith(`${DATABASE_FILE}.before-`) && /\d$/.test(name)
}

function migrate(db: WritableDb, file: string): void {
  const version = Number(db.pragma('user_version', { simple: true }))
  if (version > migrations.length) refuse('WORKSPACE_TOO_NEW', { path: file, version, known: migrations.length })
  if (version === migrations.length) return
  if (version > 0 && existsSync(file)) {
    db.pragma('wal_checkpoint(TRUNCATE)')
    copyFileSync(file, `${file}.before-${version + 1}`)
  }
  db.transaction(() => {
    for (const migration of migrations.slice(version)) db.exec(migration.sql)
    db.pragma(`user_version = ${migrations.length}`)
    db.pragma(`application_id = ${APPLICATION_ID}`)
  })()
}

/** How a connection will be used. */
export interface Use {
  /** It reads through the ledger once, as a job does: pages that it will not see again are not kept. */
  readonly once?: boolean
}

function settle(db: WritableDb, { once = false }: Use = {}): void {
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.pragma('foreign_keys = ON')
  // 64 MB of pages: a year of 10,000 projects stays in memory. Where nothing is asked twice, making room costs more.
  db.pragma(`cache_size = -${once ? 4_096 : 65_536}`)
  db.pragma('temp_store = MEMORY')
  // At 64 MB a commit moves SQLite's log into the database itself; before, whoever has time does (`tidy`).
  db.pragma('wal_autocheckpoint = 16384')
}

function ledgerOf(folder: string, db: WritableDb, readOnly: boolean): Ledger {
  return {
    path: folder,
    read: db,
    write: () => (readOnly ? refuse('WORKSPACE_READ_ONLY', { path: folder }) : db),
    readOnly,
    dataVersion: () => Number(db.pragma('data_version', { simple: true })),
    tidy: () => {
      if (!readOnly) db.pragma('wal_checkpoint(PASSIVE)')
    },
    close: () => rawOf(db).close(),
  }
}

/** A new, empty ledger in memory: tests, and the replay of a log. */
export function openMemory(): Ledger {
  const db = writable(connect(':memory:'))
  db.pragma('foreign_keys = ON')
  migrate(db, ':memory:')
  return ledgerOf(':memory:', db, false)
}

/** Makes the database of a new workspace folder (which must exist and hold none). */
export function createLedger(folder: string): Ledger {
  requireLocalDisk(folder)
  const db = writable(connect(databaseFile(folder)))
  settle(db)
  migrate(db, databaseFile(folder))
  return ledgerOf(folder, db, false)
}

function requireOurs(db: WritableDb, folder: string): void {
  const id = Number(db.pragma('application_id', { simple: true }))
  if (id !== APPLICATION_ID) refuse('WORKSPACE_MISSING', { path: folder })
}

/**
 * Opens a workspace folder. Refuses one that is none, lies on a network share, was made by a newer program, is locked
 * or damaged. A folder that cannot be written is opened for reading.
 */
export function openLedger(folder: string, use: Use = {}): Ledger {
  const file = databaseFile(folder)
  if (!existsSync(file)) refuse('WORKSPACE_MISSING', { path: folder })
  requireLocalDisk(folder)
  try {
    return openForWriting(folder, file, use)
  } catch (error) {
    const refusal = asRefusal(error, folder)
    if (isReadOnly(refusal)) return openForReading(folder, file)
    throw refusal
  }
}

function isReadOnly(error: unknown): boolean {
  return error instanceof Refusal && error.code === 'WORKSPACE_READ_ONLY'
}

function canWrite(target: string): boolean {
  try {
    accessSync(target, constants.W_OK)
    return true
  } catch {
    // Whatever the reason (permissions, a read-only disk), it is opened for reading instead.
    return false
  }
}

/**
 * SQLite cannot open a WAL database in a folder where it may not make its side files, so the file is read into memory
 * and its header's journal mark set to "rollback" there; the file itself is not touched.
 */
function openForReading(folder: string, file: string): Ledger {
  const bytes = readFileSync(file)
  bytes[18] = 1
  bytes[19] = 1
  const db = readable(connect(bytes)) as WritableDb
  try {
    requireOurs(db, folder)
    const version = Number(db.pragma('user_version', { simple: true }))
    if (version > migrations.length) refuse('WORKSPACE_TOO_NEW', { path: folder, version, known: migrations.length })
    if (version < migrations.length) refuse('WORKSPACE_READ_ONLY', { path: folder })
    return ledgerOf(folder, db, true)
  } catch (error) {
    rawOf(db).close()
    throw asRefusal(error, folder)
  }
}

function openForWriting(folder: string, file: string, use: Use): Ledger {
  if (!canWrite(folder) || !canWrite(file)) refuse('WORKSPACE_READ_ONLY', { path: folder })
  const raw = connect(file)
  const db = writable(raw)
  try {
    requireOurs(db, folder)
    const version = Number(db.pragma('user_version', { simple: true }))
    if (version > migrations.length) refuse('WORKSPACE_TOO_NEW', { path: folder, version, known: migrations.length })
    settle(db, use)
    migrate(db, file)
    return ledgerOf(folder, db, false)
  } catch (error) {
    raw.close()
    throw error
  }
}
