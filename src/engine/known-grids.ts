import type { GridAnswer } from '#domain/grid'
import type { Day, Month } from '#domain/month'
import type { ReadableDb } from '#ledger/database'
import { untilWritten } from '#ledger/stamp'

/** So many months are remembered: the one that is looked at, and the one before it, which it is compared with. */
const MONTHS = 2

/** Answers by month and day, the one asked last at the end; some are known, but not yet read. */
const answersOf = untilWritten(() => new Map<string, () => GridAnswer>())

/**
 * A month's grid, computed once until something is written or the day turns. Pages that stand on the same month (总览,
 * 时间轴, 月度填报 and its checks, the papers) each ask for it; nobody changes an answer.
 */
export function onceKnown(db: ReadableDb, month: Month, today: Day, compute: () => GridAnswer): GridAnswer {
  const answer = answersOf(db).get(keyOf(month, today))?.() ?? compute()
  remember(db, month, today, () => answer)
  return answer
}

/** Tells a month's grid beforehand; `read` is called when, and if, somebody asks for it. */
export function knowAhead(db: ReadableDb, month: Month, today: Day, read: () => GridAnswer): void {
  let answer: GridAnswer | null = null
  remember(db, month, today, () => {
    answer ??= read()
    return answer
  })
}

const keyOf = (month: Month, today: Day) => `${month} ${today}`

function remember(db: ReadableDb, month: Month, today: Day, answer: () => GridAnswer): void {
  const answers = answersOf(db)
  answers.delete(keyOf(month, today))
  answers.set(keyOf(month, today), answer)
  for (const oldest of answers.keys()) {
    if (answers.size <= MONTHS) break
    answers.delete(oldest)
  }
}
