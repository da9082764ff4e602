import { createStore, useStore } from '../../parts/store'
import { Tabs } from '../../parts/tabs'
import { useWords } from '../../parts/words'
import { entryWords } from './words'

export type EntryTab = 'month' | 'plan'

/** The tab one was at: kept while the program runs. */
const store = createStore<EntryTab>('month')
export const useEntryTab = () => useStore(store)
export const showMonthTab = () => store.set('month')

/** Labels the panel under the tabs. */
export const panelOf = (tab: EntryTab) =>
  ({ id: 'entry-panel', role: 'tabpanel', 'aria-labelledby': `entry-tab-${tab}` }) as const

/** What is filled in: the month, or the year's plans. */
export function EntryTabs() {
  const words = useWords(entryWords)
  return (
    <Tabs<EntryTab>
      name="entry"
      label={words.tabs}
      tabs={[
        { tab: 'month', text: words.monthTab, count: null },
        { tab: 'plan', text: words.planTab, count: null },
      ]}
      chosen={useEntryTab()}
      onChoose={store.set}
    />
  )
}
