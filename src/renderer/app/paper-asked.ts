import { createStore } from '../parts/store'
import { navigation, type PageName } from './navigation'

/** Which paper of the month another place leads to; a card is of a project. */
export type PaperAsked =
  | { readonly paper: 'monthly' | 'bulletin' | 'ranking' | 'milestones' | 'targets' | 'problems' }
  | { readonly paper: 'card'; readonly project: string }

/** Asked and not yet shown; the page 报表 takes it. */
export const paperAsked = createStore<PaperAsked | null>(null)

/** The paper that tells what a page shows. */
const ofPage: Readonly<Partial<Record<PageName, Exclude<PaperAsked['paper'], 'card'>>>> = {
  overview: 'bulletin',
  timeline: 'milestones',
  entry: 'monthly',
  targets: 'targets',
  problems: 'problems',
}

/** Goes to the paper of the page that one looks at: a project's card, the ledger of problems…; else to 报表 as it was left. */
export function openPaperOfPage(): void {
  const { place } = navigation.get()
  const paper = ofPage[place.page]
  if (place.page === 'project') openPaper({ paper: 'card', project: place.id })
  else if (paper !== undefined) openPaper({ paper })
  else navigation.open({ page: 'papers' })
}

/** Goes to 报表 and shows a paper there. */
export function openPaper(asked: PaperAsked): void {
  paperAsked.set(asked)
  navigation.open({ page: 'papers' })
}
