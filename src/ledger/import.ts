import { prepared, type ReadableDb } from './database'

/** What importing a sheet asks of the ledger: one query a question, however many rows the sheet has. */

interface KnownName {
  readonly name: string
  /** How the ledger writes it: a former name of a unit stands for the unit. */
  readonly official: string
}

/** Every name of units, leaders, lists and industries that is known. */
export function readKnownNames(
  db: ReadableDb,
): Readonly<Record<'units' | 'leader' | 'lists' | 'industry', readonly KnownName[]>> {
  const all = (sql: string) => prepared<[], KnownName>(db, sql).all()
  return {
    units: all(`SELECT a.name, u.name AS official FROM unitAlias a JOIN unit u ON u.id = a.unitId
                UNION ALL SELECT name, name AS official FROM unit`),
    leader: all('SELECT name, name AS official FROM leader'),
    lists: all('SELECT name, name AS official FROM list'),
    industry: all('SELECT DISTINCT industry AS name, industry AS official FROM project WHERE industry IS NOT NULL'),
  }
}

/** Milestones of one kind by project: each with its planned, adjusted and actual date. */
export function readMilestonesOf(db: ReadableDb, kinds: readonly string[]) {
  type Row = { projectId: string; kind: string; planned: string; adjusted: string | null; actual: string | null }
  return prepared<[string], Row>(
    db,
    `SELECT projectId, kind, planned, adjusted, actual FROM milestone
     WHERE kind IN (SELECT value FROM json_each(?)) ORDER BY projectId, position, id`,
  ).all(JSON.stringify(kinds))
}
