import { refuse } from './refusal'

/** Money: a safe integer of yuan (DOMAIN.md, Money and time). 万元 and 亿元 exist only in parsers and formatters. */
export type Yuan = number & { readonly __unit: 'yuan' }

/** Asserts that a number is whole yuan. Refuses MONEY_SUB_YUAN otherwise. */
export function yuan(value: number): Yuan {
  if (!Number.isSafeInteger(value)) refuse('MONEY_SUB_YUAN', { value: String(value) })
  return value as Yuan
}

/** Sum of what was given; null when nothing was (a blank is not a zero). */
export function sumGiven(values: Iterable<Yuan | null>): Yuan | null {
  let sum = 0
  let given = false
  for (const value of values) {
    if (value === null) continue
    sum += value
    given = true
  }
  return given ? (sum as Yuan) : null
}

/** Yuan as a number of 万元, for JSON and spreadsheet cells. */
export function toWan(value: Yuan): number {
  return value / 10_000
}

/** What people write for "nothing": blank, dashes, 无, a slash. */
const BLANK = /^(?:[-—–−/]+|无|none|null)?$/i

/** Commas between thousands and nowhere else: `12,5` is a slip of the key, not 125. */
const THOUSANDS = /^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$/

/** Whether a number's text is what people write for nothing. */
export function isBlankNumber(text: string): boolean {
  return BLANK.test(text.trim())
}

/**
 * Full-width digits and signs to their ASCII forms, spaces and thousands commas removed. A line break inside stays: two
 * figures in one spreadsheet cell are not one long figure.
 */
export function plainNumberText(text: string): string {
  const trimmed = text.trim()
  if (/[\r\n]/.test(trimmed)) return trimmed
  const plain = trimmed
    .replace(/[！-～]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[−–]/g, '-')
    .replace(/[\s\u3000\u00a0]/g, '')
  return THOUSANDS.test(plain) ? plain.replaceAll(',', '') : plain
}

/** A plain decimal number as typed; NaN for anything else, and for no digit at all. */
export function plainNumber(text: string): number {
  const plain = plainNumberText(text)
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : Number.NaN
}

/**
 * 万元 as typed (`1,234.56`, full-width digits, `—` for nothing) to yuan; null for a blank.
 * Refuses NOT_A_NUMBER and, beyond four decimals, MONEY_SUB_YUAN.
 */
export function parseWan(typed: string | number | null): Yuan | null {
  if (typed === null) return null
  const raw = String(typed).trim()
  if (isBlankNumber(raw)) return null
  const text = plainNumberText(raw)
  const match = /^([+-]?)(?=\.?\d)(\d*)(?:\.(\d*))?$/.exec(typeof typed === 'number' ? decimalText(typed) : text)
  if (!match) return refuse('NOT_A_NUMBER', { value: raw })
  const [, sign = '', whole = '0', fraction = ''] = match
  const decimals = fraction.replace(/0+$/, '')
  if (decimals.length > 4) return refuse('MONEY_SUB_YUAN', { value: raw })
  const amount = Number(whole) * 10_000 + Number(decimals.padEnd(4, '0'))
  if (!Number.isSafeInteger(amount) || amount > MONEY_LIMIT) return refuse('MONEY_TOO_LARGE', { value: raw })
  return yuan(sign === '-' && amount !== 0 ? -amount : amount)
}

/** 一万亿元: a larger figure is a typing error, and below it every product that a gap is computed from stays exact. */
export const MONEY_LIMIT = 1_000_000_000_000

/** A JSON number without exponent, so that its decimals can be counted. */
function decimalText(value: number): string {
  const text = String(value)
  if (!text.includes('e')) return text
  // Numbers from 10²¹ on are whole; toFixed would give the exponent back.
  return Math.abs(value) >= 1 ? String(BigInt(value)) : value.toFixed(20).replace(/0+$/, '').replace(/\.$/, '')
}

/** Rounds half away from zero at so many decimals (DOMAIN.md: 百分点 are rounded so). */
export function roundHalfAway(value: number, decimals: number): number {
  const scale = 10 ** decimals
  // The product of a decimal and a power of ten may fall just below the half it stands for (4.015 × 100).
  const scaled = Number((Math.abs(value) * scale).toPrecision(15))
  const rounded = Math.floor(scaled + 0.5)
  return rounded === 0 ? 0 : (Math.sign(value) * rounded) / scale
}

function grouped(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+(?!\d))/g, ',')
}

function fixed(value: number, decimals: number): string {
  const [whole = '0', fraction] = Math.abs(roundHalfAway(value, decimals)).toFixed(decimals).split('.')
  return fraction === undefined ? grouped(whole) : `${grouped(whole)}.${fraction}`
}

function signOf(value: number, decimals: number): -1 | 0 | 1 {
  return Math.sign(roundHalfAway(value, decimals)) as -1 | 0 | 1
}

/** A number as people read it: thousands commas, `−` for minus, `—` for a blank. */
export function formatNumber(value: number | null, decimals: number): string {
  if (value === null || Number.isNaN(value)) return '—'
  return (signOf(value, decimals) < 0 ? '−' : '') + fixed(value, decimals)
}

/** Yuan shown in 万元. */
export function formatWan(value: Yuan | null, decimals = 2): string {
  return formatNumber(value === null ? null : value / 10_000, decimals)
}

/** Yuan in 万元 as one would type it: plain digits, no commas, no more decimals than it has; blank for nothing. */
export function plainWan(value: Yuan | null): string {
  if (value === null) return ''
  const text = (Math.abs(value) / 10_000).toFixed(4).replace(/\.?0+$/, '')
  return value < 0 ? `-${text}` : text
}

/** Yuan shown in 亿元 (headlines). */
export function formatYi(value: Yuan | null, decimals = 2): string {
  return formatNumber(value === null ? null : value / 100_000_000, decimals)
}

/** A rate (fraction) shown as per cent without its sign, one decimal. */
export function formatRate(value: number | null, decimals = 1): string {
  return formatNumber(value === null ? null : value * 100, decimals)
}

/** A rate with its sign, as it stands in a sentence or a list of values: 36.6 %. */
export function formatPercent(value: number): string {
  return `${formatRate(value)} %`
}

/** A gap in percentage points, always signed. */
export function formatGap(value: number | null, decimals = 1): string {
  if (value === null || Number.isNaN(value)) return '—'
  const sign = signOf(value, decimals)
  return (sign > 0 ? '+' : sign < 0 ? '−' : '') + fixed(value, decimals)
}
