import type { Day } from '#domain/month'
import type { Lang } from '#domain/refusal'
import { logWords } from './words'

/** Local day and minute of a moment in the log. */
export function momentOf(at: string): { readonly day: Day; readonly time: string } {
  const moment = new Date(at)
  const two = (value: number) => String(value).padStart(2, '0')
  return {
    day: `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}` as Day,
    time: `${two(moment.getHours())}:${two(moment.getMinutes())}`,
  }
}

/** 2024年7月1日, 1 July 2024. */
export function wholeDay(day: Day, lang: Lang): string {
  return logWords[lang].dayOf(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8)))
}

/** 今天，2024年7月2日; 2024年7月1日. */
export function dayTitle(day: Day, today: Day, lang: Lang): string {
  const text = wholeDay(day, lang)
  return day === today ? logWords[lang].today(text) : text
}

/** `09:29` on the day itself, `07-01 15:10` on another. */
export function shortMoment(at: string, today: Day): string {
  const { day, time } = momentOf(at)
  return day === today ? time : `${day.slice(5)} ${time}`
}
