import type { Day } from '#domain/month'
import type { Row } from './rows'
import { changeView, toggledIn, view, type Zoom } from './view'
import { aroundToday, panned, zoomed } from './zoom'

/** What the keys act upon. */
export interface KeyBoard {
  readonly rows: readonly Row[]
  /** The selected row's place; −1 for none. */
  readonly at: number
  readonly zoom: Zoom
  readonly today: Day
  readonly width: number
  /** How many rows a page is. */
  readonly page: number
  select(at: number): void
  open(id: string): void
  toggleDetails(): void
}

const STEP = 60
const CLOSER = 1.25

export function foldRow(row: Row): void {
  const key = row.kind === 'group' ? row.key : row.id
  changeView({ folded: toggledIn(view.get().folded, key) })
}

function isFoldable(row: Row): boolean {
  return row.kind === 'group' || row.children > 0
}

/** Where a key moves the selection; null for one that does not. */
function moveOf(key: string, command: boolean, { rows, at, page }: KeyBoard): number | null {
  const last = rows.length - 1
  if (key === 'ArrowDown') return Math.min(at + 1, last)
  if (key === 'ArrowUp') return Math.max(at - 1, 0)
  if (key === 'PageDown') return Math.min(at + page, last)
  if (key === 'PageUp') return Math.max(at - page, 0)
  if (key === 'Home' && command) return 0
  return key === 'End' && command ? last : null
}

/** How a key moves the axis; null for one that does not. */
function zoomOf(key: string, command: boolean, board: KeyBoard): Zoom | null {
  const { zoom, today, width } = board
  const step = command ? width * 0.8 : STEP
  if (key === 'ArrowLeft') return panned(zoom, -step, today)
  if (key === 'ArrowRight') return panned(zoom, step, today)
  if (key === '+' || key === '=') return zoomed(zoom, zoom.perDay * CLOSER, width / 2)
  if (key === '-' || key === '−') return zoomed(zoom, zoom.perDay / CLOSER, width / 2)
  return key === 'Home' && !command ? aroundToday(today, zoom.perDay, width) : null
}

function actOf(key: string, board: KeyBoard): (() => void) | null {
  const row = board.rows[board.at]
  if (row === undefined) return null
  if (key === 'Enter') return row.kind === 'group' ? () => foldRow(row) : () => board.open(row.id)
  if (key === ' ') return row.kind === 'group' ? () => foldRow(row) : board.toggleDetails
  return null
}

/** Shift with the arrows folds and unfolds, as in every tree. */
function foldOf(event: KeyboardEvent, { rows, at }: KeyBoard): (() => void) | null {
  const row = rows[at]
  if (!event.shiftKey || row === undefined || !isFoldable(row)) return null
  return (event.key === 'ArrowLeft') !== row.folded ? () => foldRow(row) : () => undefined
}

/** Acts on a key of the board; false for one that is not its own. */
export function onBoardKey(event: KeyboardEvent, board: KeyBoard): boolean {
  if (event.altKey || event.isComposing) return false
  const { key } = event
  const command = event.ctrlKey || event.metaKey
  const sideways = key === 'ArrowLeft' || key === 'ArrowRight'
  const fold = sideways ? foldOf(event, board) : null
  if (fold !== null) {
    fold()
    return true
  }
  const to = moveOf(key, command, board)
  const zoom = command && !sideways ? null : zoomOf(key, command, board)
  const act = command ? null : actOf(key, board)
  if (to !== null) board.select(to)
  else if (zoom !== null) changeView({ zoom })
  else if (act !== null) act()
  else return false
  return true
}
