import type { IHeaderParams, IInnerHeaderComponent } from 'ag-grid-community'
import type { Asked, Line } from './cell-view'
import { alignOf } from './sheet-options'

/** A column's header in two lines: what the column is, and who fills it. */
export class HeaderView implements IInnerHeaderComponent {
  readonly #box = document.createElement('span')
  #params!: IHeaderParams<Line, Asked>

  init(params: IHeaderParams<Line, Asked>): void {
    this.#params = params
    params.context.headers.add(this)
    this.paint()
  }
  getGui(): HTMLElement {
    return this.#box
  }
  refresh(params: IHeaderParams<Line, Asked>): boolean {
    this.#params = params
    this.paint()
    return true
  }
  destroy(): void {
    this.#params.context.headers.delete(this)
  }

  /** Draws what the sheet says of the column now. */
  paint(): void {
    const { context, column, eGridHeader } = this.#params
    const shown = context.source.column(column.getColId())
    if (shown === undefined) return
    const { title, note, header, hint, kind } = shown
    const align = alignOf(shown)
    eGridHeader.classList.toggle('sheet-right', align === 'right')
    eGridHeader.classList.toggle('sheet-center', align === 'center')
    this.#box.className = `sheet-header${kind === 'computed' ? '' : ' sheet-header-entry'}`
    this.#box.title = hint ?? ''
    this.#box.replaceChildren(...(header ? [header()] : [line('sheet-title', title), line('sheet-note', note ?? '')]))
  }
}

function line(className: string, text: string): HTMLElement {
  const made = document.createElement('span')
  made.className = className
  made.textContent = text
  return made
}
