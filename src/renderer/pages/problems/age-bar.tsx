import { daysBetween } from '#domain/month'
import type { ProblemRow } from '#domain/problem'
import { useWords } from '../../parts/words'
import { type Axis, ageBar, placeOf } from './axis'
import { words } from './words'

const HEIGHT = 36
const MIDDLE = HEIGHT / 2

/** From 列单 to today with its deadline, under one today line (LOOK.md, Chart grammar). Its words stand in the cells beside it. */
export function AgeBar({ row, axis }: { readonly row: ProblemRow; readonly axis: Axis }) {
  const w = useWords(words)
  const bar = ageBar(row, axis)
  const today = placeOf(axis.today, axis)
  const days = daysBetween(row.raisedOn, row.closedOn ?? axis.today)
  const told = row.closedOn === null ? w.ageText(days) : w.closedAfter(days)
  const end = bar.lateFrom ?? bar.end
  return (
    <span className="problem-age" title={told}>
      <span className="visually-hidden">{told}</span>
      <svg width={axis.width} height={HEIGHT} aria-hidden="true" focusable="false">
        <line className="age-today" x1={today} x2={today} y1={0} y2={HEIGHT} />
        <rect className="age-bar" x={bar.start} y={MIDDLE - 2} width={Math.max(2, end - bar.start)} height={4} />
        {bar.lateFrom !== null && (
          <rect
            className="age-late"
            x={bar.lateFrom}
            y={MIDDLE - 3}
            width={Math.max(2, bar.end - bar.lateFrom)}
            height={6}
          />
        )}
        {bar.dotsTo !== null && <line className="age-dots" x1={bar.end + 2} x2={bar.dotsTo} y1={MIDDLE} y2={MIDDLE} />}
        {bar.due !== null && (
          <rect
            className={`age-due age-due-${row.urgency ?? 'far'}`}
            x={bar.due - 1}
            y={MIDDLE - 7}
            width={2}
            height={14}
          />
        )}
        {bar.closed && <path className="age-closed" d={`M${bar.end - 5} ${MIDDLE}l5 -5 5 5 -5 5z`} />}
      </svg>
    </span>
  )
}
