import { useEffect, useState } from 'react'
import type { Box } from './place-card'

/**
 * How long a page may take to show what is ringed first, in ms, before what stands for it will do; and to show anything,
 * before the card stands alone.
 */
const PATIENCE = { first: 700, any: 5_000 } as const

export interface Ringed {
  /** Where it is; null while it is not there. */
  readonly box: Box | null
  /** It is there, or will not come. */
  readonly settled: boolean
}

const waiting: Ringed = { box: null, settled: false }

function boxOf(targets: readonly string[]): Box | null {
  for (const target of targets) {
    const { left, top, width, height } = document.querySelector(target)?.getBoundingClientRect() ?? new DOMRect()
    if (width > 0 && height > 0) return { left, top, width, height }
  }
  return null
}

const same = (a: Box | null, b: Box | null) =>
  a === b || (a !== null && b !== null && Object.entries(a).every(([side, value]) => b[side as keyof Box] === value))

/** Follows the first of some elements through scrolling, resizing and drawing anew, a frame at a time. */
export function useRinged(targets: readonly string[]): Ringed {
  const [ringed, setRinged] = useState<Ringed>(waiting)
  useEffect(() => {
    setRinged(waiting)
    const began = performance.now()
    let frame = 0
    const look = () => {
      const waited = performance.now() - began
      const box = boxOf(waited < PATIENCE.first ? targets.slice(0, 1) : targets)
      const settled = box !== null || waited > PATIENCE.any
      setRinged((now) => (same(now.box, box) && now.settled === settled ? now : { box, settled }))
      frame = requestAnimationFrame(look)
    }
    frame = requestAnimationFrame(look)
    return () => cancelAnimationFrame(frame)
  }, [targets])
  return ringed
}
