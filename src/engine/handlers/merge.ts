import type { Input } from '#contract/index'
import type { MergePreview, MergeRow } from '#contract/merge'
import { fieldOf, type StoredRecord } from '#domain/entity'
import type { Value } from '#domain/field'
import { toWan, type Yuan } from '#domain/money'
import { type Month, monthAt } from '#domain/month'
import { refuse } from '#domain/refusal'
import type { ReadableDb } from '#ledger/database'
import { readMonths } from '#ledger/project-facts'
import { recordsOfProject } from '#ledger/project-records'
import { firstMonth, projectHead } from '#ledger/projects'
import { readRecord } from '#ledger/record'
import { update } from '#ledger/write'
import type { Answer, CommandContext, QueryContext } from '../context'
import { writeMoves } from './merge-moves'
import { writePeople } from './merge-people'
import { type Merge, mergeOf } from './merge-plan'
import { resultsAt } from './merge-rows'
import { requireUnfrozen } from './month-rules'
import { setAliases } from './people'
import { below, requireMoneyInPlace, requireParent } from './project-rules'
import { removeWhole } from './remove'

const told = ({ loser, winner, fields, conflicts, moved }: Merge): MergePreview => ({
  loser,
  winner,
  fields,
  conflicts,
  moved,
})

function preview({ db, today }: QueryContext, input: Input<'project.mergePreview'>): MergePreview {
  return told(mergeOf(db, input.id, input.into, input.choices ?? {}, today))
}

/** A conflict as a refusal tells it: money in 万元. */
function conflictDetail({ key, entity, at, field, label, loser, winner }: MergeRow) {
  const money = fieldOf(entity, field)?.kind === 'money'
  const shown = (value: Value) => (money && value !== null ? toWan(value as Yuan) : value)
  return { key, at, field, label: label.zh, loser: shown(loser), winner: shown(winner) }
}

/**
 * A frozen month's money stays where it was frozen, and no text is written into it; 至上年底累计 is in the cumulatives of
 * every month of its year. Refuses MONTH_FROZEN.
 */
function requireMovable(db: ReadableDb, merge: Merge): void {
  for (const month of recordsOfProject(db, 'month', merge.loser.id)) {
    const at = month.month as Month
    const money = month.actual !== null || month.statistics !== null
    const now = readRecord(db, 'month', `${merge.winner.id}/${at}`)
    const after = Object.entries(resultsAt(merge.fields, 'month', at))
    const written = after.some(([name, value]) => value !== (now?.[name] ?? null))
    if (money || written) requireUnfrozen(db, at, money)
  }
  for (const year of recordsOfProject(db, 'projectYear', merge.loser.id)) {
    if (year.carryIn !== null) requireUnfrozen(db, monthAt(Number(year.year), 1), true)
  }
}

/** Every figure still lies in a month in which the project counts. */
function requireCounted(db: ReadableDb, id: string): void {
  const since = firstMonth(db, id)
  const from = projectHead(db, id)?.cancelledFrom ?? null
  for (const { month, actual } of readMonths(db, id)) {
    if (actual === null) continue
    if (since !== null && month < since) refuse('MONTH_BEFORE_SINCE', { id, month, since })
    if (from !== null && month >= from) refuse('MONTH_AFTER_CANCEL', { id, month, from })
  }
}

/**
 * What stands below the loser comes to stand below the winner: the winner's parent may not be among it. Refuses
 * PARENT_LOOP.
 */
function requireNoLoop(db: ReadableDb, { fields, loser, winner }: Merge): void {
  const { parentId } = { ...readRecord(db, 'project', winner.id), ...resultsAt(fields, 'project', null) }
  if (typeof parentId !== 'string' || parentId === loser.id) return
  if (below(db, loser.id).includes(parentId)) refuse('PARENT_LOOP', { id: winner.id, parentId })
}

/**
 * Makes one project of two: the winner's own values stay, its blanks are filled, everything that hangs on the loser
 * moves over, and the loser's names live on as aliases. Refuses CONFLICTS where both have another figure and nobody
 * chose, MONTH_FROZEN, and whatever the rules of money and parents refuse.
 */
function mergeProjects(context: CommandContext, input: Input<'project.merge'>): Answer<'project.merge'> {
  const { db, change, today } = context
  const merge = mergeOf(db, input.id, input.into, input.choices ?? {}, today)
  const { conflicts, fields, loser, winner } = merge
  if (conflicts.length > 0) {
    const what = `“${loser.name}”并入“${winner.name}”`
    refuse('CONFLICTS', { what, count: conflicts.length, conflicts: conflicts.map(conflictDetail) })
  }
  requireNoLoop(db, merge)
  requireMovable(db, merge)
  writePeople(change, merge.people)
  writeMoves(change, merge)
  removeWhole(change, loser.id)
  // Only now: its code and name are free.
  const own: StoredRecord = { parentId: null, ...resultsAt(fields, 'project', null), sections: merge.sections }
  if (typeof own.parentId === 'string') requireParent(db, winner.id, own.parentId)
  update(change, 'project', winner.id, own)
  setAliases(change, winner.id, merge.aliases)
  requireCounted(db, winner.id)
  requireMoneyInPlace(db, winner.id)
  return told(merge)
}

export const mergeQueries = { 'project.mergePreview': preview }
export const mergeCommands = { 'project.merge': mergeProjects }
