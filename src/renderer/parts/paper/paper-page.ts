/** The sheets of a paper's page, each still as markup, and the style that they need. */
export interface PaperPage {
  readonly sheets: readonly string[]
  readonly style: string
  readonly size: SheetSize
}

/** A sheet of paper, in millimetres. */
export interface SheetSize {
  readonly width: number
  readonly height: number
}

const STYLE = /<style>([\s\S]*?)<\/style>/g
const SIZE = /@page\s*\{[^}]*size:\s*([\d.]+)mm\s+([\d.]+)mm/
const A3: SheetSize = { width: 420, height: 297 }

/** The size that a page gives its sheets, from its own style: what is looked at is what is printed. */
export function sizeOf(style: string): SheetSize {
  const [, width, height] = SIZE.exec(style) ?? []
  return width === undefined || height === undefined ? A3 : { width: Number(width), height: Number(height) }
}

/** What a printer is told of the paper. */
export function printSize({ width, height }: SheetSize): {
  readonly pageSize: 'A3' | 'A4'
  readonly landscape: boolean
} {
  return { pageSize: Math.max(width, height) > 300 ? 'A3' : 'A4', landscape: width > height }
}

const START = '<section'
const END = '</section>'

/**
 * The outermost sections of a page's body. Their texts are escaped, so a tag is always one; ten thousand rows are a
 * thousand sheets, which take seconds to parse and are looked at one by one.
 */
function sheetsOf(body: string): readonly string[] {
  const sheets: string[] = []
  let from = body.indexOf(START)
  let at = from
  let depth = 0
  while (at >= 0) {
    const end = body.indexOf(END, at)
    if (end < 0) break
    const start = body.indexOf(START, at)
    if (start >= 0 && start < end) {
      depth += 1
      at = start + START.length
      continue
    }
    depth -= 1
    at = end + END.length
    if (depth > 0) continue
    sheets.push(body.slice(from, at))
    from = body.indexOf(START, at)
    at = from
  }
  return sheets
}

/**
 * Takes the page apart that becomes the PDF. Its style stands in its head and is taken out: the window's policy would
 * refuse a style element even in what is parsed.
 */
export function readPaper(html: string): PaperPage {
  const body = Math.max(0, html.indexOf('<body>'))
  const style = [...html.slice(0, body).matchAll(STYLE)].map((match) => match[1] ?? '').join('\n')
  return { sheets: sheetsOf(html.slice(body)), style, size: sizeOf(style) }
}

/** The sheet's own tag, with nothing in it. */
export const emptySheet = (sheet: string): string => `${sheet.slice(0, sheet.indexOf('>') + 1)}${END}`

/** Which sheet is the one looked at: the last whose top lies above the middle of the window on it. */
export function sheetAt(tops: readonly number[], scrolled: number, height: number): number {
  const middle = scrolled + height / 2
  return Math.max(
    0,
    tops.findLastIndex((top) => top <= middle),
  )
}

/** How far sheets are scaled to fill a width, never beyond their true size. */
export function fitScale(room: number, sheetWidth: number): number {
  return sheetWidth <= 0 ? 1 : Math.min(1, Math.max(0.1, room / sheetWidth))
}
