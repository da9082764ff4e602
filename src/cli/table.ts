/** Characters that take two columns on a terminal (East Asian Wide and Fullwidth), and what combines with the one before. */
const WIDE =
  /[\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3041-\u4dbf\u4e00-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u
const ZERO = /[\p{Mn}\p{Me}\p{Cf}]/u

/** Columns that a text takes on a terminal: a Chinese character takes two. */
export function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += ZERO.test(character) ? 0 : WIDE.test(character) ? 2 : 1
  return width
}

function pad(text: string, width: number, right: boolean): string {
  const space = ' '.repeat(Math.max(0, width - widthOf(text)))
  return right ? space + text : text + space
}

/** One column: its heading, and whether its cells stand to the right (numbers). */
export interface Column<R> {
  readonly head: string
  readonly right?: true
  readonly cell: (row: R) => string | null
}

/** What moves the cursor or breaks a line is shown as a space, so that a text of the data stays one cell. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
}

/** A table for a terminal: a head line, then the rows; a blank cell is `—`. Two spaces between columns. */
export function table<R>(columns: readonly Column<R>[], rows: readonly R[]): string {
  const cells = rows.map((row) => columns.map((column) => oneLine(column.cell(row) ?? '') || '—'))
  const lines = [columns.map((column) => column.head), ...cells]
  const widths = columns.map((_, c) => Math.max(...lines.map((line) => widthOf(line[c] ?? ''))))
  return lines
    .map((line) =>
      line
        .map((cell, c) => pad(cell, widths[c] ?? 0, columns[c]?.right === true))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** Names and values, one pair a line. */
export function pairs(rows: readonly (readonly [string, string | null])[]): string {
  const width = Math.max(0, ...rows.map(([name]) => widthOf(name)))
  return rows.map(([name, value]) => `${pad(name, width, false)}  ${oneLine(value ?? '') || '—'}`).join('\n')
}
