import { isMonth, type Month, monthAt, yearOf } from '#domain/month'

/** The months one may choose, and the one that is shown. */
export interface Months {
  readonly month: Month
  readonly firstMonth: Month
  readonly lastMonth: Month
}

/** A year of two digits is of this century. */
function fullYear(text: string): number {
  return text.length === 2 ? 2000 + Number(text) : Number(text)
}

/**
 * The month that a text means: 2405, 202405, 2024-05, 24.5, 2024年5月, or 5月 of the year that is shown. Null where it means
 * none, or one that cannot be looked at.
 */
export function monthAsked(text: string, { month, firstMonth, lastMonth }: Months): Month | null {
  const plain = text.normalize('NFKC').replace(/\s/g, '').toLowerCase()
  const full = /^(20\d{2}|\d{2})[-./年]?(\d{1,2})月?$/.exec(plain)
  const short = /^(\d{1,2})(?:月|y)?$/.exec(plain)
  const number = Number(full?.[2] ?? short?.[1] ?? 0)
  if (number < 1 || number > 12) return null
  const asked = monthAt(full?.[1] === undefined ? yearOf(month) : fullYear(full[1]), number)
  return isMonth(asked) && asked >= firstMonth && asked <= lastMonth ? asked : null
}
