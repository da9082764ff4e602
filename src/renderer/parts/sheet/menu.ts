import type { Lang } from '#domain/refusal'
import type { MenuEntry } from '../context-menu/asked'
import { desk } from '../desk'
import { sheetWords } from './words'

interface SheetActs {
  /** Whether the active cell takes typing. */
  readonly isOpen: boolean
  /** Whether one cell alone is selected: then nothing can be filled. */
  readonly single: boolean
  fillDown(): void
  fillRight(): void
  clear(): void
}

/** What can be done with the selected cells, as the keys do it; then what the page adds. */
export function sheetMenu(lang: Lang, acts: SheetActs, more: readonly MenuEntry[]): readonly MenuEntry[] {
  const w = sheetWords[lang]
  const closed = !acts.isOpen
  // The clipboard is the shell's: it sends the field what Ctrl+C and Ctrl+V would.
  const edit = (act: 'cut' | 'copy' | 'paste') => () => void desk().edit(act)
  return [
    { text: w.copy, key: 'Ctrl+C', run: edit('copy') },
    { text: w.cut, key: 'Ctrl+X', disabled: closed, run: edit('cut') },
    { text: w.paste, key: 'Ctrl+V', run: edit('paste') },
    null,
    { text: w.fillDown, key: 'Ctrl+D', disabled: acts.single && closed, run: acts.fillDown },
    { text: w.fillRight, key: 'Ctrl+R', disabled: acts.single && closed, run: acts.fillRight },
    { text: w.clear, key: 'Delete', disabled: closed, run: acts.clear },
    ...(more.length === 0 ? [] : [null, ...more]),
  ]
}
