import type { Day, Month } from '../month'
import type { FindingsAppendix } from './findings-table'
import { catalogueColumn, type SheetCell, type SheetColumn } from './monthly-columns'
import type { SheetForm } from './sheet-form'

export interface SheetRow {
  /** One cell a column, in the columns' order. */
  readonly cells: readonly SheetCell[]
  /** One cell a working column, in their order. */
  readonly workings: readonly SheetCell[]
}
export interface SheetTotal {
  readonly label: string
  readonly count: number
  /** One cell a column; null where a column has no total, and where nothing was given. */
  readonly cells: readonly SheetCell[]
}
export interface SheetGroup {
  /** The 小计 that heads its group; null in a form without them. */
  readonly total: SheetTotal | null
  readonly rows: readonly SheetRow[]
}

/** The official monthly sheet as it is printed, whatever it is printed into. Money is yuan, rates are unrounded. */
export interface MonthlySheet {
  /** What it is called among the month's papers; its worksheet has this name. */
  readonly name: string
  readonly paper: SheetForm['paper']
  readonly orientation: SheetForm['orientation']
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
  /** In the spreadsheet alone, after the others and hidden: what formulas need and the form does not show. */
  readonly workings: readonly SheetColumn[]
  /** How many project rows there are. */
  readonly count: number
  readonly total: SheetTotal
  readonly groups: readonly SheetGroup[]
  readonly note: string
  /** 附页 of a frozen month with findings, where the form has one; counted in neither rows nor totals. */
  readonly appendix: FindingsAppendix | null
}

/** What stands beside the title and in the page header of simulated figures. */
export const simulatedMark = '模拟数据　不作正式报表'
/** What is signed under the last row. */
export const signatures = ['单位负责人', '审核人', '填表人', '联系电话'] as const
export const productName = '伊川重点项目监测'

/** Whether neighbours share headings, so that the header has two rows. */
export function hasBands({ columns }: Pick<MonthlySheet, 'columns'>): boolean {
  return columns.some((column) => column.band !== null)
}

/** Over how many of the first columns the label of a 合计 stands: at most two, and no column that has a figure there. */
export function labelSpan({ columns }: Pick<MonthlySheet, 'columns'>): number {
  const second = columns[1]
  return second !== undefined && catalogueColumn(second.key).total === null ? 2 : 1
}

/** The column in which a 合计 says how many projects there are: 建设规模, unless the label stands there; −1: beside the label. */
export function countAt(sheet: Pick<MonthlySheet, 'columns'>): number {
  const at = sheet.columns.findIndex((column) => column.key === 'scale')
  return at < labelSpan(sheet) ? -1 : at
}
