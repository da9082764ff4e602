import { type Ref, useEffect, useImperativeHandle, useLayoutEffect, useRef } from 'react'
import { navigation } from '../../app/navigation'
import { styleNonce } from '../../parts/nonce'
import type { CellToCorrect } from './frozen/correct-cell'
import { GridControl, type GridGiven, type GridState } from './grid-control'
import { view } from './view'
import './grid.css'
import './frozen/frozen.css'

export interface GridHandle {
  /** Puts the keyboard on a project's line (null: on the first), at a column. */
  focus(id: string | null, column?: string): void
  /** Puts the keyboard on a cell that is seen. */
  stay(id: string, column: string): void
}

interface Props extends GridGiven {
  readonly state: GridState
  /** This one and the next must stay the same functions. */
  onPlaced(columns: readonly string[]): void
  onCorrect(cell: CellToCorrect): void
  onMenu(event: MouseEvent): void
  readonly ref: Ref<GridHandle>
}

/** The place of the grid in the page; the grid itself is not React's. */
export function ProjectGrid({ state, onPlaced, onCorrect, onMenu, ref, ...at }: Props) {
  const host = useRef<HTMLDivElement>(null)
  const control = useRef<GridControl | null>(null)
  const first = useRef({ state, onPlaced, onCorrect, at })

  useLayoutEffect(() => {
    if (host.current === null) return
    const start = first.current
    const open = (id: string) => navigation.open({ page: 'project', id })
    const made = new GridControl(host.current, {
      ...start.at,
      state: start.state,
      onPlaced: start.onPlaced,
      nonce: styleNonce(),
      open,
      correct: (row, column, typed = '') => start.onCorrect({ row, column, typed }),
    })
    control.current = made
    // Coming back from a project, its line has the keyboard again.
    const { selected } = view.get()
    if (selected !== null) made.focus(selected)
    return () => {
      made.dispose()
      control.current = null
    }
  }, [])

  const { answer, words, lang, readOnly, moneyless, marked, lock } = at
  useEffect(() => {
    control.current?.show(state, { answer, words, lang, readOnly, moneyless, marked, lock })
  }, [state, answer, words, lang, readOnly, moneyless, marked, lock])
  useImperativeHandle(
    ref,
    () => ({
      focus: (id, column) => control.current?.focus(id, column),
      stay: (id, column) => control.current?.stay(id, column),
    }),
    [],
  )

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only hears what its cells and headers, which have roles, pass on
    <div ref={host} className="project-grid" data-region="grid" onContextMenu={(event) => onMenu(event.nativeEvent)} />
  )
}
