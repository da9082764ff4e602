export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}
export interface Size {
  readonly width: number
  readonly height: number
}

/** Between the ring and the card, and between the card and the window's edge, in px. */
const GAP = 14
const EDGE = 12

const between = (value: number, from: number, to: number) => Math.min(Math.max(value, from), Math.max(from, to))

/**
 * Where a card stands beside what is ringed: right of it, left, below or above, the first that has room; over its lower
 * right corner where none has; in the middle of the window where nothing is ringed. It never leaves the window.
 */
export function placeCard(
  ringed: Box | null,
  card: Size,
  window: Size,
): { readonly left: number; readonly top: number } {
  const keep = (left: number, top: number) => ({
    left: between(left, EDGE, window.width - card.width - EDGE),
    top: between(top, EDGE, window.height - card.height - EDGE),
  })
  if (ringed === null) return keep((window.width - card.width) / 2, (window.height - card.height) / 2)
  const right = ringed.left + ringed.width
  const bottom = ringed.top + ringed.height
  const fitsBeside = card.height + 2 * EDGE <= window.height
  if (fitsBeside && right + GAP + card.width + EDGE <= window.width) return keep(right + GAP, ringed.top)
  if (fitsBeside && ringed.left - GAP - card.width >= EDGE) return keep(ringed.left - GAP - card.width, ringed.top)
  if (bottom + GAP + card.height + EDGE <= window.height) return keep(ringed.left, bottom + GAP)
  if (ringed.top - GAP - card.height >= EDGE) return keep(ringed.left, ringed.top - GAP - card.height)
  return keep(right - card.width - 2 * EDGE, bottom - card.height - 2 * EDGE)
}
