import { entities } from '#domain/entity'
import type { Lang } from '#domain/refusal'
import { differences, replay } from './change-log'
import { checkContents } from './check-contents'
import { prepared, type ReadableDb, rawOf } from './database'
import { openMemory } from './open'
import { entityNames } from './record'

export interface Finding {
  readonly code: 'INTEGRITY' | 'FOREIGN_KEY' | 'LOG_DIFFERS' | 'CONTENT_MISSING' | 'CONTENT_DAMAGED'
  readonly message: string
}

/** The parts of a check, in their order. */
export const checkSteps = ['database', 'references', 'contents', 'log'] as const
export type CheckStep = (typeof checkSteps)[number]

export interface CheckMeans {
  /** The language of the findings. */
  readonly lang: Lang
  /** Told as each part begins, and while the log is replayed. */
  onProgress(step: CheckStep, done: number, total: number): void
}

/**
 * SQLite's own check, the references, what snapshots and attachments hold, and the log replayed against the state
 * (CLI.md, workspace check).
 */
export function checkLedger(
  db: ReadableDb,
  means: CheckMeans = { lang: 'zh', onProgress: () => {} },
): readonly Finding[] {
  const raw = rawOf(db)
  means.onProgress('database', 0, 0)
  const integrity = raw.pragma('integrity_check(20)') as { integrity_check: string }[]
  const findings: Finding[] = integrity
    .filter((row) => row.integrity_check !== 'ok')
    .map((row) => ({ code: 'INTEGRITY', message: row.integrity_check }))
  means.onProgress('references', 0, 0)
  for (const row of raw.pragma('foreign_key_check') as { table: string; parent: string }[]) {
    findings.push({ code: 'FOREIGN_KEY', message: `${row.table} → ${row.parent}` })
  }
  means.onProgress('contents', 0, 0)
  return [...findings, ...checkContents(db, means.lang), ...checkLog(db, means)]
}

/** How often progress is told: each telling is a message to another thread. */
const TELL_EVERY = 20_000

function checkLog(db: ReadableDb, { lang, onProgress }: CheckMeans): readonly Finding[] {
  const memory = openMemory()
  const total = countOf(db, 'changeCell')
  onProgress('log', 0, total)
  try {
    const into = memory.write()
    into.transaction(() =>
      replay(db, into, (done) => {
        if (done % TELL_EVERY === 0) onProgress('log', done, total)
      }),
    )()
    return differences(db, memory.read).map((entity) => ({
      code: 'LOG_DIFFERS' as const,
      message: lang === 'zh' ? `${entities[entity].label.zh}（${entity}）` : `${entities[entity].label.en} (${entity})`,
    }))
  } catch (error) {
    return [{ code: 'LOG_DIFFERS', message: error instanceof Error ? error.message : String(error) }]
  } finally {
    memory.close()
  }
}

function countOf(db: ReadableDb, table: string): number {
  return prepared<[], { n: number }>(db, `SELECT count(*) AS n FROM "${table}"`).get()?.n ?? 0
}

/** How much a check looks at. */
export function checkedSizes(db: ReadableDb) {
  const raw = rawOf(db)
  return {
    bytes: Number(raw.pragma('page_count', { simple: true })) * Number(raw.pragma('page_size', { simple: true })),
    contents: countOf(db, 'content'),
    changeSets: countOf(db, 'changeSet'),
    logCells: countOf(db, 'changeCell'),
    tables: entityNames.length,
    records: entityNames.reduce((sum, entity) => sum + countOf(db, entity), 0),
  }
}
