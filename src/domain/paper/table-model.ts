import type { Day, Month } from '../month'
import type { SheetCell, SheetColumn } from './monthly-columns'

/**
 * What stands in a column of a 合计 or 小计: the sum of its rows, or a quotient of other columns of the same row,
 * `(of − minus) ÷ by × times`. A spreadsheet computes it again, so that whoever changes a figure sees what follows.
 */
export type TotalRule =
  | 'sum'
  | { readonly of: string; readonly minus?: string; readonly by: string; readonly times: 1 | 100 }

export interface TableColumn extends Omit<SheetColumn, 'key' | 'band'> {
  readonly key: string
  /** Null where totals have no figure; a text may still stand there. */
  readonly total: TotalRule | null
  /** In the spreadsheet alone, and hidden there: what quotients are computed from. Hidden columns come last. */
  readonly hidden: boolean
}

export interface TableRow {
  /** One cell a column, in the columns' order. */
  readonly cells: readonly SheetCell[]
}

/** What heads the whole table or a group: a 合计 or 小计 with figures, or, without cells, words alone. */
export interface TableHead {
  readonly label: string
  /** One cell a column; the label stands over the first two, which are empty. */
  readonly cells: readonly SheetCell[] | null
}

export interface TableGroup {
  readonly head: TableHead | null
  readonly rows: readonly TableRow[]
}

/**
 * A paper that is one table under a title: ranking, lists, summaries. Money is yuan, rates are fractions, gaps points,
 * all unrounded. Its first column counts or ranks, its second names.
 */
export interface TablePaper {
  /** What the paper is called among the month's papers; its worksheet has this name. */
  readonly name: string
  readonly month: Month
  readonly title: string
  /** A name for its file, without an ending. */
  readonly fileName: string
  readonly office: string
  /** What stands between title and table: left, centre, right. */
  readonly line: readonly [string, string, string]
  readonly filledOn: Day
  /** The draft mark of a month that is not frozen. */
  readonly draft: string | null
  /** Which version of a frozen month this is, where that must be told. */
  readonly edition: string | null
  readonly simulated: boolean
  readonly paper: 'A3' | 'A4'
  readonly columns: readonly TableColumn[]
  /** How many rows there are, heads aside. */
  readonly count: number
  readonly total: TableHead | null
  readonly groups: readonly TableGroup[]
  /** The sentence that stands in the place of rows where there are none. */
  readonly empty: string
  readonly note: string
}
