import { type GridAnswer, type GridLife, openLife } from '#domain/grid'
import { gridOf } from '#domain/grid-compute'
import type { Day, Month } from '#domain/month'
import { isFrozen, type Snapshot } from '#domain/month-life'
import { type SnapshotContent, snapshotGrid } from '#domain/snapshot'
import type { ReadableDb } from '#ledger/database'
import { monthState } from '#ledger/month-life'
import { readFacts } from '#ledger/project-facts'
import { revision } from '#ledger/projects'
import { newestSnapshot, readSnapshotContent } from '#ledger/snapshots'
import { onceKnown } from '../known-grids'
import { isSimulated, lampRules } from '../settings'

/** The grid of a month as the ledger stands, frozen or not. */
export function liveGrid(db: ReadableDb, month: Month, today: Day, ids: readonly string[] | null = null): GridAnswer {
  const compute = () => gridOf(readFacts(db, { month, ids }), liveContext(db, month, today))
  return ids === null ? onceKnown(db, month, today, compute) : compute()
}

/** What a month's grid is computed under today. */
export function liveContext(db: ReadableDb, month: Month, today: Day) {
  return {
    month,
    today,
    rules: lampRules(db),
    simulated: isSimulated(db),
    revision: revision(db),
    life: { ...openLife, state: monthState(db, month) },
  }
}

/** The life that a version of a month tells. */
export function lifeOf(db: ReadableDb, snapshot: Snapshot, content: SnapshotContent): GridLife {
  return {
    state: monthState(db, snapshot.month as Month),
    version: snapshot.version,
    takenAt: snapshot.takenAt,
    corrections: content.corrections,
  }
}

/** The newest version of a frozen month with what it holds; null while the month is open. */
export function frozenVersion(db: ReadableDb, month: Month) {
  if (!isFrozen(monthState(db, month))) return null
  const snapshot = newestSnapshot(db, month)
  return snapshot === null ? null : { snapshot, content: readSnapshotContent(db, snapshot) }
}

/** A project with its parents and everything below it, among a snapshot's; empty where it does not know the project. */
function familyIn({ facts }: SnapshotContent, id: string): readonly string[] {
  const parentOf = new Map(facts.map(({ project }) => [project.id, project.parentId]))
  if (!parentOf.has(id)) return []
  /** A project and the parents above it, the nearest first. */
  const upFrom = (from: string) => {
    const up = new Set<string>()
    for (let at: string | null = from; at !== null && !up.has(at); at = parentOf.get(at) ?? null) up.add(at)
    return up
  }
  const above = upFrom(id)
  return [...parentOf.keys()].filter((one) => above.has(one) || upFrom(one).has(id))
}

/**
 * The grid of a project's family in a month. A frozen month tells the family as it was frozen; a project that its
 * snapshot does not know is told, with its family, as the ledger stands.
 */
export function familyAnswer(
  db: ReadableDb,
  month: Month,
  today: Day,
  id: string,
  family: readonly string[],
): GridAnswer {
  const frozen = frozenVersion(db, month)
  const known = frozen === null ? [] : familyIn(frozen.content, id)
  return known.length === 0 ? liveGrid(db, month, today, family) : gridAnswer(db, month, today, known)
}

/**
 * The grid of a month, or of some projects in it. A frozen month answers from its snapshot, so that pages and papers
 * agree; projects that its snapshot does not know are told as the ledger stands.
 */
export function gridAnswer(db: ReadableDb, month: Month, today: Day, ids: readonly string[] | null = null): GridAnswer {
  const frozen = frozenVersion(db, month)
  if (frozen === null) return liveGrid(db, month, today, ids)
  const { snapshot, content } = frozen
  const known = new Set(content.facts.map((fact) => fact.project.id))
  if (ids?.some((id) => !known.has(id))) return liveGrid(db, month, today, ids)
  // Its figures, lamps and measuring day are the snapshot's; the day that it is, and what is late by it, moves on (LOOK.md).
  return { ...snapshotGrid(content, { revision: revision(db), life: lifeOf(db, snapshot, content) }, ids), today }
}
