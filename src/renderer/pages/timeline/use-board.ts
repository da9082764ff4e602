import { type RefObject, useEffect, useLayoutEffect, useState } from 'react'
import type { Day } from '#domain/month'
import { changeView, view } from './view'
import { panned, zoomed } from './zoom'

/** An element's inner size in whole pixels, as it changes; 0 until it is known, which it is before anything is painted. */
export function useInnerSize(ref: RefObject<HTMLElement | null>): { readonly width: number; readonly height: number } {
  const [size, setSize] = useState({ width: 0, height: 0 })
  useLayoutEffect(() => {
    const element = ref.current
    if (element === null) return
    const read = () => setSize({ width: Math.floor(element.clientWidth), height: Math.floor(element.clientHeight) })
    read()
    const observer = new ResizeObserver(read)
    observer.observe(element)
    return () => observer.disconnect()
  }, [ref])
  return size
}

interface Moves {
  readonly today: Day
  readonly nameWidth: number
  onMove(): void
}

/** What a wheel's turn zooms by. */
const ZOOM_A_PIXEL = 0.0016
/** So far a pointer may move before a press is a drag. */
const SLACK = 4

/**
 * Ctrl and the wheel zoom where the pointer is; Shift and the wheel, or a sideways one, move in time; dragging moves
 * both ways. A plain wheel scrolls the rows by itself.
 */
export function useMoves(ref: RefObject<HTMLElement | null>, { today, nameWidth, onMove }: Moves): void {
  useEffect(() => {
    const element = ref.current
    if (element === null) return
    const xOf = (event: MouseEvent) => event.clientX - element.getBoundingClientRect().left - nameWidth
    const onWheel = (event: WheelEvent) => {
      const { zoom } = view.get()
      if (zoom === null) return
      onMove()
      const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 24 : 1
      const [dx, dy] = [event.deltaX * lines, event.deltaY * lines]
      if (event.ctrlKey || event.metaKey) {
        event.preventDefault()
        changeView({ zoom: zoomed(zoom, zoom.perDay * Math.exp(-dy * ZOOM_A_PIXEL), Math.max(0, xOf(event))) })
      } else if (event.shiftKey || Math.abs(dx) > Math.abs(dy)) {
        event.preventDefault()
        changeView({ zoom: panned(zoom, dx === 0 ? dy : dx, today) })
      }
    }
    const endDrag = followDrag(element, xOf, today, onMove)
    // React's own wheel listeners cannot keep the page from zooming.
    element.addEventListener('wheel', onWheel, { passive: false })
    return () => {
      endDrag()
      element.removeEventListener('wheel', onWheel)
    }
  }, [ref, today, nameWidth, onMove])
}

function followDrag(element: HTMLElement, xOf: (event: MouseEvent) => number, today: Day, onMove: () => void) {
  let from: { x: number; y: number; dragging: boolean } | null = null
  const onDown = (event: PointerEvent) => {
    if (event.button === 0 && event.pointerType !== 'touch' && xOf(event) > 0 && event.offsetX < element.clientWidth)
      from = { x: event.clientX, y: event.clientY, dragging: false }
  }
  const onDrag = (event: PointerEvent) => {
    const { zoom } = view.get()
    if (from === null || zoom === null) return
    const [dx, dy] = [event.clientX - from.x, event.clientY - from.y]
    if (!from.dragging && Math.hypot(dx, dy) < SLACK) return
    if (!from.dragging) {
      element.setPointerCapture(event.pointerId)
      element.classList.add('axis-dragging')
      onMove()
    }
    from = { x: event.clientX, y: event.clientY, dragging: true }
    changeView({ zoom: panned(zoom, -dx, today) })
    element.scrollTop -= dy
  }
  const onUp = () => {
    // After the click that ends a drag, which asks for the class: it opens nothing.
    window.setTimeout(() => element.classList.remove('axis-dragging'))
    from = null
  }
  element.addEventListener('pointerdown', onDown)
  element.addEventListener('pointermove', onDrag)
  element.addEventListener('pointerup', onUp)
  element.addEventListener('pointercancel', onUp)
  return () => {
    element.removeEventListener('pointerdown', onDown)
    element.removeEventListener('pointermove', onDrag)
    element.removeEventListener('pointerup', onUp)
    element.removeEventListener('pointercancel', onUp)
  }
}
