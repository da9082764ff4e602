import { cumulativeOf } from '#domain/figures'
import { formatWan, sumGiven, type Yuan } from '#domain/money'
import { type Month, monthsOfYear } from '#domain/month'
import { frozenLock } from '#domain/month-life'
import { refuse } from '#domain/refusal'
import type { ReadableDb } from '#ledger/database'
import { frozenMonths, returnedUnits, rolledProjects, rolledYears } from '#ledger/month-life'
import { leadingUnits, readMonths } from '#ledger/project-facts'
import { readRecord } from '#ledger/record'
import { type Change, remove, update } from '#ledger/write'

/**
 * Whether a month takes what is written: nothing once it is frozen, no money once a later month of its year is
 * (DOMAIN.md, The month's life). Refuses MONTH_FROZEN, naming the frozen month.
 */
export function requireUnfrozen(db: ReadableDb, month: Month, money: boolean): void {
  const lock = frozenLock(frozenMonths(db), month)
  const frozen = money ? lock.money : lock.all
  if (frozen !== null) refuse('MONTH_FROZEN', { month, frozen })
}

/** What stands at the end of a year: carried in and done in its twelve months; null where both are blank. */
function yearEnd(db: ReadableDb, projectId: string, year: number) {
  const carried = readRecord(db, 'projectYear', `${projectId}/${year}`)?.carryIn ?? null
  const months = new Set<string>(monthsOfYear(year))
  const done = sumGiven(readMonths(db, projectId).map((row) => (months.has(row.month) ? row.actual : null)))
  return cumulativeOf(carried as typeof done, done)
}

/** What a year ends with opens the next one, and nothing opens below 0. Refuses MONEY_NEGATIVE, naming the new year. */
export function requireCarried(carryIn: Yuan | null, year: number): void {
  if (carryIn !== null && carryIn < 0) {
    refuse('MONEY_NEGATIVE', { field: `${year}年的至上年底累计`, value: formatWan(carryIn) })
  }
}

/**
 * After money of `year` or before changed: 至上年底累计 that the roll-over made follows, year by year, until one that
 * somebody typed (DOMAIN.md, The month's life).
 */
export function followCarry(change: Change, projectIds: Iterable<string>, year: number): void {
  const rolled = rolledProjects(change.db)
  if (rolled.size === 0) return
  for (const id of projectIds) {
    if (!rolled.has(id)) continue
    let from = year
    for (const next of rolledYears(change.db, id, year)) {
      const carryIn = yearEnd(change.db, id, from)
      requireCarried(carryIn, next)
      update(change, 'projectYear', `${id}/${next}`, { carryIn })
      from = next
    }
  }
}

/** Units that were sent back a month and now write it again are no longer sent back. */
export function clearReturns(change: Change, projectIds: Iterable<string>, month: Month): void {
  const returned = new Set(returnedUnits(change.db, month).map((row) => row.unitId))
  if (returned.size === 0) return
  for (const unitId of leadingUnits(change.db, [...projectIds], month)) {
    if (returned.delete(unitId)) remove(change, 'unitReturn', `${unitId}/${month}`)
  }
}
