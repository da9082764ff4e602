import { type Figures, type Totals, totalsOf } from '#domain/figures'
import { figuresAt, type GridAnswer, lampAt, textAt, textsAt } from '#domain/grid'
import { type Lamp, lamps } from '#domain/lamp'
import { monthNumber } from '#domain/month'
import { matches } from './filters'
import { sorted } from './sort'
import type { GridView, Grouping } from './view'

/** A project's line: the index into the answer, nothing copied. */
export interface ProjectRow {
  readonly kind: 'project'
  readonly id: string
  readonly i: number
  /** 0, or 1 under a parent that is shown above it. */
  readonly depth: number
  /** Number in the list of counted projects, as on paper; null for one that is in no count. */
  readonly serial: number | null
  /** How many children it has, shown or not. */
  readonly children: number
  readonly folded: boolean
  /** Here only because a child of it matches the filter. */
  readonly context: boolean
}
/** What several projects come to. */
export interface SumRow {
  readonly kind: 'group' | 'total'
  readonly id: string
  /** What it is a group by; `none` for 合计. */
  readonly grouping: Grouping
  /** The group's value as stored (code or name); null where the projects have none. */
  readonly value: string | null
  readonly totals: Totals
  readonly lamps: Readonly<Record<Lamp, number>>
  /** All its rows, counted or not. */
  readonly members: readonly number[]
  /** The counted rows it sums. */
  readonly rows: readonly number[]
  readonly folded: boolean
}
export type GridRow = ProjectRow | SumRow

export interface GridRows {
  readonly rows: readonly GridRow[]
  readonly total: SumRow
  /** How many projects pass the filter, counted or not. */
  readonly matching: number
}

/** How the answer's rows hang together; computed once per answer. */
export interface Family {
  readonly serial: readonly (number | null)[]
  readonly children: readonly (readonly number[])[]
  readonly parent: readonly (number | null)[]
}

export function familyOf(answer: GridAnswer): Family {
  const index = new Map<string | null, number>()
  for (let i = 0; i < answer.count; i += 1) index.set(textAt(answer, 'id', i), i)
  const children: number[][] = Array.from({ length: answer.count }, () => [])
  const parent: (number | null)[] = []
  const serial: (number | null)[] = []
  let counted = 0
  for (let i = 0; i < answer.count; i += 1) {
    const parentId = textAt(answer, 'parentId', i)
    const at = parentId === null ? null : (index.get(parentId) ?? null)
    parent.push(at === i ? null : at)
    if (at !== null && at !== i) children[at]?.push(i)
    if (answer.counted[i] === 1) counted += 1
    serial.push(answer.counted[i] === 1 ? counted : null)
  }
  return { serial, children, parent }
}

/** What a row is grouped by; a child goes where its topmost parent goes. */
function groupValue(answer: GridAnswer, i: number, grouping: Grouping): string | null {
  if (grouping === 'unit') return textsAt(answer, 'units', i)[0] ?? null
  return grouping === 'none' ? null : textAt(answer, grouping, i)
}

function topOf(family: Family, i: number): number {
  let at = i
  for (let depth = 0; depth < family.parent.length; depth += 1) {
    const above = family.parent[at] ?? null
    if (above === null) return at
    at = above
  }
  return at
}

/** Sums of the counted rows among these. */
function sumRow(
  answer: GridAnswer,
  of: Pick<SumRow, 'grouping' | 'value' | 'folded'>,
  rows: readonly number[],
): SumRow {
  const counted = rows.filter((i) => answer.counted[i] === 1)
  const figures: Figures[] = counted.map((i) => figuresAt(answer, i))
  const byLamp = Object.fromEntries(lamps.map((lamp) => [lamp, 0])) as Record<Lamp, number>
  for (const i of counted) byLamp[lampAt(answer, i)] += 1
  const whole = of.grouping === 'none'
  return {
    ...of,
    kind: whole ? 'total' : 'group',
    id: whole ? 'total' : groupId(of.value),
    totals: totalsOf(figures, monthNumber(answer.month)),
    lamps: byLamp,
    members: rows,
    rows: counted,
  }
}

export function groupId(value: string | null): string {
  return `group:${value ?? ''}`
}

/** What of the view decides which rows there are. */
export type RowsView = Pick<GridView, 'filters' | 'search' | 'grouping' | 'sort' | 'folded'>

/** The rows to show, in order: groups in the order of the list, projects under them, children under their parents. */
export function buildRows(
  answer: GridAnswer,
  family: Family,
  view: RowsView,
  found: ReadonlySet<string> | null,
): GridRows {
  const matching: number[] = []
  const shown = new Set<number>()
  const hit = new Set<number>()
  for (let i = 0; i < answer.count; i += 1) {
    if (!matches(answer, i, view.filters, found)) continue
    matching.push(i)
    hit.add(i)
    for (let at: number | null = i; at !== null && !shown.has(at); at = family.parent[at] ?? null) shown.add(at)
  }
  const order = (rows: readonly number[]) =>
    view.sort === null ? rows : sorted(answer, rows, view.sort.column, view.sort.down)
  const rows: GridRow[] = []

  const put = (i: number, depth: number) => {
    const id = textAt(answer, 'id', i) ?? ''
    const below = (family.children[i] ?? []).filter((child) => shown.has(child))
    const folded = view.folded.has(id)
    const serial = family.serial[i] ?? null
    const children = family.children[i]?.length ?? 0
    rows.push({ kind: 'project', id, i, depth, serial, children, folded, context: !hit.has(i) })
    if (!folded) for (const child of order(below)) put(child, Math.min(depth + 1, 3))
  }

  for (const group of groupsOf(answer, family, view.grouping, matching)) {
    const tops = order([...group.tops].sort((a, b) => a - b))
    if (view.grouping === 'none') {
      for (const i of tops) put(i, 0)
      continue
    }
    const folded = view.folded.has(groupId(group.value))
    rows.push(sumRow(answer, { grouping: view.grouping, value: group.value, folded }, group.rows))
    if (!folded) for (const i of tops) put(i, 0)
  }
  const total = sumRow(answer, { grouping: 'none', value: null, folded: false }, matching)
  return { rows, total, matching: matching.length }
}

interface Group {
  readonly value: string | null
  readonly rows: number[]
  readonly tops: Set<number>
}

/** Groups in the order of the list; those without a value come last. */
function groupsOf(answer: GridAnswer, family: Family, grouping: Grouping, rows: readonly number[]): readonly Group[] {
  const groups = new Map<string | null, Group>()
  for (const i of rows) {
    const top = topOf(family, i)
    const value = groupValue(answer, top, grouping)
    const group = groups.get(value) ?? { value, rows: [], tops: new Set<number>() }
    groups.set(value, group)
    group.rows.push(i)
    group.tops.add(top)
  }
  const all = [...groups.values()]
  return [...all.filter((group) => group.value !== null), ...all.filter((group) => group.value === null)]
}
