import { fail } from './failure'
import { limits } from './limits'

const DELIMITERS = [',', '\t', ';'] as const
type Delimiter = (typeof DELIMITERS)[number]

const QUOTE = '"'
/** Letters at the start of a text from which its delimiter is told. */
const SAMPLE = 65_536

/** Lines of a text with what stands between quotation marks left out. */
const unquotedLines = (text: string) =>
  text
    .slice(0, SAMPLE)
    .replace(/"[^"]*"/g, '')
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')

/** How alike the lines are when cut by this delimiter: the share of those with the most frequent count above 0, and it. */
function likeness(lines: readonly string[], delimiter: Delimiter): readonly [share: number, count: number] {
  const counts = new Map<number, number>()
  for (const line of lines) {
    const count = line.split(delimiter).length - 1
    if (count > 0) counts.set(count, (counts.get(count) ?? 0) + 1)
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])
  return best === undefined ? [0, 0] : [best[1] / lines.length, best[0]]
}

/** What separates the cells: what cuts most lines alike; a first line `sep=;`, as spreadsheets write it, decides. */
export function delimiterOf(text: string): Delimiter {
  const said = /^sep=([,\t;])\r?\n/.exec(text)?.[1]
  if (said !== undefined) return said as Delimiter // the pattern takes no other
  const lines = unquotedLines(text)
  const scored = DELIMITERS.map((delimiter) => ({ delimiter, by: likeness(lines, delimiter) }))
  scored.sort((a, b) => b.by[0] - a.by[0] || b.by[1] - a.by[1])
  return scored[0]?.delimiter ?? ','
}

/** Reads one text from its start to its end; never goes back. */
class Reader {
  readonly #text: string
  readonly #delimiter: string
  #at = 0
  /** The line of the text, from 1: quoted cells run over several. */
  #line = 1

  constructor(text: string, delimiter: string) {
    this.#text = text
    this.#delimiter = delimiter
  }

  *rows(): Generator<string[]> {
    while (this.#at < this.#text.length) yield this.#row()
  }

  #row(): string[] {
    const cells: string[] = []
    for (;;) {
      cells.push(this.#text[this.#at] === QUOTE ? this.#quoted() : this.#plain())
      if (this.#text[this.#at] !== this.#delimiter) break
      this.#at += 1
    }
    this.#at += this.#text.startsWith('\r\n', this.#at) ? 2 : 1
    this.#line += 1
    return cells
  }

  /** Up to the delimiter or the line's end. */
  #plain(): string {
    const start = this.#at
    for (; this.#at < this.#text.length; this.#at += 1) {
      const letter = this.#text[this.#at]
      if (letter === this.#delimiter || letter === '\n' || letter === '\r') break
    }
    return this.#text.slice(start, this.#at)
  }

  /** Between quotation marks, doubled ones standing for one; what follows the closing one is taken as it is. */
  #quoted(): string {
    const opened = this.#line
    const parts: string[] = []
    let start = this.#at + 1
    for (;;) {
      const end = this.#text.indexOf(QUOTE, start)
      if (end < 0) return fail({ code: 'FILE_QUOTE', row: opened })
      const part = this.#text.slice(start, end)
      parts.push(part)
      this.#line += part.split('\n').length - 1
      start = end + 1
      if (this.#text[start] !== QUOTE) break
      parts.push(QUOTE)
      start += 1
    }
    this.#at = start
    return parts.join('') + this.#plain()
  }
}

/**
 * Delimited text as rows of cells, quotation marks and line breaks in cells understood. Fails on more rows than the
 * limit, and on a quotation mark that is never closed.
 */
export function* delimitedRows(text: string, delimiter: Delimiter): Generator<string[]> {
  const start = /^sep=[,\t;]\r?\n/.exec(text)?.[0].length ?? 0
  let rows = 0
  for (const row of new Reader(text.slice(start), delimiter).rows()) {
    rows += 1
    if (rows > limits.rows) fail({ code: 'FILE_ROWS', sheet: '', rows, limit: limits.rows })
    yield row
  }
}
