import { formatGap, formatRate, formatYi } from '#domain/money'
import type { GroupBy, OverviewGroup } from '#domain/overview'
import { bulletOf } from '../../parts/bullet'
import { useWidth } from '../../parts/timeline/use-width'
import { useWords } from '../../parts/words'
import { links } from './links'
import { words } from './words'
import './group-table.css'

const HEIGHT = 18

/** Done against the year's plan with 序时 and, where a rule fires, the gap (LOOK.md, Chart grammar). */
function Bullet({ group, width }: { readonly group: OverviewGroup; readonly width: number }) {
  const w = useWords(words)
  const { annualPlan, annualRate, timeRate } = group.totals
  const planned = (annualPlan ?? 0) > 0
  const { track, dotted, bar, tick, gap } = bulletOf(
    { planned, done: annualRate, time: timeRate, fired: group.fired },
    width,
  )
  const label = !planned
    ? w.bulletNoPlan
    : annualRate === null
      ? w.bulletNone
      : w.bulletText(formatRate(annualRate), formatRate(timeRate))
  const middle = HEIGHT / 2
  return (
    <svg className="overview-bullet" width={width} height={HEIGHT} role="img" aria-label={label}>
      <title>{label}</title>
      {dotted ? (
        <line className="bullet-dotted" x1={0} x2={track.width} y1={middle} y2={middle} />
      ) : (
        <>
          <rect className="bullet-track" width={track.width} y={middle - 5} height={10} />
          <rect className="bullet-end" x={track.width - 1} width={1} y={middle - 5} height={10} />
          {bar !== null && <rect className="bullet-bar" width={bar} y={middle - 3} height={6} />}
          {gap !== null && (
            <rect className={`bullet-${gap.lamp}`} x={gap.from} width={gap.to - gap.from} y={middle - 1} height={2} />
          )}
          {tick !== null && <rect className="bullet-tick" x={tick - 1} width={2} y={middle - 8} height={16} />}
        </>
      )}
    </svg>
  )
}

interface Props {
  readonly by: GroupBy
  readonly groups: readonly OverviewGroup[]
}

/** What each industry or unit comes to, the furthest behind first; a row leads to its projects. */
export function GroupTable({ by, groups }: Props) {
  const w = useWords(words)
  const { ref, width } = useWidth()
  const title = by === 'industry' ? w.byIndustry : w.byUnit
  return (
    <section className="overview-panel overview-groups" aria-label={title} data-region={by}>
      <div className="overview-panel-head">
        <h2>{title}</h2>
        <span className="overview-note">{w.groupNote}</span>
      </div>
      <table className="groups">
        <thead>
          <tr>
            <th scope="col">{by === 'industry' ? w.industry : w.unit}</th>
            <th scope="col" className="groups-bullet">
              <div ref={ref}>
                <span className="groups-wide">{w.bullet}</span>
                <span className="groups-narrow">{w.bulletShort}</span>
              </div>
            </th>
            <th scope="col" className="groups-number groups-plan">
              {w.plan}
            </th>
            <th scope="col" className="groups-number">
              {w.share}
            </th>
            <th scope="col" className="groups-number">
              {w.gap}
            </th>
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => {
            const { name, totals, fired } = group
            return (
              <tr key={name ?? ''}>
                <th scope="row">
                  <button type="button" className="groups-name" onClick={() => links.group(by, name)}>
                    {name ?? (by === 'industry' ? w.noIndustry : w.noUnit)}
                    <span className="groups-count"> {totals.count}</span>
                  </button>
                </th>
                <td>{width > 0 && <Bullet group={group} width={width} />}</td>
                <td className="groups-number groups-plan">{formatYi(totals.annualPlan)}</td>
                <td className="groups-number">{formatRate(totals.annualRate)}</td>
                <td className={`groups-number${fired === null ? '' : ` groups-${fired}`}`}>
                  {formatGap(totals.gapPoints)}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
