/** About what a character takes, in ems, where nothing can be measured (in a test without a window): a little wide. */
function guessed(char: string, code: number): number {
  // Dashes, dots and quotation marks are as wide as a character in a Chinese font.
  if (code >= 0x2010 && code <= 0x2027) return 1
  if (char >= '0' && char <= '9') return 0.58
  if (char === ' ') return 0.3
  if (/[.,:;'|!il()[\]]/.test(char)) return 0.36
  if (char === '%' || char === 'm' || char === 'w' || char === 'M' || char === 'W') return 0.92
  return char >= 'A' && char <= 'Z' ? 0.7 : 0.6
}

/** Measured at this size, in the weight of what is late, which is wider than the usual one. */
const MEASURED_AT = 100
const WEIGHT = 600
let pen: CanvasRenderingContext2D | null | undefined

/** A pen with the window's own font; null where there is none to measure with. */
function measuringPen(): CanvasRenderingContext2D | null {
  if (pen !== undefined) return pen
  pen = typeof document === 'undefined' ? null : document.createElement('canvas').getContext('2d')
  if (pen !== null) {
    const font = getComputedStyle(document.documentElement).getPropertyValue('--font')
    pen.font = `${WEIGHT} ${MEASURED_AT}px ${font}`
  }
  return pen
}

/** From here on every character is as wide as it is high. */
const SQUARE = 0x2e80
/** Advances in ems by code below that, each found once; 0 is not found yet. */
const advances = new Float64Array(SQUARE)

function advance(code: number): number {
  const known = advances[code] ?? 1
  if (known !== 0) return known
  const char = String.fromCharCode(code)
  const measured = measuringPen()?.measureText(char).width
  const ems = measured === undefined ? guessed(char, code) : measured / MEASURED_AT
  advances[code] = ems
  return ems
}

/** The second half of a character that takes two codes. */
const isSecondHalf = (code: number) => code >= 0xdc00 && code <= 0xdfff

/** How wide a text is, in pixels, at a font size: never less than it takes in the fonts of LOOK.md. */
export function textWidth(text: string, fontSize: number): number {
  let ems = 0
  // By codes, not by characters: ten thousand names are measured before their column can stand.
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code < SQUARE) ems += advance(code)
    else if (!isSecondHalf(code)) ems += 1
  }
  return Math.ceil(ems * fontSize)
}
