import {
  CartesianGrid,
  Line,
  LineChart,
  ResponsiveContainer,
  usePlotArea,
  useXAxisScale,
  useYAxisScale,
  XAxis,
  YAxis,
} from 'recharts'
import { formatNumber } from '#domain/money'
import { chartColours } from '../chart-colours'
import { textWidth } from '../timeline/text-width'
import { useWords } from '../words'
import type { CurveData } from './curve-data'
import { type CurveScale, labelPlace } from './curve-labels'
import { curveWords } from './words'
import './curve.css'

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]
const MARGIN = { top: 12, right: 76, bottom: 0, left: 0 }

/** The chart's own pixels; null while it is not laid out. */
function useCurveScale(): CurveScale | null {
  const x = useXAxisScale()
  const y = useYAxisScale()
  const area = usePlotArea()
  if (x === undefined || y === undefined || area === undefined) return null
  const right = area.x + area.width + MARGIN.right
  return { x: (month) => x(month) ?? 0, y: (value) => y(value) ?? 0, left: area.x, right }
}

interface PointProps {
  readonly data: CurveData
  readonly scale: CurveScale
  readonly month: number
  readonly value: number
  readonly text: string
  readonly side: 'over' | 'under'
  readonly kind: 'plan' | 'done'
}

function Point({ data, scale, month, value, text, side, kind }: PointProps) {
  const place = labelPlace(data.points, scale, { month, value, side, width: textWidth(text, 12) })
  return (
    <>
      <circle className={`curve-point-${kind}`} cx={scale.x(month)} cy={scale.y(value)} r={3.5} />
      <text className={`curve-label curve-label-${kind}`} x={place.x} y={place.y}>
        {text}
      </text>
    </>
  )
}

/** Each month's own figure as a pale bar in its month, up from zero; a month without one has none. */
function Bars({ data }: { readonly data: CurveData }) {
  const scale = useCurveScale()
  if (scale === null) return null
  const width = Math.min(16, Math.max(4, (scale.x(1) - scale.x(0)) * 0.45))
  return (
    <g className="curve-bars">
      {data.points.flatMap(({ month, bar }) => {
        if (bar === null) return []
        const y = scale.y(Math.max(bar, 0))
        return (
          <rect
            key={month}
            x={scale.x(month - 0.5) - width / 2}
            y={y}
            width={width}
            height={Math.max(1, Math.abs(scale.y(0) - scale.y(bar)))}
          />
        )
      })}
    </g>
  )
}

/** What stands on the lines: the gap bar, the values at the month, the plan's name at its end. */
function Annotations({ data }: { readonly data: CurveData }) {
  const words = useWords(curveWords)
  const scale = useCurveScale()
  if (scale === null) return null
  const { gap, lastDone, annual } = data
  const money = (value: number) => formatNumber(value, 2)
  const planHigher = gap !== null && gap.plan >= gap.done
  return (
    <g>
      {annual !== null && gap?.month !== 12 && (
        <text className="curve-label curve-label-plan" x={scale.x(12) + 6} y={scale.y(annual) + 4}>
          {words.annual}
        </text>
      )}
      {gap && (
        <>
          <line
            className="curve-gap"
            x1={scale.x(gap.month)}
            x2={scale.x(gap.month)}
            y1={scale.y(gap.plan)}
            y2={scale.y(gap.done)}
          />
          <Point
            {...{ data, scale, month: gap.month, value: gap.plan, kind: 'plan', side: planHigher ? 'over' : 'under' }}
            text={words.time(money(gap.plan))}
          />
          <Point
            {...{ data, scale, month: gap.month, value: gap.done, kind: 'done', side: planHigher ? 'under' : 'over' }}
            text={words.done(money(gap.done))}
          />
        </>
      )}
      {gap === null && lastDone !== null && lastDone.done !== null && (
        <Point
          {...{ data, scale, month: lastDone.month, value: lastDone.done, kind: 'done', side: 'under' }}
          text={words.done(money(lastDone.done))}
        />
      )}
    </g>
  )
}

/** The same as a table, for those who cannot see the lines. */
function CurveTable({ data, year }: { readonly data: CurveData; readonly year: number }) {
  const words = useWords(curveWords)
  const barred = data.points.some((point) => point.bar !== null)
  return (
    <table>
      <caption>{words.label(year, data.unit === 'yi' ? words.yi : words.wan)}</caption>
      <thead>
        <tr>
          <th scope="col">{words.month}</th>
          <th scope="col">{words.plan}</th>
          <th scope="col">{words.total}</th>
          {barred && <th scope="col">{words.own}</th>}
        </tr>
      </thead>
      <tbody>
        {data.points
          .filter((point) => point.month > 0)
          .map((point) => (
            <tr key={point.month}>
              <th scope="row">{words.monthName(point.month)}</th>
              <td>{formatNumber(point.plan, 2)}</td>
              <td>{formatNumber(point.done, 2)}</td>
              {barred && <td>{formatNumber(point.bar, 2)}</td>}
            </tr>
          ))}
      </tbody>
    </table>
  )
}

function tickText(value: number): string {
  return formatNumber(value, value % 1 === 0 ? 0 : 1)
}

/** Room for the widest number of the axis, whose digits are 11 px. */
function axisWidth(ticks: readonly number[]): number {
  return Math.max(58, ...ticks.map((tick) => textWidth(tickText(tick), 11) + 14))
}

/** The year's plan and what was done, cumulated: an S-curve with its labels at the line ends (LOOK.md, S-curve). */
export function Curve({ data, year }: { readonly data: CurveData; readonly year: number }) {
  const low = data.ticks[0] ?? 0
  const high = data.ticks.at(-1) ?? 1
  return (
    <div className="curve">
      {/* Inert: the library makes its layers stops of the Tab key, though nothing in them can be done. */}
      <div className="curve-drawing" aria-hidden="true" inert>
        <ResponsiveContainer width="100%" height="100%" initialDimension={{ width: 360, height: 160 }}>
          <LineChart data={[...data.points]} margin={MARGIN} accessibilityLayer={false}>
            <CartesianGrid vertical={false} stroke={chartColours.gridLine} />
            <XAxis
              dataKey="month"
              type="number"
              domain={[0, 12]}
              ticks={MONTHS}
              interval={0}
              tickLine={false}
              axisLine={{ stroke: chartColours.planLine }}
              tick={{ fontSize: 11, fill: chartColours.axisText }}
              height={22}
            />
            <YAxis
              domain={[low, high]}
              ticks={[...data.ticks]}
              interval={0}
              tickLine={false}
              axisLine={false}
              width={axisWidth(data.ticks)}
              tick={{ fontSize: 11, fill: chartColours.axisText }}
              tickFormatter={tickText}
            />
            <Bars data={data} />
            <Line
              dataKey="plan"
              type="linear"
              dot={false}
              activeDot={false}
              isAnimationActive={false}
              stroke={chartColours.planLine}
              strokeWidth={1.5}
              strokeDasharray="5 4"
            />
            <Line
              dataKey="done"
              type="linear"
              dot={false}
              activeDot={false}
              isAnimationActive={false}
              stroke={chartColours.done}
              strokeWidth={2.5}
            />
            <Annotations data={data} />
          </LineChart>
        </ResponsiveContainer>
      </div>
      {/* A table takes no height of its own, so the box around it does the hiding. */}
      <div className="curve-spoken">
        <CurveTable data={data} year={year} />
      </div>
    </div>
  )
}
