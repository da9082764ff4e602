import type { HistoryEntry } from '#contract/history'
import { contract, isCallName } from '#contract/index'
import type { ProjectPage } from '#contract/projects'
import { CREATED, type Entity, entityOf, fieldOf, REMOVED } from '#domain/entity'
import type { Field, Value } from '#domain/field'
import { milestoneName } from '#domain/milestone'
import { formatNumber, formatRate, formatWan, type Yuan } from '#domain/money'
import { isMonth } from '#domain/month'
import type { Lang } from '#domain/refusal'
import { monthWord } from '../../../parts/month-words'
import { permitName } from '../../../parts/timeline/permit-lane'
import type { HistoryWords } from './words'

/** One changed cell in words. */
export interface HistoryCell {
  readonly key: string
  readonly label: string
  readonly before: string
  readonly after: string
}
/** One act: what was changed together. */
export interface HistoryGroup {
  readonly set: string
  readonly at: string
  readonly who: string
  readonly title: string
  readonly undoes: boolean
  readonly reason: string | null
  readonly cells: readonly HistoryCell[]
}

/** What ids in the log stand for: units and lists by id, and the page's own milestones, permits and plans. */
export interface HistoryNames {
  readonly names: ReadonlyMap<string, string>
  readonly page: Pick<ProjectPage, 'milestones' | 'permits' | 'plans'>
}

const REFERENCES: ReadonlySet<string> = new Set(['projectId', 'unitId', 'leaderId', 'listId', 'parentId'])
const HIDDEN: ReadonlySet<string> = new Set(['projectId', 'position', 'month', 'year'])

function showValue(field: Field | undefined, value: Value, lang: Lang): string {
  if (value === null || value === '') return '—'
  if (Array.isArray(value)) return value.length === 0 ? '—' : value.join('、')
  if (typeof value === 'number') {
    if (field?.kind === 'money') return formatWan(value as Yuan)
    if (field?.kind === 'fraction') return `${formatRate(value)}%`
    return field?.kind === 'year' ? String(value) : formatNumber(value, Number.isInteger(value) ? 0 : 2)
  }
  if (field?.kind === 'choice') return field.choices[String(value)]?.[lang] ?? String(value)
  return String(value)
}

/** Which thing of its kind a cell belongs to: June, 2024, the milestone's name. */
function whichOf(entry: HistoryEntry, { page }: HistoryNames, lang: Lang, words: HistoryWords): string {
  const lastKey = entry.id.split('/').at(-1) ?? ''
  switch (entry.entity) {
    case 'month':
      return isMonth(lastKey) ? monthWord(lastKey, lang) : lastKey
    case 'projectYear':
      return words.inYear(lastKey)
    case 'listEntry':
      return words.inYear(lastKey)
    case 'plan': {
      const plan = page.plans.find((one) => one.id === entry.id)
      return plan === undefined ? '' : words.inYear(String(plan.year))
    }
    case 'milestone': {
      const m = page.milestones.find((one) => one.id === entry.id)
      return m === undefined ? '' : milestoneName({ ...m, dueText: null }, lang)
    }
    case 'permit': {
      const permit = page.permits.find((one) => one.id === entry.id)
      return permit === undefined ? '' : permitName(permit.kind, lang)
    }
    default:
      return ''
  }
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ')
}

function nameOrValue(field: string, value: Value, names: HistoryNames['names']): Value {
  return REFERENCES.has(field) && typeof value === 'string' ? (names.get(value) ?? value) : value
}

/** A record that was made or removed, in one line: its fields that are not blank. */
function recordText(entity: Entity, record: unknown, names: HistoryNames['names'], lang: Lang): string {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return '—'
  const parts = Object.entries(record as Readonly<Record<string, Value>>).flatMap(([name, value]) => {
    const field = fieldOf(entity, name)
    const known = !REFERENCES.has(name) || (typeof value === 'string' && names.has(value))
    if (field === undefined || HIDDEN.has(name) || !known) return []
    const text = showValue(field, nameOrValue(name, value, names), lang)
    return text === '—' ? [] : [`${field.label[lang]} ${text}`]
  })
  return parts.length === 0 ? '—' : parts.join(lang === 'zh' ? '，' : ', ')
}

function cellOf(entry: HistoryEntry, index: number, names: HistoryNames, lang: Lang, words: HistoryWords): HistoryCell {
  const entity = entityOf(entry.entity).label[lang]
  const which = whichOf(entry, names, lang, words)
  const key = `${entry.entity} ${entry.id} ${entry.field} ${index}`
  if (entry.field === CREATED || entry.field === REMOVED) {
    const made = entry.field === CREATED
    return {
      key,
      label: joined(which, made ? words.created(entity) : words.removed(entity)),
      before: made ? '—' : recordText(entry.entity, entry.before, names.names, lang),
      after: made ? recordText(entry.entity, entry.after, names.names, lang) : '—',
    }
  }
  const field = fieldOf(entry.entity, entry.field)
  const label = joined(which, field?.label[lang] ?? entry.field, field?.kind === 'money' ? words.wan : '')
  const show = (value: HistoryEntry['before']) =>
    showValue(field, nameOrValue(entry.field, value as Value, names.names), lang)
  return { key, label, before: show(entry.before), after: show(entry.after) }
}

/** The log of a project as acts, newest first; what was changed together stays together. */
export function historyGroups(
  entries: readonly HistoryEntry[],
  names: HistoryNames,
  lang: Lang,
  words: HistoryWords,
): readonly HistoryGroup[] {
  const bySet = new Map<string, HistoryEntry[]>()
  for (const entry of entries) {
    const group = bySet.get(entry.set)
    if (group) group.push(entry)
    else bySet.set(entry.set, [entry])
  }
  return [...bySet.values()].flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    const { set, at, who, call, undoes, reason } = first
    const title = isCallName(call) ? contract[call].title[lang] : call
    const cells = group.map((entry, i) => cellOf(entry, i, names, lang, words))
    return [{ set, at, who, title, undoes: undoes !== null, reason, cells }]
  })
}

/** The newest value that the log tells of a field of the project itself; undefined where it tells nothing. */
export function loggedValue(entries: readonly HistoryEntry[], id: string, field: string): Value | undefined {
  for (const entry of entries) {
    if (entry.entity !== 'project' || entry.id !== id) continue
    if (entry.field === field) return entry.after as Value
    if (entry.field === CREATED && typeof entry.after === 'object' && entry.after !== null) {
      return (entry.after as Readonly<Record<string, Value>>)[field] ?? null
    }
  }
  return undefined
}
