import Database from 'better-sqlite3'
import { slowWatch, watched } from './slow'

type Raw = Database.Database
declare const reads: unique symbol
declare const writes: unique symbol

/** A connection that may only be asked: what queries get. */
export type ReadableDb = Pick<Raw, 'prepare'> & { readonly [reads]: true }
/** A connection that may also write; only `write.ts` and the migrations do. */
export type WritableDb = ReadableDb &
  Pick<Raw, 'transaction' | 'exec' | 'pragma' | 'backup'> & { readonly [writes]: true }

export interface OpenOptions {
  readonly readonly?: boolean
  /** Milliseconds to wait for another program's write (DESIGN.md: 5 s, then WORKSPACE_LOCKED). */
  readonly timeout?: number
}

/** A raw connection, for `open.ts`, the backup and the integrity check. */
export function connect(file: string | Buffer, options: OpenOptions = {}): Raw {
  return new Database(file, {
    readonly: options.readonly ?? false,
    fileMustExist: typeof file === 'string' && file !== ':memory:' && options.readonly === true,
    timeout: options.timeout ?? 5_000,
  })
}

/** The brands are promises of type only: a reader is the same connection seen without its means to write. */
export function writable(raw: Raw): WritableDb {
  return raw as unknown as WritableDb
}
export function readable(raw: Raw): ReadableDb {
  return raw as unknown as ReadableDb
}
export function rawOf(db: ReadableDb): Raw {
  return db as unknown as Raw
}

/** The full check goes from each row to each index: with 64 MB of pages at hand it takes half the time. */
export function integrityFaults(raw: Raw, most: number): readonly string[] {
  raw.pragma('cache_size = -65536')
  const rows = raw.pragma(`integrity_check(${most})`) as { integrity_check: string }[]
  return rows.map((row) => row.integrity_check).filter((text) => text !== 'ok')
}

type Statement = Database.Statement<unknown[], unknown>
const statements = new WeakMap<object, Map<string, Statement>>()
const slow = slowWatch()

/** A statement prepared once a connection. */
export function prepared<Params extends unknown[] = unknown[], Row = unknown>(
  db: ReadableDb,
  sql: string,
): Database.Statement<Params, Row> {
  let known = statements.get(db)
  if (!known) {
    known = new Map()
    statements.set(db, known)
  }
  let statement = known.get(sql)
  if (!statement) {
    statement = db.prepare(sql) as Statement
    if (slow !== null) watched(statement, sql, slow)
    known.set(sql, statement)
  }
  return statement as unknown as Database.Statement<Params, Row>
}
