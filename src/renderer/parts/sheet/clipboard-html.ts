import type { Block } from './clipboard-text'

/**
 * A block as a table, so that WPS and Excel keep line breaks inside a cell and take texts as texts (`isText` by column:
 * 1-2 is no date there).
 */
export function formatHtml(block: Block, isText: (column: number) => boolean): string {
  const cell = (text: string, column: number) => {
    const style = isText(column) ? ` style="mso-number-format:'\\@';white-space:pre-wrap"` : ''
    return `<td${style}>${escaped(text)}</td>`
  }
  const rows = block.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('')
  return `<meta charset="utf-8"><table>${rows}</table>`
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/\r\n?|\n/g, '<br style="mso-data-placement:same-cell">')
}

const token =
  /<!--[\s\S]*?(?:-->|$)|<(script|style|title|head)\b[\s\S]*?<\/\1\s*>|<\/?([a-z][a-z0-9:-]*)\b([^>]*)>|([^<]+|<)/gi

/**
 * The first table of a copied page as texts, or null where it has none. Only tables are understood, nothing of the page
 * is run or drawn: `<br>` and paragraphs are line breaks, a merged cell's text stands in its first place.
 */
export function readHtml(html: string): string[][] | null {
  const reader = new TableReader()
  for (const match of html.matchAll(token)) {
    const [whole, , tag, attributes = '', text] = match
    if (tag !== undefined) reader.tag(tag.toLowerCase(), whole.startsWith('</'), attributes)
    else if (text !== undefined) reader.text(text)
    if (reader.isDone) break
  }
  return reader.rows()
}

class TableReader {
  readonly #rows: string[][] = []
  /** Columns still taken by a cell of an earlier row: how many rows more. */
  #taken: number[] = []
  #depth = 0
  #cell: string | null = null
  #across = 1
  isDone = false

  tag(name: string, closes: boolean, attributes: string): void {
    if (name === 'table') this.#table(closes)
    else if (this.#depth !== 1) return
    else if (name === 'tr') this.#row(closes)
    else if (name === 'td' || name === 'th') {
      this.#endCell()
      if (!closes) this.#startCell(attributes)
    } else if (this.#cell !== null && (name === 'br' || (closes && /^(p|div|li)$/.test(name)))) this.#cell += '\n'
  }

  text(source: string): void {
    // Line breaks of the source are only blanks; those of the text are tags.
    if (this.#cell !== null) this.#cell += plain(source.replace(/[ \t\r\n\f]+/g, ' '))
  }

  rows(): string[][] | null {
    this.#endCell()
    const rows = this.#rows.filter((row) => row.length > 0)
    return rows.length === 0 ? null : rows
  }

  #table(closes: boolean): void {
    if (closes && this.#depth === 1) {
      this.#endCell()
      this.isDone = this.#rows.length > 0
    }
    this.#depth = Math.max(0, this.#depth + (closes ? -1 : 1))
  }

  #row(closes: boolean): void {
    this.#endCell()
    if (closes) return
    this.#rows.push([])
    this.#skipTaken()
  }

  #startCell(attributes: string): void {
    if (this.#rows.length === 0) this.#rows.push([])
    this.#skipTaken()
    this.#across = spanOf('colspan', attributes)
    const down = spanOf('rowspan', attributes)
    const at = this.#rows.at(-1)?.length ?? 0
    for (let column = at; column < at + this.#across; column += 1) this.#taken[column] = down - 1
    this.#cell = ''
  }

  #endCell(): void {
    if (this.#cell === null) return
    const text = this.#cell.replace(/ *\n */g, '\n').replace(/^[ \n]+|[ \n]+$/g, '')
    this.#rows.at(-1)?.push(text, ...Array.from({ length: this.#across - 1 }, () => ''))
    this.#cell = null
  }

  /** Leaves blank what a cell above reaches down to. */
  #skipTaken(): void {
    const row = this.#rows.at(-1)
    while (row !== undefined && (this.#taken[row.length] ?? 0) > 0) {
      this.#taken[row.length] = (this.#taken[row.length] ?? 1) - 1
      row.push('')
    }
  }
}

/** A sheet has no more columns or rows than this; a larger number is nonsense or malice. */
const largestSpan = 1000

function spanOf(name: 'colspan' | 'rowspan', attributes: string): number {
  const found = new RegExp(`\\b${name}\\s*=\\s*["']?(\\d{1,6})`, 'i').exec(attributes)?.[1]
  return Math.max(1, Math.min(largestSpan, Number(found ?? 1)))
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

/** Characters behind their entities; a no-break space is an ordinary one. */
function plain(text: string): string {
  return text
    .replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));?/gi, (whole, decimal, hex, name) => {
      if (name !== undefined) return named[String(name).toLowerCase()] ?? whole
      const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
    })
    .replaceAll('\u00a0', ' ')
}
