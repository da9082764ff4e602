import type { Lamp } from '#domain/lamp'
import { createStore, type Store } from '../../parts/store'

export const groupings = ['industry', 'unit', 'yearClass', 'lists', 'none'] as const
export type Grouping = (typeof groupings)[number]

/** Overdue first; the earliest open date first; as in the list. */
export const orders = ['overdue', 'due', 'list'] as const
export type Order = (typeof orders)[number]

/** What can be asked of a project's milestones; one at a time. */
export const watches = ['any', 'overdue', 'soon', 'reached'] as const
export type Watch = (typeof watches)[number]

/** What of the days is seen: the day at the left edge (a day number, with its fraction) and pixels a day. */
export interface Zoom {
  readonly start: number
  readonly perDay: number
}

/** How the time axis is looked at. It outlives the page: coming back from a project finds it as it was. */
export interface TimelineView {
  readonly search: string
  readonly grouping: Grouping
  readonly order: Order
  readonly watch: Watch | null
  readonly lamps: readonly Lamp[]
  /** A milestone's kind: only projects that have one, only these milestones; null for all. */
  readonly kind: string | null
  readonly folded: ReadonlySet<string>
  /** The key of the row that the keys move; null before the first one. */
  readonly selected: string | null
  /** Null until the axis has a width. */
  readonly zoom: Zoom | null
  /** How far down the rows one is, in pixels. */
  readonly top: number
}

export const noFilters = { search: '', watch: null, lamps: [], kind: null } as const
export const firstView: TimelineView = {
  ...noFilters,
  grouping: 'industry',
  order: 'overdue',
  folded: new Set(),
  selected: null,
  zoom: null,
  top: 0,
}
export const view: Store<TimelineView> = createStore(firstView)

export function changeView(part: Partial<TimelineView>): void {
  view.set({ ...view.get(), ...part })
}

export function isFiltered({ search, watch, lamps, kind }: TimelineView): boolean {
  return search.trim() !== '' || watch !== null || lamps.length > 0 || kind !== null
}

/** The set with this one in it, or without it if it was in. */
export function toggledIn(set: ReadonlySet<string>, one: string): ReadonlySet<string> {
  const next = new Set(set)
  if (!next.delete(one)) next.add(one)
  return next
}
