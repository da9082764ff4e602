import type { ColumnKey, SheetColumn } from '#domain/paper/monthly-columns'
import type { MonthlySheet } from '#domain/paper/monthly-model'

/** Rows of a sheet, by number, first and last. */
export interface Span {
  readonly first: number
  readonly last: number
}

/** A column's letters, counted from 1. */
export function letters(column: number): string {
  let text = ''
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    text = String.fromCharCode(65 + ((rest - 1) % 26)) + text
  }
  return text
}

/** Where a total's formulas look: the columns by key, those that are hidden among them. */
export interface Places {
  readonly column: (key: ColumnKey) => string | null
  /** 序号: a number on a project's row, a text or nothing on a 合计 or 小计, which tells them apart. */
  readonly index: string
  /** Whether a column is seen, and so has totals of its own. */
  readonly isShown: (key: ColumnKey) => boolean
}

export function placesOf({ columns, workings }: Pick<MonthlySheet, 'columns' | 'workings'>): Places {
  const at = new Map([...columns, ...workings].map((column, i) => [column.key, letters(i + 1)]))
  const shown = new Set(columns.map((column) => column.key))
  return {
    column: (key) => at.get(key) ?? null,
    index: at.get('index') ?? '',
    isShown: (key) => shown.has(key),
  }
}

/** A sum over projects' rows alone; empty where nothing was given. */
export function sumFormula(
  letter: string,
  { index }: Pick<Places, 'index'>,
  { first, last }: Span,
  hasSubtotals: boolean,
): string {
  const range = `${letter}${first}:${letter}${last}`
  const sum = hasSubtotals ? `SUMIF($${index}$${first}:$${index}$${last},">0",${range})` : `SUM(${range})`
  return `IF(COUNT(${range})=0,"",${sum})`
}

/** A sum over the rows that have a plan and a figure in the month: those that rates speak of. */
function ratedSum(key: ColumnKey, places: Places, { first, last }: Span): string {
  const range = (column: string | null) => `$${column ?? ''}$${first}:$${column ?? ''}$${last}`
  const plan = range(places.column('annualPlan'))
  const month = range(places.column('monthActual'))
  return `SUMIFS(${range(places.column(key))},${range(places.index)},">0",${plan},">0",${month},"<>")`
}

/** A column's sum in the same row: its own total's cell, or, where it is hidden, the sum itself. */
function ownSum(key: ColumnKey, places: Places, { span, row, hasSubtotals }: TotalPlace): string {
  const letter = places.column(key) ?? ''
  return places.isShown(key) ? `${letter}${row}` : sumFormula(letter, places, span, hasSubtotals)
}

/** Where a total stands, over which rows, and whether there are 小计 among them. */
interface TotalPlace {
  readonly span: Span
  readonly row: number
  readonly hasSubtotals: boolean
}

/**
 * The formula of a 合计 or 小计 cell in row `row` over `span`; null for a column that has none. Rates count only rows with
 * a plan and a figure in the month (DOMAIN.md, The official monthly sheet).
 */
export function totalFormula(
  column: SheetColumn,
  places: Places,
  span: Span,
  row: number,
  hasSubtotals: boolean,
): string | null {
  const sum = (key: ColumnKey) => ratedSum(key, places, span)
  const place = { span, row, hasSubtotals }
  switch (column.key) {
    case 'annualRate':
      return `IFERROR(${sum('ytdActual')}/${sum('annualPlan')},"")`
    case 'timeRate':
      return `IFERROR(${sum('ytdPlan')}/${sum('annualPlan')},"")`
    case 'gapPoints':
      return `IFERROR((${sum('ytdActual')}-${sum('ytdPlan')})/${sum('annualPlan')}*100,"")`
    case 'totalRate':
      return `IFERROR(${ownSum('cumulative', places, place)}/${ownSum('totalInvestment', places, place)},"")`
    default:
      return column.kind === 'money' ? sumFormula(places.column(column.key) ?? '', places, span, hasSubtotals) : null
  }
}
