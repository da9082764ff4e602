import type { HistoryEntry } from '#contract/history'
import { contract, isCallName } from '#contract/index'
import { entityOf, fieldOf } from '#domain/entity'
import type { Field, Value } from '#domain/field'
import { type GridAnswer, textAt } from '#domain/grid'
import { formatRate, formatWan, type Yuan } from '#domain/money'
import type { Lang } from '#domain/refusal'
import { ask } from '../parts/ask'
import { queryClient } from '../parts/query'
import { change } from '../parts/saving'
import { say } from '../parts/toast'
import { words } from './words'

function valueText(field: Field, value: Value, lang: Lang): string {
  if (value === null || value === '') return words[lang].blank
  if (field.kind === 'money') return formatWan(value as Yuan)
  if (field.kind === 'fraction') return `${formatRate(value as number)} %`
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

async function step(name: 'history.undo' | 'history.redo', lang: Lang): Promise<void> {
  const answer = await change(name, {})
  const { entries } = await ask('history.list', { limit: 200 })
  const mine = entries.filter((entry) => entry.set === answer.set)
  const what = describeSet(mine, answer.call, lang)
  const undone = name === 'history.undo'
  const w = words[lang]
  say({
    text: undone ? w.undone(what) : w.redone(what),
    action: undone
      ? { text: w.redo, key: 'Ctrl+Y', run: () => void redo(lang) }
      : { text: w.undo, key: 'Ctrl+Z', run: () => void undo(lang) },
  })
}

/** A refusal ("nothing to undo") is no fault: it is said like any other answer. */
function tell(error: unknown): void {
  say({ text: error instanceof Error ? error.message : String(error) })
}

/** Takes this device's newest change back and says what that was. */
export function undo(lang: Lang): Promise<void> {
  return step('history.undo', lang).catch(tell)
}
export function redo(lang: Lang): Promise<void> {
  return step('history.redo', lang).catch(tell)
}
