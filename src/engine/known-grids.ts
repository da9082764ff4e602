import type { GridAnswer } from '#domain/grid'
import type { Day, Month } from '#domain/month'
import type { ReadableDb } from '#ledger/database'
import { untilWritten } from '#ledger/stamp'

/** So many months are remembered: the one that is looked at, and the one before it, which it is compared with. */
const MONTHS = 2

/** Answers by month and day, the one asked last at the end. */
const answersOf = untilWritten(() => new Map<string, GridAnswer>())

/**
 * A month's grid, computed once until something is written or the day turns. Pages that stand on the same month (总览,
 * 时间轴, 月度填报 and its checks, the papers) each ask for it; nobody changes an answer.
 */
export function onceKnown(db: ReadableDb, month: Month, today: Day, compute: () => GridAnswer): GridAnswer {
  const answers = answersOf(db)
  const key = `${month} ${today}`
  const answer = answers.get(key) ?? compute()
  answers.delete(key)
  answers.set(key, answer)
  for (const oldest of answers.keys()) {
    if (answers.size <= MONTHS) break
    answers.delete(oldest)
  }
  return answer
}
