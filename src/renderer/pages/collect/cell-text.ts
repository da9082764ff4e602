import type { Value } from '#domain/field'
import { fieldOf } from '#domain/fill-in/form'
import type { ReturnedCell } from '#domain/fill-in/report'
import { formatGap, formatNumber, formatPercent, formatWan, type Yuan } from '#domain/money'
import type { Lang } from '#domain/refusal'

/** 万元 with as many decimals as a figure has: two, or four where it goes below a hundred yuan. */
function wanText(value: number): string {
  return formatWan(value as Yuan, value % 100 === 0 ? 2 : 4)
}

/** A stored value as the table shows it; `—` for a blank. */
export function valueText({ field }: ReturnedCell, value: Value | undefined, lang: Lang): string {
  if (value === null || value === undefined) return '—'
  const of = fieldOf(field)
  if (of.kind === 'money') return wanText(Number(value))
  if (of.kind === 'fraction') return formatPercent(Number(value))
  if (of.kind === 'choice') return of.choices[String(value)]?.[lang] ?? String(value)
  return String(value)
}

/** Whether a cell is a number: it stands to the right. */
export function isNumber({ field }: ReturnedCell): boolean {
  const { kind } = fieldOf(field)
  return kind === 'money' || kind === 'fraction'
}

/** Returned less the ledger, signed; blank where there is nothing to subtract. */
export function differenceText(cell: ReturnedCell): string {
  const { returned, now, field } = cell
  if (!isNumber(cell) || typeof returned !== 'number' || typeof now !== 'number' || returned === now) return ''
  if (fieldOf(field).kind === 'fraction') return formatGap((returned - now) * 100)
  const by = returned - now
  return (
    (by > 0 ? '+' : '−') +
    (by % 100 === 0 ? formatNumber(Math.abs(by) / 10_000, 2) : formatNumber(Math.abs(by) / 10_000, 4))
  )
}
