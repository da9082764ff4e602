import type { Milestone } from '#domain/milestone'
import { type Day, monthNumber, monthOf, yearOf } from '#domain/month'
import type { TimelineWords } from './words'

type DateWords = Pick<TimelineWords, 'dayOf' | 'monthOf' | 'quarterOf' | 'halfOf' | 'yearEnd' | 'inYear'>

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
  if (precision === 'day') return words.dayOf(planned, pageYear)
  const text = coarse[precision]()
  return yearOf(planned) === pageYear ? text : words.inYear(yearOf(planned), text)
}
