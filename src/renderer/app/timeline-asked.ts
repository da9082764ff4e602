import { createStore } from '../parts/store'
import { navigation } from './navigation'

/** The project whose line on the time axis another place leads to; the page 时间轴 takes it. */
export const timelineAsked = createStore<string | null>(null)

/** Goes to 时间轴, to the line of a project. */
export function openTimeline(project: string): void {
  timelineAsked.set(project)
  navigation.open({ page: 'timeline' })
}
