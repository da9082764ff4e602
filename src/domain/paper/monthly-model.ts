import type { Day, Month } from '../month'
import type { FindingsAppendix } from './findings-table'
import type { SheetCell, SheetColumn } from './monthly-columns'

export interface SheetRow {
  /** One cell a column, in the columns' order. */
  readonly cells: readonly SheetCell[]
  /** Yuan planned up to the month, which the totals' gap is computed from; null without a plan. */
  readonly plannedToDate: number | null
}
export interface SheetTotal {
  readonly label: string
  readonly count: number
  /** One cell a column; null where a column has no total, and where nothing was given. */
  readonly cells: readonly SheetCell[]
}
export interface SheetGroup {
  /** The 小计 that heads its group; null in the short form. */
  readonly total: SheetTotal | null
  readonly rows: readonly SheetRow[]
}

/** The official monthly sheet as it is printed, whatever it is printed into. Money is yuan, rates are unrounded. */
export interface MonthlySheet {
  readonly form: 'full' | 'short'
  readonly month: Month
  readonly title: string
  /** A name for its file, without an ending. */
  readonly fileName: string
  readonly office: string
  /** What the sheet is restricted to; null for all projects. */
  readonly scope: string | null
  readonly filledOn: Day
  /** The draft mark of a month that is not frozen. */
  readonly draft: string | null
  /** Which version of a frozen month this is, where that must be told; it stands where 草稿 would. */
  readonly edition: string | null
  readonly simulated: boolean
  readonly columns: readonly SheetColumn[]
  /** How many project rows there are. */
  readonly count: number
  readonly total: SheetTotal
  readonly groups: readonly SheetGroup[]
  readonly note: string
  /** 附页 of the full form of a frozen month with findings; counted in neither rows nor totals. */
  readonly appendix: FindingsAppendix | null
}

/** What stands beside the title and in the page header of simulated figures. */
export const simulatedMark = '模拟数据　不作正式报表'
/** What is signed under the last row. */
export const signatures = ['单位负责人', '审核人', '填表人', '联系电话'] as const
export const productName = '伊川重点项目监测'
