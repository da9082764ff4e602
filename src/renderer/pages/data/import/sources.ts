import { navigation } from '../../../app/navigation'
import { desk } from '../../../parts/desk'
import { currentLanguage } from '../../../parts/language'
import { say } from '../../../parts/toast'
import { begin, fileSource } from './import-state'
import { importPageWords } from './words'

/** Lets the person choose a file. */
export async function chooseFile(): Promise<void> {
  const w = importPageWords[currentLanguage()]
  const kinds = [{ name: w.sheets, extensions: ['xlsx', 'xls', 'csv', 'et', 'xlsm', 'tsv', 'txt'] }]
  const paths = await desk().chooseOpen({ title: w.choose, kinds, multiple: true })
  begin(paths.map(fileSource), navigation.get().month)
}

/** Takes a table out of a clipboard's two forms. */
export function beginPasted(text: string, html: string): void {
  const w = importPageWords[currentLanguage()]
  if (!/[\t\n]/.test(text.trim())) say({ text: w.pasteNothing })
  else begin([{ text, html, name: w.pasted }], navigation.get().month)
}

/** A table out of the clipboard, at a button's word. */
export async function pasteTable(): Promise<void> {
  beginPasted(await navigator.clipboard.readText().catch(() => ''), '')
}
