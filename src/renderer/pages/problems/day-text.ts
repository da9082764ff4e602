import { type Day, yearOf } from '#domain/month'
import type { Lang } from '#domain/refusal'
import { dayWord } from '../../parts/month-words'

/** 2024年7月2日; 2 Jul 2024. */
export function fullDay(on: Day, lang: Lang): string {
  const year = yearOf(on)
  return lang === 'zh' ? `${year}年${dayWord(on, lang)}` : `${dayWord(on, lang)} ${year}`
}
