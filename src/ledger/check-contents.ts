import { createHash } from 'node:crypto'
import type { Lang } from '#domain/refusal'
import { prepared, type ReadableDb } from './database'

interface ContentFinding {
  readonly code: 'CONTENT_MISSING' | 'CONTENT_DAMAGED'
  readonly message: string
}
type Use = { sha256: string; name: string; version: number | null; found: number }

const USES = `SELECT s.sha256, s.month AS name, s.version,
    EXISTS (SELECT 1 FROM content c WHERE c.sha256 = s.sha256) AS found FROM snapshot s
  UNION ALL SELECT a.sha256, a.name, NULL, EXISTS (SELECT 1 FROM content c WHERE c.sha256 = a.sha256) FROM attachment a`

const words = {
  zh: {
    snapshot: (month: string, version: number) => `快照 ${month}（第 ${version} 版）`,
    attachment: (name: string) => `附件 ${name}`,
    missing: (what: string) => `${what}：内容不在了`,
    damaged: (what: string) => `${what}：内容与校验不符`,
  },
  en: {
    snapshot: (month: string, version: number) => `snapshot ${month} (version ${version})`,
    attachment: (name: string) => `attachment ${name}`,
    missing: (what: string) => `${what}: its content is gone`,
    damaged: (what: string) => `${what}: its content differs from its checksum`,
  },
} as const

/** Every snapshot and attachment has its bytes, and they are what their SHA-256 says. */
export function checkContents(db: ReadableDb, lang: Lang): readonly ContentFinding[] {
  const uses = prepared<[], Use>(db, USES).all()
  const damaged = new Set<string>()
  const contents = prepared<[], { sha256: string; bytes: Uint8Array }>(db, 'SELECT sha256, bytes FROM content')
  // One at a time: together they may be larger than memory.
  for (const { sha256, bytes } of contents.iterate()) {
    if (createHash('sha256').update(bytes).digest('hex') !== sha256) damaged.add(sha256)
  }
  const w = words[lang]
  return uses.flatMap(({ sha256, name, version, found }): readonly ContentFinding[] => {
    const what = version === null ? w.attachment(name) : w.snapshot(name, version)
    if (found === 0) return [{ code: 'CONTENT_MISSING', message: w.missing(what) }]
    return damaged.has(sha256) ? [{ code: 'CONTENT_DAMAGED', message: w.damaged(what) }] : []
  })
}
