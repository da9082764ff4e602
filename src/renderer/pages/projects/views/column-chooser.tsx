import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { ViewColumn } from '#domain/saved-view'
import { walkItems } from '../../../parts/choice-menu'
import { CheckIcon, ColumnsIcon } from '../../../parts/icons'
import { Popover } from '../../../parts/popover'
import { createStore, useStore } from '../../../parts/store'
import { useWords } from '../../../parts/words'
import { columnsOfSet } from '../layout'
import { changeView, view } from '../view'
import { addable, chosenNow, withMoved, withToggled } from './columns-order'
import { viewWords } from './words'

interface Props {
  /** Names of the columns. */
  titleOf(column: string): string
  /** Columns that have found room. */
  readonly placed: readonly string[]
}

/** Grows each time the chooser is wanted by another way than its button. */
export const chooserWanted = createStore(0)

/** Which columns stand, and in which order: checked and unchecked, dragged or moved by Alt and the arrow keys. */
export function ColumnChooser({ titleOf, placed }: Props) {
  const w = useWords(viewWords)
  const wanted = useStore(chooserWanted)
  return (
    <Popover
      panelLabel={w.columnsOf}
      buttonClass="button button-quiet"
      wanted={wanted}
      button={
        <>
          <ColumnsIcon />
          {w.columns}
        </>
      }
    >
      {() => <Columns titleOf={titleOf} placed={placed} />}
    </Popover>
  )
}

function Columns({ titleOf, placed }: Props) {
  const w = useWords(viewWords)
  const now = useStore(view)
  const list = useRef<HTMLDivElement>(null)
  const [told, setTold] = useState('')
  const [moved, setMoved] = useState<ViewColumn | null>(null)
  const [dragged, setDragged] = useState<ViewColumn | null>(null)
  const chosen = chosenNow(now, placed)
  const own = new Set<string>(now.columns === null ? columnsOfSet[now.set].map(({ id }) => id) : [])
  const toggle = (id: ViewColumn) => {
    changeView({ columns: withToggled(chosen, id, now.set) })
    setMoved(id)
  }
  const move = (id: ViewColumn, to: number) => {
    changeView({ columns: withMoved(chosen, id, to) })
    setMoved(id)
    setTold(w.moved(titleOf(id), Math.max(0, Math.min(chosen.length - 1, to)) + 1))
  }
  // The item is drawn in its new place, and the keyboard stays on it.
  useEffect(() => {
    if (moved === null) return
    list.current?.querySelector<HTMLElement>(`[data-column="${moved}"]`)?.focus()
    setMoved(null)
  }, [moved])
  const onKey = (event: KeyboardEvent, id: ViewColumn, at: number) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    event.stopPropagation()
    move(id, at + (event.key === 'ArrowUp' ? -1 : 1))
  }
  return (
    <div className="column-chooser">
      <p className="column-chooser-hint">{w.orderHint}</p>
      <div
        className="menu column-chooser-list"
        ref={list}
        role="menu"
        aria-label={w.columnsOf}
        tabIndex={-1}
        onKeyDown={walkItems}
      >
        {chosen.map(({ id }, at) => (
          <button
            type="button"
            key={id}
            className={`menu-item column-item${dragged === id ? ' column-dragged' : ''}`}
            role="menuitemcheckbox"
            aria-checked={true}
            data-column={id}
            tabIndex={-1}
            draggable
            onKeyDown={(event) => onKey(event, id, at)}
            onClick={() => toggle(id)}
            onDragStart={(event) => {
              event.dataTransfer.effectAllowed = 'move'
              setDragged(id)
            }}
            onDragOver={(event) => {
              if (dragged === null) return
              event.preventDefault()
              if (dragged !== id) changeView({ columns: withMoved(chosen, dragged, at) })
            }}
            onDrop={(event) => event.preventDefault()}
            onDragEnd={() => setDragged(null)}
          >
            <span className="menu-mark">
              <CheckIcon />
            </span>
            {titleOf(id)}
            <span className="column-handle" aria-hidden="true" />
          </button>
        ))}
        <hr className="menu-line" />
        {addable(chosen, now.set).map((id) => (
          <button
            type="button"
            key={id}
            className="menu-item"
            role="menuitemcheckbox"
            aria-checked={false}
            data-column={id}
            tabIndex={-1}
            onClick={() => toggle(id)}
          >
            <span className="menu-mark" />
            {titleOf(id)}
            {own.has(id) && <span className="menu-note">{w.noRoom}</span>}
          </button>
        ))}
      </div>
      {now.columns !== null && now.viewId === null && (
        <div className="menu column-chooser-foot">
          <button type="button" className="menu-item" onClick={() => changeView({ columns: null })}>
            <span className="menu-mark" />
            {w.ownColumns}
          </button>
        </div>
      )}
      <p className="visually-hidden" aria-live="polite">
        {told}
      </p>
    </div>
  )
}
