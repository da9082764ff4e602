import { createStore } from '../store'

/** Paths of other people's sheets that were dropped on the window and that the tab 导入 has not taken up yet. */
export const droppedTables = createStore<readonly string[]>([])
