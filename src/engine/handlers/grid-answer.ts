import { gridOf } from '#domain/grid-compute'
import type { Day, Month } from '#domain/month'
import type { ReadableDb } from '#ledger/database'
import { readFacts } from '#ledger/project-facts'
import { revision } from '#ledger/projects'
import { isSimulated, lampPreset } from '../settings'

/** The grid of a month, or of some projects in it. */
export function gridAnswer(db: ReadableDb, month: Month, today: Day, ids: readonly string[] | null = null) {
  return gridOf(readFacts(db, { month, ids }), {
    month,
    today,
    preset: lampPreset(db),
    simulated: isSimulated(db),
    revision: revision(db),
  })
}
