import type { EntrySpan, MoneyNode } from '#domain/entry-rules'
import type { Value } from '#domain/field'
import type { Yuan } from '#domain/money'
import { type Month, monthAt, yearOf } from '#domain/month'
import { prepared, type ReadableDb } from './database'
import { FIRST_MONTH } from './project-facts'

/** What entering cells asks of the ledger: one query a question, however many projects a block names. */

/** What decides whether a project takes a figure, and where its money stands. */
export interface EntryHead extends MoneyNode, EntrySpan {
  readonly hasChildren: boolean
}

/** The projects asked for, and upwards from each to its topmost parent. */
const HEAD = `SELECT p.id, p.name, p.parentId, p.rollup, p.cancelledFrom, ${FIRST_MONTH} AS since`
const HEADS = `WITH RECURSIVE up (id) AS (
    SELECT value FROM json_each(?)
    UNION SELECT p.parentId FROM up JOIN project p ON p.id = up.id WHERE p.parentId IS NOT NULL)
  ${HEAD} FROM up CROSS JOIN project p ON p.id = up.id`
/** From so many on, all projects are read sooner than each is found. */
const MANY = 2_000

/** Projects by id and every parent above them, and possibly others; one that is not there is not in the answer. */
export function readEntryHeads(db: ReadableDb, ids: readonly string[]): ReadonlyMap<string, EntryHead> {
  return ids.length < MANY
    ? headsOf(db, prepared<[string], HeadRow>(db, HEADS).all(JSON.stringify(ids)))
    : readAllHeads(db)
}

/** Every project. */
export function readAllHeads(db: ReadableDb): ReadonlyMap<string, EntryHead> {
  return headsOf(db, prepared<[], HeadRow>(db, `${HEAD} FROM project p`).all())
}

type HeadRow = Omit<EntryHead, 'hasChildren'>

function headsOf(db: ReadableDb, rows: readonly HeadRow[]): ReadonlyMap<string, EntryHead> {
  const parents = new Set(
    prepared<[], string>(db, 'SELECT DISTINCT parentId FROM project WHERE parentId IS NOT NULL').pluck().all(),
  )
  return new Map(rows.map((row) => [row.id, { ...row, hasChildren: parents.has(row.id) }]))
}

/** A month of a project as it is stored. */
export interface StoredMonth extends Readonly<Record<string, Value>> {
  readonly projectId: string
  readonly actual: Yuan | null
  readonly physical: number | null
  readonly progress: string | null
  readonly problem: string | null
  readonly next: string | null
  readonly statistics: Yuan | null
}
const MONTH = 'SELECT m.projectId, m.actual, m.physical, m.progress, m.problem, m.next, m.statistics'

/** A month of every project that has anything in it, or of some. Each is found by its key: months lie by project. */
export function readMonthOf(
  db: ReadableDb,
  month: Month,
  ids: readonly string[] | null,
): ReadonlyMap<string, StoredMonth> {
  const rows =
    ids === null
      ? prepared<[string], StoredMonth>(
          db,
          `${MONTH} FROM project p CROSS JOIN month m ON m.projectId = p.id AND m.month = ?`,
        ).all(month)
      : prepared<[string, string], StoredMonth>(
          db,
          `${MONTH} FROM json_each(?) j CROSS JOIN month m ON m.projectId = j.value AND m.month = ?`,
        ).all(JSON.stringify(ids), month)
  return new Map(rows.map((row) => [row.projectId, row]))
}

/** What was given in the year before a month, by project; one that gave nothing is not in the answer. */
export function readDoneBefore(db: ReadableDb, month: Month, ids: readonly string[]): ReadonlyMap<string, Yuan> {
  type Row = { projectId: string; done: Yuan }
  const rows = prepared<[{ ids: string; first: string; month: string }], Row>(
    db,
    `SELECT projectId, sum(actual) AS done FROM month
     WHERE month >= :first AND month < :month AND actual IS NOT NULL AND projectId IN (SELECT value FROM json_each(:ids))
     GROUP BY projectId`,
  ).all({ ids: JSON.stringify(ids), first: monthAt(yearOf(month), 1), month })
  return new Map(rows.map((row) => [row.projectId, row.done]))
}

/** Projects that are on a list of the year which reports cumulatives (填报方式). */
export function cumulativeProjects(db: ReadableDb, year: number): ReadonlySet<string> {
  const rows = prepared<[number], string>(
    db,
    `SELECT DISTINCT e.projectId FROM listEntry e JOIN list l ON l.id = e.listId
     WHERE e.year = ? AND l.entryMode = 'cumulative'`,
  )
  return new Set(rows.pluck().all(year))
}

/** Who last changed a field of something of a project's, and when; null where nobody did. */
export function lastChange(
  db: ReadableDb,
  cell: { readonly projectId: string; readonly entity: string; readonly id: string; readonly field: string },
) {
  type Row = { who: string; at: string }
  const row = prepared<[typeof cell], Row>(
    db,
    `SELECT s.who, s.at FROM changeCell c JOIN changeSet s ON s.seq = c.setSeq
     WHERE c.projectId = :projectId AND c.entity = :entity AND c.id = :id AND c.field IN (:field, '+')
     ORDER BY c.seq DESC LIMIT 1`,
  ).get(cell)
  return row ?? null
}
