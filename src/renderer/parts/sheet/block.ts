import type { Block } from './clipboard-text'
import { type Area, type Bounds, colsOf, rowsOf, type Spot } from './selection'

/** A text for a cell. */
export interface SheetEdit extends Spot {
  readonly text: string
}
/** A block put to its place: what falls on which cell, and what falls beside the sheet. */
export interface Placed {
  readonly area: Area
  readonly cells: readonly SheetEdit[]
  /** Rows and columns of the block for which the sheet has none. */
  readonly over: { readonly rows: number; readonly cols: number }
}

/**
 * Where a copied block falls, as in WPS: from the selection's first cell on; a selection that is a multiple of it (a
 * single cell always is) is filled with repetitions.
 */
export function placeBlock(block: Block, selected: Area, bounds: Bounds): Placed {
  const height = block.length
  const width = Math.max(0, ...block.map((row) => row.length))
  const repeats = (room: number, size: number) => (size > 0 && room % size === 0 ? room : size)
  const rows = repeats(rowsOf(selected), height)
  const cols = repeats(colsOf(selected), width)
  const fits = {
    rows: Math.min(rows, bounds.rows - selected.top),
    cols: Math.min(cols, bounds.cols - selected.left),
  }
  const cells: SheetEdit[] = []
  for (let r = 0; r < fits.rows; r += 1) {
    for (let c = 0; c < fits.cols; c += 1) {
      // A ragged row says nothing about the cells that it does not reach.
      const text = block[r % height]?.[c % width]
      if (text !== undefined) cells.push({ row: selected.top + r, col: selected.left + c, text })
    }
  }
  return {
    area: {
      top: selected.top,
      left: selected.left,
      bottom: selected.top + fits.rows - 1,
      right: selected.left + fits.cols - 1,
    },
    cells,
    over: { rows: rows - fits.rows, cols: cols - fits.cols },
  }
}

/** Ctrl+D: the block's first row goes down; a single row takes the one above it. Null at the sheet's top. */
export function fillDownFrom(selected: Area): { readonly source: Area; readonly target: Area } | null {
  const single = selected.top === selected.bottom
  if (single && selected.top === 0) return null
  const top = single ? selected.top - 1 : selected.top
  return { source: { ...selected, top, bottom: top }, target: { ...selected, top: top + 1 } }
}

/** Ctrl+R: the same to the right. */
export function fillRightFrom(selected: Area): { readonly source: Area; readonly target: Area } | null {
  const single = selected.left === selected.right
  if (single && selected.left === 0) return null
  const left = single ? selected.left - 1 : selected.left
  return { source: { ...selected, left, right: left }, target: { ...selected, left: left + 1 } }
}

/** Where the fill handle would fill when it is dragged to a cell: along the longer way, never both; null inside the block. */
export function draggedFill(source: Area, to: Spot): Area | null {
  const down = to.row > source.bottom ? to.row - source.bottom : Math.min(0, to.row - source.top)
  const right = to.col > source.right ? to.col - source.right : Math.min(0, to.col - source.left)
  if (down === 0 && right === 0) return null
  if (Math.abs(down) >= Math.abs(right)) {
    return down > 0
      ? { ...source, top: source.bottom + 1, bottom: to.row }
      : { ...source, top: to.row, bottom: source.top - 1 }
  }
  return right > 0
    ? { ...source, left: source.right + 1, right: to.col }
    : { ...source, left: to.col, right: source.left - 1 }
}

/** The source's texts over and over into the target, in step with the source (upwards its last row comes first). */
export function filled(source: Area, target: Area, textAt: (spot: Spot) => string): SheetEdit[] {
  const around = (value: number, size: number) => ((value % size) + size) % size
  const edits: SheetEdit[] = []
  for (let row = target.top; row <= target.bottom; row += 1) {
    for (let col = target.left; col <= target.right; col += 1) {
      const from = {
        row: source.top + around(row - source.top, rowsOf(source)),
        col: source.left + around(col - source.left, colsOf(source)),
      }
      edits.push({ row, col, text: textAt(from) })
    }
  }
  return edits
}
