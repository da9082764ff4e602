import { type Month, monthOf } from '#domain/month'
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

/** Why no money may stand on a project: a parent reports for it, or it is summed from its children; null where it may. */
function moneyElsewhere(db: ReadableDb, head: Head): { readonly on: Head } | 'children' | null {
  const on = ancestors(db, head.id).find((parent) => parent.rollup === 'self')
  if (on) return { on }
  return head.rollup === 'children' && childIds(db, head.id).length > 0 ? 'children' : null
}

/**
 * Money is typed on leaves, or on a parent that reports for its children (CLI.md, rollup).
 * Refuses MONEY_ON_CHILDREN and MONEY_ON_PARENT.
 */
export function requireMoneyHere(db: ReadableDb, id: string): void {
  const head = requireProject(db, id)
  const elsewhere = moneyElsewhere(db, head)
  if (elsewhere === 'children') refuse('MONEY_ON_CHILDREN', { id, name: head.name })
  if (elsewhere !== null) refuse('MONEY_ON_PARENT', { id, name: head.name, parent: elsewhere.on.name })
}

/** A month that may take a figure: not in the future, not before the project counts, not after it was cancelled. */
export function requireOpenMonth(db: ReadableDb, id: string, month: Month, today: string): void {
  const current = monthOf(today as Parameters<typeof monthOf>[0])
  if (month > current) refuse('MONTH_FUTURE', { month, today })
  const since = firstMonth(db, id)
  if (since !== null && month < since) refuse('MONTH_BEFORE_SINCE', { id, month, since })
  const cancelled = projectHead(db, id)?.cancelledFrom ?? null
  if (cancelled !== null && month >= cancelled) refuse('MONTH_AFTER_CANCEL', { id, month, from: cancelled })
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
    if (hasMoney(db, one) && moneyElsewhere(db, head) !== null) refuse('MONEY_PRESENT', { id: one, name: head.name })
  }
}
