/** A cell's place: rows and columns count from 0; the pinned row on top is not among them. */
export interface Spot {
  readonly row: number
  readonly col: number
}
/** A block of cells; both ends belong to it. */
export interface Area {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}
/** How many rows and columns there are. */
export interface Bounds {
  readonly rows: number
  readonly cols: number
}
/** What is selected: a block from anchor to head, and in it the one cell that typing goes to. */
export interface Selection {
  readonly active: Spot
  readonly anchor: Spot
  readonly head: Spot
  /** The column where a walk with Tab began, to which Enter goes back. */
  readonly tabbedFrom: number | null
}
/** A direction of one step. */
export interface Step {
  readonly row: -1 | 0 | 1
  readonly col: -1 | 0 | 1
}
type Ask = (spot: Spot) => boolean

export const sameSpot = (a: Spot, b: Spot) => a.row === b.row && a.col === b.col

/** One selected cell. */
export function only(spot: Spot, tabbedFrom: number | null = null): Selection {
  return { active: spot, anchor: spot, head: spot, tabbedFrom }
}

/** The same start, another end. */
export function extended(selection: Selection, head: Spot): Selection {
  return { active: selection.anchor, anchor: selection.anchor, head, tabbedFrom: null }
}

export function areaBetween(a: Spot, b: Spot): Area {
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.col, b.col),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.col, b.col),
  }
}
export const areaOf = ({ anchor, head }: Selection): Area => areaBetween(anchor, head)
export const rowsOf = ({ top, bottom }: Area) => bottom - top + 1
export const colsOf = ({ left, right }: Area) => right - left + 1
export const sizeOf = (area: Area) => rowsOf(area) * colsOf(area)

export function isInside({ top, left, bottom, right }: Area, { row, col }: Spot): boolean {
  return row >= top && row <= bottom && col >= left && col <= right
}

/** The cells of a block, row by row. */
export function spotsIn(area: Area): Spot[] {
  const width = colsOf(area)
  return Array.from({ length: sizeOf(area) }, (_, i) => ({
    row: area.top + Math.floor(i / width),
    col: area.left + (i % width),
  }))
}

/** The nearest place that exists. */
export function clamped({ row, col }: Spot, { rows, cols }: Bounds): Spot {
  const within = (value: number, count: number) => Math.max(0, Math.min(value, count - 1))
  return { row: within(row, rows), col: within(col, cols) }
}

/** The selection as far as it still exists, after rows or columns went. */
export function clampedSelection(selection: Selection, bounds: Bounds): Selection {
  return {
    active: clamped(selection.active, bounds),
    anchor: clamped(selection.anchor, bounds),
    head: clamped(selection.head, bounds),
    tabbedFrom: selection.tabbedFrom,
  }
}

/** The selection on the rows (by name) that it was on, where they went; rows that are no more leave it in its place. */
export function withRows(selection: Selection, before: readonly string[], after: readonly string[]): Selection {
  const places = new Map(after.map((id, row) => [id, row]))
  const moved = (spot: Spot) => ({ ...spot, row: places.get(before[spot.row] ?? '') ?? spot.row })
  const { active, anchor, head, tabbedFrom } = selection
  return { active: moved(active), anchor: moved(anchor), head: moved(head), tabbedFrom }
}

export const stepped = (from: Spot, step: Step, bounds: Bounds) =>
  clamped({ row: from.row + step.row, col: from.col + step.col }, bounds)

/**
 * Where Ctrl+arrow stops, as in WPS: at the last filled cell before a gap; from there at the next filled cell; else at
 * the edge.
 */
export function edgeFrom(from: Spot, step: Step, bounds: Bounds, isFilled: Ask): Spot {
  const next = (spot: Spot) => stepped(spot, step, bounds)
  let at = next(from)
  if (sameSpot(at, from)) return from
  const along = isFilled(from) && isFilled(at)
  for (;;) {
    const after = next(at)
    if (sameSpot(after, at)) return at
    if (along ? !isFilled(after) : isFilled(at)) return at
    at = after
  }
}

/** Tab: the next cell that takes typing, in reading order and over the ends of rows; stays where there is none. */
export function tabbed({ active, tabbedFrom }: Selection, by: 1 | -1, bounds: Bounds, isOpen: Ask): Selection {
  const count = bounds.rows * bounds.cols
  for (let i = active.row * bounds.cols + active.col + by; i >= 0 && i < count; i += by) {
    const spot = { row: Math.floor(i / bounds.cols), col: i % bounds.cols }
    if (isOpen(spot)) return only(spot, spot.row === active.row ? (tabbedFrom ?? active.col) : null)
  }
  return only(active, tabbedFrom)
}

/** Enter: a row further, in the column where a walk with Tab began. */
export function entered({ active, tabbedFrom }: Selection, by: 1 | -1, bounds: Bounds): Selection {
  return only(clamped({ row: active.row + by, col: tabbedFrom ?? active.col }, bounds))
}

/** Enter (down the columns) and Tab (along the rows) stay in a selected block and begin again at its end. */
export function cycled(selection: Selection, along: 'rows' | 'columns', by: 1 | -1): Selection {
  const area = areaOf(selection)
  const [rows, cols] = [rowsOf(area), colsOf(area)]
  const [row, col] = [selection.active.row - area.top, selection.active.col - area.left]
  const now = along === 'rows' ? row * cols + col : col * rows + row
  const next = (now + by + rows * cols) % (rows * cols)
  const active =
    along === 'rows'
      ? { row: area.top + Math.floor(next / cols), col: area.left + (next % cols) }
      : { row: area.top + (next % rows), col: area.left + Math.floor(next / rows) }
  return { ...selection, active }
}
