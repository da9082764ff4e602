import { createHash } from 'node:crypto'
import { prepared, type ReadableDb } from './database'

interface ContentFinding {
  readonly code: 'CONTENT_MISSING' | 'CONTENT_DAMAGED'
  readonly message: string
}
type Use = { sha256: string; what: string; found: number }

const USES = `SELECT s.sha256, '快照 ' || s.month || '（第 ' || s.version || ' 版）' AS what,
    EXISTS (SELECT 1 FROM content c WHERE c.sha256 = s.sha256) AS found FROM snapshot s
  UNION ALL SELECT a.sha256, '附件 ' || a.name, EXISTS (SELECT 1 FROM content c WHERE c.sha256 = a.sha256) FROM attachment a`

/** Every snapshot and attachment has its bytes, and they are what their SHA-256 says. */
export function checkContents(db: ReadableDb): readonly ContentFinding[] {
  const uses = prepared<[], Use>(db, USES).all()
  const damaged = new Set<string>()
  const contents = prepared<[], { sha256: string; bytes: Uint8Array }>(db, 'SELECT sha256, bytes FROM content')
  // One at a time: together they may be larger than memory.
  for (const { sha256, bytes } of contents.iterate()) {
    if (createHash('sha256').update(bytes).digest('hex') !== sha256) damaged.add(sha256)
  }
  return uses.flatMap(({ sha256, what, found }): readonly ContentFinding[] => {
    if (found === 0) return [{ code: 'CONTENT_MISSING', message: `${what}：内容不在了` }]
    return damaged.has(sha256) ? [{ code: 'CONTENT_DAMAGED', message: `${what}：内容与校验不符` }] : []
  })
}
