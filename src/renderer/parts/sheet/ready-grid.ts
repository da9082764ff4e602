import { FIRST_ROWS } from '../first-rows'
import type { CellSource, CellView } from './cell-view'
import { type MadeGrid, makeGrid } from './made-grid'
import type { SheetColumn } from './sheet-options'

/** Whom the cells ask while their sheet's answer is still awaited: they stay empty, and are remembered. */
class Nobody implements CellSource {
  readonly views = new Set<CellView>()
  readonly marks = nothing

  colOf(): number {
    return -1
  }
  column(): undefined {}
  rowId(): string {
    return ''
  }
  text(): string {
    return ''
  }
  look() {
    return { kind: 'plain' } as const
  }
  hint(): string {
    return ''
  }
  isLocked(): boolean {
    return true
  }
  total(): string {
    return ''
  }
  mounted(view: CellView): void {
    this.views.add(view)
  }
  unmounted(view: CellView): void {
    this.views.delete(view)
  }
  moved(): void {}
}

const nowhere = { row: -1, col: -1 }
const nothing = { active: nowhere, area: { top: 0, left: 0, bottom: -1, right: -1 }, fill: null }

interface Ready extends MadeGrid {
  readonly columns: readonly SheetColumn[]
  readonly room: HTMLElement
  readonly nobody: Nobody
}
let ready: Ready | null = null

/**
 * Makes the grid of the sheet that is about to stand, out of sight, while its answer is awaited: making it takes as long
 * as everything else that a page does with its answer (docs/decisions/0014-window-speed.md). `width` and `height` are the
 * room it will have, in px. What is returned takes it away again, if no sheet has taken it.
 */
export function readyGrid(columns: readonly SheetColumn[], nonce: string, width: number, height: number): () => void {
  const room = document.createElement('div')
  room.className = 'sheet sheet-ready'
  room.style.width = `${width}px`
  room.style.height = `${height}px`
  room.setAttribute('aria-hidden', 'true')
  document.body.append(room)
  const nobody = new Nobody()
  const made = {
    ...makeGrid({
      place: (element) => room.append(element),
      columns,
      source: nobody,
      nonce,
      rows: FIRST_ROWS,
      around: 0,
      total: true,
    }),
    columns,
    room,
    nobody,
  }
  ready = made
  return () => {
    if (ready !== made) return
    ready = null
    made.api.destroy()
    room.remove()
  }
}

/** The grid that stands ready, which is the caller's from now on; null where there is none. */
export function takeReady(): Ready | null {
  const made = ready
  ready = null
  return made
}
