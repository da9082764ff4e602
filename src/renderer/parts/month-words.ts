import { type Day, type Month, monthNumber, monthText, spanText, yearOf } from '#domain/month'
import type { Lang } from '#domain/refusal'

export const englishMonths = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
] as const

/** How a month is called in headers: 6月, Jun. */
export function monthWord(month: Month, lang: Lang): string {
  const number = monthNumber(month)
  return lang === 'zh' ? `${number}月` : (englishMonths[number - 1] ?? '')
}

/** 1—6月, Jan–Jun. */
export function spanWord(month: Month, lang: Lang): string {
  if (lang === 'zh') return spanText(month)
  return monthNumber(month) === 1 ? 'Jan' : `Jan–${monthWord(month, lang)}`
}

/** 2024年6月, June 2024. */
export function monthTitle(month: Month, lang: Lang): string {
  if (lang === 'zh') return monthText(month)
  const first = new Date(Date.UTC(yearOf(month), monthNumber(month) - 1, 1))
  return new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(first)
}

/** 7/1, 1 Jul; with its year where that is not `year`: 2023/7/1, 1 Jul 2023. */
export function dayInYear(on: Day, year: number, lang: Lang): string {
  const own = yearOf(on) === year ? null : yearOf(on)
  if (lang === 'en') return own === null ? dayWord(on, lang) : `${dayWord(on, lang)} ${own}`
  const text = `${monthNumber(on.slice(0, 7) as Month)}/${Number(on.slice(8, 10))}`
  return own === null ? text : `${own}/${text}`
}

/** 7月1日, 1 Jul. */
export function dayWord(day: Day, lang: Lang): string {
  const number = Number(day.slice(8, 10))
  const month = day.slice(0, 7) as Month
  return lang === 'zh' ? `${monthWord(month, lang)}${number}日` : `${number} ${monthWord(month, lang)}`
}
