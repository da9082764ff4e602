import type { Page } from '@playwright/test'

declare global {
  interface Window {
    /** What the next paste brings; set by `pasted`. */
    nextPaste?: Promise<string>
  }
}

/** What lies on the clipboard in a format, as a page that is pasted into sees it. */
export async function pasted(page: Page, format: 'text/plain' | 'text/html'): Promise<string> {
  // The page listens before the key is pressed; a page that is busy would otherwise miss it.
  await page.evaluate((kind) => {
    window.nextPaste = new Promise<string>((answer) => {
      const take = (event: ClipboardEvent) => {
        event.preventDefault()
        event.stopPropagation()
        answer(event.clipboardData?.getData(kind) ?? '')
      }
      document.addEventListener('paste', take, { once: true, capture: true })
    })
  }, format)
  await page.keyboard.press('Control+V')
  return page.evaluate(() => window.nextPaste ?? Promise.reject(new Error('nothing waits for a paste')))
}

/** Puts one format on the clipboard, as another program that is copied from does. */
export async function copied(page: Page, format: 'text/plain' | 'text/html', text: string): Promise<void> {
  await page.evaluate(
    ([kind, given]) => {
      const put = (event: ClipboardEvent) => {
        event.preventDefault()
        event.stopPropagation()
        event.clipboardData?.setData(kind, given)
      }
      document.addEventListener('copy', put, { once: true, capture: true })
    },
    [format, text] as const,
  )
  await page.keyboard.press('Control+C')
}
