import { type Packed, pack, unpack } from '#contract/packed'
import type { GridAnswer } from '#domain/grid'
import { lastClosedMonth, type Month } from '#domain/month'
import { revision } from '#ledger/projects'
import { type Desk, dispatch } from './dispatch'
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

  /** Makes it ready: as it was kept, else computed. Throws what computing it throws. */
  lookAhead(desk: Desk): void {
    const { ledger, today, month, kept } = standing(desk)
    const answer = kept?.answer ?? pack(dispatch(desk, 'project.grid', { month }))
    // The other pages of an open month begin with it too; a frozen one tells its snapshot.
    if (kept !== null && !kept.frozen) knowAhead(ledger.read, month, today, () => unpack(answer))
    this.#ahead = { ledger, version: ledger.dataVersion(), revision: revision(ledger.read), month, answer }
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

  /** Keeps what the next start will ask first, unless it is kept already. Throws what computing it throws. */
  keep(desk: Desk): void {
    const { ledger, today, month, kept } = standing(desk)
    if (kept === null) keepGrid(ledger, dispatch(desk, 'project.grid', { month }), today)
  }
}
