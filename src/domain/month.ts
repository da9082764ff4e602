import { refuse } from './refusal'

/** A month, `2024-06`. Arithmetic is on year × 12 + month, never on a Date. */
export type Month = string & { readonly __kind: 'month' }
/** A calendar day, `2024-06-30`. */
export type Day = string & { readonly __kind: 'day' }

const MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/
const DAY = /^(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/

export function isMonth(text: string): text is Month {
  return MONTH.test(text)
}

/** Refuses MONTH_INVALID for anything but `2024-06`. */
export function month(text: string): Month {
  if (!isMonth(text)) refuse('MONTH_INVALID', { value: text })
  return text
}

export function monthAt(year: number, number: number): Month {
  return `${String(year).padStart(4, '0')}-${String(number).padStart(2, '0')}` as Month
}

export function yearOf(value: Month | Day): number {
  return Number(value.slice(0, 4))
}

/** 1 to 12. */
export function monthNumber(value: Month): number {
  return Number(value.slice(5, 7))
}

export function addMonths(value: Month, count: number): Month {
  const index = yearOf(value) * 12 + monthNumber(value) - 1 + count
  return monthAt(Math.floor(index / 12), (index % 12) + 1)
}

export function monthOf(value: Day): Month {
  return value.slice(0, 7) as Month
}

export function monthsOfYear(year: number): readonly Month[] {
  return Array.from({ length: 12 }, (_, i) => monthAt(year, i + 1))
}

/** How many months lie from `from` to `to` (0 in the same month). */
export function monthsBetween(from: Month, to: Month): number {
  return (yearOf(to) - yearOf(from)) * 12 + monthNumber(to) - monthNumber(from)
}

/** Days since 1970-01-01 in the proleptic calendar; days are counted without time zones. */
export function dayNumber(value: Day): number {
  return Date.UTC(Number(value.slice(0, 4)), Number(value.slice(5, 7)) - 1, Number(value.slice(8, 10))) / 86_400_000
}

export function dayAt(number: number): Day {
  return new Date(number * 86_400_000).toISOString().slice(0, 10) as Day
}

export function isDay(text: string): text is Day {
  return DAY.test(text) && dayAt(dayNumber(text as Day)) === text
}

/** Refuses DATE_INVALID for anything but an existing `2024-06-30`. */
export function day(text: string): Day {
  if (!isDay(text)) refuse('DATE_INVALID', { value: text })
  return text
}

export function addDays(value: Day, count: number): Day {
  return dayAt(dayNumber(value) + count)
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from)
}

export function firstDay(value: Month): Day {
  return `${value}-01` as Day
}

export function lastDay(value: Month): Day {
  return addDays(firstDay(addMonths(value, 1)), -1)
}

/**
 * The day on which a month's lamps are measured: the day after it closes, or today if that is earlier
 * (DOMAIN.md, Warning lamps: June 2024 is measured on 2024-07-01).
 */
export function measuringDay(value: Month, today: Day): Day {
  const after = firstDay(addMonths(value, 1))
  return after < today ? after : today
}

/** The last month that has ended before today: what pages open on. */
export function lastClosedMonth(today: Day): Month {
  return addMonths(monthOf(today), -1)
}

/** `2024年6月`. */
export function monthText(value: Month): string {
  return `${yearOf(value)}年${monthNumber(value)}月`
}

/** `1—6月`; January alone is `1月` (DOMAIN.md, The official monthly sheet). */
export function spanText(value: Month): string {
  const number = monthNumber(value)
  return number === 1 ? '1月' : `1—${number}月`
}
