import { createStore } from '../parts/store'

/** The damaged workspace whose way back is shown; null while none is. */
export const damagedShown = createStore<string | null>(null)
