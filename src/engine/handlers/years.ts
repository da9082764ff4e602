import type { Input } from '#contract/index'
import type { StoredRecord } from '#domain/entity'
import { monthAt } from '#domain/month'
import type { RolledProject } from '#domain/year-roll'
import { readRecord } from '#ledger/record'
import { type Change, create, update } from '#ledger/write'
import { listEntriesOfYear } from '#ledger/years'
import type { Answer, CommandContext, QueryContext } from '../context'
import { requireCarried, requireUnfrozen } from './month-rules'
import { requireAgreeing, requireWritten, rollOf } from './year-totals'

/** What the roll-over may write over a year's row that is there: blanks, and a figure of its own making. */
function yearChanges(row: StoredRecord, { to, carryIn }: RolledProject): StoredRecord {
  const own = row.carrySource === 'rolled' || row.carryIn === null
  return { ...(row.yearClass === null && { yearClass: to }), ...(own && { carryIn, carrySource: 'rolled' }) }
}

function rollProject(
  change: Change,
  project: RolledProject,
  year: number,
  lists: { readonly before: readonly string[]; readonly now: readonly string[] },
): void {
  const { projectId, to, carryIn } = project
  const row = readRecord(change.db, 'projectYear', `${projectId}/${year}`)
  const changes: StoredRecord = row === null ? { carryIn } : yearChanges(row, project)
  // 至上年底累计 is in every cumulative of its year.
  const money = changes.carryIn !== undefined && changes.carryIn !== (row?.carryIn ?? null)
  if (money) requireUnfrozen(change.db, monthAt(year, 1), true)
  if (changes.carryIn !== undefined) requireCarried(carryIn, year)
  if (row !== null) update(change, 'projectYear', `${projectId}/${year}`, changes)
  else create(change, 'projectYear', { projectId, year, yearClass: to, carryIn, carrySource: 'rolled' })
  // A list that was left since the first roll-over is not entered again.
  const entered = row !== null && (row.carrySource === 'rolled' || lists.now.length > 0)
  if (entered) return
  for (const listId of lists.before) create(change, 'listEntry', { projectId, listId, year })
}

/**
 * Carries a year over into the next, as one change set: 年度类别, 至上年底累计 and lists; units and leaders go on by their
 * days, plans stay blank. Done again it adds what is not there yet. Refuses YEAR_NOT_NEXT, TOTALS_DIFFER, MONTH_FROZEN.
 */
function roll(context: CommandContext, input: Input<'year.roll'>): Answer<'year.roll'> {
  const { db, change, today } = context
  const { year } = input
  const worked = rollOf(db, year, today)
  requireAgreeing(worked.rolled)
  const [before, now] = [listEntriesOfYear(db, year - 1), listEntriesOfYear(db, year)]
  for (const project of worked.rolled.carried) {
    const of = (entries: typeof now) => entries.get(project.projectId) ?? []
    rollProject(change, project, year, { before: of(before), now: of(now) })
  }
  requireWritten(db, worked)
  return worked.preview
}

export const yearQueries = {
  'year.preview': ({ db, today }: QueryContext, input: Input<'year.preview'>) => rollOf(db, input.year, today).preview,
}
export const yearCommands = { 'year.roll': roll }
