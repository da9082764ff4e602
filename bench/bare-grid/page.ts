import {
  ClientSideRowModelModule,
  type ColDef,
  createGrid,
  ExternalFilterModule,
  ModuleRegistry,
  PinnedRowModule,
} from 'ag-grid-community'

/** AG Grid with ten thousand rows of plain text, as many columns as 项目 shows, and nothing of ours. */
ModuleRegistry.registerModules([ClientSideRowModelModule, ExternalFilterModule, PinnedRowModule])

const ROWS = 10_000
const COLUMNS = 12

interface Row {
  readonly id: string
  readonly [field: `c${number}`]: string
}

/** The same texts each time, but for one figure; new objects, as an answer brings them. */
function rowsOf(round: number): Row[] {
  return Array.from({ length: ROWS }, (_, i) => {
    const row: Record<string, string> = { id: String(i), c0: `重点项目第${i + 1}号工程` }
    for (let c = 1; c < COLUMNS; c += 1) row[`c${c}`] = (i * 37 + c * 11 + (i === 3 ? round : 0)).toLocaleString('en')
    return row as unknown as Row // every field was set above
  })
}

const columns: ColDef<Row>[] = Array.from({ length: COLUMNS }, (_, c) => ({
  field: `c${c}` as const,
  width: c === 0 ? 260 : 90,
}))
let only = false
const host = document.getElementById('grid')
if (host === null) throw new Error('no place for the grid')
const api = createGrid<Row>(host, {
  columnDefs: columns,
  rowData: rowsOf(0),
  pinnedTopRowData: rowsOf(0).slice(0, 1),
  getRowId: ({ data }) => data.id,
  rowHeight: 36,
  rowBuffer: 12,
  animateRows: false,
  suppressColumnVirtualisation: true,
  isExternalFilterPresent: () => only,
  doesExternalFilterPass: ({ data }) => Number(data?.id) % 3 === 0,
})

let round = 0
Object.assign(window, {
  refresh() {
    round += 1
    api.setGridOption('rowData', rowsOf(round))
  },
  filter() {
    only = !only
    api.onFilterChanged()
  },
})
