/**
 * Widths are counted in half characters: a Chinese character is 2 wide whatever the font size. Digits and letters of
 * 宋体 are 1 wide; the fonts that stand in for it elsewhere are wider, so that here they count more.
 */
const DIGIT = 1.3
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
const closing = new Set('—，。、；：？！）》」』〕】”’％…,.;:?!)]}%')
const opening = new Set('（《「『〔【“‘([{')
const isWord = (char: string) => char.charCodeAt(0) < 0x2000 && char !== ' '

/** The pieces that a line may end between: a Chinese character with the marks that cling to it, or a word. */
function piecesOf(text: string): string[] {
  const pieces: string[] = []
  let before = ''
  for (const char of text) {
    const clings =
      before !== '' && (closing.has(char) || opening.has(before) || (isWord(char) && isWord(before)) || char === ' ')
    if (clings) pieces[pieces.length - 1] += char
    else pieces.push(char)
    before = char
  }
  return pieces
}

function breakParagraph(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  let used = 0
  const add = (piece: string) => {
    const size = textWidth(piece)
    if (used > 0 && used + textWidth(piece.trimEnd()) > width) {
      lines.push(line)
      line = ''
      used = 0
    }
    line += piece
    used += size
  }
  // A word longer than the line is broken anywhere.
  for (const piece of piecesOf(text)) {
    if (textWidth(piece) > width) for (const char of piece) add(char)
    else add(piece)
  }
  lines.push(line)
  return lines
}

/** The lines a text takes in a column of so many half characters; its own line feeds are kept. */
export function breakLines(text: string, width: number): string[] {
  return text.split('\n').flatMap((paragraph) => breakParagraph(paragraph, width))
}

/** How many lines a text takes; for most cells known without breaking it. */
export function countLines(text: string, width: number): number {
  if (text.length * CHINESE <= width && !text.includes('\n')) return 1
  return breakLines(text, width).length
}

/** The widest run that should stay on one line: a telephone number, a code. */
export function longestWord(text: string): number {
  return (text.match(/[!-~]+/g) ?? []).reduce((longest, word) => Math.max(longest, textWidth(word)), 0)
}

/**
 * At least as many lines as a text takes, without breaking it: a line is filled but for the last character that no
 * longer fits. For rows whose height only has to be enough; long words are broken to be sure.
 */
export function estimateLines(text: string, width: number): number {
  if (text.length * CHINESE <= width && !text.includes('\n')) return 1
  let size = 0
  let word = 0
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i)
    const own = widthOf(code)
    size += own
    word = code > 32 && code < 0x2000 ? word + own : 0
    if (code === 10 || word > CHINESE * 4) return breakLines(text, width).length
  }
  return size <= width ? 1 : Math.ceil(size / Math.max(CHINESE, width - CHINESE))
}
