import type { BrowserWindow } from 'electron'
import type { SettingsFile } from './settings'

/** How large the page may be drawn, in the steps people know from their browser. */
const factors: readonly number[] = [0.5, 0.67, 0.75, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2]

/** The page draws a title bar of 48 px (LOOK.md, Window); the last one is its own line, below the system's buttons. */
const TITLE_BAR = 48

export type ZoomStep = 'in' | 'out' | 'reset'

/** The next factor in a direction; at the ends it stays. */
export function steppedZoom(now: number, step: ZoomStep): number {
  if (step === 'reset') return 1
  const larger = factors.find((one) => one > now + 0.005) ?? now
  const smaller = factors.findLast((one) => one < now - 0.005) ?? now
  return step === 'in' ? larger : smaller
}

/** What a key says about the size of the page; null for any other key. */
export function zoomKey(key: {
  readonly key: string
  readonly control: boolean
  readonly meta: boolean
  readonly alt: boolean
}): ZoomStep | null {
  if (!(key.control || key.meta) || key.alt) return null
  if (key.key === '+' || key.key === '=') return 'in'
  if (key.key === '-' || key.key === '_') return 'out'
  return key.key === '0' ? 'reset' : null
}

/** The height of the system's buttons, which lie over the page's title bar. */
export const titleBarHeight = (zoom: number): number => Math.round(TITLE_BAR * zoom) - 1

/** Draws the page larger or smaller, and remembers it. */
export function zoom(window: BrowserWindow, settings: SettingsFile, step: ZoomStep): void {
  const factor = steppedZoom(settings.now.zoom, step)
  settings.change({ zoom: factor })
  window.webContents.setZoomFactor(factor)
  if (process.platform !== 'darwin') window.setTitleBarOverlay({ height: titleBarHeight(factor) })
}
