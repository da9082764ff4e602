import { createHash } from 'node:crypto'
import type { Attachment } from '#domain/month-life'
import { prepared, type ReadableDb } from './database'
import { readContent } from './snapshots'

export interface AttachmentFilter {
  readonly projectId: string | null
  readonly owner: string | null
  readonly ownerRecord: string | null
}

/** Attached files, in the order in which they were added. */
export function readAttachments(db: ReadableDb, filter: AttachmentFilter): readonly Attachment[] {
  return prepared<[AttachmentFilter], Attachment>(
    db,
    `SELECT * FROM attachment WHERE (:projectId IS NULL OR projectId = :projectId)
       AND (:owner IS NULL OR owner = :owner) AND (:ownerRecord IS NULL OR ownerRecord = :ownerRecord) ORDER BY id`,
  ).all(filter)
}

/** The bytes kept under a SHA-256, held against it; null where they are missing or no longer what they were. */
export function soundContent(db: ReadableDb, sha256: string): Uint8Array | null {
  const bytes = readContent(db, sha256)
  if (bytes === null) return null
  return createHash('sha256').update(bytes).digest('hex') === sha256 ? bytes : null
}
