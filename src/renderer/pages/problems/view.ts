import type { Problem, ProblemRow } from '#domain/problem'
import { createStore } from '../../parts/store'

/** What of the ledger is looked at: what is open with the latest closings, or one group of it alone. */
export const scopes = ['open', 'overdue', 'soon', 'closed'] as const
export type Scope = (typeof scopes)[number]

/** Urgency first: the office asks what burns (LOOK.md, Pages 11). */
export const groupNames = ['overdue', 'soon', 'rest', 'closed'] as const
export type GroupName = (typeof groupNames)[number]

export interface ProblemView {
  readonly scope: Scope
  readonly levels: readonly Problem['level'][]
  readonly kind: Problem['kind'] | null
  readonly unit: string | null
  /** One project's problems alone. */
  readonly projectId: string | null
  readonly search: string
  readonly folded: ReadonlySet<GroupName>
  /** All closed ones, not the latest alone. */
  readonly allClosed: boolean
}

export const noFilters: ProblemView = {
  scope: 'open',
  levels: [],
  kind: null,
  unit: null,
  projectId: null,
  search: '',
  folded: new Set(),
  allClosed: false,
}

/** Kept while the program runs, so that one comes back to what one left. */
export const view = createStore<ProblemView>(noFilters)

export function changeView(part: Partial<ProblemView>): void {
  view.set({ ...view.get(), ...part })
}

/** Whether more is left out than the scope says. */
export function isFiltered({ levels, kind, unit, projectId, search }: ProblemView): boolean {
  return levels.length > 0 || kind !== null || unit !== null || projectId !== null || search.trim() !== ''
}

/** The group a problem stands in. */
export function groupOf({ closedOn, urgency }: ProblemRow): GroupName {
  if (closedOn !== null) return 'closed'
  return urgency ?? 'rest'
}

/** How many stand in each scope, whatever it is set to: a chip counts before it filters. */
export function countScopes(rows: readonly ProblemRow[]): Readonly<Record<Scope, number>> {
  const of = (name: GroupName) => rows.filter((row) => groupOf(row) === name).length
  return { open: rows.length - of('closed'), overdue: of('overdue'), soon: of('soon'), closed: of('closed') }
}

/** Rows that the search finds: in number, title, detail, project and unit; by pinyin where the engine knew the project. */
function found(row: ProblemRow, search: string, projects: ReadonlySet<string>): boolean {
  const wanted = search.trim().toLowerCase()
  if (wanted === '' || projects.has(row.projectId)) return true
  return [row.number, row.title, row.detail, row.project, row.unit].some((text) => text?.toLowerCase().includes(wanted))
}

/** The rows that the filters leave, in whatever scope. */
export function filtered(
  rows: readonly ProblemRow[],
  { levels, kind, unit, projectId, search }: ProblemView,
  projects: ReadonlySet<string> = new Set(),
): readonly ProblemRow[] {
  return rows.filter(
    (row) =>
      (levels.length === 0 || levels.includes(row.level)) &&
      (kind === null || row.kind === kind) &&
      (unit === null || row.unit === unit) &&
      (projectId === null || row.projectId === projectId) &&
      found(row, search, projects),
  )
}

export interface ProblemGroup {
  readonly name: GroupName
  readonly count: number
  /** What is shown of it; none while it is folded. */
  readonly rows: readonly ProblemRow[]
}

/** How many closings are shown below what is open. */
export const LATEST = 3
const LAST = '9999'
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const byDue = (a: ProblemRow, b: ProblemRow) => compare(a.due ?? LAST, b.due ?? LAST) || compare(a.number, b.number)
const byClosing = (a: ProblemRow, b: ProblemRow) =>
  compare(b.closedOn ?? '', a.closedOn ?? '') || compare(b.number, a.number)

const groupsIn: Readonly<Record<Scope, readonly GroupName[]>> = {
  open: groupNames,
  overdue: ['overdue'],
  soon: ['soon'],
  closed: ['closed'],
}

/** The filtered rows by urgency; what is due first stands first, the latest closing too. Empty groups are left out. */
export function grouped(rows: readonly ProblemRow[], now: ProblemView): readonly ProblemGroup[] {
  return groupsIn[now.scope].flatMap((name) => {
    const own = rows.filter((row) => groupOf(row) === name).toSorted(name === 'closed' ? byClosing : byDue)
    if (own.length === 0) return []
    const few = name === 'closed' && now.scope === 'open' && !now.allClosed
    const shown = now.folded.has(name) ? [] : few ? own.slice(0, LATEST) : own
    return { name, count: own.length, rows: shown }
  })
}
