import type { ColumnKey, SheetColumn } from '#domain/paper/monthly-columns'

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

/** Where a total's formulas look: the columns by key, and the hidden column after 备注. */
export interface Places {
  readonly column: (key: ColumnKey) => string | null
  /** 序号: a number on a project's row, a text on a 合计 or 小计, which tells them apart. */
  readonly index: string
  /** Planned to date in 万元, which a gap is computed from. */
  readonly planned: string
}

export function placesOf(columns: readonly SheetColumn[]): Places {
  const at = new Map(columns.map((column, i) => [column.key, letters(i + 1)]))
  return {
    column: (key) => at.get(key) ?? null,
    index: at.get('index') ?? '',
    planned: letters(columns.length + 1),
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
function ratedSum(letter: string, places: Places, { first, last }: Span): string {
  const range = (column: string) => `$${column}$${first}:$${column}$${last}`
  const plan = places.column('annualPlan') ?? ''
  const month = places.column('monthActual') ?? ''
  return `SUMIFS(${range(letter)},${range(places.index)},">0",${range(plan)},">0",${range(month)},"<>")`
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
  const own = places.column(column.key) ?? ''
  const plan = places.column('annualPlan') ?? ''
  const done = places.column('ytdActual') ?? ''
  switch (column.key) {
    case 'annualRate':
      return `IFERROR(${ratedSum(done, places, span)}/${ratedSum(plan, places, span)},"")`
    case 'gapPoints': {
      const gap = `${ratedSum(done, places, span)}-${ratedSum(places.planned, places, span)}`
      return `IFERROR((${gap})/${ratedSum(plan, places, span)}*100,"")`
    }
    case 'totalRate': {
      const cumulative = `${places.column('cumulative') ?? ''}${row}`
      return `IFERROR(${cumulative}/${places.column('totalInvestment') ?? ''}${row},"")`
    }
    default:
      return column.kind === 'money' ? sumFormula(own, places, span, hasSubtotals) : null
  }
}
