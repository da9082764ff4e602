/** What a number format makes of a number: a date, a share, or itself. */
export type Format = 'date' | 'percent' | 'number'

/** A format without its quoted words, escaped letters, colours and conditions: only what acts is left. */
const bare = (format: string) => format.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '')

/** Judges by the format's first part (of positive numbers). A time of day or a length of time is a number: no day is in it. */
export function formatOf(format: string): Format {
  if (/\[[hms]+\]/i.test(format)) return 'number'
  const acts = bare(format.split(';', 1)[0] ?? '').replace(/general/i, '')
  if (acts.includes('%')) return 'percent'
  if (/[yedb]/i.test(acts) && !/[0#?]/.test(acts)) return 'date'
  return /m/i.test(acts) && !/[hs0#?]/i.test(acts) ? 'date' : 'number'
}

const DAY = 86_400_000
/** Day 0 of the two calendars: Excel counts a 29 February 1900 that never was, so that earlier days lie one later. */
const FIRST_1900 = Date.UTC(1899, 11, 30)
const FIRST_1904 = Date.UTC(1904, 0, 1)
const LEAP_ERROR = 60
const LAST = 2_958_465

/** The day of a serial number as '2024-06-30', or null where it lies outside the calendar. */
export function dayOfSerial(serial: number, from1904: boolean): string | null {
  const whole = Math.floor(serial)
  if (!(whole >= (from1904 ? 0 : 1) && whole <= LAST - (from1904 ? 1_462 : 0))) return null
  const shift = !from1904 && whole < LEAP_ERROR ? 1 : 0
  return new Date((from1904 ? FIRST_1904 : FIRST_1900) + (whole + shift) * DAY).toISOString().slice(0, 10)
}
