import { SSF } from '@e965/xlsx'

/** Letters that a cell of no special format shows of a number, its sign left out. */
const SHOWN = 11
/** Smaller figures are shown with an exponent. */
const SMALLEST = 0.0001
/** Below this, figures with two decimals have no more letters than are shown. */
const MONEY = 100_000_000

/** Whether a cell of no special format shows just the number: it rounds longer ones, and gives small ones an exponent. */
function isPlain(value: number): boolean {
  const size = Math.abs(value)
  if (size < MONEY && Math.round(size * 100) / 100 === size) return true
  return size >= SMALLEST && String(size).length <= SHOWN
}

/** How a format shows a number, null where that is the number as it is; so too by what is no format. */
export function numberText(value: number, format: string, from1904: boolean): string | null {
  if (format === 'General' && isPlain(value)) return null
  try {
    return SSF.format(format, value, { date1904: from1904 })
  } catch {
    return null
  }
}
