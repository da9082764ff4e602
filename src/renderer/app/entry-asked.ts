import { createStore } from '../parts/store'
import { navigation } from './navigation'

/** The project whose row of 月度填报 another place leads to; the page takes it. */
export const entryAsked = createStore<string | null>(null)

/** Goes to 月度填报, to the figure of a project's month. */
export function openEntry(project: string): void {
  entryAsked.set(project)
  navigation.open({ page: 'entry' })
}
