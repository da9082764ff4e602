/** The sheets of a paper's page, taken out of its document, and the style that they need. */
export interface PaperPage {
  readonly sheets: readonly HTMLElement[]
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

/**
 * Takes the page apart that becomes the PDF. Its style is taken out before it is parsed: the window's policy would
 * refuse a style element even there. It holds no script, and a parsed document would run none.
 */
export function readPaper(html: string): PaperPage {
  const style = [...html.matchAll(STYLE)].map((match) => match[1] ?? '').join('\n')
  const page = new DOMParser().parseFromString(html.replace(STYLE, ''), 'text/html')
  const sheets = [...page.body.children].filter((element): element is HTMLElement => element instanceof HTMLElement)
  return { sheets, style, size: sizeOf(style) }
}

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
