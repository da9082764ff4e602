import { type Day, yearOf } from '#domain/month'
import type { Lang } from '#domain/refusal'
import { dayWord } from '../../parts/month-words'

/** 6/25, with its year where that is not today's; 25 Jun in English. */
export function shortDay(on: Day, today: Day, lang: Lang): string {
  const year = yearOf(on) === yearOf(today) ? null : String(yearOf(on))
  if (lang === 'en') return [dayWord(on, lang), year].filter((part) => part !== null).join(' ')
  const text = `${Number(on.slice(5, 7))}/${Number(on.slice(8))}`
  return year === null ? text : `${year}/${text}`
}

/** 2024年7月2日; 2 Jul 2024. */
export function fullDay(on: Day, lang: Lang): string {
  const year = yearOf(on)
  return lang === 'zh' ? `${year}年${dayWord(on, lang)}` : `${dayWord(on, lang)} ${year}`
}
