import type { MonthLine } from '#contract/projects'
import { type Field, parseField, type Value } from '#domain/field'
import { formatPercent, formatWan, plainWan, type Yuan } from '#domain/money'
import type { Correctable } from '#domain/month-life'
import { monthFields } from '#domain/year-record'

export type CurrentValues = Pick<MonthLine, Correctable>

/** The field of a correctable value. */
export function fieldOfValue(name: Correctable): Field {
  return monthFields[name]
}

/** How a stored value is told: money in 万元, a share in %. */
export function shownValue(name: Correctable, value: Value): string {
  if (value === null || value === '') return '—'
  const { kind } = fieldOfValue(name)
  if (kind === 'money') return formatWan(value as Yuan)
  return kind === 'fraction' ? formatPercent(value as number) : String(value)
}

/** What was typed, as the value that is stored: a share is typed in %. Refuses as the field does. */
export function typedValue(name: Correctable, typed: string): Value {
  const isShare = fieldOfValue(name).kind === 'fraction' && typed.trim() !== '' && !/[%％]\s*$/.test(typed)
  return parseField(fieldOfValue(name), isShare ? `${typed.trim()}%` : typed)
}

/** The value as it stands in the field when the form opens. */
export function valueToType(name: Correctable, value: Value): string {
  if (value === null) return ''
  const { kind } = fieldOfValue(name)
  if (kind === 'money') return plainWan(value as Yuan)
  return kind === 'fraction' ? String(Math.round((value as number) * 1e6) / 1e4) : String(value)
}
