import { formatHtml, readHtml } from './clipboard-html'
import { type Block, formatTabbed, readTabbed } from './clipboard-text'

export interface ClipboardOwner {
  /** While a cell is open the clipboard is the text field's own. */
  readonly isOpen: boolean
  /** The selected texts. */
  copied(): Block
  isText(column: number): boolean
  onCut(): void
  onPaste(block: Block): void
}

/** Copy, cut and paste of blocks, on the element that has the focus. */
export function followClipboard(field: HTMLElement, owner: ClipboardOwner): void {
  const copy = (event: ClipboardEvent): boolean => {
    if (owner.isOpen || event.clipboardData === null) return false
    event.preventDefault()
    const block = owner.copied()
    event.clipboardData.setData('text/plain', formatTabbed(block))
    event.clipboardData.setData(
      'text/html',
      formatHtml(block, (column) => owner.isText(column)),
    )
    return true
  }
  field.addEventListener('copy', copy)
  field.addEventListener('cut', (event) => {
    if (copy(event)) owner.onCut()
  })
  field.addEventListener('paste', (event) => {
    if (owner.isOpen || event.clipboardData === null) return
    event.preventDefault()
    const block = blockOf(event.clipboardData)
    if (block !== null) owner.onPaste(block)
  })
}

/** Plain text first: it has the figures as they are shown. A table only where there is nothing else. */
function blockOf(data: DataTransfer): Block | null {
  const text = data.getData('text/plain')
  if (text !== '') return readTabbed(text)
  return readHtml(data.getData('text/html'))
}
