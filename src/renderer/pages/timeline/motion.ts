import { type RefObject, startTransition, useLayoutEffect, useRef, useState } from 'react'
import { xOf } from '../../parts/timeline/time-scale'
import { ticksAt, todayOn } from './axis-at'
import { HEAD } from './axis-head'
import type { LabelContext } from './labels'
import { paintGround, paintHead } from './paint-axis'
import { type Palette, paintRow, paletteOf } from './paint-row'
import { type Places, rowAt } from './place-rows'
import { type RowTimes, rowLayout } from './row-layout'
import type { Row } from './rows'
import { view, type Zoom } from './view'
import type { Words } from './words'
import { scaleOf } from './zoom'

/*
 * While the axis moves, two canvases show it, painted once a frame; the rows' drawings, which are what is printed, read
 * aloud and tried by tests, stand still and unseen until it rests, and are drawn once more then. To change the places of
 * nine hundred SVG shapes takes two frames, to paint them one third of one (docs/decisions/0014-window-speed.md).
 */

/** So long nothing has moved before the axis is at rest, in milliseconds. */
const REST = 160

/** What the canvases are painted from. */
export interface Moving {
  readonly rows: readonly Row[]
  readonly places: Places
  readonly timesOf: (i: number) => RowTimes
  readonly speech: Omit<LabelContext, 'scale' | 'width'>
  readonly width: number
  readonly height: number
  readonly words: Words
}

export interface Canvases {
  readonly head: RefObject<HTMLCanvasElement | null>
  readonly rows: RefObject<HTMLCanvasElement | null>
}

/**
 * A canvas' context at the screen's own fineness; opaque, so that text is as sharp as around it; desynchronized, so that
 * what was painted goes to the screen as it is and is not copied into the page first, which takes longer than painting.
 */
function contextOf(canvas: HTMLCanvasElement | null, width: number, height: number): CanvasRenderingContext2D | null {
  const context = canvas?.getContext('2d', { alpha: false, desynchronized: true }) ?? null
  if (canvas === null || context === null) return null
  const [w, h] = [Math.round(width * devicePixelRatio), Math.round(height * devicePixelRatio)]
  if (canvas.width !== w || canvas.height !== h) {
    canvas.width = w
    canvas.height = h
    canvas.style.width = `${width}px`
    canvas.style.height = `${height}px`
  }
  context.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0)
  return context
}

function paint(canvases: Canvases, palette: Palette, moving: Moving, zoom: Zoom, top: number): void {
  const { rows, places, timesOf, speech, width, words } = moving
  const height = moving.height - HEAD
  const at: LabelContext = { ...speech, width, scale: scaleOf(zoom, width) }
  const ticks = ticksAt(at, words)
  const head = contextOf(canvases.head.current, width, HEAD - 1)
  if (head !== null) paintHead(head, palette, ticks, { width, todayX: todayOn(at), today: words.today })
  const context = contextOf(canvases.rows.current, width, height)
  if (context === null) return
  paintGround(context, palette, ticks, { width, height, futureX: xOf(at.scale, at.today) })
  context.font = `12px ${palette.font}`
  context.textAlign = 'left'
  const { selected } = view.get()
  const last = Math.min(rows.length - 1, rowAt(places, top + height))
  for (let n = rowAt(places, top); n <= last; n += 1) {
    const row = rows[n]
    if (row?.kind !== 'project') continue
    const from = places.tops[n] ?? 0
    const place = {
      top: from - top,
      height: (places.tops[n + 1] ?? from) - from,
      width,
      selected: row.key === selected,
    }
    paintRow(context, palette, rowLayout(timesOf(row.i), at), place)
  }
}

const sameZoom = (a: Zoom | null, b: Zoom | null) => a?.start === b?.start && a?.perDay === b?.perDay

/**
 * The zoom at which the rows are drawn: the view's own once it rests. While it moves the board has the class
 * `axis-moving`, which hides those drawings and shows the canvases. With forced colours nothing is painted: a canvas
 * would not follow them.
 */
export function useStillZoom(board: RefObject<HTMLElement | null>, canvases: Canvases, moving: Moving): Zoom | null {
  const [still, setStill] = useState(view.get().zoom)
  const now = useRef(moving)
  useLayoutEffect(() => {
    now.current = moving
  })
  useLayoutEffect(() => {
    let [shown, at] = [view.get().zoom, view.get().top]
    let [frame, timer] = [0, 0]
    let palette: Palette | null = null
    let painted = false
    const parent = () => board.current?.parentElement ?? null
    const onFrame = () => {
      frame = 0
      const element = parent()
      const { zoom, top } = view.get()
      if (element === null || zoom === null) return
      palette ??= paletteOf(element)
      paint(canvases, palette, now.current, zoom, top)
      // One frame later: what is shown for the first time has then been painted.
      if (painted) element.classList.add('axis-moving')
      else frame = requestAnimationFrame(onFrame)
      painted = true
    }
    const rest = () => {
      cancelAnimationFrame(frame)
      frame = 0
      timer = 0
      palette = null
      painted = false
      const { zoom } = view.get()
      startTransition(() => setStill(zoom === null ? null : { ...zoom }))
    }
    const onView = () => {
      const { zoom, top } = view.get()
      const moves = !sameZoom(zoom, shown)
      const scrolls = top !== at && timer !== 0
      if (!moves && !scrolls) return
      const first = shown === null || matchMedia('(forced-colors: active)').matches
      shown = zoom
      at = top
      if (first) return setStill(zoom)
      if (frame === 0) frame = requestAnimationFrame(onFrame)
      // Rows that are scrolled to are drawn anyway: only the axis' own moves keep the canvases on.
      if (!moves) return
      window.clearTimeout(timer)
      timer = window.setTimeout(rest, REST)
    }
    const end = view.subscribe(onView)
    return () => {
      end()
      cancelAnimationFrame(frame)
      window.clearTimeout(timer)
    }
  }, [board, canvases])
  useLayoutEffect(() => {
    if (sameZoom(still, view.get().zoom)) board.current?.parentElement?.classList.remove('axis-moving')
  }, [board, still])
  return still
}
