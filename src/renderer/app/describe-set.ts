import type { HistoryEntry } from '#contract/history'
import { contract, isCallName } from '#contract/index'
import { entityOf, fieldOf } from '#domain/entity'
import type { Field, Value } from '#domain/field'
import { type GridAnswer, textAt } from '#domain/grid'
import { formatPercent, formatWan, type Yuan } from '#domain/money'
import type { Lang } from '#domain/refusal'
import { queryClient } from '../parts/query'
import { words } from './words'

function valueText(field: Field, value: Value, lang: Lang): string {
  if (value === null || value === '') return words[lang].blank
  if (field.kind === 'money') return formatWan(value as Yuan)
  if (field.kind === 'fraction') return formatPercent(value as number)
  if (field.kind === 'choice') return field.choices[String(value)]?.[lang] ?? String(value)
  return Array.isArray(value) ? value.join(lang === 'zh' ? '、' : ', ') : String(value)
}

/** A whole record, where it was created or removed. */
function recordOf(entry: HistoryEntry): Readonly<Record<string, Value>> | null {
  const whole = [entry.after, entry.before].find((value) => isRecord(value))
  return whole === undefined ? null : (whole as Readonly<Record<string, Value>>)
}
function isRecord(value: HistoryEntry['before']): boolean {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}

/** The first cell of a change set in words, and how many there are: 龙鼎 本月完成投资 5,000.00 → 7,084.43 等 3 处. */
export function describeSet(entries: readonly HistoryEntry[], call: string, lang: Lang): string {
  const title = isCallName(call) ? contract[call].title[lang] : call
  const [first] = entries
  if (first === undefined) return title
  const field = fieldOf(first.entity, first.field)
  const cell = (value: HistoryEntry['before']) =>
    field === undefined || isRecord(value) ? '' : valueText(field, value as Value, lang)
  const what = field === undefined ? title : `${field.label[lang]} ${cell(first.before)} → ${cell(first.after)}`
  const more = entries.length > 1 ? words[lang].andMore(entries.length) : null
  return [projectName(first), what, more].filter((part) => part !== null).join(' ')
}

/** The project of a cell by name, from the grids that the window has: nothing is asked for a toast. */
function projectName(entry: HistoryEntry): string | null {
  const record = recordOf(entry)
  if (entry.entity === 'project' && typeof record?.name === 'string') return record.name
  const keyed = entityOf(entry.entity).key[0] === 'projectId'
  const id = entry.entity === 'project' ? entry.id : keyed ? entry.id.split('/')[0] : record?.projectId
  if (typeof id !== 'string') return null
  for (const [, grid] of queryClient.getQueriesData<GridAnswer>({ queryKey: ['project.grid'] })) {
    const at = grid?.text.id.values.indexOf(id) ?? -1
    if (grid !== undefined && at >= 0) return textAt(grid, 'name', at)
  }
  return null
}
