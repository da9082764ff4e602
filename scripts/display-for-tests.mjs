import { hasDisplay, startVirtualDisplay } from './display.mjs'

/**
 * Playwright's global set-up: without a display each worker gets an invisible one of its own (`KPM_TEST_DISPLAYS`), until
 * the last has ended. Two programs on one display take the focus from each other, and a window that closes has the next
 * one told of a pointer without its button.
 */
export default async function displayForTests({ workers }) {
  if (hasDisplay()) return undefined
  const displays = await Promise.all(Array.from({ length: workers }, () => startVirtualDisplay()))
  process.env.DISPLAY = displays[0].name
  process.env.KPM_TEST_DISPLAYS = displays.map(({ name }) => name).join(' ')
  return () => {
    for (const { stop } of displays) stop()
  }
}
