import { breakLines, textWidth } from '#domain/paper/text-width'
import { halfCharacter } from './sheet-style'

/** What ends a text that goes on in the program alone. */
const CUT = '…（全文见系统）'

/** A text of so many points in millimetres, on one line. */
export function millimetres(text: string, points: number): number {
  return textWidth(text) * halfCharacter(points)
}

function shortened(text: string, width: number, end: string): string {
  let kept = ''
  let used = textWidth(end)
  for (const char of text) {
    used += textWidth(char)
    if (used > width) break
    kept += char
  }
  return `${kept}${end}`
}

/** A text in so many lines of so many millimetres; a longer one ends with the words that it goes on elsewhere. */
export function cutLines(text: string, width: number, points: number, most: number): readonly string[] {
  const halves = width / halfCharacter(points)
  const lines = breakLines(text.trim(), halves)
  if (lines.length <= most) return lines
  const last = lines.slice(most - 1).join('')
  return [...lines.slice(0, most - 1), shortened(last, halves, CUT)]
}

/** A text on one line of so many millimetres; a longer one ends with dots. */
export function cutLine(text: string, width: number, points: number): string {
  const plain = text.replaceAll(/\s*\n\s*/g, ' ')
  const halves = width / halfCharacter(points)
  return textWidth(plain) <= halves ? plain : shortened(plain, halves, '…')
}
