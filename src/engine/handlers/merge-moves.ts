import type { StoredRecord } from '#domain/entity'
import type { Yuan } from '#domain/money'
import type { ReadableDb } from '#ledger/database'
import { recordsOfProject } from '#ledger/project-records'
import { childIds } from '#ledger/projects'
import { readRecord } from '#ledger/record'
import { type Change, create, update } from '#ledger/write'
import type { Merge } from './merge-plan'
import { resultsAt } from './merge-rows'
import { equalRecord, hanging } from './merge-same'
import { requireCarried } from './month-rules'

const sameVersion = (a: StoredRecord) => (b: StoredRecord) => a.year === b.year && a.version === b.version

/** For records of the loser that do not move, because the winner has the same: their ids, and the winner's. */
function replacements(db: ReadableDb, loser: string, winner: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>([[loser, winner]])
  const permits = recordsOfProject(db, 'permit', winner)
  for (const permit of recordsOfProject(db, 'permit', loser)) {
    const same = equalRecord('permit', permit, permits)
    if (same !== null) found.set(String(permit.id), String(same.id))
  }
  const plans = recordsOfProject(db, 'plan', winner)
  for (const plan of recordsOfProject(db, 'plan', loser)) {
    const same = plans.findLast(sameVersion(plan))
    if (same !== undefined) found.set(String(plan.id), String(same.id))
  }
  return found
}

/** What the other record knows where this one is blank (an actual date, a reason). */
function blanksOf(record: StoredRecord, other: StoredRecord): StoredRecord {
  return Object.fromEntries(Object.entries(other).filter(([name]) => (record[name] ?? null) === null))
}

function moveHanging(change: Change, loser: string, winner: string): void {
  const replaced = replacements(change.db, loser, winner)
  for (const entity of hanging) {
    const there = recordsOfProject(change.db, entity, winner)
    let last = Math.max(0, ...there.map((record) => Number(record.position ?? 0)))
    for (const record of recordsOfProject(change.db, entity, loser)) {
      const same = equalRecord(entity, record, there)
      if (same !== null) {
        update(change, entity, String(same.id), blanksOf(same, record))
        continue
      }
      last += 1
      const owner = entity === 'attachment' ? replaced.get(String(record.ownerRecord)) : undefined
      update(change, entity, String(record.id), {
        projectId: winner,
        ...(entity === 'milestone' && { position: last }),
        ...(owner !== undefined && { ownerRecord: owner }),
      })
    }
  }
}

function movePlans(change: Change, { loser, winner, fields }: Merge): void {
  const there = recordsOfProject(change.db, 'plan', winner.id)
  for (const plan of recordsOfProject(change.db, 'plan', loser.id)) {
    const same = there.findLast(sameVersion(plan))
    if (same === undefined) update(change, 'plan', String(plan.id), { projectId: winner.id })
    else update(change, 'plan', String(same.id), resultsAt(fields, 'plan', `${plan.year}/${plan.version}`))
  }
}

/** Years, months, lists and explanations have the project in their key: the winner's are written, the loser's go with it. */
function moveKeyed(change: Change, { loser, winner, fields }: Merge): void {
  const { db } = change
  for (const { year } of [loser, winner].flatMap((one) => recordsOfProject(db, 'projectYear', one.id))) {
    if (readRecord(db, 'projectYear', `${winner.id}/${year}`) === null) {
      create(change, 'projectYear', { projectId: winner.id, year: year ?? null })
    }
    const results = resultsAt(fields, 'projectYear', String(year))
    requireCarried((results.carryIn ?? null) as Yuan | null, Number(year))
    update(change, 'projectYear', `${winner.id}/${year}`, results)
  }
  for (const { month } of recordsOfProject(db, 'month', loser.id)) {
    update(change, 'month', `${winner.id}/${month}`, resultsAt(fields, 'month', String(month)))
  }
  for (const entry of recordsOfProject(db, 'listEntry', loser.id)) {
    const id = `${winner.id}/${entry.listId}/${entry.year}`
    if (readRecord(db, 'listEntry', id) === null) create(change, 'listEntry', { ...entry, projectId: winner.id })
  }
  for (const one of recordsOfProject(db, 'explanation', loser.id)) {
    const id = `${one.month}/${winner.id}/${one.code}`
    if (readRecord(db, 'explanation', id) === null) create(change, 'explanation', { ...one, projectId: winner.id })
  }
}

/** Moves everything that hangs on the loser over to the winner; what the winner has too stays behind. */
export function writeMoves(change: Change, merge: Merge): void {
  const { loser, winner } = merge
  for (const child of childIds(change.db, loser.id)) {
    if (child !== winner.id) update(change, 'project', child, { parentId: winner.id })
  }
  moveHanging(change, loser.id, winner.id)
  movePlans(change, merge)
  moveKeyed(change, merge)
}
