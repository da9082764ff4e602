import { longText, type RecordOf, required, text } from './field'
import { type Lamp, lamps } from './lamp'
import type { GroupBy } from './overview'
import { type ColumnKey, sheetColumns } from './paper/monthly-columns'
import { yearClass } from './project'
import type { Words } from './refusal'

/** A way to look at 项目 that an office keeps under a name; `layout` is a ViewLayout as JSON. */
export const savedViewFields = {
  name: required(text('视图名称', 'Name of the view')),
  layout: required(longText('视图', 'View')),
} as const
export type SavedViewRecord = RecordOf<typeof savedViewFields> & { readonly id: string }

/** The setting that names the view with which 项目 opens; blank: with none. */
export const DEFAULT_VIEW = 'defaultView'

/** Columns that a grid has and no monthly sheet: drawings, the reason of a lamp, what is known beside the official form. */
const gridColumns = {
  bullet: { zh: '进度条（完成与序时）', en: 'Bar of done against time' },
  months: { zh: '各月完成', en: 'By month' },
  milestones: { zh: '今年节点', en: 'Milestones of the year' },
  nextDue: { zh: '下一个节点', en: 'Next milestone' },
  reasons: { zh: '亮灯原因', en: 'Why the lamp' },
  planVersion: { zh: '计划版本', en: 'Plan version' },
  since: { zh: '起计月份', en: 'Counts since' },
  quantity: { zh: '数量', en: 'Quantity' },
  aliases: { zh: '别名', en: 'Aliases' },
  sections: { zh: '报告出处', en: 'Report sections' },
} as const satisfies Readonly<Record<string, Words>>

/** Serial number, lamp and name stand in every view; what dates stand in words, the grid shows as milestones. */
type FixedKey = 'index' | 'name'
export type ViewColumn = Exclude<ColumnKey, FixedKey> | keyof typeof gridColumns

const sheetKeys = (Object.keys(sheetColumns) as ColumnKey[]).filter(
  (key): key is Exclude<ColumnKey, FixedKey> => key !== 'index' && key !== 'name',
)
/** Every column a view may have, in the order in which they are offered. */
export const viewColumns = [...sheetKeys, ...(Object.keys(gridColumns) as (keyof typeof gridColumns)[])] as [
  ViewColumn,
  ...ViewColumn[],
]
const known: ReadonlySet<string> = new Set(viewColumns)

export function isViewColumn(id: string): id is ViewColumn {
  return known.has(id)
}

/** What a column is called among those to choose from. */
export function viewColumnLabel(id: ViewColumn): Words {
  return id in gridColumns ? gridColumns[id as keyof typeof gridColumns] : sheetColumns[id as ColumnKey].label
}

/** What the grid may be grouped by. */
export const viewGroupings = ['industry', 'unit', 'yearClass', 'none'] as const
export type ViewGrouping = (typeof viewGroupings)[number]

/** What can be asked of a row besides its lamp and class. */
export const viewWatches = ['overdue', 'unreported'] as const
export type ViewWatch = (typeof viewWatches)[number]

/** Chips of one family widen each other (红 or 黄), families narrow each other (红, and 新开工). Empty means all. */
export interface ViewFilters {
  readonly lamps: readonly Lamp[]
  readonly yearClasses: readonly string[]
  readonly watches: readonly ViewWatch[]
  /** One industry or leading unit alone; `name` null: the projects that have none. */
  readonly group: { readonly by: GroupBy; readonly name: string | null } | null
}

/** A column at its place; `width` in px where somebody set it, null where the grid finds it. */
export interface ChosenColumn {
  readonly id: ViewColumn
  readonly width: number | null
}
export const columnWidthRange = { least: 40, most: 800 } as const

export interface ViewLayout {
  readonly columns: readonly ChosenColumn[]
  readonly filters: ViewFilters
  readonly grouping: ViewGrouping
  readonly sort: { readonly column: string; readonly down: boolean } | null
}

/** A view as it is listed. */
export interface SavedView {
  readonly id: string
  readonly name: string
  readonly layout: ViewLayout
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {}

function widthOf(value: unknown): number | null {
  const { least, most } = columnWidthRange
  return typeof value === 'number' && value >= least && value <= most ? Math.round(value) : null
}

function columnsIn(value: unknown): readonly ChosenColumn[] {
  const seen = new Set<string>()
  return listOf(value).flatMap((one) => {
    const { id, width } = recordOf(one)
    if (typeof id !== 'string' || !isViewColumn(id) || seen.has(id)) return []
    seen.add(id)
    return [{ id, width: widthOf(width) }]
  })
}

function groupIn(value: unknown): ViewFilters['group'] {
  const { by, name } = recordOf(value)
  if (by !== 'industry' && by !== 'unit') return null
  return { by, name: typeof name === 'string' ? name : null }
}

function filtersIn(value: unknown): ViewFilters {
  const given = recordOf(value)
  const among = <T extends string>(all: readonly T[], list: unknown) => all.filter((one) => listOf(list).includes(one))
  return {
    lamps: among(lamps, given.lamps),
    yearClasses: among(Object.keys(yearClass.choices), given.yearClasses),
    watches: among(viewWatches, given.watches),
    group: groupIn(given.group),
  }
}

/**
 * A view out of what was kept or sent. What this program does not know (a column of a newer one) is left out: a view is
 * a way to look, and looking at less is better than not looking.
 */
export function layoutOf(value: unknown): ViewLayout {
  const given = recordOf(value)
  const { column, down } = recordOf(given.sort)
  return {
    columns: columnsIn(given.columns),
    filters: filtersIn(given.filters),
    grouping: viewGroupings.find((one) => one === given.grouping) ?? 'none',
    sort: typeof column === 'string' ? { column, down: down === true } : null,
  }
}

/** Whether two views look the same. */
export function sameLayout(a: ViewLayout, b: ViewLayout): boolean {
  return JSON.stringify(layoutOf(a)) === JSON.stringify(layoutOf(b))
}
