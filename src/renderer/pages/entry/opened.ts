import { useRef } from 'react'
import type { Value } from '#domain/field'
import type { Spot } from '../../parts/sheet/selection'

/** A cell and what was stored there. */
export interface SeenCell {
  readonly key: string
  readonly base: Value
}

/**
 * Remembers what was stored in a cell when it was opened: what is typed is compared with that, although another program
 * may have changed the cell, and the sheet what it shows, while somebody was typing.
 */
export function useOpened(seenAt: (spot: Spot) => SeenCell | null) {
  const active = useRef<Spot>({ row: 0, col: 0 })
  const isOpen = useRef(false)
  const opened = useRef<SeenCell | null>(null)
  return {
    /** Follows where typing goes; a page draws too late to be asked for it. */
    select(spot: Spot): void {
      active.current = spot
    },
    follow(open: boolean): void {
      if (open && !isOpen.current) opened.current = seenAt(active.current)
      isOpen.current = open
    },
    /** The cell that was opened last. */
    get last(): SeenCell | null {
      return opened.current
    },
  }
}
