import { entities } from '#domain/entity'
import { differences, replay } from './change-log'
import { checkContents } from './check-contents'
import type { ReadableDb } from './database'
import { rawOf } from './database'
import { openMemory } from './open'

export interface Finding {
  readonly code: 'INTEGRITY' | 'FOREIGN_KEY' | 'LOG_DIFFERS' | 'CONTENT_MISSING' | 'CONTENT_DAMAGED'
  readonly message: string
}

/**
 * SQLite's own check, the references, what snapshots and attachments hold, and the log replayed against the state
 * (CLI.md, workspace check).
 */
export function checkLedger(db: ReadableDb): readonly Finding[] {
  const raw = rawOf(db)
  const integrity = raw.pragma('integrity_check(20)') as { integrity_check: string }[]
  const findings: Finding[] = integrity
    .filter((row) => row.integrity_check !== 'ok')
    .map((row) => ({ code: 'INTEGRITY', message: row.integrity_check }))
  for (const row of raw.pragma('foreign_key_check') as { table: string; parent: string }[]) {
    findings.push({ code: 'FOREIGN_KEY', message: `${row.table} → ${row.parent}` })
  }
  return [...findings, ...checkContents(db), ...checkLog(db)]
}

function checkLog(db: ReadableDb): readonly Finding[] {
  const memory = openMemory()
  try {
    const into = memory.write()
    into.transaction(() => replay(db, into))()
    return differences(db, memory.read).map((entity) => ({
      code: 'LOG_DIFFERS' as const,
      message: `${entities[entity].label.zh}（${entity}）`,
    }))
  } catch (error) {
    return [{ code: 'LOG_DIFFERS', message: error instanceof Error ? error.message : String(error) }]
  } finally {
    memory.close()
  }
}
