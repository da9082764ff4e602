import type { EntryRejection } from '#contract/entry'
import type { Ask } from '#contract/index'
import type { EntryField, EntryWay } from '#domain/entry'
import type { Month } from '#domain/month'
import { AskError } from '../../../parts/ask'
import { queryClient } from '../../../parts/query'
import { change, forgetFailure } from '../../../parts/saving'
import { cellKey, type Pending, pendingStore, setPending } from './pending'

/** One cell on its way to the ledger: as typed, and what was stored there when it was typed. */
export interface EntryCell {
  readonly id: string
  readonly field: EntryField
  readonly text: string
  readonly base?: string | number | null
}

/** How long a cell shows that it has just been saved, in ms. */
const SAVED_SHOWN = 2_000

/** Writes follow each other: a later one is compared with what the earlier one left. */
let line: Promise<unknown> = Promise.resolve()

function rejectedOf(error: AskError): readonly EntryRejection[] | null {
  if (error.code !== 'ENTRY_REJECTED') return null
  return error.details.rejected as readonly EntryRejection[]
}

const keyOf = (cell: Pick<EntryCell, 'id' | 'field'>) => cellKey(cell.id, cell.field)

function mark(cells: readonly EntryCell[], pending: (cell: EntryCell) => Pending | null): void {
  setPending(cells.map((cell) => [keyOf(cell), pending(cell)] as const))
}

/** Waits until the page shows what was written, then lets go of the texts under way; a tick stays a moment. */
async function settle(cells: readonly EntryCell[]): Promise<void> {
  await queryClient.invalidateQueries({ queryKey: ['month.sheet'] })
  mark(cells, (cell) => ({ text: cell.text, state: 'saved' }))
  window.setTimeout(() => {
    const now = pendingStore.get().cells
    mark(
      cells.filter((cell) => now.get(keyOf(cell))?.state === 'saved'),
      () => null,
    )
  }, SAVED_SHOWN)
}

async function send(month: Month, how: EntryWay, cells: readonly EntryCell[]): Promise<number> {
  const input: Ask<'month.enter'> = { month, how, cells: [...cells] }
  try {
    const { changes } = await change('month.enter', input)
    await settle(cells)
    return changes
  } catch (error) {
    if (!(error instanceof AskError)) throw error
    const rejected = rejectedOf(error)
    if (rejected === null) {
      mark(cells, (cell) => ({ text: cell.text, state: 'refused', reason: error.message }))
      return 0
    }
    const reasons = new Map(rejected.map((one) => [`${one.id}/${one.field}`, one.message]))
    const refused = cells.filter((cell) => reasons.has(keyOf(cell)))
    mark(refused, (cell) => ({ text: cell.text, state: 'refused', reason: reasons.get(keyOf(cell)) ?? error.message }))
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
  mark(cells, (cell) => ({ text: cell.text, state: 'saving' }))
  const done = line.then(() => send(month, how, cells))
  line = done.catch(() => {})
  return done
}

/** Drops refused texts: their cells show again what is stored. */
export function discardCells(cells: readonly Pick<EntryCell, 'id' | 'field'>[]): void {
  setPending(cells.map((cell) => [keyOf(cell), null] as const))
  if (![...pendingStore.get().cells.values()].some((one) => one.state === 'refused')) forgetFailure()
}
