import { type BrowserWindow, type Input, Menu } from 'electron'
import type { SettingsFile } from './settings'
import { titleBarHeight, zoom, zoomKey } from './zoom'

/**
 * Whether Alt was pressed and let go by itself, which elsewhere than on macOS asks for the menu: not with another key,
 * not to go to another window.
 */
export class AloneAlt {
  #alone = false

  /** Takes a key; true when it asks for the menu. */
  hear({ type, key }: Pick<Input, 'type' | 'key'>): boolean {
    if (type === 'keyDown') {
      this.#alone = key === 'Alt'
      return false
    }
    const asked = this.#alone && key === 'Alt'
    this.#alone = false
    return asked
  }
  forget(): void {
    this.#alone = false
  }
}

/** The keys that are the window's and not the page's: its size, its menu. */
export function followWindowKeys(window: BrowserWindow, settings: SettingsFile): void {
  const alt = new AloneAlt()
  window.webContents.on('before-input-event', (event, input) => {
    const step = input.type === 'keyDown' ? zoomKey(input) : null
    if (step !== null) {
      event.preventDefault()
      zoom(window, settings, step)
    }
    if (!alt.hear(input) || process.platform === 'darwin') return
    Menu.getApplicationMenu()?.popup({ window, x: 8, y: titleBarHeight(settings.now.zoom) })
  })
  window.webContents.on('before-mouse-event', () => alt.forget())
  window.on('blur', () => alt.forget())
  window.webContents.on('zoom-changed', (_event, direction) => zoom(window, settings, direction))
}
