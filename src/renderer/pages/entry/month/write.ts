import type { Ask } from '#contract/index'
import type { EntryField, EntryWay } from '#domain/entry'
import type { Month } from '#domain/month'
import { change, tellRefused } from '../../../parts/saving'
import { cellKey, type Pending, setPending } from '../pending'
import { discard, inLine, refusalOf, rejectedOf, settle } from '../writing'

/** One cell on its way to the ledger: as typed, and what was stored there when it was typed. */
export interface EntryCell {
  readonly id: string
  readonly field: EntryField
  readonly text: string
  readonly base?: string | number | null
}

const keyOf = (cell: Pick<EntryCell, 'id' | 'field'>) => cellKey(cell.id, cell.field)

function mark(month: Month, cells: readonly EntryCell[], pending: (cell: EntryCell) => Pending): void {
  setPending(
    month,
    cells.map((cell) => [keyOf(cell), pending(cell)] as const),
  )
}

async function send(month: Month, how: EntryWay, cells: readonly EntryCell[]): Promise<number> {
  const input: Ask<'month.enter'> = { month, how, cells: [...cells] }
  try {
    const { changes } = await change('month.enter', input)
    await settle(
      month,
      'month.sheet',
      cells.map((cell) => [keyOf(cell), cell.text]),
    )
    return changes
  } catch (thrown) {
    const error = refusalOf(thrown)
    const rejected = rejectedOf(error)
    if (rejected === null) {
      mark(month, cells, (cell) => ({ text: cell.text, state: 'refused', reason: error.message }))
      return 0
    }
    const reasons = new Map(rejected.map((one) => [cellKey(one.id, one.field), one.message]))
    const refused = cells.filter((cell) => reasons.has(keyOf(cell)))
    mark(month, refused, (cell) => ({
      text: cell.text,
      state: 'refused',
      reason: reasons.get(keyOf(cell)) ?? error.message,
    }))
    const [only] = rejected
    if (cells.length === 1 && only !== undefined) tellRefused(only.message)
    const sound = cells.filter((cell) => !reasons.has(keyOf(cell)))
    // What is sound goes in as one change set; what is refused stays in its cell with its reason.
    return sound.length === 0 || refused.length === 0 ? 0 : send(month, how, sound)
  }
}

/**
 * Writes cells as one change set and shows each as saving, saved or refused. A refused one keeps its text and its reason;
 * the others are written. Answers how many cells changed.
 */
export function writeCells(month: Month, how: EntryWay, cells: readonly EntryCell[]): Promise<number> {
  if (cells.length === 0) return Promise.resolve(0)
  mark(month, cells, (cell) => ({ text: cell.text, state: 'saving' }))
  return inLine(() => send(month, how, cells))
}

/** Drops refused texts: their cells show again what is stored. */
export function discardCells(month: Month, cells: readonly Pick<EntryCell, 'id' | 'field'>[]): void {
  discard(month, cells.map(keyOf))
}
