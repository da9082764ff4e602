import type { Day } from '#domain/month'
import type { ProblemRow } from '#domain/problem'
import type { Lang } from '#domain/refusal'
import { shortDay } from '../../parts/problem/short-day'
import { words } from './words'

/** How long there is, or since when there is not: 逾期 7 天, 余 6 天, 未定, 6/21 销号. */
export function leftText({ closedOn, daysLeft }: ProblemRow, today: Day, lang: Lang): string {
  const w = words[lang]
  if (closedOn !== null) return w.closedOn(shortDay(closedOn, today, lang))
  if (daysLeft === null) return w.noDue
  if (daysLeft === 0) return w.lastDay
  return daysLeft < 0 ? w.late(-daysLeft) : w.left(daysLeft)
}
