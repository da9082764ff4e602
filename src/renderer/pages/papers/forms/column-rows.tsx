import { type DragEvent, type KeyboardEvent, useRef, useState } from 'react'
import { catalogueColumn } from '#domain/paper/monthly-columns'
import type { Lang } from '#domain/refusal'
import { useWords } from '../../../parts/words'
import { changeColumn, type Draft, type DraftColumn, moveColumn } from './draft'
import { formWords } from './words'

interface Props {
  readonly draft: Draft
  readonly lang: Lang
  readonly onDraft: (draft: Draft) => void
}

/** The columns in their order: dragged by their handle, or moved by the arrow keys on it. */
export function ColumnRows({ draft, lang, onDraft }: Props) {
  const own = useWords(formWords)
  const list = useRef<HTMLTableSectionElement>(null)
  const [dragged, setDragged] = useState<number | null>(null)
  const [over, setOver] = useState<number | null>(null)
  const move = (from: number, to: number) => {
    onDraft(moveColumn(draft, from, to))
    const at = Math.max(0, Math.min(draft.columns.length - 1, to))
    // The row is drawn again in its new place, and the hand stays on it.
    requestAnimationFrame(() => list.current?.querySelectorAll<HTMLElement>('.arrange-handle')[at]?.focus())
  }
  const drop = (at: number) => {
    if (dragged !== null && dragged !== at) onDraft(moveColumn(draft, dragged, at))
    setDragged(null)
    setOver(null)
  }
  return (
    <div className="arrange-scroll">
      <table className="arrange-columns">
        <thead>
          <tr>
            <th>
              <span className="visually-hidden">{own.moveColumn}</span>
            </th>
            <th>{own.column}</th>
            <th>{own.heading}</th>
            <th>{own.band}</th>
            <th title={own.widthHint}>{own.width}</th>
            <th title={own.shareHint}>{own.share}</th>
          </tr>
        </thead>
        <tbody ref={list}>
          {draft.columns.map((column, at) => (
            <ColumnRow
              key={column.column}
              column={column}
              name={catalogueColumn(column.column).label[lang]}
              className={over === at ? 'arrange-over' : ''}
              onChange={(changes) => onDraft(changeColumn(draft, at, changes))}
              onMove={(step) => move(at, at + step)}
              onDragStart={() => setDragged(at)}
              onDragOver={(event) => {
                if (dragged === null) return
                event.preventDefault()
                setOver(at)
              }}
              onDrop={() => drop(at)}
              onDragEnd={() => drop(dragged ?? -1)}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface RowProps {
  readonly column: DraftColumn
  readonly name: string
  readonly className: string
  readonly onChange: (changes: Partial<DraftColumn>) => void
  readonly onMove: (step: number) => void
  readonly onDragStart: () => void
  readonly onDragOver: (event: DragEvent) => void
  readonly onDrop: () => void
  readonly onDragEnd: () => void
}

const steps: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1, Home: -1_000, End: 1_000 }

function ColumnRow({
  column,
  name,
  className,
  onChange,
  onMove,
  onDragStart,
  onDragOver,
  onDrop,
  onDragEnd,
}: RowProps) {
  const own = useWords(formWords)
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key]
    if (step === undefined) return
    event.preventDefault()
    onMove(step)
  }
  return (
    <tr className={className} onDragOver={onDragOver} onDrop={onDrop}>
      <td>
        <button
          type="button"
          className="arrange-handle"
          draggable
          aria-label={own.moveOne(name)}
          title={own.moveHint}
          onKeyDown={onKeyDown}
          onDragStart={onDragStart}
          onDragEnd={onDragEnd}
        >
          ⠿
        </button>
      </td>
      <td>
        <label className="arrange-check">
          <input
            type="checkbox"
            checked={column.shown}
            onChange={(event) => onChange({ shown: event.target.checked })}
          />
          {name}
        </label>
      </td>
      <td>
        <input
          className="input"
          aria-label={own.headingOf(name)}
          disabled={!column.shown}
          maxLength={60}
          value={column.heading}
          onChange={(event) => onChange({ heading: event.target.value })}
        />
      </td>
      <td>
        <input
          className="input"
          aria-label={own.bandOf(name)}
          disabled={!column.shown}
          maxLength={40}
          value={column.band ?? ''}
          onChange={(event) => onChange({ band: event.target.value.trim() === '' ? null : event.target.value })}
        />
      </td>
      <NumberCell
        label={own.widthOf(name)}
        disabled={!column.shown}
        value={column.width}
        onValue={(width) => onChange({ width })}
      />
      <NumberCell
        label={own.shareOf(name)}
        disabled={!column.shown}
        value={column.share}
        onValue={(share) => onChange({ share })}
      />
    </tr>
  )
}

interface NumberProps {
  readonly label: string
  readonly disabled: boolean
  readonly value: number
  readonly onValue: (value: number) => void
}

function NumberCell({ label, disabled, value, onValue }: NumberProps) {
  return (
    <td>
      <input
        className="input"
        type="number"
        min={0}
        max={100}
        step="any"
        aria-label={label}
        disabled={disabled}
        value={value}
        onChange={(event) => onValue(Number.isNaN(event.target.valueAsNumber) ? 0 : event.target.valueAsNumber)}
      />
    </td>
  )
}
