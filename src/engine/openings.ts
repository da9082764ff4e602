import { openCopy } from '#ledger/backup-copy'
import { databaseFile, type Ledger, openLedger } from '#ledger/open'
import { clearMark, markOpen, requireWhole, wasLeftOpen } from '#ledger/open-mark'
import { firstFault } from '#ledger/salvage'

/**
 * Opens a workspace for a window. One that a crash or a power cut left open is checked in full first, since a stale WAL
 * does damage that shows late (PEERS.md, Corruption). Refuses as `openLedger` does, WORKSPACE_DAMAGED among it.
 */
export function openWatched(folder: string): Ledger {
  const leftOpen = wasLeftOpen(folder)
  const ledger = openLedger(folder)
  if (ledger.readOnly) return ledger
  try {
    if (leftOpen) requireWhole(ledger.read, folder)
  } catch (error) {
    ledger.close()
    throw error
  }
  markOpen(folder)
  return leftOpen ? { ...ledger, recovered: true } : ledger
}

/** Closes a workspace; one that turned out damaged keeps its mark, so that the next start checks it again. */
export function closeWatched(ledger: Ledger, sound: boolean): void {
  ledger.close()
  if (sound && !ledger.readOnly) clearMark(ledger.path)
}

/** A damaged workspace, open for reading what can be read; its file stays as it is. */
export function openDamaged(folder: string): Ledger {
  const copy = openCopy(databaseFile(folder))
  return { ...copy, path: folder, damage: firstFault(copy.read) ?? '?' }
}
