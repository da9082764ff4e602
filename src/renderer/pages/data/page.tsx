import { dataTabs, useNavigation } from '../../app/navigation'
import { TitleSlot } from '../../parts/slots'
import { Tabs } from '../../parts/tabs'
import { useWords } from '../../parts/words'
import { BackupTab } from './backup/backup'
import { HistoryTab } from './history/history'
import { ImportTab } from './import/import'
import { IntegrityTab } from './integrity/integrity'
import { RostersTab } from './rosters/rosters'
import { RulesTab } from './rules/rules'
import { SettingsTab } from './settings/settings'
import { dataWords } from './words'
import { YearsTab } from './years/years'
import './page.css'

/**
 * What stands behind every page: sheets coming in, copies and the way back, the check of the whole, the history of changes,
 * the lamp rules, the roll-over of a year, lists and days off, settings.
 */
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
        tabs={dataTabs.map((one) => ({ tab: one, text: w[one], count: null }))}
        chosen={tab}
        onChoose={(next) => turnData(next)}
      />
      <div className="data-panel" id="data-panel" role="tabpanel" aria-labelledby={`data-tab-${tab}`}>
        {tab === 'import' && <ImportTab />}
        {tab === 'backup' && <BackupTab />}
        {tab === 'integrity' && <IntegrityTab />}
        {tab === 'history' && <HistoryTab />}
        {tab === 'rules' && <RulesTab />}
        {tab === 'years' && <YearsTab />}
        {tab === 'rosters' && <RostersTab />}
        {tab === 'settings' && <SettingsTab />}
      </div>
    </div>
  )
}
