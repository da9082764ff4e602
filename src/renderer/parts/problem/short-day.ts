import { type Day, yearOf } from '#domain/month'
import type { Lang } from '#domain/refusal'
import { dayInYear } from '../month-words'

/** 6/25, with its year where that is not today's; 25 Jun in English. */
export function shortDay(on: Day, today: Day, lang: Lang): string {
  return dayInYear(on, yearOf(today), lang)
}
