import { lampSentence } from '../../lamp'
import { formatGap, formatNumber, formatRate, formatYi, plainWan, roundHalfAway, type Yuan } from '../../money'

/** A number of the month's snapshot, unrounded, and as the paper shows it. Null was not given. */
export interface Figure {
  readonly name: string
  readonly value: number | null
  readonly shown: string
}

/**
 * What a bulletin's sentences are made of, so that every digit on the paper has its source: words of a template, a name,
 * day or sentence of the snapshot, or a figure of it.
 */
export type Piece = { readonly text: string } | { readonly fact: string } | { readonly figure: Figure }

/** What stands in a sentence's blank. */
export interface Blank {
  readonly pieces: readonly Piece[]
  /** `missing`: nobody gave it. `none`: there is none of it, and a clause that tells of it is left out. */
  readonly state: 'given' | 'none' | 'missing'
}
export type Blanks = ReadonlyMap<string, Blank>

/** What stands where nobody gave a figure (DOMAIN.md, blank ≠ 0). */
export const NOT_GIVEN = '待填报'

/** The text of pieces, as it is printed. */
export function textOf(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => ('text' in piece ? piece.text : 'fact' in piece ? piece.fact : piece.figure.shown))
    .join('')
}

const figure = (name: string, value: number | null, shown: string): Blank => ({
  pieces: [{ figure: { name, value, shown: value === null ? NOT_GIVEN : shown } }],
  state: value === null ? 'missing' : 'given',
})

/** A number of things; 0 is told as well. */
export function count(name: string, value: number): Blank {
  return figure(name, value, String(value))
}

/** A number of things that is only told where there are any. */
export function countIfAny(name: string, value: number): Blank {
  return { ...count(name, value), state: value === 0 ? 'none' : 'given' }
}

/** 亿元 from 1亿 on, 万元 below, so that small sums are not rounded away. */
function moneyText(value: Yuan): string {
  if (Math.abs(value) >= 100_000_000) return `${formatYi(value).replaceAll(',', '')}亿元`
  const rounded = roundHalfAway(value / 10_000, 2)
  const digits = rounded === 0 && value !== 0 ? plainWan(value) : String(rounded)
  return `${digits.replace('-', '−')}万元`
}

/** Yuan in the words of a text, with the unit. */
export function money(name: string, value: Yuan | null): Blank {
  return figure(name, value, value === null ? '' : moneyText(value))
}

/** A fraction as per cent, with its sign. */
export function rate(name: string, value: number | null): Blank {
  return figure(name, value, `${formatRate(value)}%`)
}

/** A score, with the digits that rank. */
export function points(name: string, value: number | null): Blank {
  return figure(name, value, `${formatNumber(value, 2)}分`)
}

/** 较序时 in words: 低于序时4.5个百分点, 超序时…, 与序时持平. */
export function gap(name: string, value: number | null): Blank {
  return figure(name, value, value === null ? '' : lampSentence({ code: 'gap', points: value }, 'zh'))
}

/** A figure of a table's cell, which has its unit in the head; blank where nobody gave it. */
export function cellFigure(name: string, value: number | null, decimals: number, factor = 1): readonly Piece[] {
  return value === null ? [] : [{ figure: { name, value, shown: formatNumber(value * factor, decimals) } }]
}

/** A name, a day or a sentence of the snapshot; blank is none. */
export function fact(value: string | null): Blank {
  const text = value?.replaceAll(/\s*\n\s*/g, '；').trim() ?? ''
  return { pieces: [{ fact: text }], state: text === '' ? 'none' : 'given' }
}

/** Several pieces as one blank; none where there are no pieces. */
export function list(items: readonly (readonly Piece[])[], between: string): Blank {
  const pieces = items.flatMap((item, i) => (i === 0 ? item : [{ text: between }, ...item]))
  return { pieces, state: items.length === 0 ? 'none' : 'given' }
}

/** A gap in a table's cell, always signed. */
export function cellGap(value: number | null): readonly Piece[] {
  return value === null ? [] : [{ figure: { name: '较序时', value, shown: formatGap(value) } }]
}
