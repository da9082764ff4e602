/**
 * Widths are counted in half characters: a Chinese character is 2 wide whatever the font size. Digits and letters of
 * 宋体 are 1 wide; in the fonts that stand in for it elsewhere, and in bold, they are wider, so that here they count more.
 */
const DIGIT = 1.2
const NARROW = 0.65
const WIDE = 1.9
const CHINESE = 2

const narrow = new Set([...` .,:;'|!ilj`].map((c) => c.charCodeAt(0)))
const wide = new Set([...'%@&mwMW#'].map((c) => c.charCodeAt(0)))
const isDigit = (code: number) => code >= 48 && code <= 57
const isUpper = (code: number) => code >= 65 && code <= 90

function widthOf(code: number): number {
  if (code >= 0x2000) return CHINESE
  if (isDigit(code)) return DIGIT
  if (narrow.has(code)) return NARROW
  return wide.has(code) || isUpper(code) ? WIDE : DIGIT
}

/** How wide a text is on one line, in half characters. */
export function textWidth(text: string): number {
  let width = 0
  for (let i = 0; i < text.length; i += 1) width += widthOf(text.charCodeAt(i))
  return width
}

/** Marks that never begin a line, and marks that never end one. */
const closing = '—，。、；：？！）》」』〕】”’％…,.;:?!)]}%'
const opening = '（《「『〔【“‘([{'
const CLOSES = 1
const OPENS = 2
const WORD = 4
const classes = new Uint8Array(0x10000)
for (let code = 0x21; code < 0x2000; code += 1) classes[code] = WORD
for (const mark of closing) classes[mark.charCodeAt(0)] = (classes[mark.charCodeAt(0)] ?? 0) | CLOSES
for (const mark of opening) classes[mark.charCodeAt(0)] = (classes[mark.charCodeAt(0)] ?? 0) | OPENS
const SPACE = 0x20
const LINE_FEED = 0x0a

/** Whether no line may end between two characters: marks cling to their neighbours, letters and digits to each other. */
function clings(before: number, code: number): boolean {
  const left = classes[before] ?? 0
  const right = classes[code] ?? 0
  const isPair = code >= 0xdc00 && code <= 0xdfff
  return (right & CLOSES) !== 0 || (left & OPENS) !== 0 || (left & right & WORD) !== 0 || code === SPACE || isPair
}

/** The pieces that a line may end between: a Chinese character with the marks that cling to it, or a word. */
function piecesOf(text: string): string[] {
  const pieces: string[] = []
  let from = 0
  for (let i = 1; i <= text.length; i += 1) {
    if (i < text.length && clings(text.charCodeAt(i - 1), text.charCodeAt(i))) continue
    pieces.push(text.slice(from, i))
    from = i
  }
  return pieces
}

function breakParagraph(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  let used = 0
  const add = (piece: string) => {
    if (used > 0 && used + textWidth(piece.trimEnd()) > width) {
      lines.push(line)
      line = ''
      used = 0
    }
    line += piece
    used += textWidth(piece)
  }
  // A word longer than the line is broken anywhere.
  for (const piece of piecesOf(text)) {
    if (textWidth(piece.trimEnd()) > width) for (const char of piece) add(char)
    else add(piece)
  }
  lines.push(line)
  return lines
}

/** The lines a text takes in a column of so many half characters; its own line feeds are kept. */
export function breakLines(text: string, width: number): string[] {
  return text.split('\n').flatMap((paragraph) => breakParagraph(paragraph, width))
}

/** How many lines `breakLines` gives, counted without making them: a sheet asks for every text of its rows. */
export function countLines(text: string, width: number): number {
  if (text.length * CHINESE <= width && !text.includes('\n')) return 1
  let lines = 1
  let used = 0
  let piece = 0
  let spaces = 0
  for (let i = 0; i <= text.length; i += 1) {
    const code = i < text.length ? text.charCodeAt(i) : LINE_FEED
    const ends = code === LINE_FEED || i === 0 || !clings(text.charCodeAt(i - 1), code)
    if (ends && piece > 0) {
      if (piece - spaces > width) return breakLines(text, width).length
      if (used > 0 && used + piece - spaces > width) {
        lines += 1
        used = 0
      }
      used += piece
      piece = 0
      spaces = 0
    }
    if (code === LINE_FEED) {
      if (i < text.length) lines += 1
      used = 0
    } else {
      const own = widthOf(code)
      piece += own
      spaces = code === SPACE ? spaces + own : 0
    }
  }
  return lines
}

/** The widest run that should stay on one line: a telephone number, a code. */
export function longestWord(text: string): number {
  return (text.match(/[!-~]+/g) ?? []).reduce((longest, word) => Math.max(longest, textWidth(word)), 0)
}
