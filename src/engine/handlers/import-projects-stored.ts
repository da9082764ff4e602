import type { Value } from '#domain/field'
import type { ProjectFact } from '#domain/grid'
import type { Month } from '#domain/month'
import type { ReadableDb } from '#ledger/database'
import { readFacts } from '#ledger/project-facts'

/** What stands in a project's fields now, by the names that `project.set` takes. */
export function storedFields(fact: ProjectFact): Readonly<Record<string, Value>> {
  const { project, yearClass, carryIn, units, leader, contact, phone, lists, aliases } = fact
  const own = project as unknown as Readonly<Record<string, Value>>
  return { ...own, yearClass, carryIn, units, leader, contact, phone, lists, aliases }
}

/** The stored fields of some projects as they stand in a month; one query a table. */
export function readStoredFields(
  db: ReadableDb,
  ids: readonly string[],
  month: Month,
): ReadonlyMap<string, Readonly<Record<string, Value>>> {
  if (ids.length === 0) return new Map()
  return new Map(readFacts(db, { month, ids }).map((fact) => [fact.project.id, storedFields(fact)]))
}

/** Lists are the same by what they hold. */
export function sameValue(a: Value | undefined, b: Value | undefined): boolean {
  const [left, right] = [a ?? null, b ?? null]
  return left === right || (typeof left === 'object' && JSON.stringify(left) === JSON.stringify(right))
}
