import type { Day } from '#domain/month'
import { type ProblemFact, type ProblemRow, problemRow } from '#domain/problem'

/** How a problem stands with everything recorded of it. */
export function standing(fact: ProblemFact, today: Day): ProblemRow {
  const last = fact.actions.at(-1)?.on ?? today
  const row = problemRow(fact, last > today ? last : today, today)
  if (row === null) throw new Error(`the problem ${fact.id} was never raised`)
  return row
}
