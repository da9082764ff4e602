import { type BrowserWindow, Notification } from 'electron'
import type { DeskQuestions } from '#contract/desk'

/** Tells by the system that something has ended, where nobody looks at the window; a click brings the window back. */
export function tellFinished(window: BrowserWindow, { title, body }: DeskQuestions['notify']): void {
  if (window.isFocused() || !Notification.isSupported()) return
  const note = new Notification({ title, body, silent: true })
  note.on('click', () => {
    if (window.isDestroyed()) return
    if (window.isMinimized()) window.restore()
    window.focus()
  })
  note.show()
}
