import type { Yuan } from '#domain/money'
import type { Plan, ProjectYear } from '#domain/year-record'
import { prepared, type ReadableDb } from './database'

/** What entering plans asks of the ledger: one query a question, of all projects or of those a block names. */

const some = 'IN (SELECT value FROM json_each(:ids))'
type Params = { year: number; ids: string }

/** Every version of the year's plans by project, the one in force last. */
export function readPlansOf(
  db: ReadableDb,
  year: number,
  ids: readonly string[] | null,
): ReadonlyMap<string, readonly Plan[]> {
  const order = "ORDER BY projectId, version = 'adjusted', id"
  const rows =
    ids === null
      ? prepared<[number], Plan>(db, `SELECT * FROM plan WHERE year = ? ${order}`).all(year)
      : prepared<[Params], Plan>(db, `SELECT * FROM plan WHERE year = :year AND projectId ${some} ${order}`).all({
          year,
          ids: JSON.stringify(ids),
        })
  const plans = new Map<string, Plan[]>()
  for (const row of rows) {
    const known = plans.get(row.projectId)
    if (known) known.push(row)
    else plans.set(row.projectId, [row])
  }
  return plans
}

/** Where 至上年底累计 of a year comes from, by project; only those that have a source. */
export function readCarrySources(db: ReadableDb, year: number): ReadonlyMap<string, ProjectYear['carrySource']> {
  type Row = Pick<ProjectYear, 'projectId' | 'carrySource'>
  const rows = prepared<[number], Row>(
    db,
    'SELECT projectId, carrySource FROM projectYear WHERE year = ? AND carrySource IS NOT NULL',
  ).all(year)
  return new Map(rows.map((row) => [row.projectId, row.carrySource]))
}

/** The money that stands beside a plan, by project: 总投资, and 至上年底累计 of the year. */
export function readOpenings(db: ReadableDb, year: number, ids: readonly string[]) {
  type Row = { id: string; totalInvestment: Yuan | null; carryIn: Yuan | null }
  const rows = prepared<[Params], Row>(
    db,
    `SELECT p.id, p.totalInvestment, y.carryIn FROM project p
     LEFT JOIN projectYear y ON y.projectId = p.id AND y.year = :year WHERE p.id ${some}`,
  ).all({ year, ids: JSON.stringify(ids) })
  return new Map(rows.map((row) => [row.id, row])) as ReadonlyMap<string, Row>
}
