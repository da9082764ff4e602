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

/** Ranks of rows, the first smallest: most overdue, or earliest due; equal ones stay as in the list. */
function rankOf(facts: readonly RowFacts[], order: TimelineView['order']): (i: number) => number | string {
  if (order === 'overdue') return (i) => -(facts[i]?.overdue ?? 0)
  return order === 'due' ? (i) => facts[i]?.due ?? '9999' : () => 0
}
const less = (a: number | string, b: number | string) => (a < b ? -1 : a > b ? 1 : 0)

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
  const rank = rankOf(facts, view.order)
  /** A parent stands where the worst of what is shown under it would. */
  const worst = (i: number): number | string => {
    let best = hit[i] === 1 ? rank(i) : view.order === 'due' ? '9999' : 0
    for (const child of family.children[i] ?? []) {
      if (shown[child] !== 1) continue
      const below = worst(child)
      if (less(below, best) < 0) best = below
    }
    return best
  }
  // In the list's own order all are equal, and nothing is ranked.
  const ranks = view.order === 'list' ? null : new Map(tops.map((i) => [i, worst(i)]))
  const at = ranks === null ? null : (i: number) => ranks.get(i) ?? 0
  const rows: Row[] = []
  const put = (i: number, depth: number, within: string) => {
    const id = textAt(answer, 'id', i) ?? ''
    const below = (family.children[i] ?? []).filter((child) => shown[child] === 1)
    const folded = view.folded.has(id)
    const key = `${within}${id}`
    rows.push({ kind: 'project', key, id, i, depth, children: below.length, folded, context: hit[i] !== 1 })
    if (!folded) for (const child of below) put(child, Math.min(depth + 1, 3), within)
  }
  for (const [value, members] of groupsOf(answer, tops, view.grouping, at)) {
    const within = view.grouping === 'none' ? '' : `${value ?? ''}/`
    const key = `group:${value ?? ''}`
    const folded = view.folded.has(key)
    if (view.grouping !== 'none') {
      const all = members.flatMap((i) => hitsUnder(family, hit, i)).filter((i) => facts[i]?.counted)
      const overdue = all.filter((i) => (facts[i]?.overdue ?? 0) > 0).length
      rows.push({ kind: 'group', key, value, count: all.length, overdue, folded })
      if (folded) continue
    }
    for (const i of members) put(i, 0, within)
  }
  let matching = 0
  for (let i = 0; i < answer.count; i += 1) if (hit[i] === 1 && facts[i]?.counted) matching += 1
  return { rows, matching }
}

function hitsUnder(family: Family, hit: Uint8Array, i: number): readonly number[] {
  const below = (family.children[i] ?? []).flatMap((child) => hitsUnder(family, hit, child))
  return hit[i] === 1 ? [i, ...below] : below
}

/** Groups and their topmost rows, both by rank; those without a value last among equals. */
function groupsOf(
  answer: TimelineAnswer,
  tops: readonly number[],
  grouping: Grouping,
  rank: ((i: number) => number | string) | null,
): readonly (readonly [string | null, readonly number[]])[] {
  const groups = new Map<string | null, number[]>()
  for (const i of tops.toSorted((a, b) => a - b)) {
    for (const value of valuesOf(answer, i, grouping)) {
      const members = groups.get(value)
      if (members === undefined) groups.set(value, [i])
      else members.push(i)
    }
  }
  if (rank === null) return [...groups].toSorted(([a], [b]) => Number(a === null) - Number(b === null))
  const sorted = [...groups].map(
    ([value, members]) => [value, members.toSorted((a, b) => less(rank(a), rank(b)) || a - b)] as const,
  )
  const first = (members: readonly number[]) => (members[0] === undefined ? 0 : rank(members[0]))
  return sorted.toSorted(
    ([a, left], [b, right]) => less(first(left), first(right)) || Number(a === null) - Number(b === null),
  )
}
