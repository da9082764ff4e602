import { millimetres } from './card-text'
import { escapeHtml } from './page-rows'

/** Millimetres with two decimals: what a drawing needs, and the same bytes for the same card. */
export const mm = (value: number) => String(Number(value.toFixed(2)))

export interface TextLook {
  readonly size?: number
  readonly anchor?: 'start' | 'middle' | 'end'
  readonly fill?: string
  readonly bold?: boolean
  /** Stands on lines: they stop short of it. */
  readonly halo?: boolean
}

const POINT = 25.4 / 72

/** A text at a baseline; its size is in points, everything else in millimetres. */
export function svgText(x: number, y: number, text: string, look: TextLook = {}): string {
  const { size = 8.5, anchor = 'start', fill = '#18212D', bold = false, halo = false } = look
  const weight = bold ? ' font-weight="700"' : ''
  const around = halo ? ' stroke="#fff" stroke-width="0.9" stroke-linejoin="round" paint-order="stroke"' : ''
  return `<text x="${mm(x)}" y="${mm(y)}" font-size="${mm(size * POINT)}" text-anchor="${anchor}" fill="${fill}"${weight}${around}>${escapeHtml(text)}</text>`
}

export function svgLine(
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  stroke: string,
  width: number,
  dash = '',
): string {
  const dashed = dash === '' ? '' : ` stroke-dasharray="${dash}"`
  return `<line x1="${mm(x1)}" y1="${mm(y1)}" x2="${mm(x2)}" y2="${mm(y2)}" stroke="${stroke}" stroke-width="${mm(width)}"${dashed}/>`
}

export function svgRect(x: number, y: number, width: number, height: number, fill: string): string {
  return `<rect x="${mm(x)}" y="${mm(y)}" width="${mm(Math.max(0, width))}" height="${mm(height)}" fill="${fill}"/>`
}

export function svgPath(
  points: readonly (readonly [x: number, y: number])[],
  stroke: string,
  width: number,
  dash = '',
) {
  const d = points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${mm(x)} ${mm(y)}`).join('')
  const dashed = dash === '' ? '' : ` stroke-dasharray="${dash}"`
  return `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${mm(width)}"${dashed}/>`
}

/** A drawing of so many millimetres, told in a sentence to who cannot see it. */
export function svg(width: number, height: number, told: string, content: string): string {
  const size = `width="${mm(width)}mm" height="${mm(height)}mm" viewBox="0 0 ${mm(width)} ${mm(height)}"`
  return `<svg ${size} role="img" aria-label="${escapeHtml(told)}">${content}</svg>`
}

/** Text of so many points is so wide, in millimetres. */
export const svgWidth = (text: string, size = 8.5) => millimetres(text, size)

/** What a round step may begin with. */
const factors = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10]

/** So many round steps from zero, which reach at least `top`. */
export function niceTicks(top: number, steps: number): readonly number[] {
  if (!(top > 0)) return [0]
  const rough = top / steps
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = (factors.find((factor) => factor * power >= rough) ?? 10) * power
  return Array.from({ length: steps + 1 }, (_, i) => i * step)
}
