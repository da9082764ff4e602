import {
  type CellKeyDownEvent,
  CellStyleModule,
  ClientSideRowModelApiModule,
  ClientSideRowModelModule,
  ColumnApiModule,
  CustomEditorModule,
  createGrid,
  type GridApi,
  type GridOptions,
  ModuleRegistry,
  PinnedRowModule,
  RenderApiModule,
  RowApiModule,
  RowSelectionModule,
  RowStyleModule,
  ScrollApiModule,
  TooltipModule,
} from 'ag-grid-community'
import type { GridAnswer } from '#domain/grid'
import { heightOf } from './column-kinds'
import { columnDefs } from './columns'
import type { Surroundings } from './context'
import { createEdits } from './editing'
import { gridTheme } from './grid-theme'
import { type PlacedColumn, placeColumns } from './layout'
import { changedIn, keepSame } from './refresh'
import type { GridRow, GridRows } from './rows'
import { type ColumnSet, changeView, type Sort, toggledIn, view } from './view'

ModuleRegistry.registerModules([
  CellStyleModule,
  ClientSideRowModelApiModule,
  ClientSideRowModelModule,
  ColumnApiModule,
  CustomEditorModule,
  PinnedRowModule,
  RenderApiModule,
  RowApiModule,
  RowSelectionModule,
  RowStyleModule,
  ScrollApiModule,
  TooltipModule,
])

/** What the page gives the grid to show. */
export interface GridState {
  readonly rows: GridRows
  readonly set: ColumnSet
  readonly hidden: ReadonlySet<string>
  readonly sort: Sort | null
  /** The widest name, in px. */
  readonly nameNeed: number
}
export interface GridStart extends Omit<Surroundings, 'edits' | 'fold'> {
  readonly state: GridState
  readonly label: string
  readonly nonce: string
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
  #known = new Map<string, GridRow>()
  #columns = ''

  constructor(host: HTMLElement, start: GridStart) {
    const { state, label, nonce, ...at } = start
    this.#host = host
    this.#state = state
    this.#drawn = at.answer
    this.#at = { ...at, edits: createEdits((id, column) => this.#redraw(id, column)), fold: (row) => fold(row) }
    const placed = this.#place()
    this.#remember(state.rows.rows)
    this.#api = createGrid(host, {
      ...this.#options(nonce),
      columnDefs: columnDefs(placed, this.#at, state.sort),
      rowData: [...state.rows.rows],
      pinnedTopRowData: [state.rows.total],
    })
    host.querySelector('[role="grid"], [role="treegrid"]')?.setAttribute('aria-label', label)
    this.#columns = JSON.stringify(placed)
    this.#watch = new ResizeObserver(() => this.#layOut(false))
    this.#watch.observe(host)
  }

  /** Shows another state, drawing only the lines that differ. */
  show(state: GridState, at: Pick<Surroundings, 'answer' | 'words' | 'lang' | 'readOnly' | 'moneyless'>): void {
    const same = this.#state === state && this.#drawn === at.answer && this.#at.words === at.words
    if (same && this.#at.readOnly === at.readOnly && this.#at.moneyless === at.moneyless) return
    const before = this.#drawn
    const whole = before.month !== at.answer.month || this.#at.lang !== at.lang || this.#at.readOnly !== at.readOnly
    // A change of sort began in a header: the grid knows it already.
    const headers = whole || this.#at.moneyless !== at.moneyless
    if (before.month !== at.answer.month) this.#at.edits.clear()
    Object.assign(this.#at, at)
    this.#state = state
    if (before !== at.answer) this.#settle()
    const rows = keepSame(this.#known, state.rows.rows, before, at.answer)
    this.#drawn = at.answer
    const changed = changedIn(this.#known, rows)
    this.#remember(rows)
    this.#layOut(headers)
    if (changed === null) this.#api.setGridOption('rowData', [...rows])
    else if (changed.length > 0) this.#api.applyTransaction({ update: changed })
    this.#api.setGridOption('pinnedTopRowData', [state.rows.total])
    if (whole) this.#api.refreshCells({ force: true })
  }

  /** Puts the keyboard on a project's line, or on the first one. */
  focus(id: string | null, column = 'name'): void {
    const node = id === null ? undefined : this.#api.getRowNode(id)
    const index = node?.rowIndex ?? 0
    if (this.#api.getDisplayedRowCount() === 0) return
    this.#api.ensureIndexVisible(index, node === undefined ? 'top' : 'middle')
    this.#api.ensureColumnVisible(column)
    this.#api.setFocusedCell(index, column)
  }

  dispose(): void {
    this.#watch.disconnect()
    this.#api.destroy()
  }

  #remember(rows: readonly GridRow[]): void {
    this.#known = new Map(rows.map((row) => [row.id, row]))
  }

  #place(): readonly PlacedColumn[] {
    const { set, hidden, nameNeed } = this.#state
    // 12 px are the grid's own scroll bar, which always has its place so that nothing moves when rows come and go.
    return placeColumns(set, Math.max(0, this.#host.clientWidth - 12), nameNeed, hidden)
  }

  #layOut(force: boolean): void {
    const placed = this.#place()
    const columns = JSON.stringify(placed)
    if (!force && columns === this.#columns) return
    this.#columns = columns
    this.#api.setGridOption('columnDefs', columnDefs(placed, this.#at, this.#state.sort))
    this.#api.refreshCells({ force: true })
  }

  /** Saved texts are in the answer now: their cells show it instead. */
  #settle(): void {
    for (const name of this.#at.edits.settle()) {
      const at = name.indexOf('/')
      this.#redraw(name.slice(at + 1), name.slice(0, at))
    }
  }

  #redraw(id: string, column: string): void {
    const node = this.#api.getRowNode(id)
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
      rowBuffer: 12,
      defaultColDef: {
        resizable: false,
        lockPosition: true,
        suppressHeaderMenuButton: true,
        suppressKeyboardEvent: ({ event, editing }) => !editing && (event.key === ' ' || isUndo(event)),
      },
      onSortChanged: ({ api }) => changeView({ sort: sortOf(api) }),
      onCellFocused: ({ api, rowIndex, rowPinned, column }) => {
        const row = rowPinned ? undefined : api.getDisplayedRowAtIndex(rowIndex ?? -1)
        if (row?.data?.kind === 'project') {
          row.setSelected(true)
          const onEditable = typeof column === 'object' && column !== null && column.isCellEditable(row)
          changeView({ selected: row.data.id, onEditable })
        }
      },
      onCellKeyDown: (event) => this.#key(event as CellKeyDownEvent<GridRow>),
      onCellDoubleClicked: ({ data, column, colDef }) => {
        const editable = typeof colDef.editable === 'function' && colDef.cellEditor !== undefined
        if (data?.kind === 'project' && !editable && column.getColId() !== 'name') this.#at.open(data.id)
      },
      onRowClicked: ({ data }) => {
        if (data?.kind === 'group') fold(data)
      },
    }
  }

  #key({ event, data, column, node, api }: CellKeyDownEvent<GridRow>): void {
    if (!(event instanceof KeyboardEvent) || data === undefined || api.getEditingCells().length > 0) return
    const id = column.getColId()
    if (event.key === 'Escape') this.#at.edits.discard(data.id, id)
    else if (event.key === 'Enter' && event.ctrlKey && data.kind === 'project') this.#at.open(data.id)
    else if (event.key === ' ') {
      event.preventDefault()
      if (data.kind === 'group' || (data.kind === 'project' && data.children > 0)) fold(data)
    } else if (event.key === 'Enter' && !event.ctrlKey && !event.altKey) {
      if (data.kind === 'group') fold(data)
      else if (data.kind === 'project' && !column.isCellEditable(node)) this.#at.open(data.id)
    } else if (event.key === 'Process' && column.isCellEditable(node) && node.rowIndex !== null) {
      // An input method is about to compose: the editor takes over at once, so that its first letters land in it.
      api.startEditingCell({ rowIndex: node.rowIndex, colKey: column, key: 'Delete' })
    }
  }
}

function isUndo(event: KeyboardEvent): boolean {
  return (event.ctrlKey || event.metaKey) && /^[zy]$/i.test(event.key)
}

function fold(row: GridRow): void {
  changeView({ folded: toggledIn(view.get().folded, row.id) })
}

function sortOf(api: GridApi<GridRow>): Sort | null {
  const sorted = api.getColumnState().find((column) => column.sort)
  return sorted ? { column: sorted.colId, down: sorted.sort === 'desc' } : null
}
