import { type Month, monthOf } from '#domain/month'
import { refuse } from '#domain/refusal'
import type { ReadableDb } from '#ledger/database'
import { hasMoney } from '#ledger/project-facts'
import { childIds, firstMonth, projectHead } from '#ledger/projects'

/** The head of a project that must be there. Refuses PROJECT_MISSING. */
export function requireProject(db: ReadableDb, id: string) {
  return projectHead(db, id) ?? refuse('PROJECT_MISSING', { id })
}

/**
 * Money is typed on leaves, or on a parent that reports for its children (CLI.md, rollup).
 * Refuses MONEY_ON_CHILDREN and MONEY_ON_PARENT.
 */
export function requireMoneyHere(db: ReadableDb, id: string): void {
  const head = requireProject(db, id)
  for (let at = head.parentId; at !== null; ) {
    const parent = projectHead(db, at)
    if (parent === null) break
    if (parent.rollup === 'self') refuse('MONEY_ON_PARENT', { id, name: head.name, parent: parent.name })
    at = parent.parentId
  }
  if (head.rollup === 'children' && childIds(db, id).length > 0) refuse('MONEY_ON_CHILDREN', { id, name: head.name })
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

/** Every project below one, with the depth-first order of the tree. */
function below(db: ReadableDb, id: string): readonly string[] {
  return childIds(db, id).flatMap((child) => [child, ...below(db, child)])
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
  const head = requireProject(db, id)
  const parents: string[] = []
  for (let at = head.parentId; at !== null; at = projectHead(db, at)?.parentId ?? null) parents.push(at)
  for (const one of [...parents, id, ...below(db, id)]) {
    if (!hasMoney(db, one)) continue
    if (!mayHoldMoney(db, one)) refuse('MONEY_PRESENT', { id: one, name: requireProject(db, one).name })
  }
}

function mayHoldMoney(db: ReadableDb, id: string): boolean {
  const head = requireProject(db, id)
  for (let at = head.parentId; at !== null; ) {
    const parent = projectHead(db, at)
    if (parent?.rollup === 'self') return false
    at = parent?.parentId ?? null
  }
  return head.rollup === 'self' || childIds(db, id).length === 0
}
