import '../../../src/renderer/parts/tokens.css'
import '../../../src/renderer/parts/base.css'
import './page.css'
import { readyGrid } from '../../../src/renderer/parts/sheet/ready-grid'
import { Sheet } from '../../../src/renderer/parts/sheet/sheet'
import type { CellLook, SheetColumn, SheetOptions } from '../../../src/renderer/parts/sheet/sheet-options'

/** The sheet of the test page and what it has told. */
export interface SheetWindow {
  readonly sheet: Sheet
  /** Every call of the sheet, as text. */
  readonly told: string[]
  text(row: number, col: number): string
  setLook(row: number, col: number, look: CellLook): void
  /** Puts rows in front, as when another window adds a project. */
  prepend(count: number): void
  removeRow(row: number): void
}

const columns: readonly SheetColumn[] = [
  { key: 'serial', title: '序', kind: 'computed', align: 'right', width: 44, pinned: true },
  { key: 'name', title: '项目', note: '万元', kind: 'computed', width: 200, pinned: true },
  { key: 'plan', title: '6月计划', kind: 'computed', align: 'right', width: 96 },
  { key: 'actual', title: '6月完成', note: '填写', kind: 'number', width: 104 },
  { key: 'sum', title: '1—6月累计', note: '自动', kind: 'computed', align: 'right', width: 110 },
  { key: 'physical', title: '形象', note: '%', kind: 'number', width: 64 },
  { key: 'progress', title: '形象进度', note: '填写', kind: 'text', width: 180, flex: 2 },
  { key: 'problem', title: '存在问题', note: '填写', kind: 'text', width: 120, flex: 1 },
  { key: 'state', title: '状态', kind: 'computed', width: 72 },
]
const entry = new Set([3, 5, 6, 7])
const words = new Set([0, 1, 8])

const query = new URLSearchParams(location.search)
let rows = Array.from({ length: Number(query.get('rows') ?? 40) }, (_, row) => `p${row}`)
const texts = new Map<string, string>()
const looks = new Map<string, CellLook>()
const told: string[] = []
const at = (row: number, col: number) => `${rows[row]}/${col}`
const text = (row: number, col: number): string =>
  texts.get(at(row, col)) ??
  (col === 0 ? String(row + 1) : col === 1 ? `项目${rows[row]}` : col === 2 ? '1,000.00' : col === 4 ? '—' : '')

const options: SheetOptions = {
  columns,
  rows,
  label: '月度填报',
  lang: 'zh',
  nonce: document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '',
  rowName: (row) => text(row, 1),
  cellText: text,
  plainText: (row, col) => (text(row, col) === '—' ? '' : text(row, col)),
  cellLook: (row, col) =>
    looks.get(at(row, col)) ?? { kind: entry.has(col) ? 'editable' : words.has(col) ? 'plain' : 'computed' },
  canEdit: (row, col) => entry.has(col) && looks.get(at(row, col))?.kind !== 'frozen',
  totalText: (col) => (col === 1 ? '小计' : col === 2 ? '44,796.67' : ''),
  onEdit: (edits, kind) => {
    told.push(
      `${kind} ${edits.length}: ${edits
        .slice(0, 4)
        .map((edit) => `${edit.row}/${edit.col}=${edit.text}`)
        .join(' ')}`,
    )
    for (const { row, col, text: typed } of edits) {
      texts.set(at(row, col), typed)
      looks.delete(at(row, col))
    }
    sheet.refreshCells(edits)
  },
  onPaste: ({ block, cells, locked, over, area }) => {
    told.push(
      `paste ${block.rows}x${block.cols}, ${cells.length} cells, ${locked.length} locked, over ${over.rows}/${over.cols}, to ${area.bottom}/${area.right}`,
    )
    for (const { row, col, text: pasted } of cells) texts.set(at(row, col), pasted)
    sheet.refreshCells(cells)
  },
  onLocked: ({ row, col }) => told.push(`locked ${row}/${col}`),
  onOpen: ({ row, col }) => told.push(`open ${row}/${col}`),
  onDiscard: (spots) => {
    told.push(`discard ${spots.length}`)
    for (const { row, col } of spots) {
      texts.delete(at(row, col))
      looks.delete(at(row, col))
    }
    sheet.refreshCells(spots)
  },
  onOrphan: (id, col, typed) => told.push(`orphan ${id}/${col}=${typed}`),
  onUndo: () => told.push('undo'),
  onRedo: () => told.push('redo'),
}
const host = document.getElementById('host')
if (host === null) throw new Error('the page has no place for the sheet')
// A grid that stood ready with one column less and more rows than come.
if (query.has('ready')) readyGrid(columns.slice(0, -1), options.nonce, 900, 600)
const sheet = new Sheet(host, options)

const shown: SheetWindow = {
  sheet,
  told,
  text,
  setLook(row, col, look) {
    looks.set(at(row, col), look)
    sheet.refreshCells([{ row, col }])
  },
  prepend(count) {
    rows = [...Array.from({ length: count }, (_, n) => `new${n}`), ...rows]
    sheet.update({ rows })
  },
  removeRow(row) {
    rows = rows.filter((_, index) => index !== row)
    sheet.update({ rows })
  },
}
Object.assign(window, { shown })
