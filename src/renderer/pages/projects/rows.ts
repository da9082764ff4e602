import { type Family as Rows, familyOf as rowsOf } from '#domain/family'
import { type Figures, type Totals, totalsOf } from '#domain/figures'
import { figuresAt, type GridAnswer, lampAt, textAt, textsAt } from '#domain/grid'
import { type Lamp, lamps } from '#domain/lamp'
import { monthNumber } from '#domain/month'
import { matches } from './filters'
import { sorted } from './sort'
import { type GridView, type Grouping, letsAllPass } from './view'

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

/** How the answer's rows hang together, and their numbers in the list; computed once per answer. */
export interface Family extends Rows {
  readonly serial: readonly (number | null)[]
}

export function familyOf(answer: GridAnswer): Family {
  let counted = 0
  const serial = Array.from(answer.counted, (one) => {
    if (one !== 1) return null
    counted += 1
    return counted
  })
  return { ...rowsOf(answer), serial }
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
  const byLamp = Object.fromEntries(lamps.map((lamp) => [lamp, 0])) as Record<Lamp, number>
  for (const i of counted) byLamp[lampAt(answer, i)] += 1
  const whole = of.grouping === 'none'
  return {
    ...of,
    kind: whole ? 'total' : 'group',
    id: whole ? 'total' : groupId(of.value),
    // Of all rows together the answer tells it already.
    totals:
      rows.length === answer.count ? answer.totals : totalsOf(figuresOf(answer, counted), monthNumber(answer.month)),
    lamps: byLamp,
    members: rows,
    rows: counted,
  }
}

/** One after the other: ten thousand of them need not be there at once. */
function* figuresOf(answer: GridAnswer, rows: readonly number[]): Generator<Figures> {
  for (const i of rows) yield figuresAt(answer, i)
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
  // By row: 1 where it is shown, and where it passes itself.
  const shown = new Uint8Array(answer.count)
  const hit = new Uint8Array(answer.count)
  const all = found === null && letsAllPass(view.filters)
  for (let i = 0; i < answer.count; i += 1) {
    if (!all && !matches(answer, i, view.filters, found)) continue
    matching.push(i)
    hit[i] = 1
    for (let at: number | null = i; at !== null && shown[at] !== 1; at = family.parent[at] ?? null) shown[at] = 1
  }
  const order = (rows: readonly number[]) =>
    view.sort === null ? rows : sorted(answer, rows, view.sort.column, view.sort.down)
  const rows: GridRow[] = []

  const put = (i: number, depth: number) => {
    const id = textAt(answer, 'id', i) ?? ''
    const below = family.children[i] ?? []
    const folded = view.folded.has(id)
    const serial = family.serial[i] ?? null
    rows.push({ kind: 'project', id, i, depth, serial, children: below.length, folded, context: hit[i] !== 1 })
    if (folded || below.length === 0) return
    for (const child of order(below.filter((one) => shown[one] === 1))) put(child, Math.min(depth + 1, 3))
  }

  for (const group of groupsOf(answer, family, view.grouping, matching)) {
    const tops = order(group.tops.toSorted((a, b) => a - b))
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
  /** Its topmost rows, each once. */
  readonly tops: number[]
}

/** Groups in the order of the list; those without a value come last. */
function groupsOf(answer: GridAnswer, family: Family, grouping: Grouping, rows: readonly number[]): readonly Group[] {
  const groups = new Map<string | null, Group>()
  const seen = new Uint8Array(answer.count)
  if (grouping === 'none') {
    for (const i of rows) seen[topOf(family, i)] = 1
    const tops = Array.from(seen.keys()).filter((i) => seen[i] === 1)
    return [{ value: null, rows: [...rows], tops }]
  }
  for (const i of rows) {
    const top = topOf(family, i)
    const value = groupValue(answer, top, grouping)
    const group = groups.get(value) ?? { value, rows: [], tops: [] }
    groups.set(value, group)
    group.rows.push(i)
    if (seen[top] !== 1) group.tops.push(top)
    seen[top] = 1
  }
  const all = [...groups.values()]
  return [...all.filter((group) => group.value !== null), ...all.filter((group) => group.value === null)]
}
