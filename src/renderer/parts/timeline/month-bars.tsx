import type { TimelineLayout } from './layout'
import type { MonthBar } from './month-lane'

function Bar({ bar, base }: { readonly bar: MonthBar; readonly base: number }) {
  const width = bar.to - bar.from
  return (
    <g>
      <title>{bar.title}</title>
      {bar.kind === 'missing' ? (
        <line className="timeline-missing" x1={bar.from} x2={bar.to} y1={base} y2={base} />
      ) : (
        <rect
          className={`timeline-bar timeline-bar-${bar.kind}`}
          x={bar.from}
          y={Math.min(bar.y, base)}
          width={width}
          height={Math.max(Math.abs(base - bar.y), 0.75)}
        />
      )}
    </g>
  )
}

/** The lane of monthly investment: bars, the plan as steps, values over them. */
export function MonthBars({ layout }: { readonly layout: TimelineLayout }) {
  const { lane } = layout.months
  const { left, right } = layout.scale
  return (
    <>
      {lane.ticks.map((tick) => (
        <g key={tick.y}>
          <line className="timeline-grid" x1={left} x2={right} y1={tick.y} y2={tick.y} />
          <text className="timeline-tick" x={left - 6} y={tick.y + 4} textAnchor="end">
            {tick.text}
          </text>
        </g>
      ))}
      {lane.bars.map((bar) => (
        <Bar key={bar.month} bar={bar} base={lane.base} />
      ))}
      <path className="timeline-plan" d={lane.plan} />
      {lane.value && (
        <text className="timeline-value" x={lane.value.x} y={lane.value.y} textAnchor="middle">
          {lane.value.text}
        </text>
      )}
      {lane.planName && (
        <text
          className={`timeline-plan-name${layout.futureX !== null && lane.planName.x >= layout.futureX ? ' timeline-text-future' : ''}`}
          x={lane.planName.x}
          y={lane.planName.y}
          textAnchor="middle"
        >
          {lane.planName.text}
        </text>
      )}
    </>
  )
}
