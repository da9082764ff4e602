import { openMenu } from '../context-menu/asked'
import { Acts } from './acts'
import { CellField, type FieldMode } from './cell-field'
import { followClipboard } from './clipboard'
import { type Command, commandOf } from './keys'
import { sheetMenu } from './menu'
import { navigated } from './navigate'
import { type DragKind, followPointer } from './pointer'
import {
  type Area,
  areaOf,
  clamped,
  clampedSelection,
  extended,
  only,
  type Selection,
  type Spot,
  sameSpot,
  spotsIn,
  withRows,
} from './selection'
import { alignOf, type SheetChange, type SheetOptions, type SheetSelection } from './sheet-options'
import { selectionText } from './speech'
import { Surface } from './surface'
import { sheetWords } from './words'
import './sheet.css'

/**
 * A spreadsheet for whoever knows WPS: select, type, fill, copy, paste (docs/decisions/0006). It keeps no figures and
 * knows no project: it asks for texts and looks, and tells edits.
 */
export class Sheet {
  #options: SheetOptions
  #selection: Selection = only({ row: 0, col: 0 })
  #fill: Area | null = null
  readonly #field: CellField
  readonly #surface: Surface
  readonly #acts = new Acts(() => this.#options)
  readonly #stopPointer: () => void

  constructor(host: HTMLElement, options: SheetOptions) {
    this.#options = options
    this.#field = new CellField({
      onIdleKey: (event) => this.#onIdleKey(event),
      onBegin: () => this.#surface.show(this.#selection.active),
      onEditKey: (event, mode) => this.#onEditKey(event, mode),
      onLeave: () => this.#commit(),
      onState: (open, composing) => this.#options.onEditing?.({ open, composing }),
    })
    this.#surface = new Surface(host, options, this.#field.element, this.#marks())
    // The editor may have grown over the sheet's end.
    this.#field.element.addEventListener('input', () => this.#surface.place())
    this.#stopPointer = followPointer(this.#surface.element, this.#surface.handle, {
      spotAt: (x, y) => this.#surface.spotAt(x, y),
      outside: (x, y) => this.#surface.outside(x, y),
      onPress: (spot, extend) => this.#onPress(spot, extend),
      onDrag: (spot, kind, beyond) => this.#onDrag(spot, kind, beyond),
      onDrop: (kind) => this.#onDrop(kind),
      onDouble: () => this.#edit(),
    })
    this.#surface.element.addEventListener('contextmenu', (event) => this.#onMenu(event))
    this.#followClipboard()
    this.#prepare()
  }

  get selection(): SheetSelection {
    return { active: this.#selection.active, area: areaOf(this.#selection) }
  }
  /** Whether a cell is open for editing. */
  get isEditing(): boolean {
    return this.#field.isOpen
  }

  /**
   * Takes other columns, rows, words or answers. Selection and open cell follow their row where it still is; where it went,
   * what was being typed is handed over (`onOrphan`).
   */
  update(change: SheetChange): void {
    const before = this.#options
    this.#options = { ...before, ...change }
    if (change.rows !== undefined && change.rows !== before.rows) this.#followRows(before.rows)
    this.#selection = clampedSelection(this.#selection, this.#bounds())
    this.#surface.update(this.#options)
    this.#select(this.#selection, false)
  }

  /** Draws cells again, all or the named ones; the pinned row always. */
  refreshCells(spots?: readonly Spot[]): void {
    this.#surface.paint(spots)
    if (!this.#field.isOpen) this.#prepare()
  }

  /** Selects a cell, or from it to another, and scrolls it into sight. */
  select(from: Spot, to: Spot = from): void {
    const bounds = this.#bounds()
    this.#commit()
    this.#select(extended(only(clamped(from, bounds)), clamped(to, bounds)))
  }
  focus(): void {
    this.#field.focus()
  }
  /** Takes what is being typed, as when the person goes elsewhere: before a page changes or a month is frozen. */
  commit(): void {
    this.#commit()
  }
  destroy(): void {
    this.#commit()
    this.#stopPointer()
    this.#surface.destroy()
  }

  #bounds() {
    return { rows: this.#options.rows.length, cols: this.#options.columns.length }
  }
  #marks() {
    return { active: this.#selection.active, area: areaOf(this.#selection), fill: this.#fill }
  }

  #select(selection: Selection, scroll = true): void {
    const before = this.#selection
    this.#selection = selection
    if (scroll) this.#surface.show(sameSpot(before.head, selection.head) ? selection.active : selection.head)
    this.#surface.mark(this.#marks())
    this.#prepare()
    this.#options.onSelection?.(this.selection)
  }

  /** Makes the field ready for the active cell, and has it read aloud. */
  #prepare(): void {
    const { active } = this.#selection
    const column = this.#options.columns[active.col]
    const label = selectionText(this.selection, this.#options) || this.#options.label
    this.#field.prepare({
      locked: !this.#acts.isOpen(active),
      number: column !== undefined && alignOf(column) === 'right',
      label,
    })
    this.#surface.say(label)
  }

  #followRows(before: readonly string[]): void {
    const id = before[this.#selection.active.row]
    if (this.#field.isOpen && id !== undefined && !this.#options.rows.includes(id)) {
      const { text } = this.#field
      this.#field.close()
      this.#options.onOrphan?.(id, this.#selection.active.col, text)
    }
    this.#selection = withRows(this.#selection, before, this.#options.rows)
  }

  #onIdleKey(event: KeyboardEvent): void {
    const command = commandOf(event)
    if (command === null) this.#onLetter(event)
    else if (this.#obey(command)) event.preventDefault()
  }

  /** Letters go into the field by themselves; where it takes none, the page says why. */
  #onLetter(event: KeyboardEvent): void {
    const types =
      event.key === 'Process' || (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey)
    if (!types) return
    const { active } = this.#selection
    if (this.#acts.isOpen(active)) this.#surface.show(active)
    else {
      // Told with the cell: a dialog that opens on it would be typed the same letter once more.
      if (event.key.length === 1) event.preventDefault()
      this.#options.onLocked?.(active, event.key.length === 1 ? event.key : '')
    }
  }

  /** Does what a key means; false where it means nothing here, so that the window or the field has it. */
  #obey(command: Command): boolean {
    const selected = navigated(this.#selection, command, {
      bounds: this.#bounds(),
      pageRows: this.#surface.pageRows,
      isFilled: (spot) => this.#acts.plain(spot) !== '',
      isOpen: (spot) => this.#acts.isOpen(spot),
    })
    if (selected !== null) {
      // Who selects everything stays where they look.
      this.#select(selected, command.do !== 'selectAll')
      return true
    }
    if (command.do === 'edit') {
      this.#edit()
      return true
    }
    if (command.do === 'open') {
      this.#options.onOpen?.(this.#selection.active)
      return this.#options.onOpen !== undefined
    }
    return this.#acts.obey(command, this.selection)
  }

  #edit(): void {
    const { active } = this.#selection
    if (!this.#acts.isOpen(active)) {
      this.#options.onLocked?.(active)
      return
    }
    this.#surface.show(active)
    this.#field.open(this.#acts.plain(active))
    this.#field.focus()
    this.#surface.place()
  }

  #onEditKey(event: KeyboardEvent, mode: FieldMode): boolean {
    if (event.key === 'Escape') {
      this.#field.close()
      event.stopPropagation()
      return true
    }
    const command = commandOf(event)
    if (command?.do === 'open') {
      this.#commit(spotsIn(areaOf(this.#selection)))
      return true
    }
    const leaves = command?.do === 'enter' || command?.do === 'tab' || (mode === 'typing' && command?.do === 'step')
    if (!leaves) return false
    this.#commit()
    return this.#obey(command)
  }

  /** Ends the editing and tells the page; a text brought from last month that was opened and left is confirmed by that. */
  #commit(spots: readonly Spot[] = [this.#selection.active]): void {
    if (!this.#field.isOpen) return
    const { text } = this.#field
    this.#field.close()
    const [first] = spots
    const isSame = spots.length === 1 && first !== undefined && text === this.#acts.plain(first)
    const area = isSame && { top: first.row, bottom: first.row, left: first.col, right: first.col }
    if (area === false || !this.#acts.confirm(area)) this.#acts.type(text, spots)
  }

  #onPress(spot: Spot, extend: boolean): void {
    this.#commit()
    this.#select(extend ? extended(this.#selection, spot) : only(spot))
    this.#field.focus()
  }

  #onDrag(spot: Spot, kind: DragKind, beyond: { readonly row: number; readonly col: number }): void {
    const to = clamped({ row: spot.row + beyond.row, col: spot.col + beyond.col }, this.#bounds())
    if (kind === 'select') {
      if (!sameSpot(to, this.#selection.head)) this.#select(extended(this.#selection, to))
      return
    }
    this.#fill = this.#acts.dragged(areaOf(this.#selection), to)
    if (beyond.row !== 0 || beyond.col !== 0) this.#surface.show(to)
    this.#surface.mark(this.#marks())
  }

  #onDrop(kind: DragKind): void {
    const target = this.#fill
    this.#fill = null
    if (kind !== 'fill' || target === null) return
    const source = areaOf(this.#selection)
    this.#acts.fill(source, target)
    const from = { row: Math.min(source.top, target.top), col: Math.min(source.left, target.left) }
    const to = { row: Math.max(source.bottom, target.bottom), col: Math.max(source.right, target.right) }
    this.#select(extended(only(from), to), false)
    this.#field.focus()
  }

  /** A right click, Shift+F10 or the Menu key; in an open cell the text field's own menu is the right one. */
  #onMenu(event: MouseEvent): void {
    if (this.#field.isOpen) return
    const byMouse = event.target !== this.#field.element
    const spot = byMouse ? this.#surface.spotAt(event.clientX, event.clientY) : null
    const { top, left, bottom, right } = areaOf(this.#selection)
    const inside = spot === null || (spot.row >= top && spot.row <= bottom && spot.col >= left && spot.col <= right)
    if (!inside) this.#select(only(spot))
    this.#field.focus()
    const { area, active } = this.selection
    const acts = {
      isOpen: this.#acts.isOpen(active),
      single: area.top === area.bottom && area.left === area.right,
      fillDown: () => this.#acts.fillDown(area),
      fillRight: () => this.#acts.fillRight(area),
      clear: () => void this.#acts.clear(area),
    }
    const { lang } = this.#options
    const entries = sheetMenu(lang, acts, this.#options.menuOf?.(active) ?? [])
    openMenu(event, { label: sheetWords[lang].menu, entries, anchor: this.#field.element }, this.#field.element)
  }

  #followClipboard(): void {
    const sheet = this
    followClipboard(this.#field.element, {
      get isOpen() {
        return sheet.#field.isOpen
      },
      copied: () => this.#acts.copied(areaOf(this.#selection)),
      isText: (column) => {
        const { left } = areaOf(this.#selection)
        return this.#options.columns[left + column]?.kind === 'text'
      },
      onCut: () => this.#acts.clear(areaOf(this.#selection)),
      onPaste: (block) => {
        const { top, left, bottom, right } = this.#acts.paste(block, areaOf(this.#selection))
        if (bottom < top || right < left) return
        this.#select(extended(only({ row: top, col: left }), { row: bottom, col: right }), false)
      },
    })
  }
}
