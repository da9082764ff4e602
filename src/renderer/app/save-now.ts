import type { Lang } from '#domain/refusal'
import { type Saving, savingNow, whenSaved } from '../parts/saving'
import { say } from '../parts/toast'
import { words } from './words'

/** Cells whose text was refused: it stands there and nowhere else. */
const refusedCells = '[role="gridcell"][aria-invalid="true"], .cell-refused'

/** What Ctrl+S answers (PEERS.md, practice 3): everything is on disk already, or what is not and why. */
export function saveAnswer(saving: Saving, refused: number, lang: Lang): string {
  const w = words[lang]
  if (refused > 0) return w.savedBut(refused)
  if (saving.state === 'failed') return w.notSaved(saving.why)
  return saving.state === 'saved' ? w.saved(saving.at) : w.savedAlready
}

/** A write stands in line behind others and begins a moment after the typing has ended. */
async function untilQuiet(): Promise<void> {
  do {
    await new Promise((later) => setTimeout(later, 10))
    await whenSaved()
  } while (savingNow().state === 'saving')
}

/** Ends the typing under the cursor, as leaving it would, waits until it is written, and says how it stands. */
export async function saveNow(lang: Lang): Promise<void> {
  const typing = document.activeElement
  if (typing instanceof HTMLElement && typing !== document.body) {
    typing.blur()
    if (typing.isConnected) typing.focus({ preventScroll: true })
    else document.querySelector<HTMLElement>('.ag-cell-focus')?.focus({ preventScroll: true })
  }
  await untilQuiet()
  say({ text: saveAnswer(savingNow(), document.querySelectorAll(refusedCells).length, lang) })
}
