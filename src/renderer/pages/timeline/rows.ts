import type { Family } from '#domain/family'
import { textAt, textsAt } from '#domain/grid'
import type { TimelineAnswer } from '#domain/timeline'
import { passes, type RowFacts } from './facts'
import type { Grouping, TimelineView } from './view'

/** A project's line. In groups by list a project stands under each of its lists, so its key is not its id. */
export interface ProjectRow {
  readonly kind: 'project'
  readonly key: string
  readonly id: string
  readonly i: number
  /** 0, or deeper under a parent that is shown above it. */
  readonly depth: number
  readonly children: number
  readonly folded: boolean
  /** Here only because a child of it passes the filter. */
  readonly context: boolean
}
export interface GroupRow {
  readonly kind: 'group'
  readonly key: string
  /** As stored (code or name); null where the projects have none. */
  readonly value: string | null
  readonly count: number
  readonly overdue: number
  readonly folded: boolean
}
export type Row = ProjectRow | GroupRow

/** What a topmost row is grouped by; the lists of a project are several. */
function valuesOf(answer: TimelineAnswer, i: number, grouping: Grouping): readonly (string | null)[] {
  if (grouping === 'none') return [null]
  if (grouping === 'lists') {
    const lists = textsAt(answer, 'lists', i)
    return lists.length === 0 ? [null] : lists
  }
  return [grouping === 'unit' ? (textsAt(answer, 'units', i)[0] ?? null) : textAt(answer, grouping, i)]
}

/** The rank of what is never due: after every date. */
const NEVER = 99_999_999

/** A row's rank, the first smallest: most overdue, or earliest due; equal ones stay as in the list. */
function rankOf({ overdue, due }: RowFacts, order: TimelineView['order']): number {
  if (order === 'overdue') return -overdue
  return due === null ? NEVER : Number(due.replaceAll('-', ''))
}

/** More places than a list has rows. */
const PLACES = 2 ** 24

/**
 * Rows by rank, equal ones by their place in the list. Rank and place are sorted as one number: ten thousand numbers sort
 * faster than a function could compare them.
 */
function sorted(rows: readonly number[], ranks: Ranks): Float64Array {
  const keys = new Float64Array(rows)
  if (ranks === null) return keys.sort()
  for (let n = 0; n < keys.length; n += 1) {
    const i = keys[n] ?? 0
    keys[n] = (ranks[i] ?? 0) * PLACES + i
  }
  keys.sort()
  for (let n = 0; n < keys.length; n += 1) {
    const key = keys[n] ?? 0
    keys[n] = key - Math.floor(key / PLACES) * PLACES
  }
  return keys
}

/** Each topmost row's rank; null where all are equal and stand as in the list. */
type Ranks = Float64Array | null

export interface Rows {
  readonly rows: readonly Row[]
  /** How many counted projects pass the filter. */
  readonly matching: number
}

type Looked = Pick<TimelineView, 'grouping' | 'order' | 'folded' | 'watch' | 'lamps' | 'kind'>

/** The rows to show, in order: groups with the most overdue first, projects under them, children under their parents. */
export function buildRows(
  answer: TimelineAnswer,
  family: Family,
  facts: readonly RowFacts[],
  view: Looked,
  found: ReadonlySet<string> | null,
): Rows {
  // By row: 1 where it is shown, and where it passes itself.
  const shown = new Uint8Array(answer.count)
  const hit = new Uint8Array(answer.count)
  const tops: number[] = []
  for (let i = 0; i < answer.count; i += 1) {
    const one = facts[i]
    if (one === undefined || !passes(one, view) || (found !== null && !found.has(textAt(answer, 'id', i) ?? '')))
      continue
    hit[i] = 1
    for (let at: number | null = i; at !== null && shown[at] !== 1; at = family.parent[at] ?? null) {
      shown[at] = 1
      if ((family.parent[at] ?? null) === null) tops.push(at)
    }
  }
  /** A parent stands where the worst of what is shown under it would. */
  const worst = (i: number): number => {
    const own = facts[i]
    let best = hit[i] === 1 && own !== undefined ? rankOf(own, view.order) : view.order === 'due' ? NEVER : 0
    for (const child of family.children[i] ?? []) if (shown[child] === 1) best = Math.min(best, worst(child))
    return best
  }
  const ranks: Ranks = view.order === 'list' ? null : new Float64Array(answer.count)
  if (ranks !== null) for (const i of tops) ranks[i] = worst(i)
  const rows: Row[] = []
  const put = (i: number, depth: number, within: string) => {
    const id = textAt(answer, 'id', i) ?? ''
    const all = family.children[i] ?? []
    const below = all.length === 0 ? all : all.filter((child) => shown[child] === 1)
    const folded = view.folded.has(id)
    const key = `${within}${id}`
    rows.push({ kind: 'project', key, id, i, depth, children: below.length, folded, context: hit[i] !== 1 })
    if (!folded) for (const child of below) put(child, Math.min(depth + 1, 3), within)
  }
  for (const [value, members] of groupsOf(answer, tops, view.grouping, ranks)) {
    const within = view.grouping === 'none' ? '' : `${value ?? ''}/`
    const key = `group:${value ?? ''}`
    const folded = view.folded.has(key)
    if (view.grouping !== 'none') {
      let [count, overdue] = [0, 0]
      const tally = (i: number) => {
        if (hit[i] === 1 && facts[i]?.counted) {
          count += 1
          if (facts[i].overdue > 0) overdue += 1
        }
        for (const child of family.children[i] ?? []) tally(child)
      }
      for (const i of members) tally(i)
      rows.push({ kind: 'group', key, value, count, overdue, folded })
      if (folded) continue
    }
    for (const i of members) put(i, 0, within)
  }
  let matching = 0
  for (let i = 0; i < answer.count; i += 1) if (hit[i] === 1 && facts[i]?.counted) matching += 1
  return { rows, matching }
}

/** Groups and their topmost rows, both by rank; those without a value last among equals. */
function groupsOf(
  answer: TimelineAnswer,
  tops: readonly number[],
  grouping: Grouping,
  ranks: Ranks,
): readonly (readonly [string | null, readonly number[]])[] {
  const groups = new Map<string | null, number[]>()
  for (const i of sorted(tops, ranks)) {
    for (const value of valuesOf(answer, i, grouping)) {
      const members = groups.get(value)
      if (members === undefined) groups.set(value, [i])
      else members.push(i)
    }
  }
  const first = (members: readonly number[]) => ranks?.[members[0] ?? 0] ?? 0
  return [...groups].toSorted(
    ([a, left], [b, right]) => first(left) - first(right) || Number(a === null) - Number(b === null),
  )
}
