import { AskError, ask } from './ask'
import { desk } from './desk'
import { currentLanguage } from './language'
import { say } from './toast'
import { pageWords } from './words'

export const savePdfWords = pageWords({
  zh: {
    pdf: 'PDF 文件',
    saved: (name: string) => `已写出 ${name}`,
    open: '打开',
    checklist: (month: string) => `${month}冻结前核对表`,
    correction: (number: string) => `更正单${number}`,
  },
  en: {
    pdf: 'PDF file',
    saved: (name: string) => `${name} written`,
    open: 'Open',
    checklist: (month: string) => `${month}冻结前核对表`,
    correction: (number: string) => `更正单${number}`,
  },
})

/** A paper of one sheet that is printed from where it came about. */
export type SmallPaper =
  | { readonly paper: 'checklist'; readonly month: string; readonly name: string }
  | { readonly paper: 'correction'; readonly id: string; readonly name: string }

/** Asks where to, writes the paper as PDF, and offers to open it; a refusal is said. */
export async function savePdf(request: SmallPaper): Promise<void> {
  const w = savePdfWords[currentLanguage()]
  const out = await desk().chooseSave({
    name: `${request.name}.pdf`,
    kinds: [{ name: w.pdf, extensions: ['pdf'] }],
  })
  if (out === null) return
  try {
    const { path } =
      request.paper === 'checklist'
        ? await ask('export.checklist', { month: request.month, out })
        : await ask('export.correction', { id: request.id, out })
    const name = path.split(/[\\/]/).at(-1) ?? path
    say({ text: w.saved(name), action: { text: w.open, run: () => void desk().openPath(path) } })
  } catch (error) {
    if (!(error instanceof AskError)) throw error
    say({ text: error.message })
  }
}
