import {
  CellStyleModule,
  ClientSideRowModelModule,
  type ColDef,
  ColumnApiModule,
  createGrid,
  type GridApi,
  type IHeaderParams,
  type IInnerHeaderComponent,
  ModuleRegistry,
  PinnedRowModule,
  RowApiModule,
  ScrollApiModule,
} from 'ag-grid-community'
import { afterPaint, drawsFirst, FIRST_ROWS } from '../first-rows'
import { gridTheme } from '../grid-theme'
import { type CellSource, CellView, type Line } from './cell-view'
import type { SheetColumn, SheetOptions } from './sheet-options'

ModuleRegistry.registerModules([
  CellStyleModule,
  ClientSideRowModelModule,
  ColumnApiModule,
  PinnedRowModule,
  RowApiModule,
  ScrollApiModule,
])

/** LOOK.md, Space: entry rows 32, two-line headers 54. */
export const rowHeight = 32
export const headerHeight = 54

/** The project grid's theme, with the vertical lines that only entry has. */
const sheetTheme = gridTheme.withParams({
  rowHeight,
  headerHeight,
  // The line below a row is the cells' own: the frame of a selected block runs over it.
  rowBorder: false,
  columnBorder: { color: 'var(--line)' },
  headerColumnBorder: { color: 'var(--line)' },
  rowHoverColor: 'transparent',
})

type HeaderParams = IHeaderParams<Line, CellSource> & { readonly sheetColumn: SheetColumn }

/** Two lines: what the column is, and who fills it. */
class TwoLines implements IInnerHeaderComponent {
  readonly #box = document.createElement('span')

  init(params: HeaderParams): void {
    this.refresh(params)
  }
  getGui(): HTMLElement {
    return this.#box
  }
  refresh({ sheetColumn }: HeaderParams): boolean {
    const { title, note, header, hint, kind } = sheetColumn
    this.#box.className = `sheet-header${kind === 'computed' ? '' : ' sheet-header-entry'}`
    this.#box.title = hint ?? ''
    this.#box.replaceChildren(...(header ? [header()] : [line('sheet-title', title), line('sheet-note', note ?? '')]))
    return true
  }
}

function line(className: string, text: string): HTMLElement {
  const made = document.createElement('span')
  made.className = className
  made.textContent = text
  return made
}

/** So many rows around those that one sees are drawn too, for who scrolls; not yet on the first screen. */
const ROWS_AROUND = 8

const sides = { left: '', right: 'sheet-right', center: 'sheet-center' } as const

export function alignOf({ align, kind }: SheetColumn): 'left' | 'right' | 'center' {
  return align ?? (kind === 'number' ? 'right' : 'left')
}

function columnDef(column: SheetColumn): ColDef<Line> {
  const side = sides[alignOf(column)]
  return {
    colId: column.key,
    headerName: column.title,
    pinned: column.pinned === true ? 'left' : null,
    cellClass: column.wraps === true || column.kind === 'text' ? [side, 'sheet-wraps'] : side,
    headerClass: side,
    cellRenderer: CellView,
    headerComponentParams: { innerHeaderComponent: TwoLines, innerHeaderComponentParams: { sheetColumn: column } },
    ...(column.flex === undefined
      ? { width: column.width, flex: null }
      : { minWidth: column.width, flex: column.flex }),
  }
}

/** Lets AG Grid draw rows, headers and scroll bars; focus, keys, mouse and selection are the sheet's own. */
export class DrawnGrid {
  readonly #host: HTMLElement
  readonly #api: GridApi<Line>
  #lines = new Map<string, Line>()
  #pinned = 0
  /** The rows beyond the first screen are not in the grid yet. */
  #partial: boolean

  constructor(
    host: HTMLElement,
    options: SheetOptions,
    source: CellSource,
    onMoved: () => void,
    onFocused: () => void,
  ) {
    this.#host = host
    this.#partial = drawsFirst(options.rows.length)
    const rows = this.#rowData(options.rows)
    this.#api = createGrid<Line>(host, {
      theme: sheetTheme,
      styleNonce: options.nonce,
      context: source,
      columnDefs: options.columns.map(columnDef),
      defaultColDef: { sortable: false, resizable: false, suppressHeaderMenuButton: true, suppressMovable: true },
      getRowId: ({ data }) => data.id,
      rowData: this.#partial ? rows.slice(0, FIRST_ROWS) : rows,
      ...(options.totalText && { pinnedTopRowData: [{ id: 'total' }] }),
      suppressCellFocus: true,
      suppressHeaderFocus: true,
      tabIndex: -1,
      suppressAnimationFrame: true,
      suppressColumnVirtualisation: true,
      suppressNoRowsOverlay: true,
      suppressScrollOnNewData: true,
      alwaysShowVerticalScroll: true,
      animateRows: false,
      rowBuffer: this.#partial ? 0 : ROWS_AROUND,
      onBodyScroll: onMoved,
      onColumnResized: onMoved,
      onDisplayedColumnsChanged: onMoved,
    })
    this.#pinned = options.totalText === undefined ? 0 : 1
    this.name(options.label)
    // Whatever scrolls must be reachable by keyboard (WCAG 2.1.1); the sheet's keyboard is the field's.
    this.#viewport()?.setAttribute('tabindex', '0')
    this.#viewport()?.addEventListener('focus', onFocused)
    if (this.#partial) afterPaint(() => this.#complete())
  }

  /** Gives the grid the rows that the first screen did without. */
  #complete(): void {
    if (!this.#partial || this.#api.isDestroyed()) return
    this.#partial = false
    this.#api.updateGridOptions({ rowData: [...this.#lines.values()], rowBuffer: ROWS_AROUND })
  }

  /** The element that is a grid to who cannot see it. */
  name(label: string): void {
    const grid = this.#viewport()
    grid?.setAttribute('aria-label', label)
    grid?.setAttribute('aria-multiselectable', 'true')
  }

  setColumns(columns: readonly SheetColumn[]): void {
    this.#api.setGridOption('columnDefs', columns.map(columnDef))
  }
  setRows(rows: readonly string[]): void {
    this.#partial = false
    this.#api.updateGridOptions({ rowData: this.#rowData(rows), rowBuffer: ROWS_AROUND })
  }

  show(row: number, key: string): void {
    if (row >= FIRST_ROWS) this.#complete()
    if (row < this.#api.getDisplayedRowCount()) this.#api.ensureIndexVisible(row)
    this.#api.ensureColumnVisible(key)
  }

  /** How many whole rows fit. */
  get pageRows(): number {
    const { top, bottom } = this.body()
    return Math.max(1, Math.floor((bottom - top) / rowHeight) - 1)
  }

  /** Where cells can be seen beside the pinned rows and columns, on the screen. */
  body(): { readonly top: number; readonly left: number; readonly right: number; readonly bottom: number } {
    const viewport = this.#viewport() ?? this.#host
    const { top, left } = viewport.getBoundingClientRect()
    const pinned = this.#api.getDisplayedLeftColumns().reduce((sum, column) => sum + column.getActualWidth(), 0)
    return {
      top: top + headerHeight + this.#pinned * rowHeight,
      left: left + pinned,
      right: left + viewport.clientWidth,
      bottom: top + viewport.clientHeight,
    }
  }

  destroy(): void {
    this.#api.destroy()
  }

  #viewport(): HTMLElement | null {
    return this.#host.querySelector<HTMLElement>('[role="grid"]')
  }

  /** The same object for the same row, so that the grid leaves standing what stays. */
  #rowData(rows: readonly string[]): Line[] {
    this.#lines = new Map(rows.map((id) => [id, this.#lines.get(id) ?? { id }]))
    return [...this.#lines.values()]
  }
}
