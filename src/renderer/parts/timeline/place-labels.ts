import { type Interval, overlaps } from './time-scale'

/** A piece of text to place: its line (0 beside the marks, 1 and 2 under them), where it starts and how wide it is. */
export interface Piece extends Interval {
  readonly line: 0 | 1 | 2
  readonly text: string
  readonly style: string
}
/** One way of labelling an item; its pieces go together. */
export type Candidate = readonly Piece[]

/** Something on a lane that must be drawn where it is, and whose label may stand in several places. */
export interface Item {
  readonly id: string
  /** Pale stretches: marks of others may lie on them, other windows and labels may not. */
  readonly windows: readonly Interval[]
  /** Marks and lines: nothing else may lie on them. */
  readonly solids: readonly Interval[]
  /** Best first; the last one is taken where none fits. */
  readonly candidates: readonly Candidate[]
}
export interface Placed {
  readonly id: string
  /** Which row of the lane, from the top. */
  readonly row: number
  readonly pieces: readonly Piece[]
}
export interface LaneBounds extends Interval {
  /** Where the today line goes through every row; null when it is off the scale. */
  readonly today: number | null
}

interface Row {
  readonly windows: Interval[]
  readonly solids: Interval[]
  readonly pieces: Piece[]
}

const GAP = 6
/** Between a label beside its mark and the next mark: more than to its own, so that one sees whose it is. */
const MARK_GAP = 8

function grown(interval: Interval, by: number): Interval {
  return { from: interval.from - by, to: interval.to + by }
}

function meets(interval: Interval, others: readonly Interval[], gap: number): boolean {
  return others.some((other) => overlaps(grown(interval, gap), other))
}

function marksFit(item: Item, row: Row): boolean {
  const beside = row.pieces.filter((piece) => piece.line === 0)
  return (
    !item.windows.some((w) => meets(w, row.windows, 2) || meets(w, beside, MARK_GAP)) &&
    !item.solids.some((s) => meets(s, row.solids, 1) || meets(s, beside, MARK_GAP))
  )
}

function pieceFits(piece: Piece, item: Item, row: Row, bounds: LaneBounds): boolean {
  if (piece.from < bounds.from || piece.to > bounds.to) return false
  if (bounds.today !== null && overlaps(piece, { from: bounds.today - 3, to: bounds.today + 3 })) return false
  const sameLine = row.pieces.filter((other) => other.line === piece.line)
  if (meets(piece, sameLine, GAP)) return false
  if (piece.line !== 0) return true
  return !meets(piece, [...row.solids, ...row.windows], MARK_GAP) && !meets(piece, [...item.solids, ...item.windows], 2)
}

function take(item: Item, at: number, row: Row, pieces: readonly Piece[]): Placed {
  row.windows.push(...item.windows)
  row.solids.push(...item.solids)
  row.pieces.push(...pieces)
  return { id: item.id, row: at, pieces }
}

/**
 * Gives every item a row and a place for its label, so that no label lies on a mark, a line, the today line or another
 * label. Items are taken in the given order; a row is opened when those above have no room. Only a label wider than
 * the lane itself can still reach past it.
 */
export function placeLabels(items: readonly Item[], bounds: LaneBounds): readonly Placed[] {
  const rows: Row[] = []
  return items.map((item) => {
    for (const [at, row] of rows.entries()) {
      if (!marksFit(item, row)) continue
      const fitting = item.candidates.find((c) => c.every((piece) => pieceFits(piece, item, row, bounds)))
      if (fitting) return take(item, at, row, fitting)
    }
    const row: Row = { windows: [], solids: [], pieces: [] }
    rows.push(row)
    const fitting = item.candidates.find((c) => c.every((piece) => pieceFits(piece, item, row, bounds)))
    return take(item, rows.length - 1, row, fitting ?? item.candidates.at(-1) ?? [])
  })
}

/** How many lines of text each row needs under its marks: 0, 1 or 2. */
export function linesUnder(placed: readonly Placed[]): readonly number[] {
  const rows: number[] = []
  for (const { row, pieces } of placed) {
    rows[row] = Math.max(rows[row] ?? 0, ...pieces.map((piece) => piece.line))
  }
  return rows
}
