import { prepared, type ReadableDb, rawOf } from './database'

/**
 * A text that differs whenever the ledger may: rows written through this connection, undone ones among them, and commits
 * of any other. Two equal stamps of one connection mean that nothing in between was written.
 */
function stamp(db: ReadableDb): string {
  const row = prepared<[], { readonly own: number; readonly others: number }>(
    db,
    'SELECT total_changes() AS own, data_version AS others FROM pragma_data_version',
  ).get()
  return `${row?.own} ${row?.others}`
}

/** Whether what this connection sees may still be rolled back. */
function isUndoable(db: ReadableDb): boolean {
  return rawOf(db).inTransaction
}

/** What is read of a ledger, read once until anything is written to it; what a transaction wrote is never kept. */
export function untilWritten<T>(read: (db: ReadableDb) => T): (db: ReadableDb) => T {
  const known = new WeakMap<ReadableDb, { readonly stamp: string; readonly value: T }>()
  return (db) => {
    const now = stamp(db)
    const before = known.get(db)
    if (before?.stamp === now) return before.value
    const value = read(db)
    // It may yet be undone, and no stamp would tell.
    if (!isUndoable(db)) known.set(db, { stamp: now, value })
    return value
  }
}
