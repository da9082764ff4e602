import { type BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron'
import type { Language } from '#contract/desk'
import { menuWords } from './menu-words'

/** What the system knows of the place that was clicked. */
interface Clicked {
  readonly isEditable: boolean
  readonly selectionText: string
  readonly editFlags: {
    readonly canCut: boolean
    readonly canCopy: boolean
    readonly canPaste: boolean
    readonly canSelectAll: boolean
  }
}

/** The menu of a text field, or of a selected text; empty where there is neither. */
export function editMenu(
  { isEditable, selectionText, editFlags }: Clicked,
  language: Language,
): MenuItemConstructorOptions[] {
  const text = menuWords[language]
  if (!isEditable) return selectionText.trim() === '' ? [] : [{ role: 'copy', label: text.copy }]
  return [
    { role: 'cut', label: text.cut, enabled: editFlags.canCut },
    { role: 'copy', label: text.copy, enabled: editFlags.canCopy },
    { role: 'paste', label: text.paste, enabled: editFlags.canPaste },
    { type: 'separator' },
    { role: 'selectAll', label: text.selectAll, enabled: editFlags.canSelectAll },
  ]
}

/** Where the page has no menu of its own, text has the system's. */
export function followTextClicks(window: BrowserWindow, language: () => Language): void {
  window.webContents.on('context-menu', (_event, clicked) => {
    const template = editMenu(clicked, language())
    if (template.length > 0) Menu.buildFromTemplate(template).popup({ window, x: clicked.x, y: clicked.y })
  })
}
