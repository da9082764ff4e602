import { draggedFill, fillDownFrom, filled, fillRightFrom, placeBlock, type SheetEdit } from './block'
import type { Block } from './clipboard-text'
import type { Command } from './keys'
import { type Area, colsOf, rowsOf, type Spot, spotsIn } from './selection'
import type { EditKind, SheetOptions, SheetSelection } from './sheet-options'

/** What is done to a block of cells, told to the page as edits: only cells that take typing and would change. */
export class Acts {
  readonly #options: () => SheetOptions

  constructor(options: () => SheetOptions) {
    this.#options = options
  }

  /** Does what a key means for the selection; false where it means nothing, so that the window or the field has it. */
  obey(command: Command, { active, area }: SheetSelection): boolean {
    const options = this.#options()
    switch (command.do) {
      case 'clear':
        if (!this.clear(area)) options.onLocked?.(active)
        return true
      case 'confirm':
        return this.confirm(area)
      case 'fillDown':
        this.fillDown(area)
        return true
      case 'fillRight':
        this.fillRight(area)
        return true
      case 'undo':
        options.onUndo()
        return true
      case 'redo':
        options.onRedo()
        return true
      case 'escape':
        return this.discard(area)
      default:
        return false
    }
  }

  isOpen({ row, col }: Spot): boolean {
    const { rows, columns, canEdit } = this.#options()
    return row < rows.length && col < columns.length && canEdit(row, col)
  }
  /** A cell's text as one would type it. */
  plain({ row, col }: Spot): string {
    const options = this.#options()
    if (row >= options.rows.length || col >= options.columns.length) return ''
    return (options.plainText ?? options.cellText)(row, col)
  }

  /** The texts of a block, for the clipboard. */
  copied(area: Area): Block {
    return Array.from({ length: rowsOf(area) }, (_, r) =>
      Array.from({ length: colsOf(area) }, (_, c) => this.plain({ row: area.top + r, col: area.left + c })),
    )
  }

  /** One typed text for one cell, or (Ctrl+Enter) for a block. Leaving a text as it was is no edit, unless it was refused. */
  type(text: string, spots: readonly Spot[]): void {
    this.#tell(
      spots.map((spot) => ({ ...spot, text })),
      'type',
    )
  }
  /** Answers false where there is nothing that can be cleared. */
  clear(area: Area): boolean {
    const open = spotsIn(area).filter((spot) => this.isOpen(spot))
    this.#tell(
      open.map((spot) => ({ ...spot, text: '' })),
      'delete',
    )
    return open.length > 0
  }
  /** Takes last month's texts as this month's; answers false where none waits for it. */
  confirm(area: Area): boolean {
    const { cellLook, onEdit } = this.#options()
    const waiting = spotsIn(area).filter((spot) => this.isOpen(spot) && cellLook(spot.row, spot.col).kind === 'brought')
    if (waiting.length === 0) return false
    onEdit(
      waiting.map((spot) => ({ ...spot, text: this.plain(spot) })),
      'confirm',
    )
    return true
  }
  fillDown(area: Area): void {
    const way = fillDownFrom(area)
    if (way !== null) this.fill(way.source, way.target)
  }
  fillRight(area: Area): void {
    const way = fillRightFrom(area)
    if (way !== null) this.fill(way.source, way.target)
  }
  fill(source: Area, target: Area): void {
    this.#tell(
      filled(source, target, (spot) => this.plain(spot)),
      'fill',
    )
  }
  /** What a drag of the handle would fill. */
  dragged(source: Area, to: Spot): Area | null {
    return draggedFill(source, to)
  }

  /** Proposes a copied block to the page; answers the block of cells that it covers. */
  paste(block: Block, selected: Area): Area {
    const { rows, columns, onPaste } = this.#options()
    const placed = placeBlock(block, selected, { rows: rows.length, cols: columns.length })
    onPaste({
      ...placed,
      block: { rows: block.length, cols: Math.max(0, ...block.map((row) => row.length)) },
      cells: placed.cells.filter((cell) => this.isOpen(cell)),
      locked: placed.cells.filter((cell) => !this.isOpen(cell)),
    })
    return placed.area
  }

  /** Refused texts and drafts in a block, which Esc drops. */
  discard(area: Area): boolean {
    const { cellLook, onDiscard } = this.#options()
    const dropped = spotsIn(area).filter((spot) => {
      if (!this.isInside(spot)) return false
      const { kind } = cellLook(spot.row, spot.col)
      return kind === 'refused' || kind === 'draft'
    })
    if (dropped.length === 0 || onDiscard === undefined) return false
    onDiscard(dropped)
    return true
  }

  isInside({ row, col }: Spot): boolean {
    const { rows, columns } = this.#options()
    return row < rows.length && col < columns.length
  }

  #tell(edits: readonly SheetEdit[], kind: EditKind): void {
    const { cellLook } = this.#options()
    // The same text over a refused one is another try.
    const isNew = (edit: SheetEdit) => this.plain(edit) !== edit.text || cellLook(edit.row, edit.col).kind === 'refused'
    const changing = edits.filter((edit) => this.isOpen(edit) && isNew(edit))
    if (changing.length > 0) this.#options().onEdit(changing, kind)
  }
}
