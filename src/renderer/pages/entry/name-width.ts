import { type GridAnswer, textAt } from '#domain/grid'
import { textWidth } from '../../parts/timeline/text-width'

/** What stands beside the text of a cell or header, in px: 8 on each side and a line. */
export const BESIDE = 17
/** Where texts need the room, a name of more than 13 characters goes on in a second line. */
const NARROW = 190
/** One long name does not push what is filled in out of the window. */
const WIDEST = 300

/** Names are never cut: the column is as wide as the widest, in px; a narrow one as half of it at least. */
export function widestName(answer: GridAnswer, rows: readonly number[], narrow = false): number {
  let widest = 0
  for (const i of rows) widest = Math.max(widest, textWidth(textAt(answer, 'name', i) ?? '', 13))
  const whole = Math.max(150, widest + BESIDE)
  if (!narrow) return Math.min(WIDEST, whole)
  // Where a line breaks, up to a character and a half of it stays empty.
  return Math.min(WIDEST, whole, Math.max(NARROW, Math.ceil(widest / 2) + 20 + BESIDE))
}
