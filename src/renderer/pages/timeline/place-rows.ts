import { textAt } from '#domain/grid'
import type { TimelineAnswer } from '#domain/timeline'
import { textWidth } from '../../parts/timeline/text-width'
import type { Row } from './rows'

const GROUP = 28
const PROJECT = 24
/** Each further line of a long name. */
const LINE = 18
/** Lamp, gaps and the page's edge beside a name. */
const BESIDE = 60
const INDENT = 20

/** Where rows lie, in pixels: row n from `tops[n]` up to `tops[n + 1]`. */
export interface Places {
  readonly nameWidth: number
  readonly tops: Float64Array
  readonly height: number
}

/** Width of the pinned column: as wide as the widest name, as far as the axis can spare it. */
export function nameWidthOf(answer: TimelineAnswer, children: string, width: number): number {
  const most = Math.max(200, Math.min(420, Math.floor(width * 0.3)))
  let widest = 0
  for (let i = 0; i < answer.count && widest < most; i += 1) {
    const indent = textAt(answer, 'parentId', i) === null ? 0 : INDENT
    widest = Math.max(widest, textWidth(textAt(answer, 'name', i) ?? '', 13) + indent)
  }
  return Math.min(most, Math.max(200, widest + BESIDE + textWidth(children, 12)))
}

/** Names are never cut: one that does not fit its line takes more of them (LOOK.md, Table grammar). */
function heightOf(row: Row, answer: TimelineAnswer, nameWidth: number, children: string): number {
  if (row.kind === 'group') return GROUP
  const room = nameWidth - BESIDE - row.depth * INDENT - (row.children > 0 ? textWidth(children, 12) + 24 : 0)
  const name = textAt(answer, 'name', row.i) ?? ''
  // No character is wider than it is high: a short name fits, and need not be measured.
  if (name.length * 13 <= room) return PROJECT
  const lines = Math.max(1, Math.ceil(textWidth(name, 13) / Math.max(room, 60)))
  return PROJECT + (lines - 1) * LINE
}

export function placesOf(rows: readonly Row[], answer: TimelineAnswer, nameWidth: number, children: string): Places {
  const tops = new Float64Array(rows.length + 1)
  rows.forEach((row, n) => {
    tops[n + 1] = (tops[n] ?? 0) + heightOf(row, answer, nameWidth, children)
  })
  return { nameWidth, tops, height: tops[rows.length] ?? 0 }
}

/** The row that lies at a height; the last one below all. */
export function rowAt({ tops }: Places, y: number): number {
  let [low, high] = [0, Math.max(0, tops.length - 2)]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((tops[middle] ?? 0) <= y) low = middle
    else high = middle - 1
  }
  return low
}

/** So many rows on either side of those that are seen are drawn too, for who scrolls; not yet on the first screen. */
export const AROUND = 6

/** The rows that are drawn for what is seen, and `around` more on either side. */
export function drawnRows(
  places: Places,
  top: number,
  height: number,
  around: number,
): { readonly from: number; readonly to: number } {
  const count = places.tops.length - 1
  if (count === 0) return { from: 0, to: 0 }
  return {
    from: Math.max(0, rowAt(places, top) - around),
    to: Math.min(count, rowAt(places, top + height) + 1 + around),
  }
}
