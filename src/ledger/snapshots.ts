import { gunzipSync, gzipSync } from 'node:zlib'
import type { Month } from '#domain/month'
import type { Correction, CorrectionLine, Snapshot } from '#domain/month-life'
import type { SnapshotContent } from '#domain/snapshot'
import { prepared, type ReadableDb } from './database'
import { type Change, create, keepContent } from './write'

/** The versions of a month, oldest first. */
export function readSnapshots(db: ReadableDb, month: Month): readonly Snapshot[] {
  return prepared<[string], Snapshot>(db, 'SELECT * FROM snapshot WHERE month = ? ORDER BY version').all(month)
}

/** The newest version of a month, or null. */
export function newestSnapshot(db: ReadableDb, month: Month): Snapshot | null {
  return readSnapshots(db, month).at(-1) ?? null
}

export function readSnapshot(db: ReadableDb, id: string): Snapshot | null {
  return prepared<[string], Snapshot>(db, 'SELECT * FROM snapshot WHERE id = ?').get(id) ?? null
}

/** Bytes kept under their SHA-256, or null. */
export function readContent(db: ReadableDb, sha256: string): Uint8Array | null {
  const row = prepared<[string], { bytes: Uint8Array }>(db, 'SELECT bytes FROM content WHERE sha256 = ?').get(sha256)
  return row?.bytes ?? null
}

/** Contents last read: a snapshot never changes, and a page asks for the same one again and again. */
const held = new Map<string, SnapshotContent>()
const HELD_AT_MOST = 4

/** What later programs keep besides. */
type Later = 'problems' | 'cards'

/** A version as it was kept; those from before the problem ledger hold no problems, those from before cards nothing for them. */
function contentFrom(kept: Omit<SnapshotContent, Later> & Partial<Pick<SnapshotContent, Later>>): SnapshotContent {
  return { ...kept, problems: kept.problems ?? [], cards: kept.cards ?? null }
}

/** What a snapshot holds. */
export function readSnapshotContent(db: ReadableDb, { sha256 }: Pick<Snapshot, 'sha256'>): SnapshotContent {
  const known = held.get(sha256)
  if (known !== undefined) return known
  const bytes = readContent(db, sha256)
  if (bytes === null) throw new Error(`the content ${sha256} of a snapshot is missing`)
  const content = contentFrom(JSON.parse(gunzipSync(bytes).toString('utf8')))
  const oldest = held.keys().next().value
  if (held.size >= HELD_AT_MOST && oldest !== undefined) held.delete(oldest)
  held.set(sha256, content)
  return content
}

/** Keeps a new version of a month; answers its record. */
export function keepSnapshot(
  change: Change,
  month: Month,
  content: SnapshotContent,
  correctionId: string | null,
): Snapshot {
  const sha256 = keepContent(change, gzipSync(JSON.stringify(content)))
  const version = (newestSnapshot(change.db, month)?.version ?? 0) + 1
  const record = { month, version, takenAt: change.meta.at, sha256, correctionId }
  return { ...record, id: create(change, 'snapshot', record) }
}

/** Corrections of a project or a month, newest first. */
export function readCorrections(
  db: ReadableDb,
  filter: { readonly projectId: string | null; readonly month: Month | null },
): readonly (Correction & { readonly name: string })[] {
  return prepared<[typeof filter], Correction & { name: string }>(
    db,
    `SELECT c.*, p.name FROM correction c JOIN project p ON p.id = c.projectId
     WHERE (:projectId IS NULL OR c.projectId = :projectId) AND (:month IS NULL OR c.month = :month)
     ORDER BY c.registeredAt DESC, c.id DESC`,
  ).all(filter)
}

/** A correction by its id or its number. */
export function findCorrection(db: ReadableDb, key: string): (Correction & { readonly name: string }) | null {
  return (
    prepared<[{ key: string }], Correction & { name: string }>(
      db,
      `SELECT c.*, p.name FROM correction c JOIN project p ON p.id = c.projectId WHERE c.id = :key OR c.number = :key`,
    ).get({ key }) ?? null
  )
}

export function readCorrectionLines(db: ReadableDb, correctionId: string): readonly CorrectionLine[] {
  return prepared<[string], CorrectionLine>(
    db,
    'SELECT * FROM correctionLine WHERE correctionId = ? ORDER BY field',
  ).all(correctionId)
}

/** What was said to the findings of a month. */
export function readExplanations(db: ReadableDb, month: Month) {
  return prepared<[string], { projectId: string; code: string; text: string }>(
    db,
    'SELECT projectId, code, text FROM explanation WHERE month = ?',
  ).all(month)
}

/** 形象进度 of a month by project. */
export function readProgress(db: ReadableDb, month: Month): ReadonlyMap<string, string> {
  const rows = prepared<[string], { projectId: string; progress: string }>(
    db,
    `SELECT m.projectId, m.progress FROM project p CROSS JOIN month m ON m.projectId = p.id AND m.month = ?
     WHERE m.progress IS NOT NULL`,
  ).all(month)
  return new Map(rows.map((row) => [row.projectId, row.progress]))
}

/** The first month that any project counts in, or null. */
export function firstMonthOfAll(db: ReadableDb): Month | null {
  const row = prepared<[], { first: Month | null }>(
    db,
    // By the index of years, whose first is found at once: asked anew after every write.
    `SELECT min(first) AS first FROM (
       SELECT min(since) AS first FROM project
       UNION ALL
       SELECT * FROM (
         SELECT printf('%04d-01', y.year) FROM projectYear y CROSS JOIN project p ON p.id = y.projectId
         WHERE p.since IS NULL ORDER BY y.year LIMIT 1))`,
  ).get()
  return row?.first ?? null
}
