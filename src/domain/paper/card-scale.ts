import { type Day, dayNumber } from '../month'

/** The year of a card: where days lie on it. */
export interface YearScale {
  readonly year: number
  /** The share of the year that has passed when a day begins; below 0 and above 1 outside it. */
  at(on: string): number
  /** The same, no further than the year's edges. */
  within(on: string): number
  /** Whether a day lies in the year. */
  has(on: string): boolean
}

export function yearScale(year: number): YearScale {
  const first = dayNumber(`${year}-01-01` as Day)
  const days = dayNumber(`${year + 1}-01-01` as Day) - first
  const at = (on: string) => (dayNumber(on as Day) - first) / days
  return {
    year,
    at,
    within: (on) => Math.min(1, Math.max(0, at(on))),
    has: (on) => Number(on.slice(0, 4)) === year,
  }
}

/** `6月25日` in the card's year, `2023年6月25日` outside it. */
export function dayWithin(year: number, on: string): string {
  const [y, m, d] = on.split('-').map(Number)
  return y === year ? `${m}月${d}日` : `${y}年${m}月${d}日`
}
