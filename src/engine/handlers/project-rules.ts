import { closedMonth, moneyElsewhere } from '#domain/entry-rules'
import type { Day, Month } from '#domain/month'
import { refuse } from '#domain/refusal'
import type { ReadableDb } from '#ledger/database'
import { hasMoney } from '#ledger/project-facts'
import { childIds, firstMonth, projectHead } from '#ledger/projects'

/** The head of a project that must be there. Refuses PROJECT_MISSING. */
export function requireProject(db: ReadableDb, id: string) {
  return projectHead(db, id) ?? refuse('PROJECT_MISSING', { id })
}

type Head = ReturnType<typeof requireProject>

/** A project's parents, the nearest first. */
export function ancestors(db: ReadableDb, id: string): readonly Head[] {
  const parentId = projectHead(db, id)?.parentId ?? null
  const parent = parentId === null ? null : projectHead(db, parentId)
  return parent === null ? [] : [parent, ...ancestors(db, parent.id)]
}

/** Every project below one, depth first. */
export function below(db: ReadableDb, id: string): readonly string[] {
  return childIds(db, id).flatMap((child) => [child, ...below(db, child)])
}

function moneyRefusal(db: ReadableDb, head: Head) {
  return moneyElsewhere(head, ancestors(db, head.id), childIds(db, head.id).length > 0)
}

/**
 * Money is typed on leaves, or on a parent that reports for its children (CLI.md, rollup).
 * Refuses MONEY_ON_CHILDREN and MONEY_ON_PARENT.
 */
export function requireMoneyHere(db: ReadableDb, id: string): void {
  const refusal = moneyRefusal(db, requireProject(db, id))
  if (refusal !== null) throw refusal
}

/** A month that may take a figure: not in the future, not before the project counts, not after it was cancelled. */
export function requireOpenMonth(db: ReadableDb, id: string, month: Month, today: Day): void {
  const cancelledFrom = projectHead(db, id)?.cancelledFrom ?? null
  const refusal = closedMonth({ id, since: firstMonth(db, id), cancelledFrom }, month, today)
  if (refusal !== null) throw refusal
}

/** Refuses PARENT_LOOP and a parent that is not there. */
export function requireParent(db: ReadableDb, id: string, parentId: string): void {
  requireProject(db, parentId)
  if (id === parentId || below(db, id).includes(parentId)) refuse('PARENT_LOOP', { id, parentId })
}

/**
 * After a change of parent or roll-up: money must still stand where it may be typed. Refuses MONEY_PRESENT for the
 * first project whose money would be stranded.
 */
export function requireMoneyInPlace(db: ReadableDb, id: string): void {
  const parents = ancestors(db, id).map((parent) => parent.id)
  for (const one of [...parents, id, ...below(db, id)]) {
    const head = requireProject(db, one)
    if (hasMoney(db, one) && moneyRefusal(db, head) !== null) refuse('MONEY_PRESENT', { id: one, name: head.name })
  }
}
