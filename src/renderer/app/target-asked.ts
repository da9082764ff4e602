import { createStore } from '../parts/store'
import { navigation } from './navigation'

/** Asked and not yet shown: the id of the target that another place leads to; the page 目标任务 takes it. */
export const targetAsked = createStore<string | null>(null)

/** Goes to 目标任务 and puts the keyboard on a target there. */
export function openTarget(id: string): void {
  targetAsked.set(id)
  navigation.open({ page: 'targets' })
}
