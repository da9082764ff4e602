/** How a cell is being written: not at all; over what was there, so that arrows leave it; or in what is there. */
export type FieldMode = 'idle' | 'typing' | 'editing'

export interface FieldOwner {
  /** A key while nothing is edited. */
  onIdleKey(event: KeyboardEvent): void
  /** The first letter is in the field, or an input method has begun: the cell must be seen. */
  onBegin(): void
  /** A key that may end the editing; true when it did. */
  onEditKey(event: KeyboardEvent, mode: FieldMode): boolean
  /** The focus went elsewhere while a cell was open. */
  onLeave(): void
  onState(open: boolean, composing: boolean): void
}

/**
 * The text field that lies over the selected cell and always has the focus. It is invisible until something is in it; so
 * a letter, a pasted word or an input method's composition begins where it will end, and no key press has to be carried
 * from a grid into an editor (docs/decisions/0006).
 */
export class CellField {
  readonly element = document.createElement('textarea')
  readonly #owner: FieldOwner
  #mode: FieldMode = 'idle'
  #composing = false

  constructor(owner: FieldOwner) {
    this.#owner = owner
    const field = this.element
    field.className = 'sheet-field'
    field.rows = 1
    field.tabIndex = 0
    field.spellcheck = false
    field.autocomplete = 'off'
    field.addEventListener('compositionstart', () => this.#compose(true))
    field.addEventListener('compositionend', () => this.#compose(false))
    field.addEventListener('input', () => this.#begin())
    field.addEventListener('keydown', (event) => this.#key(event))
    field.addEventListener('blur', () => {
      // Another program in front is no reason to end: coming back, one goes on typing.
      if (this.isOpen && document.hasFocus()) owner.onLeave()
    })
  }

  get isOpen(): boolean {
    return this.#mode !== 'idle'
  }
  get text(): string {
    return this.element.value.replace(/\r\n?/g, '\n')
  }

  /** Opens the field with a text, the caret behind it. */
  open(text: string): void {
    this.element.value = text
    this.element.setSelectionRange(text.length, text.length)
    this.#enter('editing')
  }
  /** Empties and hides the field. */
  close(): void {
    this.element.value = ''
    this.#composing = false
    this.#enter('idle')
  }

  /** Makes the field ready for a cell: whether it takes typing, how it reads, what it is called. */
  prepare(cell: { readonly locked: boolean; readonly number: boolean; readonly label: string }): void {
    this.element.readOnly = cell.locked
    this.element.classList.toggle('sheet-field-number', cell.number)
    this.element.setAttribute('aria-label', cell.label)
  }

  focus(): void {
    this.element.focus({ preventScroll: true })
  }

  #begin(): void {
    if (this.#mode !== 'idle') return
    this.#enter('typing')
    this.#owner.onBegin()
  }

  #compose(composing: boolean): void {
    this.#composing = composing
    if (composing && this.#mode === 'idle') this.#begin()
    else this.#owner.onState(this.isOpen, composing)
  }

  #enter(mode: FieldMode): void {
    this.#mode = mode
    this.element.classList.toggle('sheet-field-open', this.isOpen)
    this.#owner.onState(this.isOpen, this.#composing)
  }

  #key(event: KeyboardEvent): void {
    // 229: the input method has the key, also the Enter that takes a word.
    if (event.isComposing || event.keyCode === 229) {
      if (this.#mode === 'idle' && this.element.readOnly) this.#owner.onIdleKey(event)
      return
    }
    if (!this.isOpen) this.#owner.onIdleKey(event)
    else if (event.key === 'Enter' && event.altKey) this.#breakLine(event)
    else if (this.#owner.onEditKey(event, this.#mode)) event.preventDefault()
  }

  #breakLine(event: KeyboardEvent): void {
    event.preventDefault()
    const { selectionStart, selectionEnd } = this.element
    this.element.setRangeText('\n', selectionStart, selectionEnd, 'end')
    // What is set by a program is no input to the browser: the field still has to grow.
    this.element.dispatchEvent(new Event('input'))
  }
}
