import { type GridAnswer, lampAt, textAt } from '#domain/grid'
import { type Lamp, lamps } from '#domain/lamp'
import { groupNameAt, isOverdueAt, overdueAt } from '#domain/overview'
import { yearClass } from '#domain/project'
import type { Filters, Watch } from './view'

/** What the chips show: how many counted projects each one stands for, whatever is filtered. */
export interface ChipCounts {
  readonly total: number
  readonly reported: number
  readonly lamps: Readonly<Record<Lamp, number>>
  /** By code, only those that occur. */
  readonly yearClasses: readonly { readonly code: string; readonly count: number }[]
  readonly watches: Readonly<Record<Watch, number>>
}

/** Days by which the row's latest open milestone is past due today; 0 when none is, or when the project is finished. */
export function overdueToday(answer: GridAnswer, i: number): number {
  return overdueAt(answer, i)?.days ?? 0
}

/** Whether the month is owed and not yet given. A row that is in no count owes nothing itself. */
export function unreported(answer: GridAnswer, i: number): boolean {
  return answer.counted[i] === 1 && answer.reported[i] !== 1
}

const watching: Readonly<Record<Watch, (answer: GridAnswer, i: number) => boolean>> = {
  overdue: isOverdueAt,
  unreported,
}

function tally<K extends string>(keys: readonly K[]): Record<K, number> {
  return Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>
}

export function chipCounts(answer: GridAnswer): ChipCounts {
  const byLamp = tally(lamps)
  const byClass = tally(Object.keys(yearClass.choices))
  const byWatch = tally<Watch>(['overdue', 'unreported'])
  let total = 0
  let reported = 0
  for (let i = 0; i < answer.count; i += 1) {
    if (answer.counted[i] !== 1) continue
    total += 1
    if (answer.reported[i] === 1) reported += 1
    else byWatch.unreported += 1
    byLamp[lampAt(answer, i)] += 1
    if (isOverdueAt(answer, i)) byWatch.overdue += 1
    const code = textAt(answer, 'yearClass', i)
    if (code !== null) byClass[code] = (byClass[code] ?? 0) + 1
  }
  const yearClasses = Object.entries(byClass)
    .filter(([, count]) => count > 0)
    .map(([code, count]) => ({ code, count }))
  return { total, reported, lamps: byLamp, yearClasses, watches: byWatch }
}

/** Whether a row passes the chips and, where something is searched, is among what the engine found. */
export function matches(answer: GridAnswer, i: number, filters: Filters, found: ReadonlySet<string> | null): boolean {
  if (found !== null && !found.has(textAt(answer, 'id', i) ?? '')) return false
  if (filters.lamps.length > 0 && !filters.lamps.includes(lampAt(answer, i))) return false
  if (filters.yearClasses.length > 0 && !filters.yearClasses.includes(textAt(answer, 'yearClass', i) ?? ''))
    return false
  const { group } = filters
  if (group !== null && groupNameAt(answer, group.by, i) !== group.name) return false
  return filters.watches.length === 0 || filters.watches.some((watch) => watching[watch](answer, i))
}
