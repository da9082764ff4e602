import { type GridAnswer, textAt } from '#domain/grid'
import { openMenu } from '../../../parts/context-menu/asked'
import type { GridRow, GridRows } from '../rows'
import { headerMenu } from './header-menu'
import { rowMenu } from './row-menu'
import type { MenuWords } from './words'

interface Around {
  readonly answer: GridAnswer
  readonly rows: GridRows
  readonly placed: readonly string[]
  readonly readOnly: boolean
  readonly words: MenuWords
  titleOf(column: string): string
  /** Puts the keyboard on a cell that is seen. */
  focus(id: string, column: string): void
}

const columnOf = (element: Element | null) => element?.getAttribute('col-id') ?? null

/** A right click, Shift+F10 or the Menu key in the grid: the menu of a header, or of a project's row. */
export function onGridMenu(event: MouseEvent, around: Around): void {
  const target = event.target instanceof Element ? event.target : null
  if (target === null || target.closest('input, textarea') !== null) return
  const header = target.closest('.ag-header-cell')
  const column = columnOf(header)
  if (header !== null && column !== null) {
    const { placed, titleOf, words } = around
    const entries = headerMenu({ column, width: header.getBoundingClientRect().width, placed, titleOf }, words)
    openMenu(event, { label: words.header(titleOf(column)), entries, anchor: header }, header)
    return
  }
  onRow(event, target, around)
}

function onRow(event: MouseEvent, target: Element, around: Around): void {
  const cell = target.closest('.ag-cell')
  const id = target.closest('.ag-row')?.getAttribute('row-id')
  const row: GridRow | undefined = around.rows.rows.find((one) => one.id === id)
  if (row?.kind !== 'project') return
  const { answer, readOnly, words } = around
  around.focus(row.id, columnOf(cell) ?? 'name')
  const name = textAt(answer, 'name', row.i) ?? ''
  openMenu(event, { label: words.row(name), entries: rowMenu(answer, row, readOnly, words), anchor: cell }, cell)
}
