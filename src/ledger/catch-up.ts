import { refuse } from '#domain/refusal'
import { goesOnFrom, logEnds } from './backup-facts'
import { type CellRow, cellOf } from './change-log'
import { prepared, type ReadableDb, type WritableDb } from './database'
import { appendLogged, CELL_COLUMNS, keepBytes, type LoggedRow, SET_COLUMNS } from './write'

/**
 * Puts into a restored copy what a workspace's log tells since: the sets as they were logged, each cell applied in its
 * order, and the bytes that they name. All of it in one transaction. Refuses HISTORY_OTHER where the log does not go on
 * from the copy; throws SQLite's error where it cannot be read.
 */
export function catchUp(from: ReadableDb, into: WritableDb): { readonly sets: number; readonly cells: number } {
  const end = logEnds(into)
  if (!goesOnFrom(from, end)) refuse('HISTORY_OTHER', {})
  return into.transaction(() => {
    const known = prepared<[string], { n: number }>(into, 'SELECT count(*) AS n FROM content WHERE sha256 = ?')
    const bytesOf = prepared<[string], { bytes: Uint8Array }>(from, 'SELECT bytes FROM content WHERE sha256 = ?')
    for (const { sha256 } of prepared<[], { sha256: string }>(from, 'SELECT sha256 FROM content').all()) {
      const found = known.get(sha256)?.n === 0 ? bytesOf.get(sha256) : undefined
      if (found !== undefined) keepBytes(into, sha256, found.bytes)
    }
    const rowsOf = <Row>(sql: string) => prepared<[number], Row>(from, sql).all(end.revision)
    const sets = rowsOf<LoggedRow>(`SELECT ${SET_COLUMNS} FROM changeSet WHERE seq > ? ORDER BY seq`)
    for (const row of sets) appendLogged(into, 'changeSet', row)
    const cells = rowsOf<LoggedRow & CellRow>(`SELECT ${CELL_COLUMNS} FROM changeCell WHERE setSeq > ? ORDER BY seq`)
    for (const row of cells) appendLogged(into, 'changeCell', row, cellOf(row))
    return { sets: sets.length, cells: cells.length }
  })()
}
