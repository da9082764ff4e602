import { createHash } from 'node:crypto'
import type { ProjectFact } from '#domain/grid'
import type { ImportKind } from '#domain/import/import-field'
import type { KnownProject } from '#domain/import/match-names'
import { plain } from '#domain/import/plain'
import type { RawSheet } from '#domain/import/raw-book'
import type { KnownMoney } from '#domain/import/understood-types'
import { sumGiven, type Yuan } from '#domain/money'
import type { ReadableDb } from '#ledger/database'
import { readNames } from '#ledger/projects'

/** Every project with the names it may be called by. */
export function knownProjects(db: ReadableDb): readonly KnownProject[] {
  return readNames(db).map(({ id, code, name, aliases }) => ({ id, code, name, aliases: aliases?.split('\n') ?? [] }))
}

/** Money of a year as it stands, by name, code and id: what tells 元 from 万元 where a sheet does not. */
export function knownMoney(facts: readonly ProjectFact[]): KnownMoney {
  const known = new Map<
    string,
    Parameters<KnownMoney['get']>[0] extends string ? NonNullable<ReturnType<KnownMoney['get']>> : never
  >()
  for (const fact of facts) {
    const { project, carryIn, annualPlan, actuals } = fact
    const ytdActual = sumGiven(actuals)
    const cumulative = sumGiven([carryIn, ytdActual])
    const monthActual = (actuals.findLast((actual) => actual !== null) ?? null) as Yuan | null
    const money = { totalInvestment: project.totalInvestment, carryIn, annualPlan, monthActual, ytdActual, cumulative }
    known.set(project.id, money)
    known.set(plain(project.name), money)
    if (project.code !== null) known.set(plain(project.code), money)
    for (const alias of fact.aliases) known.set(plain(alias), money)
  }
  return known
}

/** The rows above a table are its title and header: they end where the figures begin. */
const MOST_HEADER_ROWS = 12

/**
 * What a sheet is known again by: the texts above its first row of figures, with their months and years left out, and
 * what it was taken for. Null where there is no such text.
 */
export function signatureOf(sheet: RawSheet, kind: ImportKind): string | null {
  const texts: string[] = []
  for (const row of sheet.rows.slice(0, MOST_HEADER_ROWS)) {
    if (row === undefined) continue
    if (row.filter((cell) => cell?.kind === 'number').length >= 2) break
    for (const cell of row) if (cell?.kind === 'text') texts.push(plain(cell.text).replace(/\d+/g, ''))
  }
  const said = texts.filter((text) => text !== '').join('|')
  return said === '' ? null : createHash('sha256').update(`${kind}|${said}`).digest('hex').slice(0, 24)
}
