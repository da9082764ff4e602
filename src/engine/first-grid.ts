import { type Packed, unpack } from '#contract/packed'
import type { GridAnswer } from '#domain/grid'
import { lastClosedMonth, type Month } from '#domain/month'
import { revision } from '#ledger/projects'
import type { Desk } from './desk'
import { keepGrid, keptGrid } from './kept-grid'
import { knowAhead } from './known-grids'

/** A grid made before it was asked for, and what it was made from. */
interface Ahead {
  readonly ledger: Desk['ledger']
  readonly version: number
  readonly revision: number
  readonly month: Month
  readonly answer: Packed<GridAnswer>
}

/** The month that a window begins with, and its grid where it was kept and is still true. */
function standing({ ledger, clock }: Desk) {
  const today = clock.today()
  const month = lastClosedMonth(today)
  return { ledger, today, month, kept: keptGrid(ledger, month, today) }
}

/**
 * The grid that a window asks for first: made ready while the window itself is still being made, and kept when the
 * program ends, so that the next start reads instead of computing (docs/decisions/0004-first-row.md).
 */
export class FirstGrid {
  #ahead: Ahead | null = null

  /**
   * Makes it ready where it was kept and is still true, and answers null; else the month whose grid has to be computed.
   * Throws what reading the ledger throws.
   */
  lookAhead(desk: Desk): Month | null {
    const { ledger, today, month, kept } = standing(desk)
    if (kept === null) return month
    const { answer } = kept
    // The other pages of an open month begin with it too; a frozen one tells its snapshot.
    if (!kept.frozen) knowAhead(ledger.read, month, today, () => unpack(answer))
    this.#ahead = { ledger, version: ledger.dataVersion(), revision: revision(ledger.read), month, answer }
    return null
  }

  /** Hands it over, once, where it is what `project.grid` is asked for and nothing was written since; else null. */
  take({ ledger }: Desk, input: unknown): Packed<GridAnswer> | null {
    const found = this.#ahead
    this.#ahead = null
    if (found === null || found.ledger !== ledger) return null
    const same = found.version === ledger.dataVersion() && found.revision === revision(ledger.read)
    const asked = typeof input === 'object' && input !== null && 'month' in input && input.month === found.month
    return same && asked ? found.answer : null
  }

  /** Keeps what the next start will ask first, unless it is kept already. Throws what `compute` throws. */
  keep(desk: Desk, compute: (desk: Desk, asked: { readonly month: Month }) => GridAnswer): void {
    const { ledger, today, month, kept } = standing(desk)
    if (kept === null) keepGrid(ledger, compute(desk, { month }), today)
  }
}
