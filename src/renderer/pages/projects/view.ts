import type { Lamp } from '#domain/lamp'
import type { GroupBy } from '#domain/overview'
import { createStore, type Store } from '../../parts/store'

export const groupings = ['industry', 'unit', 'yearClass', 'none'] as const
export type Grouping = (typeof groupings)[number]

export const columnSets = ['progress', 'money', 'milestones', 'entry'] as const
export type ColumnSet = (typeof columnSets)[number]

/** What can be asked of a row besides its lamp and class. */
export const watches = ['overdue', 'unreported'] as const
export type Watch = (typeof watches)[number]

/** Chips of one family widen each other (红 or 黄), families narrow each other (红, and 新开工). Empty means all. */
export interface Filters {
  readonly lamps: readonly Lamp[]
  readonly yearClasses: readonly string[]
  readonly watches: readonly Watch[]
  /** One industry or leading unit alone, as another page led to it; `name` null: the projects that have none. */
  readonly group: { readonly by: GroupBy; readonly name: string | null } | null
}
export interface Sort {
  readonly column: string
  readonly down: boolean
}

/** How the grid is looked at. It outlives the page, so that coming back from a project finds everything as it was. */
export interface GridView {
  readonly filters: Filters
  readonly search: string
  readonly grouping: Grouping
  readonly set: ColumnSet
  readonly sort: Sort | null
  /** Keys of the groups and ids of the parents that are folded. */
  readonly folded: ReadonlySet<string>
  /** Columns taken off by the user, in every set. */
  readonly hidden: ReadonlySet<string>
  readonly selected: string | null
  /** Whether the column of marks stands, though nothing is marked yet. */
  readonly marking: boolean
  /** Ids of the projects that are marked for 批量修改, shown or not. */
  readonly marked: ReadonlySet<string>
  /** The row from which Shift marks a range. */
  readonly anchor: string | null
  /** Whether the focused cell takes typing: Enter then means something else. */
  readonly onEditable: boolean
  /** Whether the focused cell takes a correction. */
  readonly onLocked: boolean
}

export const noFilters: Filters = { lamps: [], yearClasses: [], watches: [], group: null }
export const firstView: GridView = {
  filters: noFilters,
  search: '',
  grouping: 'industry',
  set: 'progress',
  sort: null,
  folded: new Set(),
  hidden: new Set(),
  selected: null,
  marking: false,
  marked: new Set(),
  anchor: null,
  onEditable: false,
  onLocked: false,
}

export const view: Store<GridView> = createStore(firstView)

export function changeView(part: Partial<GridView>): void {
  view.set({ ...view.get(), ...part })
}

/** The list with this one in it, or out of it if it was in. */
export function toggled<T>(list: readonly T[], one: T): readonly T[] {
  return list.includes(one) ? list.filter((other) => other !== one) : [...list, one]
}

export function toggledIn(set: ReadonlySet<string>, one: string): ReadonlySet<string> {
  const next = new Set(set)
  if (!next.delete(one)) next.add(one)
  return next
}

export function isFiltered({ filters, search }: GridView): boolean {
  if (search.trim() !== '' || filters.group !== null) return true
  return filters.lamps.length + filters.yearClasses.length + filters.watches.length > 0
}
