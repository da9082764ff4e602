import type { ICellRendererComp, ICellRendererParams } from 'ag-grid-community'
import { type Area, isInside, type Spot, sameSpot } from './selection'
import { alignOf, type CellLook, type SheetColumn } from './sheet-options'

/** A row as the grid knows it: only the place where it stands. */
export interface Line {
  readonly id: string
}

/** Whom a drawn cell asks, and tells that it stands. */
export interface CellSource {
  colOf(key: string): number
  column(key: string): SheetColumn | undefined
  /** The name of the row that stands at a place. */
  rowId(row: number): string
  text(spot: Spot): string
  look(spot: Spot): CellLook
  hint(spot: Spot): string
  isLocked(spot: Spot): boolean
  total(col: number): string
  readonly marks: Marks
  mounted(view: CellView): void
  unmounted(view: CellView): void
  /** The cells stand elsewhere now: scrolled to, or wider. */
  moved(): void
}
/** Whom the cells of a grid ask, which may be another one than when it was made. */
export interface Asked {
  source: CellSource
  /** The headers that stand. */
  readonly headers: Set<{ paint(): void }>
}
/** What is selected, and where a drag of the handle would fill. */
export interface Marks {
  readonly active: Spot
  readonly area: Area
  readonly fill: Area | null
}

/**
 * One drawn cell. The grid makes and drops it while scrolling; its text, look and selection are set on its element
 * directly, without a redraw of the grid.
 */
export class CellView implements ICellRendererComp<Line> {
  readonly #text = document.createElement('span')
  #params!: ICellRendererParams<Line, unknown, Asked>
  /** The column as which it is drawn. */
  #column: SheetColumn | undefined

  init(params: ICellRendererParams<Line, unknown, Asked>): void {
    this.#params = params
    this.paint()
    this.#source.mounted(this)
  }
  getGui(): HTMLElement {
    return this.#text
  }
  refresh(params: ICellRendererParams<Line, unknown, Asked>): boolean {
    this.#params = params
    this.paint()
    return true
  }
  destroy(): void {
    this.#source.unmounted(this)
  }
  get #source(): CellSource {
    return this.#params.context.source
  }

  /** The whole cell's element. */
  get element(): HTMLElement {
    return this.#params.eGridCell
  }
  /** Its place; null in the pinned row. */
  get spot(): Spot | null {
    const { node, column } = this.#params
    const row = node.rowIndex
    return node.rowPinned || row === null || column === undefined
      ? null
      : { row, col: this.#source.colOf(column.getColId()) }
  }

  /** Draws text, look and selection anew. */
  paint(): void {
    const { spot, element } = this
    const source = this.#source
    const key = this.#params.column?.getColId() ?? ''
    this.#align(source.column(key))
    if (spot === null) {
      this.#write(source.total(source.colOf(key)), 'sheet-text')
      return
    }
    const look = source.look(spot)
    put(element, 'data-row', source.rowId(spot.row))
    this.#write(source.text(spot), look.className === undefined ? 'sheet-text' : `sheet-text ${look.className}`)
    put(element, 'data-look', look.kind)
    put(element, 'data-corner', look.corner?.kind ?? null)
    put(element, 'title', source.hint(spot) || null)
    put(element, 'aria-invalid', look.kind === 'refused' ? 'true' : null)
    put(element, 'aria-readonly', source.isLocked(spot) ? 'true' : null)
    this.mark()
  }

  /** Draws only what the selection changes. */
  mark(): void {
    const { spot, element } = this
    if (spot === null) return
    const { active, area, fill } = this.#source.marks
    const inside = isInside(area, spot)
    put(element, 'data-active', sameSpot(active, spot) ? '' : null)
    put(element, 'data-range', inside && area.top + area.left < area.bottom + area.right ? edges(area, spot) : null)
    put(element, 'data-fill', fill !== null && isInside(fill, spot) ? '' : null)
    put(element, 'aria-selected', inside ? 'true' : 'false')
  }

  #align(column: SheetColumn | undefined): void {
    if (column === undefined || column === this.#column) return
    this.#column = column
    const { classList } = this.element
    const align = alignOf(column)
    classList.toggle('sheet-right', align === 'right')
    classList.toggle('sheet-center', align === 'center')
    classList.toggle('sheet-wraps', column.wraps === true || column.kind === 'text')
  }

  #write(text: string, className: string): void {
    if (this.#text.textContent !== text) this.#text.textContent = text
    if (this.#text.className !== className) this.#text.className = className
  }
}

/** The sides of a block that run along a cell. */
function edges({ top, left, bottom, right }: Area, { row, col }: Spot): string {
  const sides = [row === top && 'top', row === bottom && 'bottom', col === left && 'left', col === right && 'right']
  return sides.filter(Boolean).join(' ')
}

function put(element: HTMLElement, name: string, value: string | null): void {
  if (element.getAttribute(name) === value) return
  if (value === null) element.removeAttribute(name)
  else element.setAttribute(name, value)
}
