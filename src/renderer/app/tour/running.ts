import { createStore } from '../../parts/store'

/** Which step of the tour is shown, from 0; null while none is. */
export const tourStep = createStore<number | null>(null)

const seenKey = 'tour-seen'

function remembered(): boolean {
  try {
    return localStorage.getItem(seenKey) !== null
  } catch {
    // Without a store it is offered again.
    return false
  }
}

/** Whether the tour was seen, left or declined on this device: it is offered once. */
export const tourSeen = createStore(remembered())

export function startTour(): void {
  tourStep.set(0)
}

/** Ends the tour, or declines it; it is not offered again. */
export function endTour(): void {
  tourStep.set(null)
  tourSeen.set(true)
  localStorage.setItem(seenKey, 'yes')
}
