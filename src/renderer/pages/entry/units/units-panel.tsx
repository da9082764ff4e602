import type { MonthStatus, UnitStatus } from '#domain/month-status'
import { useWords } from '../../../parts/words'
import { SendButtons } from '../send/send-buttons'
import { owingUnits, unitsLayer } from './layers'
import { unitWords } from './words'
import './units.css'

interface Props {
  readonly status: MonthStatus
  /** The unit whose rows are shown; undefined for all of them, null for the projects that no unit leads. */
  readonly chosen: string | null | undefined
  /** The month takes no more entries: nothing is sent back or reminded of. */
  readonly closed: boolean
  onChoose(unit: string | null | undefined): void
}

/** How a unit stands, as its tag tells it; 部分 is 未报 with something in. */
export function tagOf({ state, reported }: UnitStatus): 'reported' | 'partly' | 'missing' | 'returned' {
  if (state !== 'missing') return state
  return reported > 0 ? 'partly' : 'missing'
}

/** The units of the month, who is late, and what to send them. */
export function UnitsPanel({ status, chosen, closed, onChoose }: Props) {
  const words = useWords(unitWords)
  const owing = owingUnits(status)
  return (
    <aside className="units" aria-label={words.units} data-region="units">
      <p className="units-head">
        <span>
          {words.units} {status.units.filter((unit) => unit.unit !== null).length}
        </span>
        <span>{words.head}</span>
      </p>
      <ul className="units-list">
        {status.units.map((unit) => (
          <li key={unit.unit ?? ''}>
            <UnitRow
              unit={unit}
              chosen={chosen === unit.unit}
              onChoose={() => onChoose(chosen === unit.unit ? undefined : unit.unit)}
            />
            {chosen === unit.unit &&
              unit.unit !== null &&
              !closed &&
              unit.reported > 0 &&
              unit.state !== 'returned' && (
                <button
                  type="button"
                  className="button button-link units-return"
                  onClick={() => unit.unit !== null && unitsLayer.set({ layer: 'return', unit: unit.unit })}
                >
                  {words.sendBack}
                </button>
              )}
          </li>
        ))}
      </ul>
      <div className="units-foot">
        <button
          type="button"
          className={`units-all${chosen === undefined ? ' units-on' : ''}`}
          onClick={() => onChoose(undefined)}
        >
          <span>{words.all}</span>
          <span>{words.count(status.reported, status.total)}</span>
        </button>
        {!closed && (
          <button
            type="button"
            className="button"
            disabled={owing.length === 0}
            onClick={() => unitsLayer.set({ layer: 'remind' })}
          >
            {owing.length > 0
              ? words.remind(owing.length)
              : status.reported < status.total
                ? words.nobodyToRemind
                : words.nobodyOwes}
          </button>
        )}
        {!closed && <SendButtons />}
      </div>
    </aside>
  )
}

interface RowProps {
  readonly unit: UnitStatus
  readonly chosen: boolean
  onChoose(): void
}
function UnitRow({ unit, chosen, onChoose }: RowProps) {
  const words = useWords(unitWords)
  const tag = tagOf(unit)
  const { total, reported, filled, missing, late, daysLate } = unit
  const note = late
    ? words.late(daysLate)
    : missing.length > 0
      ? words.left(missing.length)
      : words.filled(filled, total)
  return (
    <button type="button" className={`units-row${chosen ? ' units-on' : ''}`} aria-pressed={chosen} onClick={onChoose}>
      <span className="units-name">{unit.unit ?? words.nobody}</span>
      <span className={`units-tag units-tag-${late && tag !== 'returned' ? 'late' : tag}`}>{words[tag]}</span>
      <span className={`units-note${late ? ' units-note-late' : ''}`}>{note}</span>
      <span className="units-count">
        <span aria-hidden="true">{words.count(reported, total)}</span>
        <span className="visually-hidden">{words.countLabel(reported, total)}</span>
      </span>
    </button>
  )
}
