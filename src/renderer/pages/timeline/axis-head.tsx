import { textWidth } from '../../parts/timeline/text-width'
import type { Ticks } from './ticks'

interface Props {
  readonly ticks: Ticks
  readonly width: number
  readonly todayX: number | null
  readonly today: string
}
export const HEAD = 44

/** How wide the pill that says today is. */
export const pillWidth = (today: string) => textWidth(today, 12) + 14

/** Two lines of time over the rows, and the pill that says today. */
export function AxisHead({ ticks, width, todayX, today }: Props) {
  const pill = pillWidth(today)
  return (
    <svg className="axis-head-drawing" width={width} height={HEAD} aria-hidden="true">
      {ticks.majors.map(({ day, x, edge, year, name }) => (
        <g key={day}>
          {edge > 0 && <line className="axis-head-edge" x1={edge} x2={edge} y1={4} y2={HEAD} />}
          <text className="axis-major" x={x} y={17}>
            {year !== null && <tspan className="axis-major-year">{year}</tspan>}
            {year !== null && name !== '' ? ` ${name}` : name}
          </text>
        </g>
      ))}
      {ticks.minors.map(({ day, x, text }) => (
        <text key={day} className="axis-minor" x={x} y={36} textAnchor="middle">
          {text}
        </text>
      ))}
      {todayX !== null && (
        <>
          <rect className="timeline-today-pill" x={todayX - pill / 2} y={23} width={pill} height={18} rx={9} />
          <text className="timeline-today-text" x={todayX} y={36} textAnchor="middle">
            {today}
          </text>
        </>
      )}
    </svg>
  )
}

interface GroundProps {
  readonly ticks: Ticks
  readonly width: number
  readonly futureX: number
}
/** Hairlines and the future, a little sunken, behind all rows. */
export function Ground({ ticks, width, futureX }: GroundProps) {
  return (
    <svg className="axis-ground-drawing" width={width} height="100%" aria-hidden="true">
      {futureX < width && (
        <rect
          className="axis-future"
          x={Math.max(futureX, 0)}
          y={0}
          width={width - Math.max(futureX, 0)}
          height="100%"
        />
      )}
      {ticks.lines.map(({ day, x, strong }) => (
        <line key={day} className={strong ? 'axis-line-strong' : 'axis-line'} x1={x} x2={x} y1="0" y2="100%" />
      ))}
    </svg>
  )
}
