import { CREATED, type Entity, entityOf, fieldOf, REMOVED } from '#domain/entity'
import type { Field, Value } from '#domain/field'
import { milestoneName, type Permit } from '#domain/milestone'
import { formatNumber, formatPercent, formatWan, type Yuan } from '#domain/money'
import { isMonth, type Month } from '#domain/month'
import type { Lang } from '#domain/refusal'
import { monthTitle, monthWord } from '../month-words'
import { permitName } from '../timeline/permit-lane'
import { logWords } from './words'

type StoredRecord = Readonly<Record<string, Value>>

/** A changed cell as the log has it; `+` and `-` are creation and removal of the whole record. */
export interface LogCell {
  readonly entity: Entity
  readonly id: string
  readonly field: string
  readonly before: Value | StoredRecord
  readonly after: Value | StoredRecord
}

/** What ids stand for, as far as whoever shows them knows. */
export interface LogNames {
  nameOf(id: string): string | undefined
  recordOf(entity: Entity, id: string): StoredRecord | undefined
}

const REFERENCES: ReadonlySet<string> = new Set([
  'projectId',
  'unitId',
  'leaderId',
  'listId',
  'parentId',
  'correctionId',
  'problemId',
])
const HIDDEN: ReadonlySet<string> = new Set(['projectId', 'position', 'month', 'year', 'sha256', 'ownerRecord'])

/** A value as people read it; `—` for a blank. */
export function showValue(field: Field | undefined, value: Value, lang: Lang): string {
  if (value === null || value === '') return '—'
  if (Array.isArray(value)) return value.length === 0 ? '—' : value.join('、')
  if (typeof value === 'number') {
    if (field?.kind === 'money') return formatWan(value as Yuan)
    if (field?.kind === 'fraction') return formatPercent(value)
    return field?.kind === 'year' ? String(value) : formatNumber(value, Number.isInteger(value) ? 0 : 2)
  }
  if (field?.kind === 'choice') return field.choices[String(value)]?.[lang] ?? String(value)
  return String(value)
}

/** A part of a record's key by its name, else its field. */
function partOf(cell: LogCell, part: string, names: LogNames): string | null {
  const at = entityOf(cell.entity).key.indexOf(part)
  const value = at >= 0 ? cell.id.split('/')[at] : names.recordOf(cell.entity, cell.id)?.[part]
  return value === undefined || value === null ? null : String(value)
}

/** Which thing of its kind a cell belongs to: June, 2024, the milestone's name, a list's. */
function whichOf(cell: LogCell, names: LogNames, lang: Lang): string {
  const w = logWords[lang]
  const record = names.recordOf(cell.entity, cell.id)
  switch (cell.entity) {
    case 'month':
    case 'unitReturn':
    case 'explanation':
    case 'monthLife':
    case 'snapshot':
    case 'correction': {
      const month = partOf(cell, 'month', names)
      if (month === null || !isMonth(month)) return ''
      return cell.entity === 'month' ? monthWord(month, lang) : monthTitle(month, lang)
    }
    case 'projectYear':
    case 'listEntry':
    case 'plan': {
      const year = partOf(cell, 'year', names)
      return year === null ? '' : w.inYear(year)
    }
    case 'milestone':
      return record === undefined
        ? ''
        : milestoneName(
            { kind: String(record.kind), label: (record.label ?? null) as string | null, dueText: null },
            lang,
          )
    case 'permit':
      return record === undefined ? '' : permitName(String(record.kind) as Permit['kind'], lang)
    case 'unit':
    case 'list':
    case 'leader':
    case 'target':
      return typeof record?.name === 'string' ? record.name : (names.nameOf(cell.id) ?? '')
    case 'dayOff':
      return cell.id
    case 'setting':
      return settingWord(cell.id, lang)
    default:
      return ''
  }
}

/** What a setting is called; one that the window does not know keeps its name. */
export function settingWord(name: string, lang: Lang): string {
  const w = logWords[lang]
  const known: Readonly<Record<string, string>> = {
    userName: w.userName,
    office: w.office,
    lampPreset: w.lampPreset,
    cutOff: w.cutOff,
    simulated: w.simulated,
    today: w.demoToday,
  }
  return known[name] ?? name
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ')
}

function nameOrValue(field: string, value: Value, names: LogNames): Value {
  return REFERENCES.has(field) && typeof value === 'string' ? (names.nameOf(value) ?? value) : value
}

/** A record that was made or removed, in one line: its fields that are not blank. */
function recordText(entity: Entity, record: LogCell['before'], names: LogNames, lang: Lang): string {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return '—'
  const parts = Object.entries(record as StoredRecord).flatMap(([name, value]) => {
    const field = fieldOf(entity, name)
    const known = !REFERENCES.has(name) || (typeof value === 'string' && names.nameOf(value) !== undefined)
    if (field === undefined || HIDDEN.has(name) || !known) return []
    const text = showValue(field, nameOrValue(name, value, names), lang)
    // A sentence that ends in the middle of the line leaves its full stop.
    if (text === '—') return []
    const label = field.label[lang]
    const said = text.replace(/[。.]$/, '')
    // Level 1 says already what it is.
    return [said.startsWith(`${label} `) ? said : `${label} ${said}`]
  })
  // Texts have commas of their own.
  return parts.length === 0 ? '—' : parts.join(lang === 'zh' ? '；' : '; ')
}

/** What a cell is called: 6月 本月完成投资 万元; 达产达效 实际日期; 新建节点. */
export function cellTitle(cell: LogCell, names: LogNames, lang: Lang): string {
  const w = logWords[lang]
  const which = whichOf(cell, names, lang)
  const entity = entityOf(cell.entity).label[lang]
  if (cell.field === CREATED) return joined(which, w.created(entity))
  if (cell.field === REMOVED) return joined(which, w.removed(entity))
  if (cell.entity === 'setting') return which
  const field = fieldOf(cell.entity, cell.field)
  return joined(which, field?.label[lang] ?? cell.field, field?.kind === 'money' ? w.wan : '')
}

/** A cell's value in words, its ids by name; a whole record in one line. */
export function cellText(cell: LogCell, value: LogCell['before'], names: LogNames, lang: Lang): string {
  if (cell.field === CREATED || cell.field === REMOVED) return recordText(cell.entity, value, names, lang)
  return showValue(fieldOf(cell.entity, cell.field), nameOrValue(cell.field, value as Value, names), lang)
}

/** A field in a row of few words: 6月完成, 形象进度, 新建项目. */
export function shortField(entity: Entity, field: string, month: Month | null, lang: Lang): string {
  const w = logWords[lang]
  if (field === CREATED) return w.created(entityOf(entity).label[lang])
  if (field === REMOVED) return w.removed(entityOf(entity).label[lang])
  if (entity === 'month' && month !== null && field === 'actual') return w.doneIn(monthWord(month, lang))
  if (entity === 'month' && month !== null && field === 'statistics') return w.statisticsIn(monthWord(month, lang))
  return fieldOf(entity, field)?.label[lang] ?? field
}
