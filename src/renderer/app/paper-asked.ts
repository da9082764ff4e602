import { createStore } from '../parts/store'
import { navigation } from './navigation'

/** Which paper of the month another place leads to; a card is of a project. */
export type PaperAsked =
  | { readonly paper: 'monthly' | 'ranking' }
  | { readonly paper: 'card'; readonly project: string }

/** Asked and not yet shown; the page 报表 takes it. */
export const paperAsked = createStore<PaperAsked | null>(null)

/** Goes to 报表 and shows a paper there. */
export function openPaper(asked: PaperAsked): void {
  paperAsked.set(asked)
  navigation.open({ page: 'papers' })
}
