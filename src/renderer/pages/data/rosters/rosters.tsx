import { type Day, lastClosedMonth, yearOf } from '#domain/month'
import { PageFailure } from '../../../app/page-failure'
import { useAsk } from '../../../parts/query'
import { Skeleton } from '../../../parts/skeleton'
import { StatusSlot } from '../../../parts/slots'
import { useWords } from '../../../parts/words'
import { DaysOff } from './days-off'
import { Lists } from './lists'
import { NameTable } from './name-table'
import { rosterWords } from './words'
import './rosters.css'

/** The tab 名册: lists with their cut-off days, units, leaders, and the days that are not worked. */
export function RostersTab() {
  const w = useWords(rosterWords)
  const info = useAsk('workspace.info', {})
  const lists = useAsk('list.list', {})
  const units = useAsk('unit.list', {})
  const leaders = useAsk('leader.list', {})
  const failed = info.error ?? lists.error ?? units.error ?? leaders.error
  if (failed !== null) {
    const again = () => {
      void lists.refetch()
      void units.refetch()
      void leaders.refetch()
    }
    return <PageFailure title={w.failed} error={failed} onRetry={again} />
  }
  const came = info.data !== undefined && lists.data !== undefined && units.data !== undefined
  if (!came || leaders.data === undefined) return <Skeleton label={w.loading} />
  const today = info.data.today as Day
  return (
    <div className="rosters">
      <div className="roster-column">
        <Lists
          lists={lists.data.rows}
          office={info.data.cutOff}
          month={lastClosedMonth(today)}
          locked={info.data.readOnly}
        />
        <NameTable kind="unit" rows={units.data.rows} locked={info.data.readOnly} />
        <NameTable kind="leader" rows={leaders.data.rows} locked={info.data.readOnly} />
      </div>
      <div className="roster-column">
        <DaysOff thisYear={yearOf(today)} locked={info.data.readOnly} />
      </div>
      <StatusSlot>
        <span>{w.status(lists.data.rows.length, units.data.rows.length, leaders.data.rows.length)}</span>
        <span className="roster-keys">{w.keys}</span>
      </StatusSlot>
    </div>
  )
}
