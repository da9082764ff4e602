/** Longest wait for a first screen: a window that is not looked at draws no frames. */
const PATIENCE = 1_000

let waiting: Promise<void> | null = null

/** From now on what is asked beside the first screen waits until `answered` has ended and its frame has been painted. */
export function beginWith(answered: Promise<unknown>): void {
  const painted = answered.then(twoFrames, () => undefined)
  const late = new Promise<void>((done) => setTimeout(done, PATIENCE))
  waiting = Promise.race([painted, late]).then(() => {
    waiting = null
  })
}

/**
 * Asks at once, or at a start when the first screen stands: answering a dozen small questions takes the processor from the
 * window's own drawing (docs/decisions/0004-first-row.md).
 */
export function onceBegun<T>(ask: () => Promise<T>): Promise<T> {
  return waiting === null ? ask() : waiting.then(ask)
}

/** Two frames later what an answer changed is on the screen. */
function twoFrames(): Promise<void> {
  return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())))
}
