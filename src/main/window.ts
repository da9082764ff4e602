import { join } from 'node:path'
import { BrowserWindow, nativeTheme, screen } from 'electron'
import type { SettingsFile } from './settings'
import { windowColors } from './window-colors'
import { smallestWindow, windowPlace } from './window-place'
import { titleBarHeight } from './zoom'

/**
 * The one window, where it was last time, shown at once in the page's own colour: the screen makes it while the page is
 * still being read, and nothing has to be drawn twice.
 */
export function openWindow(settings: SettingsFile, development: boolean): BrowserWindow {
  const { background, symbols } = nativeTheme.shouldUseDarkColors ? windowColors.dark : windowColors.light
  const before = settings.now.window
  const main = screen.getPrimaryDisplay()
  const screens = [main, ...screen.getAllDisplays().filter((one) => one.id !== main.id)].map((one) => one.workArea)
  const window = new BrowserWindow({
    ...windowPlace(before, screens),
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    backgroundColor: background,
    titleBarStyle: 'hidden',
    ...(process.platform === 'darwin'
      ? { trafficLightPosition: { x: 16, y: 16 } }
      : { titleBarOverlay: { color: background, symbolColor: symbols, height: titleBarHeight(settings.now.zoom) } }),
    autoHideMenuBar: true,
    // Elsewhere the program file carries it.
    ...(process.platform === 'linux' ? { icon: join(import.meta.dirname, '../../resources/icons/icon-256.png') } : {}),
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/preload.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
      zoomFactor: settings.now.zoom,
      devTools: development,
    },
  })
  window.setMenuBarVisibility(false)
  if (before?.maximized) window.maximize()
  window.on('close', () =>
    settings.change({ window: { ...window.getNormalBounds(), maximized: window.isMaximized() } }),
  )
  return window
}
