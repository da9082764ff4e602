import type { Milestone } from '#domain/milestone'
import { type Day, monthNumber, monthOf, yearOf } from '#domain/month'
import type { TimelineWords } from './words'

type DateWords = Pick<TimelineWords, 'dayOf' | 'monthOf' | 'quarterOf' | 'halfOf' | 'yearEnd' | 'inYear'>

/** A day as the ledger of problems writes it: `9/15`, 15 Sep; with its year where that is not the page's. */
export function dayText(day: Day, pageYear: number, words: DateWords): string {
  const year = yearOf(day)
  return words.dayOf(monthNumber(monthOf(day)), Number(day.slice(8, 10)), year === pageYear ? null : year)
}

/** A planned date, told no finer than it was given (LOOK.md: precision shown, not faked). */
export function dueWords(planned: Day, precision: Milestone['precision'], pageYear: number, words: DateWords): string {
  const month = monthNumber(monthOf(planned))
  const coarse = {
    month: () => words.monthOf(month),
    season: () => words.monthOf(month),
    quarter: () => words.quarterOf(Math.ceil(month / 3)),
    half: () => words.halfOf(month <= 6 ? 1 : 2),
    year: () => words.yearEnd,
  } as const
  if (precision === 'day') return dayText(planned, pageYear, words)
  const text = coarse[precision]()
  return yearOf(planned) === pageYear ? text : words.inYear(yearOf(planned), text)
}
