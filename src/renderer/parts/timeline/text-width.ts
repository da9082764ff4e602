/** Advance of a character in ems, a little wide for the fonts of LOOK.md, so that what is laid out never touches. */
function advance(char: string): number {
  const code = char.codePointAt(0) ?? 0
  if (code > 0x2e7f) return 1
  // Dashes, dots and quotation marks are as wide as a character in a Chinese font.
  if (code >= 0x2010 && code <= 0x2027) return 1
  if (char >= '0' && char <= '9') return 0.58
  if (char === ' ') return 0.3
  if (/[.,:;'|!il()[\]]/.test(char)) return 0.36
  if (char === '%' || char === 'm' || char === 'w' || char === 'M' || char === 'W') return 0.92
  return char >= 'A' && char <= 'Z' ? 0.7 : 0.6
}

/** About how wide a text is, in pixels, at a font size. Never too small for the fonts of LOOK.md. */
export function textWidth(text: string, fontSize: number): number {
  let ems = 0
  for (const char of text) ems += advance(char)
  return Math.ceil(ems * fontSize)
}
