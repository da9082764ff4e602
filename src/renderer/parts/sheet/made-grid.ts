import {
  CellStyleModule,
  ClientSideRowModelModule,
  type ColDef,
  ColumnApiModule,
  createGrid,
  type GridApi,
  ModuleRegistry,
  PinnedRowModule,
  RowApiModule,
  ScrollApiModule,
} from 'ag-grid-community'
import { gridTheme } from '../grid-theme'
import { type Asked, type CellSource, CellView, type Line } from './cell-view'
import { HeaderView } from './header-view'
import type { SheetColumn } from './sheet-options'

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

/**
 * What the grid knows of a column: where it stands and how wide. What it says, and how its cells look, they ask of the
 * sheet, so that the grid need not make them anew for other words.
 */
export function columnDef({ key, pinned, width, flex }: SheetColumn): ColDef<Line> {
  return {
    colId: key,
    pinned: pinned === true ? 'left' : null,
    cellRenderer: CellView,
    headerComponentParams: { innerHeaderComponent: HeaderView },
    ...(flex === undefined ? { width, flex: null } : { minWidth: width, flex }),
  }
}

/** Whether two sheets have the same columns in the same places, which then need at most other widths. */
export function sameColumns(a: readonly SheetColumn[], b: readonly SheetColumn[]): boolean {
  const shape = ({ key, pinned, flex, width }: SheetColumn) => [key, pinned === true, flex ?? null, flex && width]
  return JSON.stringify(a.map(shape)) === JSON.stringify(b.map(shape))
}

/** The lines of every sheet: a row is known to the grid by its place alone, so that other rows cost it nothing. */
const places: Line[] = []

export function linesFor(count: number): Line[] {
  for (let n = places.length; n < count; n += 1) places.push({ id: `${n}` })
  return places.slice(0, count)
}

/** An AG Grid in its element, and whom its cells ask. */
export interface MadeGrid {
  readonly element: HTMLElement
  readonly api: GridApi<Line>
  readonly asked: Asked
}

interface Start {
  /** Puts the grid's element where it is to stand, before anything is measured in it. */
  place(element: HTMLElement): void
  readonly columns: readonly SheetColumn[]
  readonly source: CellSource
  readonly nonce: string
  /** So many rows it has, */
  readonly rows: number
  /** of which so many beside those that are seen are drawn. */
  readonly around: number
  /** Whether a pinned row stands above them. */
  readonly total: boolean
}

/** Makes the grid of a sheet: it draws rows, headers and scroll bars; focus, keys, mouse and selection are the sheet's own. */
export function makeGrid({ place, columns, source, nonce, rows, around, total }: Start): MadeGrid {
  const element = document.createElement('div')
  element.className = 'sheet-grid'
  place(element)
  const asked: Asked = { source, headers: new Set() }
  const onMoved = () => asked.source.moved()
  const api = createGrid<Line>(element, {
    theme: sheetTheme,
    styleNonce: nonce,
    context: asked,
    columnDefs: columns.map(columnDef),
    defaultColDef: { sortable: false, resizable: false, suppressHeaderMenuButton: true, suppressMovable: true },
    getRowId: ({ data }) => data.id,
    rowData: linesFor(rows),
    ...(total && { pinnedTopRowData: [totalLine] }),
    suppressCellFocus: true,
    suppressHeaderFocus: true,
    tabIndex: -1,
    suppressAnimationFrame: true,
    suppressColumnVirtualisation: true,
    suppressNoRowsOverlay: true,
    suppressScrollOnNewData: true,
    alwaysShowVerticalScroll: true,
    animateRows: false,
    rowBuffer: around,
    onBodyScroll: onMoved,
    onColumnResized: onMoved,
    onDisplayedColumnsChanged: onMoved,
  })
  return { element, api, asked }
}

export const totalLine: Line = { id: 'total' }
