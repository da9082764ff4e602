import type { Ask } from '#contract/index'
import { AskError, ask } from '../../../parts/ask'
import { desk } from '../../../parts/desk'
import { currentLanguage } from '../../../parts/language'
import { say } from '../../../parts/toast'
import { printWords } from './words'

/** Asks where to, writes what is shown, and offers to open it; a refusal is said. */
export async function writeView(asked: Ask<'view.preview'>, name: string, ending: 'xlsx' | 'pdf'): Promise<void> {
  const w = printWords[currentLanguage()]
  const out = await desk().chooseSave({
    title: w.saveTitle,
    name: `${name}.${ending}`,
    kinds: [{ name: w[ending], extensions: [ending] }],
  })
  if (out === null) return
  try {
    const { path } = await ask('view.export', { ...asked, out })
    const file = path.split(/[\\/]/).at(-1) ?? path
    say({ text: w.wrote(file), action: { text: w.open, run: () => void desk().openPath(path) } })
  } catch (error) {
    if (!(error instanceof AskError)) throw error
    say({ text: error.message })
  }
}
