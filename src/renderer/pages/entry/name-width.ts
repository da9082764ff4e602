import { type GridAnswer, textAt } from '#domain/grid'
import { textWidth } from '../../parts/timeline/text-width'

/** Names are never cut: the column is as wide as the widest, in px. */
export function widestName(answer: GridAnswer, rows: readonly number[]): number {
  let widest = 0
  for (const i of rows) widest = Math.max(widest, textWidth(textAt(answer, 'name', i) ?? '', 13))
  return Math.min(300, Math.max(150, Math.ceil(widest) + 17))
}
