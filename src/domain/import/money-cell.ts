import { MONEY_LIMIT } from '../money'
import { blankCell, type CellResult, problem } from './cell-result'
import { type MoneyUnit, moneyUnits } from './header-words'
import type { RawCell } from './raw-book'

/** What offices write where there is no figure. */
const BLANK =
  /^(?:[-—–−－_/\\·*]*|无|暂无|待定|待报|未报|待填报|未填报|未填|空|无计划|未定|暂缺|不详|n\/?a|none|null|nil)$/i
const DECIMAL = /^(-?)(\d*)(?:\.(\d*))?$/
/** Commas where thousands are, and nowhere else. */
const GROUPED = /^-?\d{1,3}(,\d{3})+(\.\d*)?$/
const UNIT_AT_END = /^(.*?\d\.?)(亿元|亿|百万元|万元|万|千元|元)$/
const unitWords: Readonly<Record<string, MoneyUnit>> = { 亿: '亿元', 万: '万元' }

/** Whether a text is what people write for no figure. */
export function isBlankFigure(text: string): boolean {
  return BLANK.test(text.trim())
}

/**
 * A text's number as plain digits: full-width forms, spaces and thousands commas gone, `(5)` and `−5` as `-5`. A line
 * break inside stays: two figures in one cell are not one.
 */
export function digitsOf(text: string): string {
  const trimmed = text.trim()
  if (/[\r\n]/.test(trimmed)) return trimmed
  const flat = trimmed
    .normalize('NFKC')
    .replace(/[\s'’]/g, '')
    .replace(/[−–—]/g, '-')
    .replace(/^[¥￥+]/, '')
    .replace(/、/g, '')
  const negative = /^\((.+)\)$/.exec(flat)?.[1]
  const signed = negative !== undefined && /^[\d.,]+$/.test(negative) ? `-${negative}` : flat
  return GROUPED.test(signed) ? signed.replaceAll(',', '') : signed
}

/** A number without exponent and without the noise beyond the fifteen digits that a spreadsheet holds. */
export function numberDigits(value: number): string {
  const short = String(value)
  if (short.length <= 15 && !short.includes('e')) return short
  const text = String(Number(value.toPrecision(15)))
  if (!/e/.test(text)) return text
  return Math.abs(value) >= 1 ? String(BigInt(Math.round(value))) : value.toFixed(20).replace(/\.?0+$/, '')
}

/** A cell as whole yuan. Its own unit (`300万元`) is preferred to its column's. */
export function moneyCell(cell: RawCell, unit: MoneyUnit, label: string): CellResult {
  if (cell.kind === 'number') {
    const whole = cell.value * moneyUnits[unit]
    if (Number.isInteger(cell.value)) return wholeYuan(whole, cell.text, label, unit)
    return exact(numberDigits(cell.value), unit, cell.text, label)
  }
  if (cell.kind === 'error') return problem('CELL_ERROR', { value: cell.text })
  if (isBlankFigure(cell.text)) return blankCell
  if (cell.kind !== 'text') return problem('NOT_A_NUMBER', { value: cell.text, plain: true })
  const text = digitsOf(cell.text)
  const named = UNIT_AT_END.exec(text)
  const own = named ? (unitWords[named[2] ?? ''] ?? (named[2] as MoneyUnit)) : unit
  const bare = named ? digitsOf(named[1] ?? '') : text
  return exact(bare, own, cell.text, label)
}

/** Decimal digits times a unit, digit by digit: no float holds money (DOMAIN.md, Money and time). */
function exact(digits: string, unit: MoneyUnit, shown: string, label: string): CellResult {
  const match = DECIMAL.exec(digits)
  if (!match || !/\d/.test(digits)) return problem('NOT_A_NUMBER', { value: shown, plain: true })
  const [, sign = '', whole = '', rest = ''] = match
  const places = String(moneyUnits[unit]).length - 1
  const decimals = rest.replace(/0+$/, '')
  if (decimals.length > places) return problem('MONEY_SUB_YUAN', { value: shown, unit })
  const amount = Number(whole || '0') * moneyUnits[unit] + Number(decimals.padEnd(places, '0') || '0')
  return wholeYuan(sign === '-' && amount !== 0 ? -amount : amount, shown, label, unit)
}

function wholeYuan(amount: number, shown: string, label: string, unit: MoneyUnit): CellResult {
  if (amount < 0) return problem('MONEY_NEGATIVE', { field: label, value: shown })
  if (amount > MONEY_LIMIT) return problem('MONEY_TOO_LARGE', { value: shown, unit })
  return { value: amount }
}
