import { type CellKeyDownEvent, createGrid, type GridApi, type GridOptions } from 'ag-grid-community'
import type { GridAnswer } from '#domain/grid'
import type { ChosenColumn } from '#domain/saved-view'
import { afterPaint, drawsFirst, FIRST_ROWS } from '../../parts/first-rows'
import { gridTheme } from '../../parts/grid-theme'
import { sumTexts } from './cells'
import { heightOf } from './column-kinds'
import { columnDefs } from './columns'
import type { Surroundings } from './context'
import { createEdits } from './editing'
import { correctsAt, fold, isOurs, onGridKey, onMarkClick, sortOf } from './grid-keys'
import { registerModules } from './grid-modules'
import { type PlacedColumn, placeColumns } from './layout'
import { changedIn, keepSame } from './refresh'
import type { GridRow, GridRows } from './rows'
import { createRush } from './rush'
import { type ColumnSet, changeView, type Sort, view } from './view'
import { chosenNow, withWidth } from './views/columns-order'

registerModules()

/** So many rows above and below those that one sees are drawn too, for who scrolls; not yet on the first screen. */
const ROWS_AROUND = 12

/** What the page gives the grid to show. */
export interface GridState {
  readonly rows: GridRows
  readonly set: ColumnSet
  /** Columns somebody chose; null: those of the set. */
  readonly columns: readonly ChosenColumn[] | null
  readonly sort: Sort | null
  /** Whether the column of marks stands. */
  readonly marking: boolean
  /** The widest name, in px. */
  readonly nameNeed: number
  /** What the grid is called for who cannot see its header. */
  readonly label: string
}
/** What the grid knows besides its rows, and may be told anew. */
export type GridGiven = Pick<Surroundings, 'answer' | 'words' | 'lang' | 'readOnly' | 'moneyless' | 'marked' | 'lock'>
export interface GridStart extends GridGiven, Pick<Surroundings, 'open' | 'correct'> {
  readonly state: GridState
  readonly nonce: string
  /** Told which columns have found room. */
  onPlaced(columns: readonly string[]): void
}

/**
 * Owns the AG Grid of the page. React gives it a whole state at a time; what differs is what is drawn again. Cells are
 * plain DOM: ten thousand rows cost React nothing.
 */
export class GridControl {
  readonly #host: HTMLElement
  readonly #api: GridApi<GridRow>
  readonly #at: Surroundings
  readonly #watch: ResizeObserver
  #state: GridState
  #drawn: GridAnswer
  /** The rows by their ids; made when they are first compared with others. */
  #byId: ReadonlyMap<string, GridRow> | null = null
  #columns = ''
  #rows: readonly GridRow[]
  /** The rows beyond the first screen are not in the grid yet. */
  #partial: boolean
  #placed: readonly string[] = []
  readonly #onPlaced: GridStart['onPlaced']

  constructor(host: HTMLElement, start: GridStart) {
    const { state, nonce, onPlaced, ...at } = start
    this.#host = host
    this.#onPlaced = onPlaced
    this.#state = state
    this.#drawn = at.answer
    this.#at = {
      ...at,
      edits: createEdits((id, column) => this.#redraw(id, column)),
      rush: createRush(host),
      fold: (row) => fold(row),
    }
    const placed = this.#place()
    this.#rows = state.rows.rows
    this.#partial = drawsFirst(this.#rows.length)
    this.#api = createGrid(host, {
      ...this.#options(nonce),
      columnDefs: columnDefs(placed, this.#at, state.sort),
      rowData: this.#given(),
      rowBuffer: this.#partial ? 0 : ROWS_AROUND,
      pinnedTopRowData: [state.rows.total],
    })
    this.#name()
    this.#columns = JSON.stringify(placed)
    this.#placed = placed.map(({ id }) => id)
    onPlaced(this.#placed)
    // Out of the window it has no size, and keeps the columns that it had.
    this.#watch = new ResizeObserver(() => host.isConnected && this.#layOut(false))
    this.#watch.observe(host)
    if (this.#partial) afterPaint(() => this.#complete())
  }

  /** Gives the grid the rows that the first screen did without. */
  #complete(): void {
    if (!this.#partial || this.#api.isDestroyed()) return
    this.#partial = false
    this.#api.updateGridOptions({ rowData: this.#given(), rowBuffer: ROWS_AROUND })
  }

  #given(): GridRow[] {
    return this.#partial ? this.#rows.slice(0, FIRST_ROWS) : [...this.#rows]
  }

  /** Shows another state, drawing only the lines that differ. */
  show(state: GridState, at: GridGiven): void {
    const given = Object.keys(at) as (keyof GridGiven)[]
    if (this.#state === state && given.every((name) => this.#at[name] === at[name])) return
    const before = this.#drawn
    const whole = before.month !== at.answer.month || this.#at.lang !== at.lang || this.#at.readOnly !== at.readOnly
    const headers = whole || this.#at.moneyless !== at.moneyless
    const { marked, lock } = this.#at
    if (before.month !== at.answer.month) this.#at.edits.clear()
    Object.assign(this.#at, at)
    this.#state = state
    this.#name()
    if (before !== at.answer) this.#settle()
    else if (state.rows.rows === this.#rows && !headers && lock === at.lock && marked === at.marked) {
      // Its columns or their order of sorting differ, its ten thousand rows do not.
      this.#layOut(false)
      this.#showSort()
      return
    }
    const known = this.#known()
    const rows = keepSame(known, state.rows.rows, before, at.answer)
    this.#drawn = at.answer
    const changed = changedIn(known, rows)
    this.#byId = null
    this.#rows = rows
    this.#layOut(headers)
    this.#showSort()
    if (changed === null || (this.#partial && changed.length > 0)) this.#api.setGridOption('rowData', this.#given())
    else if (changed.length > 0) this.#api.applyTransaction({ update: changed })
    this.#api.setGridOption('pinnedTopRowData', [state.rows.total])
    if (whole || lock !== at.lock) this.#api.refreshCells({ force: true })
    else if (marked !== at.marked) this.#remark(marked, rows)
  }

  /** Puts the keyboard on a cell that is seen; nothing scrolls. */
  stay(id: string, column: string): void {
    const index = this.#api.getRowNode(id)?.rowIndex ?? null
    if (index !== null) this.#api.setFocusedCell(index, column)
  }

  /** Puts the keyboard on a project's line, or on the first one. */
  focus(id: string | null, column = 'name'): void {
    this.#complete()
    const node = id === null ? undefined : this.#api.getRowNode(id)
    const index = node?.rowIndex ?? 0
    if (this.#api.getDisplayedRowCount() === 0) return
    this.#api.ensureIndexVisible(index, node === undefined ? 'top' : 'middle')
    this.#api.ensureColumnVisible(column)
    this.#api.setFocusedCell(index, column)
  }

  /** Whether it shows just these rows, and can be shown again as it is. */
  stillShows(state: GridState, { answer, lang, readOnly }: GridGiven): boolean {
    const same = this.#drawn === answer && this.#at.lang === lang && this.#at.readOnly === readOnly
    return same && this.#state.rows === state.rows && !this.isBusy
  }

  /** Whether somebody is typing in it, or something typed is not saved. */
  get isBusy(): boolean {
    return this.#at.edits.size > 0 || this.#api.getEditingCells().length > 0
  }

  /** Shown again in another page of the same kind: as if it were new, with nothing focused and its first row on top. */
  again(state: GridState, at: GridGiven): void {
    this.#api.clearFocusedCell()
    this.#api.deselectAll()
    this.show(state, at)
    this.#onPlaced(this.#placed)
    if (this.#api.getDisplayedRowCount() > 0) this.#api.ensureIndexVisible(0, 'top')
  }

  dispose(): void {
    this.#watch.disconnect()
    this.#at.rush.dispose()
    this.#api.destroy()
  }

  #known(): ReadonlyMap<string, GridRow> {
    this.#byId ??= new Map(this.#rows.map((row) => [row.id, row]))
    return this.#byId
  }

  #name(): void {
    this.#host.querySelector('[role="grid"], [role="treegrid"]')?.setAttribute('aria-label', this.#state.label)
  }

  #place(): readonly PlacedColumn[] {
    const { set, columns, nameNeed, marking } = this.#state
    // 12 px are the grid's own scroll bar, which always has its place so that nothing moves when rows come and go.
    const room = Math.max(0, this.#host.clientWidth - 12)
    return placeColumns(set, room, nameNeed, columns, marking, sumTexts(this.#at.answer))
  }

  /** Has the headers say what the rows are sorted by, where that did not begin in a header. */
  #showSort(): void {
    const { sort } = this.#state
    const shown = sortOf(this.#api)
    if (shown?.column === sort?.column && shown?.down === sort?.down) return
    const state = sort === null ? [] : [{ colId: sort.column, sort: sort.down ? ('desc' as const) : ('asc' as const) }]
    this.#api.applyColumnState({ state, defaultState: { sort: null } })
  }

  #layOut(force: boolean): void {
    const placed = this.#place()
    const columns = JSON.stringify(placed)
    if (!force && columns === this.#columns) return
    this.#placed = placed.map(({ id }) => id)
    if (columns !== this.#columns) this.#onPlaced(this.#placed)
    this.#columns = columns
    this.#api.setGridOption('columnDefs', columnDefs(placed, this.#at, this.#state.sort))
    // The axes in the header are drawn to the widths that the columns have now.
    this.#api.refreshHeader()
    this.#api.refreshCells({ force: true })
  }

  /** Lines whose mark came or went; groups and 合计 tell of theirs too. */
  #remark(before: ReadonlySet<string>, rows: readonly GridRow[]): void {
    this.#complete()
    const { marked } = this.#at
    const differ = rows.filter(({ id }) => before.has(id) !== marked.has(id))
    this.#api.applyTransaction({ update: differ })
    this.#api.refreshCells({ columns: ['mark'], force: true })
  }

  /** Saved texts are in the answer now: their cells show it instead. */
  #settle(): void {
    for (const name of this.#at.edits.settle()) {
      const at = name.indexOf('/')
      this.#redraw(name.slice(at + 1), name.slice(0, at))
    }
  }

  #redraw(id: string, column: string): void {
    // A save may end after the page was left.
    const node = this.#api.isDestroyed() ? undefined : this.#api.getRowNode(id)
    if (node) this.#api.refreshCells({ rowNodes: [node], columns: [column], force: true })
  }

  #options(nonce: string): GridOptions<GridRow> {
    return {
      theme: gridTheme,
      styleNonce: nonce,
      context: this.#at,
      getRowId: ({ data }) => data.id,
      getRowHeight: ({ data }) => (data ? heightOf(data) : 36),
      rowClassRules: {
        'row-group': ({ data }) => data?.kind === 'group',
        'row-total': ({ data }) => data?.kind === 'total',
        'row-marked': ({ data, context }) => (context as Surroundings).marked.has(data?.id ?? ''),
        'row-context': ({ data }) => data?.kind === 'project' && data.context,
      },
      rowSelection: {
        mode: 'singleRow',
        checkboxes: false,
        enableClickSelection: false,
        isRowSelectable: ({ data }) => data?.kind === 'project',
      },
      animateRows: false,
      suppressMultiSort: true,
      suppressMovableColumns: true,
      suppressDragLeaveHidesColumns: true,
      enableBrowserTooltips: true,
      enterNavigatesVerticallyAfterEdit: true,
      stopEditingWhenCellsLoseFocus: true,
      suppressNoRowsOverlay: true,
      suppressScrollOnNewData: true,
      suppressColumnVirtualisation: true,
      alwaysShowVerticalScroll: true,
      defaultColDef: {
        // A header's own keys with Alt would be back and forward.
        suppressHeaderKeyboardEvent: ({ event }) => event.altKey,
        lockPosition: true,
        suppressHeaderMenuButton: true,
        suppressKeyboardEvent: ({ event, editing }) => !editing && (event.key === ' ' || isOurs(event)),
      },
      onColumnResized: ({ finished, source, column }) => {
        if (!finished || source !== 'uiColumnResized' || column === null) return
        const chosen = chosenNow(view.get(), this.#placed)
        changeView({ columns: withWidth(chosen, column.getColId(), Math.round(column.getActualWidth())) })
      },
      // What the page sorts by (a view, a menu) it knows already.
      onSortChanged: ({ api, source }) => {
        if (source === 'uiColumnSorted') changeView({ sort: sortOf(api) })
      },
      onCellFocused: ({ api, rowIndex, rowPinned, column }) => {
        const row = rowPinned ? undefined : api.getDisplayedRowAtIndex(rowIndex ?? -1)
        if (row?.data?.kind === 'project') {
          row.setSelected(true)
          const known = typeof column === 'object' && column !== null ? column : null
          const onEditable = known?.isCellEditable(row) ?? false
          const onLocked = known !== null && correctsAt(this.#at, row.data, known.getColId())
          changeView({ selected: row.data.id, onEditable, onLocked })
        }
      },
      onCellKeyDown: (event) => onGridKey(event as CellKeyDownEvent<GridRow>, this.#at, this.#state.rows),
      onCellDoubleClicked: ({ data, column, colDef }) => {
        const editable = typeof colDef.editable === 'function' && colDef.cellEditor !== undefined
        if (data !== undefined && correctsAt(this.#at, data, column.getColId())) {
          this.#at.correct(data, column.getColId())
          return
        }
        if (data?.kind === 'project' && !editable && !['name', 'mark'].includes(column.getColId()))
          this.#at.open(data.id)
      },
      onRowClicked: ({ data, event }) => {
        if (data === undefined || onMarkClick(event, data, this.#at, this.#state.rows)) return
        if (data.kind === 'group') fold(data)
      },
    }
  }
}
