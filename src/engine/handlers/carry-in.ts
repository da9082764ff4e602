import type { Yuan } from '#domain/money'
import { readRecord } from '#ledger/record'
import { type Change, update } from '#ledger/write'
import { followCarry } from './month-rules'

/**
 * Types 至上年底累计 of a project × year that is there: one that the roll-over made is from now on somebody's own and
 * follows the old year no longer (DOMAIN.md, The month's life), while rolled years after it follow it. The same figure
 * typed again changes nothing.
 */
export function setCarryIn(change: Change, projectId: string, year: number, carryIn: Yuan | null): void {
  const id = `${projectId}/${year}`
  const current = readRecord(change.db, 'projectYear', id)
  if ((current?.carryIn ?? null) === carryIn) return
  update(change, 'projectYear', id, { carryIn, ...(current?.carrySource === 'rolled' && { carrySource: 'typed' }) })
  followCarry(change, [projectId], year)
}
