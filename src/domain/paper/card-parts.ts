import type { Permit } from '../milestone'
import type { PastFact } from '../people'

/** A picture that is attached to a project. */
export interface CardPhoto {
  readonly projectId: string
  /** Its file's name. */
  readonly name: string
  readonly bytes: number
  readonly sha256: string
  readonly addedAt: string
}

/** What stands on a project's card and on no other paper: of one project, or in a snapshot of all of them. */
export interface CardParts {
  readonly permits: readonly Permit[]
  readonly pastFacts: readonly PastFact[]
  /** In the order in which they were attached. */
  readonly photos: readonly CardPhoto[]
}

/** A larger picture (in bytes) is not put into a page: it would be held in memory several times. */
export const PICTURE_LIMIT = 12 * 1024 * 1024

/** Whether a file's name is that of a picture that can be printed. */
export const isPhotoName = (name: string): boolean => /\.(jpe?g|png)$/i.test(name)

/** Of all projects' parts those of one. */
export function partsOf(parts: CardParts, projectId: string): CardParts {
  const own = <T extends { readonly projectId: string }>(rows: readonly T[]) =>
    rows.filter((row) => row.projectId === projectId)
  return { permits: own(parts.permits), pastFacts: own(parts.pastFacts), photos: own(parts.photos) }
}
