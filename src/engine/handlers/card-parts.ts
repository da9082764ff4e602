import type { Permit } from '#domain/milestone'
import { type CardParts, isPhotoName } from '#domain/paper/card-parts'
import type { PastFact } from '#domain/people'
import { readAttachments } from '#ledger/attachments'
import type { ReadableDb } from '#ledger/database'
import { rowsOfProject } from '#ledger/projects'
import { readAll } from '#ledger/record'

/** All rows of an entity, or a project's own. Stored records have their fields. */
function rowsOf<T>(db: ReadableDb, entity: 'permit' | 'pastFact', projectId: string | null): readonly T[] {
  return projectId === null ? (readAll(db, entity) as unknown as readonly T[]) : rowsOfProject<T>(db, entity, projectId)
}

/** What cards need beside the grid, of one project or of all, as the ledger stands. */
export function readCardParts(db: ReadableDb, projectId: string | null): CardParts {
  const attached = readAttachments(db, { projectId, owner: 'project', ownerRecord: null })
  return {
    permits: rowsOf<Permit>(db, 'permit', projectId),
    pastFacts: rowsOf<PastFact>(db, 'pastFact', projectId),
    photos: attached
      .filter(({ name }) => isPhotoName(name))
      .map(({ projectId: id, name, bytes, sha256, addedAt }) => ({ projectId: id, name, bytes, sha256, addedAt })),
  }
}
