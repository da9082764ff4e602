import type { HistoryCell, HistoryNames, HistorySet, HistoryThing } from '#contract/history'
import { CREATED, entityOf, REMOVED } from '#domain/entity'
import { type Day, isMonth } from '#domain/month'
import type { Lang } from '#domain/refusal'
import { cellText, type LogNames, settingWord, shortField } from '../../../parts/history/cell-words'
import { momentOf, shortMoment } from '../../../parts/history/moment'
import { monthTitle } from '../../../parts/month-words'
import type { HistoryTabWords } from './words'

const number = new Intl.NumberFormat('en-US')
/** 1,238 */
export const count = (value: number): string => number.format(value)

/** As many fields fit into a row's one line. */
const FIELDS = 2

/** The names of an answer, as the log's words ask for them. */
export function namesOf({ names, records }: HistoryNames): LogNames {
  return { nameOf: (id) => names[id], recordOf: (entity, id) => records[`${entity} ${id}`] }
}

function thingText({ entity, id, name }: HistoryThing, lang: Lang): string {
  if (entity === 'setting') return settingWord(id, lang)
  if (entity === 'monthLife' && isMonth(id)) return monthTitle(id, lang)
  if (entity === 'unitReturn') {
    const month = id.split('/')[1] ?? ''
    return isMonth(month) ? monthTitle(month, lang) : entityOf(entity).label[lang]
  }
  return name ?? entityOf(entity).label[lang]
}

/** Where an act took place: its project, its unit's projects, or the things that belong to none. */
export function whereText(set: HistorySet, w: HistoryTabWords, lang: Lang): string {
  const { names, count: projects } = set.projects
  const [first = ''] = names
  if (projects === 1) return first
  if (projects > 1) return set.unit === null ? w.projectsOf(first, projects) : w.projects(set.unit, projects)
  return [...new Set(set.things.map((thing) => thingText(thing, lang)))].join(lang === 'zh' ? '、' : ', ')
}

/** Which fields an act touched: the first few by name. */
export function fieldsText(set: HistorySet, w: HistoryTabWords, lang: Lang): string {
  const labels = [...new Set(set.fields.map(({ entity, field, month }) => shortField(entity, field, month, lang)))]
  const text = labels.slice(0, FIELDS).join(lang === 'zh' ? '、' : ', ')
  return set.fieldCount > FIELDS && labels.length > FIELDS ? w.andMore(text, set.fieldCount) : text
}

/** What became of a cell since, and whether undoing leaves it. */
export function nowText(cell: HistoryCell, names: LogNames, today: Day, w: HistoryTabWords, lang: Lang): string {
  const time = cell.changed === null ? '' : shortMoment(cell.changed.at, today)
  if (cell.fate === 'follow') return w.follows
  if (cell.fate === 'take') return cell.changed === null ? w.untouched : w.changedBack(time)
  const whole = cell.field === CREATED || cell.field === REMOVED
  if (cell.changed === null || whole) return w.keptWith
  return w.changedTo(time, cellText(cell, cell.now, names, lang))
}

/** A computer's id is a long number: its last four digits tell it from the others; one that was named keeps its name. */
export function deviceText(device: string): string {
  return /^[0-9a-f-]{36}$/.test(device) ? device.slice(-4).toUpperCase() : device
}

/** Sets of one day, newest first. */
export function byDay(
  sets: readonly HistorySet[],
): readonly { readonly day: Day; readonly sets: readonly HistorySet[] }[] {
  const days = new Map<Day, HistorySet[]>()
  for (const set of sets) {
    const { day } = momentOf(set.at)
    const found = days.get(day)
    if (found) found.push(set)
    else days.set(day, [set])
  }
  return [...days].map(([day, own]) => ({ day, sets: own }))
}
