import type { GridAnswer } from '#domain/grid'
import type { Day, Month } from '#domain/month'
import type { ReadableDb } from '#ledger/database'
import { isUndoable, stamp } from '#ledger/stamp'

/** So many months are remembered: the one that is looked at, and the one before it, which it is compared with. */
const MONTHS = 2

interface Known {
  readonly stamp: string
  readonly today: Day
  readonly answers: Map<Month, GridAnswer>
}
const known = new WeakMap<ReadableDb, Known>()

/** What is remembered of a ledger as it stands now; nothing of how it stood before. */
function knownOf(db: ReadableDb, today: Day): Known['answers'] {
  const now = stamp(db)
  const before = known.get(db)
  if (before !== undefined && before.stamp === now && before.today === today) return before.answers
  const answers = new Map<Month, GridAnswer>()
  known.set(db, { stamp: now, today, answers })
  return answers
}

/**
 * A month's grid, computed once until something is written or the day turns. Pages that stand on the same month (总览,
 * 时间轴, 月度填报 and its checks, the papers) each ask for it; nobody changes an answer.
 */
export function onceKnown(db: ReadableDb, month: Month, today: Day, compute: () => GridAnswer): GridAnswer {
  const answers = knownOf(db, today)
  const answer = answers.get(month) ?? compute()
  // What a transaction sees may yet be undone, and no stamp would tell.
  if (isUndoable(db)) return answer
  answers.delete(month)
  answers.set(month, answer)
  for (const oldest of answers.keys()) {
    if (answers.size <= MONTHS) break
    answers.delete(oldest)
  }
  return answer
}
