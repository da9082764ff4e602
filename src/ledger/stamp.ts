import { prepared, type ReadableDb, rawOf } from './database'

/**
 * A text that differs whenever the ledger may: rows written through this connection, undone ones among them, and commits
 * of any other. Two equal stamps of one connection mean that nothing in between was written.
 */
export function stamp(db: ReadableDb): string {
  const row = prepared<[], { readonly own: number; readonly others: number }>(
    db,
    'SELECT total_changes() AS own, data_version AS others FROM pragma_data_version',
  ).get()
  return `${row?.own} ${row?.others}`
}

/** Whether what this connection sees may still be rolled back. */
export function isUndoable(db: ReadableDb): boolean {
  return rawOf(db).inTransaction
}
