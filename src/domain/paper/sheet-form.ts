import { z } from 'zod'
import { type Month, monthNumber, spanText, yearOf } from '../month'
import { type CatalogueColumn, type ColumnKey, catalogueColumn, columnKeys, type SheetColumn } from './monthly-columns'

/** Half characters across a sheet of paper, at the size of text in which a monthly sheet is printed. */
export const paperWidths = {
  A3: { landscape: 250, portrait: 168 },
  A4: { landscape: 165, portrait: 113 },
} as const

/** A fault that the schema itself cannot see; `formFault` puts it into words. */
const fault = (why: 'twice' | 'noName' | 'firstFigure' | 'tooWide') => ({ params: { why } }) as const

const columnSchema = z.strictObject({
  column: z.enum(columnKeys),
  /** `|` is a line's end; {年} {上年} {月} {累计月} are the sheet's own. */
  heading: z.string().trim().min(1).max(60),
  /** The heading above, shared with neighbours that have the same; null: none. */
  band: z.string().trim().min(1).max(40).nullable().default(null),
  /** The least width, in half characters. */
  width: z.number().min(3).max(100),
  /** Its share of the width that is left over; 0: none. */
  share: z.number().min(0).max(100).default(0),
})

/**
 * How a monthly sheet is arranged: which columns stand in which order, under which headings, on which paper. The two
 * official forms are such data (`official-forms`); an office keeps its own under a name.
 */
export const sheetFormSchema = z
  .strictObject({
    format: z.literal(1),
    name: z.string().trim().min(1).max(30),
    /** What the sheet's title calls it: 月报表. */
    title: z.string().trim().min(1).max(20),
    paper: z.enum(['A3', 'A4']),
    orientation: z.enum(['landscape', 'portrait']),
    /** Whether each group is headed by its 小计. */
    subtotals: z.boolean(),
    /** Whether a frozen month's findings follow on sheets of their own. */
    appendix: z.boolean().default(true),
    columns: z.array(columnSchema).min(1).max(columnKeys.length),
  })
  .superRefine(({ columns, paper, orientation }, context) => {
    const keys = columns.map(({ column }) => column)
    const complain = (why: Parameters<typeof fault>[0], path: (string | number)[]) =>
      context.addIssue({ code: 'custom', path, ...fault(why) })
    keys.forEach((key, i) => {
      if (keys.indexOf(key) < i) complain('twice', ['columns', i, 'column'])
    })
    if (!keys.includes('name')) complain('noName', ['columns'])
    if (isFigure(keys[0])) complain('firstFigure', ['columns', 0, 'column'])
    const width = columns.reduce((sum, column) => sum + column.width, 0)
    if (width > paperWidths[paper][orientation]) complain('tooWide', ['columns'])
  })
export type SheetForm = z.output<typeof sheetFormSchema>
export type FormColumn = SheetForm['columns'][number]

/** Whether totals stand in a column, so that no label can. */
export function isFigure(key: ColumnKey | undefined): boolean {
  return key !== undefined && key !== 'index' && catalogueColumn(key).kind !== 'text'
}

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
