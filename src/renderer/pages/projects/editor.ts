import type { ICellEditorComp, ICellEditorParams } from 'ag-grid-community'
import { textAt } from '#domain/grid'
import { columnTitle } from './column-titles'
import type { Surroundings } from './context'
import { editableColumns, typedText } from './editing'
import type { GridRow } from './rows'

type Params = ICellEditorParams<GridRow, unknown, Surroundings>

/** The grid's one editor: a line of text. What it means is decided when it is committed, so that nothing typed is lost. */
export class CellEditor implements ICellEditorComp<GridRow> {
  readonly #input = document.createElement('input')
  #before = ''
  #typed = false

  init(params: Params): void {
    const { data, context, column, eventKey } = params
    const id = column.getColId()
    if (data.kind !== 'project') return
    const refused = context.edits.at(data.id, id)
    this.#before = refused?.state === 'refused' ? refused.text : typedText(context.answer, data.i, id)
    this.#typed = eventKey !== null && eventKey.length === 1
    const cleared = eventKey === 'Backspace' || eventKey === 'Delete'
    this.#input.value = this.#typed ? (eventKey ?? '') : cleared ? '' : this.#before
    this.#input.className =
      editableColumns[id]?.money === true || id === 'physical' ? 'cell-input cell-input-number' : 'cell-input'
    this.#input.setAttribute(
      'aria-label',
      context.words.editLabel(
        columnTitle(id, context).replace('\n', ' '),
        textAt(context.answer, 'name', data.i) ?? '',
      ),
    )
    if (editableColumns[id]?.money === true) this.#input.inputMode = 'decimal'
  }

  getGui(): HTMLElement {
    return this.#input
  }

  afterGuiAttached(): void {
    this.#input.focus()
    if (!this.#typed) this.#input.select()
  }

  getValue(): string {
    return this.#input.value
  }

  /** Leaving a cell as it was found is no change, and says nothing to the engine. */
  isCancelAfterEnd(): boolean {
    return this.#input.value === this.#before
  }
}
