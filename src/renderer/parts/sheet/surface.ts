import type { CellSource, CellView, Marks } from './cell-view'
import { DrawnGrid } from './draw-grid'
import type { Spot } from './selection'
import type { CellLook, SheetColumn, SheetOptions } from './sheet-options'
import { lookText } from './speech'
import { sheetWords } from './words'

/** Everything of the sheet that can be seen: the drawn grid, the field over its cell, the fill handle, the voice. */
export class Surface implements CellSource {
  readonly handle = made('div', 'sheet-handle')
  readonly #box = made('div', 'sheet')
  readonly #voice = made('div', 'visually-hidden')
  readonly #field: HTMLElement
  readonly #grid: DrawnGrid
  readonly #views = new Set<CellView>()
  readonly #watch: ResizeObserver
  #options: SheetOptions
  #columns: ReadonlyMap<string, number>
  #marks: Marks
  /** The grid draws its first cells before it is handed over. */
  #stands = false

  constructor(host: HTMLElement, options: SheetOptions, field: HTMLElement, marks: Marks) {
    this.#options = options
    this.#columns = indexed(options)
    this.#marks = marks
    this.#field = field
    this.#voice.setAttribute('aria-live', 'polite')
    // Whoever cannot see the handle has Ctrl+D.
    this.handle.setAttribute('aria-hidden', 'true')
    // The field first: it is what F6 and Tab come to.
    this.#box.append(field, this.handle, this.#voice)
    host.append(this.#box)
    this.#grid = new DrawnGrid(
      options,
      this,
      (grid) => field.after(grid),
      () => field.focus({ preventScroll: true }),
    )
    this.#watch = new ResizeObserver(() => this.place())
    this.#watch.observe(this.#box)
    this.#stands = true
    this.#name()
  }

  get element(): HTMLElement {
    return this.#box
  }
  get marks(): Marks {
    return this.#marks
  }
  get pageRows(): number {
    return this.#grid.pageRows
  }

  colOf(key: string): number {
    return this.#columns.get(key) ?? -1
  }
  column(key: string): SheetColumn | undefined {
    return this.#options.columns[this.colOf(key)]
  }
  rowId(row: number): string {
    return this.#options.rows[row] ?? ''
  }
  text({ row, col }: Spot): string {
    return this.#has(row, col) ? this.#options.cellText(row, col) : ''
  }
  look({ row, col }: Spot): CellLook {
    return this.#has(row, col) ? this.#options.cellLook(row, col) : { kind: 'plain' }
  }
  /** Why a cell looks as it does; else a text that is longer than its cell may be. */
  hint(spot: Spot): string {
    const look = this.look(spot)
    const isQuiet = ['plain', 'computed', 'editable', 'saved'].includes(look.kind) && look.corner === undefined
    if (!isQuiet || look.reason !== undefined) return lookText(look, this.#options.lang) ?? ''
    const text = this.text(spot)
    return text.length > 12 ? text : ''
  }
  isLocked({ row, col }: Spot): boolean {
    return !this.#has(row, col) || !this.#options.canEdit(row, col)
  }
  total(col: number): string {
    return this.#options.totalText?.(col) ?? ''
  }

  mounted(view: CellView): void {
    this.#views.add(view)
    // What scrolled into sight again has the field over it again.
    if (view.spot !== null && view.spot.row === this.#marks.active.row) this.place()
  }
  unmounted(view: CellView): void {
    this.#views.delete(view)
  }
  moved(): void {
    this.place()
  }

  /** Takes new columns, rows or words and draws everything again. */
  update(options: SheetOptions): void {
    const before = this.#options
    this.#options = options
    this.#columns = indexed(options)
    if (before.columns !== options.columns) this.#grid.setColumns(before.columns, options.columns)
    if (before.rows.length !== options.rows.length) this.#grid.setRows(options.rows.length)
    this.#name()
    this.paint()
  }

  /** Draws cells again: all, or the named ones and the pinned row. */
  paint(spots?: readonly Spot[]): void {
    const named = spots && new Set(spots.map(({ row, col }) => `${row}/${col}`))
    for (const view of this.#views) {
      const { spot } = view
      if (named === undefined || spot === null || named.has(`${spot.row}/${spot.col}`)) view.paint()
    }
    this.place()
  }

  /** Draws another selection. */
  mark(marks: Marks): void {
    this.#marks = marks
    for (const view of this.#views) view.mark()
    this.place()
  }

  /** Scrolls a cell into sight. */
  show(spot: Spot): void {
    const column = this.#options.columns[spot.col]
    const cell = this.#rectOf(spot)
    const { top, left, right, bottom } = this.#grid.body()
    const isSeen =
      cell !== null &&
      cell.top >= top &&
      cell.bottom <= bottom &&
      (column?.pinned === true || (cell.left >= left && cell.right <= right))
    if (column !== undefined && !isSeen) this.#grid.show(spot.row, column.key)
  }

  /** Says something to who cannot see the sheet. */
  say(text: string): void {
    this.#voice.textContent = text
  }

  /** Puts the field over the active cell and the handle to the corner of the block, as far as they are in sight. */
  place(): void {
    if (!this.#stands) return
    const { active, area, fill } = this.#marks
    const base = this.#box.getBoundingClientRect()
    const cell = this.#rectOf(active)
    this.#box.classList.toggle('sheet-away', cell === null)
    if (cell !== null) this.#placeField(cell, base)
    const last = fill === null ? this.#rectOf({ row: area.bottom, col: area.right }) : null
    const isSeen = last !== null && this.#isSeen(last.right, last.bottom, area.right)
    this.handle.hidden = !isSeen
    if (isSeen) moveTo(this.handle, last.right - base.left, last.bottom - base.top)
  }

  spotAt(x: number, y: number): Spot | null {
    const { left, right, top, bottom } = this.#grid.body()
    const edge = this.#box.getBoundingClientRect().left
    const within = (value: number, least: number, most: number) => Math.max(least + 1, Math.min(value, most - 1))
    const column = x < left && x > edge ? x : within(x, left, right)
    const line = within(y, top, bottom)
    // Between two rows there is a line of one pixel, which belongs to the one above.
    return this.#spotUnder(column, line) ?? this.#spotUnder(column, line - 2)
  }

  outside(x: number, y: number): { readonly row: number; readonly col: number } {
    const { left, right, top, bottom } = this.#grid.body()
    const side = (value: number, least: number, most: number) => (value < least ? -1 : value > most ? 1 : 0)
    return { row: side(y, top, bottom), col: side(x, Math.min(left, this.#box.getBoundingClientRect().left), right) }
  }

  destroy(): void {
    this.#watch.disconnect()
    this.#grid.destroy()
    this.#box.remove()
  }

  #has(row: number, col: number): boolean {
    return row >= 0 && row < this.#options.rows.length && col >= 0 && col < this.#options.columns.length
  }

  #name(): void {
    this.#grid.name(this.#options.label)
    this.handle.title = sheetWords[this.#options.lang].fillHandle
    this.#field.setAttribute('aria-description', sheetWords[this.#options.lang].hint)
  }

  #spotUnder(x: number, y: number): Spot | null {
    const cell = document.elementsFromPoint(x, y).find((element) => element.getAttribute('role') === 'gridcell')
    for (const view of this.#views) if (view.element === cell) return view.spot
    return null
  }

  #rectOf(spot: Spot): DOMRect | null {
    for (const view of this.#views) {
      const at = view.spot
      if (at !== null && at.row === spot.row && at.col === spot.col) return view.element.getBoundingClientRect()
    }
    return null
  }

  /** The editor grows to the right and down; where the sheet ends it moves up instead. */
  #placeField(cell: DOMRect, base: DOMRect): void {
    const style = this.#field.style
    style.setProperty('--cell-width', `${cell.width}px`)
    style.setProperty('--cell-height', `${cell.height}px`)
    style.setProperty('--room', `${Math.max(cell.width, base.right - cell.left - 16)}px`)
    const beyond = Math.max(0, cell.top + this.#field.offsetHeight - base.bottom)
    moveTo(this.#field, cell.left - base.left, cell.top - base.top - beyond)
  }

  #isSeen(x: number, y: number, col: number): boolean {
    const { left, right, top, bottom } = this.#grid.body()
    const isPinned = this.#options.columns[col]?.pinned === true
    return y > top && y <= bottom && x <= right && (isPinned || x > left)
  }
}

function indexed({ columns }: SheetOptions): ReadonlyMap<string, number> {
  return new Map(columns.map(({ key }, index) => [key, index]))
}

function made(tag: string, className: string): HTMLElement {
  const element = document.createElement(tag)
  element.className = className
  return element
}

function moveTo(element: HTMLElement, x: number, y: number): void {
  element.style.transform = `translate(${x}px, ${y}px)`
}
