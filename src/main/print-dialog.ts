import { type BrowserWindow, WebContentsView } from 'electron'
import type { DeskQuestions, Printed } from '#contract/desk'
import { loadPaper, printingSession } from './printer'

/** What Electron says when the person closed the system's dialog. */
const CANCELLED = /cancel/i

/**
 * Prints a finished page on paper, by the system's own dialog. The page gets a view of its own for as long as the dialog
 * is open: no script, no network, as where it becomes a PDF.
 */
export async function printPaper(window: BrowserWindow, question: DeskQuestions['print']): Promise<Printed> {
  const printers = await window.webContents.getPrintersAsync()
  if (printers.length === 0) return 'no-printer'
  const view = new WebContentsView({
    webPreferences: {
      session: printingSession(),
      sandbox: true,
      javascript: false,
      contextIsolation: true,
      spellcheck: false,
    },
  })
  try {
    await loadPaper(view.webContents, question.html)
    const { pageSize, landscape } = question
    return await new Promise<Printed>((resolve) => {
      const options = {
        silent: false,
        printBackground: true,
        pageSize,
        landscape,
        margins: { marginType: 'none' as const },
      }
      view.webContents.print(options, (success, failure) => {
        resolve(success ? 'printed' : CANCELLED.test(failure) ? 'cancelled' : 'failed')
      })
    })
  } finally {
    view.webContents.close()
  }
}
