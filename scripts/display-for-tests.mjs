import { hasDisplay, startVirtualDisplay } from './display.mjs'

/** Playwright's global set-up: without a display the tests get an invisible one, until the last has ended. */
export default async function displayForTests() {
  if (hasDisplay()) return undefined
  const display = await startVirtualDisplay()
  process.env.DISPLAY = display.name
  return display.stop
}
