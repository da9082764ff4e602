import { type Month, monthNumber, spanText, yearOf } from '../month'
import {
  type CatalogueColumn,
  type ColumnKey,
  catalogueColumn,
  columnKeys,
  isFigure,
  type SheetColumn,
} from './monthly-columns'
import type { FormColumn, SheetForm } from './sheet-form-schema'

export type { FormColumn, SheetForm }

/** A column of the catalogue as a form takes it up. */
export function formColumn(column: ColumnKey, changes: Partial<FormColumn> = {}): FormColumn {
  const { heading, least, share }: CatalogueColumn = catalogueColumn(column)
  return { column, heading, band: null, width: least, share, ...changes }
}

/** What a heading may leave to the month, in braces. */
export const headingBlanks = ['年', '上年', '月', '累计月'] as const

/** A heading with the sheet's own year and months: {年} 2024, {上年} 2023, {月} 6, {累计月} 1—6月. */
export function headingText(heading: string, month: Month): string {
  const year = yearOf(month)
  const words: Readonly<Record<string, string>> & Record<(typeof headingBlanks)[number], string> = {
    年: String(year),
    上年: String(year - 1),
    月: String(monthNumber(month)),
    累计月: spanText(month),
  }
  return heading.replace(/\{([^{}]+)\}/g, (whole, name: string) => words[name] ?? whole)
}

/** The columns of a form for a month. */
export function columnsOfForm({ columns }: Pick<SheetForm, 'columns'>, month: Month): readonly SheetColumn[] {
  return columns.map(({ column, heading, band, width, share }) => {
    const { kind, align } = catalogueColumn(column)
    return {
      key: column,
      kind,
      align,
      heading: headingText(heading, month)
        .split('|')
        .filter((part) => part !== ''),
      band: band === null ? null : headingText(band, month),
      least: width,
      share,
    }
  })
}

/** What the totals of a column are computed from in a spreadsheet, itself aside. */
const sources: Partial<Record<ColumnKey, readonly ColumnKey[]>> = {
  annualRate: ['index', 'annualPlan', 'monthActual', 'ytdActual'],
  timeRate: ['index', 'annualPlan', 'monthActual', 'ytdPlan'],
  gapPoints: ['index', 'annualPlan', 'monthActual', 'ytdActual', 'ytdPlan'],
  totalRate: ['cumulative', 'totalInvestment'],
}

/**
 * The columns that a form does not show and its formulas need: they follow the others, hidden, so that whatever is
 * arranged, totals and rates can be computed again.
 */
export function workingColumns(form: Pick<SheetForm, 'columns' | 'subtotals'>, month: Month): readonly SheetColumn[] {
  const shown = new Set(form.columns.map(({ column }) => column))
  const needed = new Set([...shown].flatMap((key) => sources[key] ?? []))
  // 小计 stand among the rows, and 序号 tells which is which.
  if (form.subtotals && [...shown].some(isFigure)) needed.add('index')
  const missing = columnKeys.filter((key) => needed.has(key) && !shown.has(key))
  return columnsOfForm({ columns: missing.map((key) => formColumn(key)) }, month)
}
