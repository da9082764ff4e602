import { createStore } from './store'

/** Grows with each paper that was written into a file, for who waits for one. */
export const exportsMade = createStore(0)
