import type { WorkspaceInfo } from '#contract/workspace'
import type { Entity } from '#domain/entity'
import { addMonths, type Day, lastClosedMonth, type Month, monthAt, monthOf, yearOf } from '#domain/month'
import { createStore, useStore } from '../parts/store'

/** Where one is. The month is kept apart from it: going back does not change the month one looks at. */
export type Place =
  | { readonly page: 'overview' }
  | { readonly page: 'projects' }
  | { readonly page: 'project'; readonly id: string }
  | { readonly page: 'timeline' }
  | { readonly page: 'entry' }
  | { readonly page: 'collect' }
  | { readonly page: 'targets' }
  | ProblemsPlace
  | { readonly page: 'papers' }
  | { readonly page: 'data'; readonly tab: DataTab; readonly cell?: LoggedPlace }
/** 问题台账, as one left it, or with what is asked for: one project's problems, one problem, a scope, a new problem. */
export interface ProblemsPlace {
  readonly page: 'problems'
  readonly project?: string
  readonly problem?: string
  readonly scope?: 'open' | 'overdue' | 'soon' | 'closed'
  readonly add?: true
}
/** The tabs of 数据. */
export const dataTabs = ['import', 'backup', 'integrity', 'history', 'rules', 'years', 'rosters', 'settings'] as const
export type DataTab = (typeof dataTabs)[number]
/** A cell of the log, whose life the tab 历史 shows beside its list. */
export interface LoggedPlace {
  readonly entity: Entity
  readonly id: string
  readonly field: string
}
export type PageName = Place['page']

/** Where one was when the program was closed. */
export interface KeptPlace {
  readonly place: Place
  readonly month: Month
  /** The month that had closed last: once another one has, the pages begin there. */
  readonly closed: Month
}

export interface Navigation {
  readonly place: Place
  readonly behind: readonly Place[]
  readonly ahead: readonly Place[]
  /** The month the pages show. */
  readonly month: Month
  /** The months one may choose: January of the first year, up to today's. */
  readonly firstMonth: Month
  readonly lastMonth: Month
}

/** One workspace holds all years; this far back they can be looked at. */
const yearsBack = 10

const somewhere = '2024-01' as Month
const store = createStore<Navigation>({
  place: { page: 'projects' },
  behind: [],
  ahead: [],
  month: somewhere,
  firstMonth: somewhere,
  lastMonth: somewhere,
})
/** Kept apart, because the grid sets it at every filter and nothing but the project page watches it. */
const order = createStore<readonly string[]>([])

function same(a: Place, b: Place): boolean {
  if (a.page === 'project' && b.page === 'project') return a.id === b.id
  if (a.page === 'data' && b.page === 'data') return a.tab === b.tab && a.cell === b.cell
  return a.page === b.page
}

/** The tab of 数据 one was at: kept while the program runs. */
let dataTab: DataTab = 'import'

function clamp(month: Month, from: Month, to: Month): Month {
  return month < from ? from : month > to ? to : month
}

/** The workspace the places and months are of, and the month that had closed last when it was opened. */
let begun: { readonly workspace: string | null; readonly closed: Month } = { workspace: null, closed: somewhere }

export const navigation = {
  get: store.get,
  subscribe: store.subscribe,
  begun: () => begun,
  /**
   * A workspace was opened: start at the grid, in the last month that has closed; in the last December of its data,
   * where that is years ago. `kept` is where one was at the last time: the
   * page is there again, its month unless another one has closed since. Saying the same workspace again changes nothing.
   */
  begin(info: Pick<WorkspaceInfo, 'path' | 'today' | 'year'>, kept: KeptPlace | null = null) {
    if (info.path === begun.workspace) return
    const { year } = info
    const today = info.today as Day
    const lastMonth = monthOf(today)
    const closed = lastClosedMonth(today)
    const firstMonth = monthAt(Math.min(year, yearOf(today)) - yearsBack, 1)
    begun = { workspace: info.path, closed }
    const usual = year < yearOf(closed) ? monthAt(year, 12) : closed
    const month = kept?.closed === closed ? clamp(kept.month, firstMonth, lastMonth) : usual
    const place = kept?.place ?? { page: 'projects' }
    if (place.page === 'data') dataTab = place.tab
    // From a project one goes back to the grid, as on the day before.
    const behind: readonly Place[] = place.page === 'project' ? [{ page: 'projects' }] : []
    store.set({ place, behind, ahead: [], month, firstMonth, lastMonth })
    order.set([])
  },
  open(place: Place) {
    const now = store.get()
    if (same(now.place, place)) return
    store.set({ ...now, place, behind: [...now.behind, now.place].slice(-50), ahead: [] })
  },
  /** Like `open`, but leaves no step behind: going along the grid with `[` and `]`. */
  replace(place: Place) {
    store.set({ ...store.get(), place })
  },
  /** Opens 数据 at a tab, or where one left it; `cell` shows the life of one cell. */
  openData(tab: DataTab = dataTab, cell?: LoggedPlace) {
    dataTab = tab
    navigation.open({ page: 'data', tab, ...(cell !== undefined && { cell }) })
  },
  /** Another tab of 数据; like the cell beside it no step to go back to. */
  turnData(tab: DataTab, cell?: LoggedPlace) {
    dataTab = tab
    navigation.replace({ page: 'data', tab, ...(cell !== undefined && { cell }) })
  },
  back() {
    const now = store.get()
    const place = now.behind.at(-1)
    if (place !== undefined)
      store.set({ ...now, place, behind: now.behind.slice(0, -1), ahead: [now.place, ...now.ahead] })
  },
  forward() {
    const now = store.get()
    const [place, ...ahead] = now.ahead
    if (place !== undefined) store.set({ ...now, place, behind: [...now.behind, now.place], ahead })
  },
  setMonth(month: Month) {
    const now = store.get()
    store.set({ ...now, month: clamp(month, now.firstMonth, now.lastMonth) })
  },
  stepMonth(count: number) {
    navigation.setMonth(addMonths(store.get().month, count))
  },
  /** What the grid shows now, in its order. */
  setOrder(ids: readonly string[]) {
    order.set(ids)
  },
  /** The project before or after one in the grid's order; null at its ends. */
  neighbour(id: string, step: 1 | -1): string | null {
    const at = order.get().indexOf(id)
    return at < 0 ? null : (order.get()[at + step] ?? null)
  },
}

/** Ids of the projects in the order in which the grid shows them; `[` and `]` on the project page go along it. */
export function useOrder(): readonly string[] {
  return useStore(order)
}

export function useNavigation(): Navigation & typeof navigation {
  return { ...navigation, ...useStore(store) }
}
