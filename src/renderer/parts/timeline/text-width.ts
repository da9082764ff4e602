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

/** Advances in ems by character, each found once. */
const advances = new Map<string, number>()

function advance(char: string): number {
  const code = char.codePointAt(0) ?? 0
  if (code > 0x2e7f) return 1
  const known = advances.get(char)
  if (known !== undefined) return known
  const measured = measuringPen()?.measureText(char).width
  const ems = measured === undefined ? guessed(char, code) : measured / MEASURED_AT
  advances.set(char, ems)
  return ems
}

/** How wide a text is, in pixels, at a font size: never less than it takes in the fonts of LOOK.md. */
export function textWidth(text: string, fontSize: number): number {
  let ems = 0
  for (const char of text) ems += advance(char)
  return Math.ceil(ems * fontSize)
}
