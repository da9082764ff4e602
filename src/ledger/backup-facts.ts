import type { SetHead } from './change-log'
import { prepared, type ReadableDb } from './database'

/** Counts by which people tell two copies apart; asked of tables that every format has. */
export function readCounts(db: ReadableDb) {
  type Counts = { projects: number; monthCells: number; changeSets: number }
  const counts = prepared<[], Counts>(
    db,
    `SELECT (SELECT count(*) FROM project) AS projects,
            (SELECT count(*) FROM month WHERE actual IS NOT NULL) AS monthCells,
            (SELECT count(*) FROM changeSet) AS changeSets`,
  ).get()
  return {
    ...(counts ?? { projects: 0, monthCells: 0, changeSets: 0 }),
    problems: countIn(db, 'problem'),
    attachments: countIn(db, 'attachment'),
  }
}

/** 0 where the file's format has no such table yet. */
function countIn(db: ReadableDb, table: 'problem' | 'attachment'): number {
  const known = prepared<[string], { n: number }>(
    db,
    "SELECT count(*) AS n FROM sqlite_master WHERE type = 'table' AND name = ?",
  ).get(table)
  if (known?.n !== 1) return 0
  return prepared<[], { n: number }>(db, `SELECT count(*) AS n FROM "${table}"`).get()?.n ?? 0
}

/** The end and the beginning of a log: its newest set with its number, and its first one, which copies of it share. */
export function logEnds(db: ReadableDb): {
  readonly history: string | null
  readonly set: string | null
  readonly revision: number
} {
  type Row = { seq: number; id: string }
  const first = prepared<[], Row>(db, 'SELECT seq, id FROM changeSet ORDER BY seq LIMIT 1').get()
  const last = prepared<[], Row>(db, 'SELECT seq, id FROM changeSet ORDER BY seq DESC LIMIT 1').get()
  return { history: first?.id ?? null, set: last?.id ?? null, revision: last?.seq ?? 0 }
}

/** Whether a log goes on from where another one ended: the set of that number is that set. */
export function goesOnFrom(db: ReadableDb, end: { readonly set: string | null; readonly revision: number }): boolean {
  if (end.set === null) return true
  const row = prepared<[number], { id: string }>(db, 'SELECT id FROM changeSet WHERE seq = ?').get(end.revision)
  return row?.id === end.set
}

/** The sets after a number, newest first, and how many sets and cells there are. */
export function setsAfter(db: ReadableDb, seq: number, limit: number) {
  const heads = prepared<[number, number], SetHead>(
    db,
    'SELECT * FROM changeSet WHERE seq > ? ORDER BY seq DESC LIMIT ?',
  ).all(seq, limit)
  const total = prepared<[number], { n: number }>(db, 'SELECT count(*) AS n FROM changeSet WHERE seq > ?').get(seq)
  const cells = prepared<[number], { n: number }>(db, 'SELECT count(*) AS n FROM changeCell WHERE setSeq > ?').get(seq)
  return { heads, total: total?.n ?? 0, cells: cells?.n ?? 0 }
}
