import { type Ref, useEffect, useImperativeHandle, useLayoutEffect, useRef } from 'react'
import { navigation } from '../../app/navigation'
import { styleNonce } from '../../parts/nonce'
import type { CellToCorrect } from './frozen/correct-cell'
import { GridControl, type GridGiven, type GridState } from './grid-control'
import { view } from './view'
import './grid.css'
import './frozen/frozen.css'

/** What a grid tells the page it stands in, which is another one each time. */
type Heard = Pick<Props, 'onPlaced' | 'onCorrect'>
interface Made {
  readonly control: GridControl
  readonly element: HTMLElement
  readonly heard: { now: Heard }
}
/** The grid of the page that was left, out of the window: making one anew takes longer than all else of the page. */
let kept: Made | null = null

/** The kept grid, where it still shows what is asked for; else a new one. The host has it then. */
function standIn(host: HTMLElement, heard: Heard, state: GridState, at: GridGiven): Made {
  const before = kept
  kept = null
  if (before?.control.stillShows(state, at)) {
    before.heard.now = heard
    host.append(before.element)
    before.control.again(state, at)
    return before
  }
  // Not before the new one has been painted.
  if (before !== null) setTimeout(() => before.control.dispose())
  const element = document.createElement('div')
  element.className = 'project-grid-room'
  host.append(element)
  const hears = { now: heard }
  const control = new GridControl(element, {
    ...at,
    state,
    onPlaced: (columns) => hears.now.onPlaced(columns),
    nonce: styleNonce(),
    open: (id) => navigation.open({ page: 'project', id }),
    correct: (row, column, typed = '') => hears.now.onCorrect({ row, column, typed }),
  })
  return { control, element, heard: hears }
}

function leave(made: Made): void {
  made.element.remove()
  if (made.control.isBusy) made.control.dispose()
  else kept = made
}

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
    const { state: shown, onPlaced: placed, onCorrect: correct, at: given } = first.current
    const made = standIn(host.current, { onPlaced: placed, onCorrect: correct }, shown, given)
    control.current = made.control
    // Coming back from a project, its line has the keyboard again.
    const { selected } = view.get()
    if (selected !== null) made.control.focus(selected)
    return () => {
      leave(made)
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
