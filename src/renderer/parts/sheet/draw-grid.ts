import { afterPaint, drawsFirst, FIRST_ROWS } from '../first-rows'
import type { CellSource } from './cell-view'
import {
  columnDef,
  headerHeight,
  linesFor,
  type MadeGrid,
  makeGrid,
  rowHeight,
  sameColumns,
  totalLine,
} from './made-grid'
import { takeReady } from './ready-grid'
import type { SheetColumn, SheetOptions } from './sheet-options'

/** So many rows around those that one sees are drawn too, for who scrolls; not yet on the first screen. */
const ROWS_AROUND = 8

/** Lets AG Grid draw rows, headers and scroll bars; focus, keys, mouse and selection are the sheet's own. */
export class DrawnGrid {
  readonly #made: MadeGrid
  readonly #pinned: number
  /** How many rows there are, while those beyond the first screen are not in the grid yet. */
  #later: number | null

  /** `place` puts the grid's element where it is to stand, before anything is measured in it. */
  constructor(options: SheetOptions, source: CellSource, place: (element: HTMLElement) => void, onFocused: () => void) {
    this.#later = drawsFirst(options.rows.length) ? options.rows.length : null
    this.#made = standing(options, source, place, this.#later === null ? null : FIRST_ROWS)
    this.#pinned = options.totalText === undefined ? 0 : 1
    this.name(options.label)
    // Whatever scrolls must be reachable by keyboard (WCAG 2.1.1); the sheet's keyboard is the field's.
    this.#viewport()?.setAttribute('tabindex', '0')
    this.#viewport()?.addEventListener('focus', onFocused)
    if (this.#later !== null) afterPaint(() => this.#complete())
  }

  /** Gives the grid the rows that the first screen did without. */
  #complete(): void {
    if (this.#later !== null && !this.#made.api.isDestroyed()) this.setRows(this.#later)
  }

  /** The element that is a grid to who cannot see it. */
  name(label: string): void {
    const grid = this.#viewport()
    grid?.setAttribute('aria-label', label)
    grid?.setAttribute('aria-multiselectable', 'true')
  }

  setColumns(before: readonly SheetColumn[], columns: readonly SheetColumn[]): void {
    showColumns(this.#made, before, columns)
  }
  setRows(count: number): void {
    this.#later = null
    this.#made.api.updateGridOptions({ rowData: linesFor(count), rowBuffer: ROWS_AROUND })
  }

  show(row: number, key: string): void {
    if (row >= FIRST_ROWS) this.#complete()
    if (row < this.#made.api.getDisplayedRowCount()) this.#made.api.ensureIndexVisible(row)
    this.#made.api.ensureColumnVisible(key)
  }

  /** How many whole rows fit. */
  get pageRows(): number {
    const { top, bottom } = this.body()
    return Math.max(1, Math.floor((bottom - top) / rowHeight) - 1)
  }

  /** Where cells can be seen beside the pinned rows and columns, on the screen. */
  body(): { readonly top: number; readonly left: number; readonly right: number; readonly bottom: number } {
    const viewport = this.#viewport() ?? this.#made.element
    const { top, left } = viewport.getBoundingClientRect()
    const pinned = this.#made.api.getDisplayedLeftColumns().reduce((sum, column) => sum + column.getActualWidth(), 0)
    return {
      top: top + headerHeight + this.#pinned * rowHeight,
      left: left + pinned,
      right: left + viewport.clientWidth,
      bottom: top + viewport.clientHeight,
    }
  }

  destroy(): void {
    this.#made.api.destroy()
  }

  #viewport(): HTMLElement | null {
    return this.#made.element.querySelector<HTMLElement>('[role="grid"]')
  }
}

/** Gives the columns their widths and words; only where others stand the grid makes them anew. */
function showColumns({ api, asked }: MadeGrid, before: readonly SheetColumn[], columns: readonly SheetColumn[]): void {
  if (sameColumns(before, columns)) {
    const state = columns.flatMap(({ key, flex, width }) => (flex === undefined ? { colId: key, width } : []))
    api.applyColumnState({ state })
  } else api.setGridOption('columnDefs', columns.map(columnDef))
  for (const header of asked.headers) header.paint()
}

/** The grid that stands ready, made to show this sheet; where there is none, a new one. `first`: only so many rows yet. */
function standing(
  options: SheetOptions,
  source: CellSource,
  place: (element: HTMLElement) => void,
  first: number | null,
): MadeGrid {
  const rows = first ?? options.rows.length
  const around = first === null ? ROWS_AROUND : 0
  const total = options.totalText !== undefined
  const ready = takeReady()
  if (ready === null) {
    return makeGrid({ place, columns: options.columns, source, nonce: options.nonce, rows, around, total })
  }
  place(ready.element)
  ready.room.remove()
  ready.asked.source = source
  // Before columns or rows go: a cell that goes with them takes its leave of whom it asks now.
  for (const view of ready.nobody.views) {
    source.mounted(view)
    view.paint()
  }
  showColumns(ready, ready.columns, options.columns)
  ready.api.updateGridOptions({
    rowData: linesFor(rows),
    rowBuffer: around,
    pinnedTopRowData: total ? [totalLine] : [],
  })
  return ready
}
