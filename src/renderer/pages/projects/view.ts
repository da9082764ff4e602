import {
  type ChosenColumn,
  isViewColumn,
  type SavedView,
  sameLayout,
  type ViewFilters,
  type ViewGrouping,
  type ViewLayout,
  type ViewWatch,
  viewGroupings,
  viewWatches,
} from '#domain/saved-view'
import { createStore, type Store } from '../../parts/store'

export const groupings = viewGroupings
export type Grouping = ViewGrouping

export const columnSets = ['progress', 'money', 'milestones', 'entry'] as const
export type ColumnSet = (typeof columnSets)[number]

export const watches = viewWatches
export type Watch = ViewWatch
export type Filters = ViewFilters
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
  /** Columns somebody chose, in their order; null: those of the set. */
  readonly columns: readonly ChosenColumn[] | null
  /** The kept view that is looked at, changed or not; null: none. */
  readonly viewId: string | null
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
  columns: null,
  viewId: null,
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

/** One of the grid's own sets of columns, as it is. */
export function chooseSet(set: ColumnSet): void {
  changeView({ set, columns: null, viewId: null })
}

/** How the grid is looked at, as it can be kept; `placed` are the columns that stand. */
export function layoutNow({ columns, filters, grouping, sort }: GridView, placed: readonly string[]): ViewLayout {
  return { columns: columns ?? chosenFrom(placed), filters, grouping, sort }
}

/** Columns that stand, as somebody's choice: their widths stay the grid's to find. */
export function chosenFrom(placed: readonly string[]): readonly ChosenColumn[] {
  return placed.flatMap((id) => (isViewColumn(id) ? [{ id, width: null }] : []))
}

/** Looks at the grid by a kept view; what is searched, marked and selected stays. */
export function showView({ id, layout }: SavedView): void {
  changeView({ ...layout, viewId: id, folded: new Set() })
}

/** Whether something is looked at otherwise than the kept view says. */
export function isChanged(now: GridView, { layout }: SavedView): boolean {
  return !sameLayout(layoutNow(now, []), layout)
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

/** Whether nothing is filtered: then every row passes, and none needs to be looked at. */
export function letsAllPass({ lamps, yearClasses, watches, group }: Filters): boolean {
  return group === null && lamps.length + yearClasses.length + watches.length === 0
}

export function isFiltered({ filters, search }: GridView): boolean {
  return search.trim() !== '' || !letsAllPass(filters)
}
