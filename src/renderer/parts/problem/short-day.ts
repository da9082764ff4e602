import { type Day, monthNumber, monthOf, yearOf } from '#domain/month'
import type { Lang } from '#domain/refusal'
import { dayWord } from '../month-words'

/** 6/25, with its year where that is not today's; 25 Jun in English. */
export function shortDay(on: Day, today: Day, lang: Lang): string {
  const year = yearOf(on) === yearOf(today) ? null : String(yearOf(on))
  if (lang === 'en') return [dayWord(on, lang), year].filter((part) => part !== null).join(' ')
  const text = `${monthNumber(monthOf(on))}/${Number(on.slice(8))}`
  return year === null ? text : `${year}/${text}`
}
