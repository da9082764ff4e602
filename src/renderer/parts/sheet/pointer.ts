import type { Spot } from './selection'

export interface PointerOwner {
  /** The cell under a point of the screen, or the nearest one in sight. */
  spotAt(x: number, y: number): Spot | null
  /** By how many rows and columns a point lies outside of what is seen: −1, 0 or 1. */
  outside(x: number, y: number): { readonly row: number; readonly col: number }
  onPress(spot: Spot, extend: boolean): void
  /** The button is held over another cell; `beyond` while it is held outside of what is seen. */
  onDrag(spot: Spot, kind: DragKind, beyond: { readonly row: number; readonly col: number }): void
  onDrop(kind: DragKind): void
  onDouble(spot: Spot): void
}
/** What the button was pressed on: a cell (selects) or the handle (fills). */
export type DragKind = 'select' | 'fill'

/** The pace of scrolling while the pointer is held outside. */
const scrollEvery = 40

/** On a row's cells or on the line below them; not on the header or the pinned row. */
function isOnRow(target: Element): boolean {
  return target.closest('.ag-row:not(.ag-row-pinned)') !== null
}

/** Mouse and pen on the sheet: press, drag (also beyond the edge, which scrolls), double press. Answers how to stop listening. */
export function followPointer(host: HTMLElement, handle: HTMLElement, owner: PointerOwner): () => void {
  let end: (() => void) | null = null

  const begin = (kind: DragKind, event: MouseEvent) => {
    end?.()
    let at = { x: event.clientX, y: event.clientY }
    const move = (beyond: { readonly row: number; readonly col: number }) => {
      const spot = owner.spotAt(at.x, at.y)
      if (spot) owner.onDrag(spot, kind, beyond)
    }
    const onMove = (moved: MouseEvent) => {
      // Scrolling under a pointer that stands still is reported as a move too, and not always with its buttons.
      if (moved.clientX === at.x && moved.clientY === at.y) return
      // The button may have been let go where no event reached us.
      if ((moved.buttons & 1) === 0) return finish()
      at = { x: moved.clientX, y: moved.clientY }
      move({ row: 0, col: 0 })
    }
    const scroll = setInterval(() => {
      const beyond = owner.outside(at.x, at.y)
      if (beyond.row !== 0 || beyond.col !== 0) move(beyond)
    }, scrollEvery)
    const stop = () => {
      clearInterval(scroll)
      window.removeEventListener('mousemove', onMove)
      window.removeEventListener('mouseup', finish)
      end = null
    }
    const finish = () => {
      stop()
      owner.onDrop(kind)
    }
    window.addEventListener('mousemove', onMove)
    window.addEventListener('mouseup', finish)
    end = stop
  }

  const onPress = (event: MouseEvent) => {
    if (event.button !== 0 || !(event.target instanceof Element)) return
    if (event.target === handle) {
      event.preventDefault()
      begin('fill', event)
      return
    }
    const spot = isOnRow(event.target) ? owner.spotAt(event.clientX, event.clientY) : null
    if (spot === null) return
    // The focus stays in the field over the cell.
    event.preventDefault()
    owner.onPress(spot, event.shiftKey)
    begin('select', event)
  }
  const onDouble = (event: MouseEvent) => {
    if (!(event.target instanceof Element) || !isOnRow(event.target)) return
    const spot = owner.spotAt(event.clientX, event.clientY)
    if (spot) owner.onDouble(spot)
  }
  host.addEventListener('mousedown', onPress)
  host.addEventListener('dblclick', onDouble)
  return () => {
    end?.()
    host.removeEventListener('mousedown', onPress)
    host.removeEventListener('dblclick', onDouble)
  }
}
