/** A block of texts, row by row; rows may differ in length. */
export type Block = readonly (readonly string[])[]

const needsQuotes = /[\t\r\n]|^"/

/** A block as spreadsheets put it on the clipboard: tabs, CR LF, quotes where a text holds a tab or a line break. */
export function formatTabbed(block: Block): string {
  return block.map((row) => row.map(quoted).join('\t')).join('\r\n')
}

function quoted(text: string): string {
  return needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/**
 * Reads what WPS, Excel and LibreOffice put on the clipboard. Texts stay as they are: full-width digits, commas and
 * percent signs are the caller's to understand. Line breaks in a cell come out as \n.
 */
export function readTabbed(text: string): string[][] {
  const source = text.replace(/\r\n?/g, '\n')
  const rows: string[][] = [[]]
  let at = 0
  for (;;) {
    const field = fieldAt(source, at)
    rows.at(-1)?.push(field.text)
    if (field.end >= source.length) break
    at = field.end + 1
    if (source[field.end] === '\n') {
      // The block's last line ends in a line break too: nothing follows it.
      if (at >= source.length) break
      rows.push([])
    }
  }
  return rows
}

interface Field {
  readonly text: string
  /** Where the tab or line break after it stands. */
  readonly end: number
}

function fieldAt(source: string, at: number): Field {
  const field = source[at] === '"' ? quotedAt(source, at) : null
  if (field !== null) return field
  let end = at
  while (end < source.length && source[end] !== '\t' && source[end] !== '\n') end += 1
  return { text: source.slice(at, end), end }
}

/**
 * A quoted field, or null where the quotes are the text's own: Excel copies the cell "甲" as it is and puts quotes of its
 * own only around tabs and line breaks, doubling the ones inside.
 */
function quotedAt(source: string, at: number): Field | null {
  let end = at + 1
  for (;;) {
    end = source.indexOf('"', end)
    if (end < 0) return null
    if (source[end + 1] !== '"') break
    end += 2
  }
  const after = source[end + 1]
  if (after !== undefined && after !== '\t' && after !== '\n') return null
  const inside = source.slice(at + 1, end)
  return /[\t\n]|""/.test(inside) ? { text: inside.replaceAll('""', '"'), end: end + 1 } : null
}
