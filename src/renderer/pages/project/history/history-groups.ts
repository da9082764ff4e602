import type { HistoryEntry } from '#contract/history'
import type { ProjectPage } from '#contract/projects'
import { CREATED } from '#domain/entity'
import type { Value } from '#domain/field'
import type { Lang } from '#domain/refusal'
import { actTitle } from '../../../parts/history/act-words'
import { cellText, cellTitle, type LogNames } from '../../../parts/history/cell-words'

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

function logNames({ names, page }: HistoryNames): LogNames {
  const records = new Map<string, Readonly<Record<string, Value>>>()
  for (const milestone of page.milestones) records.set(`milestone ${milestone.id}`, { ...milestone })
  for (const permit of page.permits) records.set(`permit ${permit.id}`, { ...permit })
  for (const plan of page.plans) records.set(`plan ${plan.id}`, { ...plan })
  return { nameOf: (id) => names.get(id), recordOf: (entity, id) => records.get(`${entity} ${id}`) }
}

/** The log of a project as acts, newest first; what was changed together stays together. */
export function historyGroups(
  entries: readonly HistoryEntry[],
  known: HistoryNames,
  lang: Lang,
): readonly HistoryGroup[] {
  const names = logNames(known)
  const bySet = new Map<string, HistoryEntry[]>()
  for (const entry of entries) {
    const group = bySet.get(entry.set)
    if (group) group.push(entry)
    else bySet.set(entry.set, [entry])
  }
  return [...bySet.values()].flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    const { set, at, who, undoes, reason } = first
    const cells = group.map((entry, i) => ({
      key: `${entry.entity} ${entry.id} ${entry.field} ${i}`,
      label: cellTitle(entry, names, lang),
      before: cellText(entry, entry.before, names, lang),
      after: cellText(entry, entry.after, names, lang),
    }))
    return [{ set, at, who, title: actTitle(first, lang), undoes: undoes !== null, reason, cells }]
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
