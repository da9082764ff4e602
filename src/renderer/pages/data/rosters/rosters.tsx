import { type Day, lastClosedMonth, yearOf } from '#domain/month'
import { EmptyState } from '../../../parts/empty'
import { useAsk } from '../../../parts/query'
import { Skeleton } from '../../../parts/skeleton'
import { StatusSlot } from '../../../parts/slots'
import { useWords } from '../../../parts/words'
import { DaysOff } from './days-off'
import { Lists } from './lists'
import { rosterWords } from './words'
import './rosters.css'

/** The tab 名册: lists with their cut-off days, units, and the days that are not worked. */
export function RostersTab() {
  const w = useWords(rosterWords)
  const info = useAsk('workspace.info', {})
  const lists = useAsk('list.list', {})
  const units = useAsk('unit.list', {})
  const failed = info.error ?? lists.error ?? units.error
  if (failed !== null) {
    const again = () => {
      void lists.refetch()
      void units.refetch()
    }
    return (
      <EmptyState title={w.failed} hint={failed.message}>
        <button type="button" className="button button-primary" onClick={again}>
          {w.again}
        </button>
      </EmptyState>
    )
  }
  if (info.data === undefined || lists.data === undefined || units.data === undefined) {
    return <Skeleton label={w.loading} />
  }
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
        <section className="roster-part">
          <h2>{w.units}</h2>
          {units.data.rows.length === 0 ? (
            <p className="roster-hint">{w.noUnits}</p>
          ) : (
            <table className="roster-table roster-units">
              <thead>
                <tr>
                  <th scope="col">{w.unit}</th>
                  <th scope="col" className="roster-number">
                    {w.projects}
                  </th>
                </tr>
              </thead>
              <tbody>
                {units.data.rows.map((unit) => (
                  <tr key={unit.id}>
                    <td>{unit.name}</td>
                    <td className="roster-number">{unit.projects}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
          <p className="roster-hint">{w.unitsHint}</p>
        </section>
      </div>
      <div className="roster-column">
        <DaysOff thisYear={yearOf(today)} locked={info.data.readOnly} />
      </div>
      <StatusSlot>
        <span>{w.status(lists.data.rows.length, units.data.rows.length)}</span>
        <span className="roster-keys">{w.keys}</span>
      </StatusSlot>
    </div>
  )
}
