import { type DataTab, useNavigation } from '../../app/navigation'
import { TitleSlot } from '../../parts/slots'
import { Tabs } from '../../parts/tabs'
import { useWords } from '../../parts/words'
import { HistoryTab } from './history/history'
import { ImportTab } from './import/import'
import { RostersTab } from './rosters/rosters'
import { RulesTab } from './rules/rules'
import { dataWords } from './words'
import { YearsTab } from './years/years'
import './page.css'

const tabs: readonly DataTab[] = ['import', 'history', 'rules', 'rosters', 'years']

/** What stands behind every page: sheets coming in, the history of changes, the lamp rules, lists and days off, the roll-over of a year. */
export function DataPage() {
  const w = useWords(dataWords)
  const { place, turnData } = useNavigation()
  const tab = place.page === 'data' ? place.tab : 'import'
  return (
    <div className="data-page">
      <TitleSlot>
        <h1 className="data-title">{w.title}</h1>
      </TitleSlot>
      <Tabs
        name="data"
        label={w.tabs}
        tabs={tabs.map((one) => ({ tab: one, text: w[one], count: null }))}
        chosen={tab}
        onChoose={(next) => turnData(next)}
      />
      <div className="data-panel" id="data-panel" role="tabpanel" aria-labelledby={`data-tab-${tab}`}>
        {tab === 'import' && <ImportTab />}
        {tab === 'history' && <HistoryTab />}
        {tab === 'rules' && <RulesTab />}
        {tab === 'rosters' && <RostersTab />}
        {tab === 'years' && <YearsTab />}
      </div>
    </div>
  )
}
