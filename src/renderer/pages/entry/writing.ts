import type { EntryRejection } from '#contract/entry'
import type { CallName } from '#contract/index'
import { AskError } from '../../parts/ask'
import { queryClient } from '../../parts/query'
import { forgetFailure } from '../../parts/saving'
import { isAnythingRefused, pendingOf, setPending } from './pending'

/** How long a cell shows that it has just been saved, in ms. */
const SAVED_SHOWN = 2_000

/** Writes follow each other: a later one is compared with what the earlier one left. */
let line: Promise<unknown> = Promise.resolve()
export function inLine<T>(write: () => Promise<T>): Promise<T> {
  const done = line.then(write)
  line = done.catch(() => {})
  return done
}

/** The cells that a block's refusal names; null where it is not about cells. */
export function rejectedOf(error: AskError): readonly EntryRejection[] | null {
  if (error.code !== 'ENTRY_REJECTED') return null
  return error.details.rejected as readonly EntryRejection[]
}

/** Passes a refusal on as an answer; a fault of the program goes on being thrown. */
export function refusalOf(error: unknown): AskError {
  if (!(error instanceof AskError)) throw error
  return error
}

/** Waits until a query has the ledger as it is now. The engine tells of a change before it answers: it is asked once. */
export function upToDate(query: CallName): Promise<void> {
  return queryClient.invalidateQueries({ queryKey: [query] }, { cancelRefetch: false })
}

/** Waits until the page shows what was written, then lets go of the texts under way; a tick stays a moment. */
export async function settle(
  sheet: string,
  query: CallName,
  written: readonly (readonly [key: string, text: string])[],
): Promise<void> {
  await upToDate(query)
  setPending(
    sheet,
    written.map(([key, text]) => [key, { text, state: 'saved' }]),
  )
  window.setTimeout(() => {
    const now = pendingOf(sheet)
    const ticked = written.filter(([key]) => now.get(key)?.state === 'saved')
    setPending(
      sheet,
      ticked.map(([key]) => [key, null]),
    )
  }, SAVED_SHOWN)
}

/** Drops texts under way: their cells show again what is stored. */
export function discard(sheet: string, keys: readonly string[]): void {
  setPending(
    sheet,
    keys.map((key) => [key, null]),
  )
  if (!isAnythingRefused()) forgetFailure()
}
