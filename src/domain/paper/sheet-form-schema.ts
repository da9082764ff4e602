import { z } from 'zod'
import { columnKeys, isFigure } from './monthly-columns'
import { paperWidths } from './paper-widths'

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
