import type { ProjectFact } from '#domain/grid'
import type { Yuan } from '#domain/money'
import { type Month, monthNumber, yearOf } from '#domain/month'
import type { SnapshotContent } from '#domain/snapshot'
import type { ReadableDb } from '#ledger/database'
import { readFacts } from '#ledger/project-facts'

/** What a correction sets in its month; what is not given stays. Money in yuan. */
export interface Corrected {
  readonly actual?: Yuan | null
  readonly physical?: number | null
  readonly progress?: string | null
  readonly problem?: string | null
  readonly next?: string | null
  readonly statistics?: Yuan | null
}

/** Which figures of which project's month are corrected. */
interface Correction {
  readonly projectId: string
  readonly month: Month
  readonly values: Corrected
}

/** What follows in a later year from a correction of an earlier one. */
export interface Followed {
  /** 至上年底累计, where the roll-over made it; undefined where somebody typed it. */
  readonly carryIn: Yuan | null | undefined
}

function inItsMonth(fact: ProjectFact, month: Month, { actual, ...texts }: Corrected): ProjectFact {
  const given = Object.fromEntries(Object.entries(texts).filter(([, value]) => value !== undefined))
  return { ...withActual(fact, month, actual), ...given }
}

function withActual(fact: ProjectFact, month: Month, actual: Yuan | null | undefined): ProjectFact {
  if (actual === undefined) return fact
  return { ...fact, actuals: fact.actuals.map((value, i) => (i === monthNumber(month) - 1 ? actual : value)) }
}

/** January's `task` lamp looks at December before; one that was not reported until now has the plan it has today. */
function withDecember(db: ReadableDb, fact: ProjectFact, shown: Month, actual: Yuan | null | undefined): ProjectFact {
  const { previousDecember } = fact
  if (actual === undefined || actual === (previousDecember?.actual ?? null)) return fact
  if (actual === null) return { ...fact, previousDecember: null }
  const now = readFacts(db, { month: shown, ids: [fact.project.id] })[0]?.previousDecember ?? null
  const plan = previousDecember === null ? (now?.plan ?? null) : previousDecember.plan
  return { ...fact, previousDecember: { actual, plan } }
}

/** One project's facts in a frozen month after a correction of `month`; the same object where nothing moves. */
function moved(
  db: ReadableDb,
  fact: ProjectFact,
  shown: Month,
  { month, values }: Correction,
  followed: Followed,
): ProjectFact {
  if (shown === month) return inItsMonth(fact, month, values)
  if (yearOf(shown) === yearOf(month)) return withActual(fact, month, values.actual)
  const carried =
    followed.carryIn === undefined || followed.carryIn === fact.carryIn ? fact : { ...fact, carryIn: followed.carryIn }
  const next = monthNumber(month) === 12 && monthNumber(shown) === 1 && yearOf(shown) === yearOf(month) + 1
  return next ? withDecember(db, carried, shown, values.actual) : carried
}

/**
 * The facts of a frozen month after a correction: everything stays as it was frozen but this project's figures. A
 * project that the snapshot did not know is added as the ledger tells it. Null where nothing moves.
 */
export function correctedFacts(
  db: ReadableDb,
  content: Pick<SnapshotContent, 'context' | 'facts'>,
  correction: Correction,
  followed: Followed,
): readonly ProjectFact[] | null {
  const { projectId } = correction
  const shown = content.context.month
  const at = content.facts.findIndex((fact) => fact.project.id === projectId)
  const known = content.facts[at] ?? joining(db, shown, correction, followed)
  if (known === undefined) return null
  const fact = moved(db, known, shown, correction, followed)
  if (at < 0) return inOrder([...content.facts, fact])
  return fact === known ? null : content.facts.with(at, fact)
}

/** A project that a snapshot did not know, where the correction reaches its month and it counts there now. */
function joining(db: ReadableDb, shown: Month, { projectId, month, values }: Correction, followed: Followed) {
  const sums = yearOf(shown) === yearOf(month) || followed.carryIn !== undefined
  if (shown !== month && (values.actual === undefined || !sums)) return undefined
  return readFacts(db, { month: shown, ids: null }).find((fact) => fact.project.id === projectId)
}

const inOrder = (facts: ProjectFact[]) => facts.sort((a, b) => a.project.position - b.project.position)
