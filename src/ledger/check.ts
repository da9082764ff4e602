import { entities } from '#domain/entity'
import type { Lang } from '#domain/refusal'
import { differences, replay } from './change-log'
import { checkContents } from './check-contents'
import { integrityFaults, prepared, type ReadableDb, rawOf } from './database'
import { isCorruption } from './faults'
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
  const begin = (step: CheckStep) => means.onProgress(step, 0, 0)
  const pages = (): readonly Finding[] => integrityFaults(raw, 20).map((message) => ({ code: 'INTEGRITY', message }))
  const references = (): readonly Finding[] =>
    (raw.pragma('foreign_key_check') as { table: string; parent: string }[]).map((row) => ({
      code: 'FOREIGN_KEY',
      message: `${row.table} → ${row.parent}`,
    }))
  return (
    [
      ['database', pages],
      ['references', references],
      ['contents', () => checkContents(db, means.lang)],
      ['log', () => checkLog(db, means)],
    ] as const
  ).flatMap(([step, look]) => {
    begin(step)
    return asFindings(look, unreadable[step])
  })
}

/** As what a page is told that a part could not read. */
const unreadable: Readonly<Record<CheckStep, Finding['code']>> = {
  database: 'INTEGRITY',
  references: 'FOREIGN_KEY',
  contents: 'CONTENT_DAMAGED',
  log: 'LOG_DIFFERS',
}

/** A page that cannot be read ends the part that came to it, not the check: it is what was found. */
function asFindings(look: () => readonly Finding[], code: Finding['code']): readonly Finding[] {
  try {
    return look()
  } catch (error) {
    if (!isCorruption(error) || !(error instanceof Error)) throw error
    return [{ code, message: error.message }]
  }
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

/** 0 where the table cannot be read: that it can't is told by the check itself. */
function countOf(db: ReadableDb, table: string): number {
  try {
    return prepared<[], { n: number }>(db, `SELECT count(*) AS n FROM "${table}"`).get()?.n ?? 0
  } catch (error) {
    if (isCorruption(error)) return 0
    throw error
  }
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
