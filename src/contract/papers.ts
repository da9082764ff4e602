import { z } from 'zod'
import { job, returns } from './define'
import { monthInput } from './values'

/** What every export answers. */
export interface Exported {
  readonly path: string
  readonly rows: number
  readonly sha256: string
}
export const sheetForms = ['full', 'short'] as const
export const sheetGroups = ['yearClass', 'industry', 'unit'] as const

const sheetInput = {
  month: monthInput,
  form: z.enum(sheetForms).default('full'),
  group: z.enum(sheetGroups).default('yearClass'),
  /** Only projects of this list, by name. */
  list: z.string().optional(),
  /** Only projects led by this unit, by name. */
  unit: z.string().optional(),
}

export const papers = {
  'export.monthly': job(
    '导出月报表',
    'Export the monthly sheet',
    z.strictObject({ ...sheetInput, out: z.string().min(1) }),
    returns<Exported>(),
  ),
  'paper.monthly': job(
    '月报表预览',
    'Preview the monthly sheet',
    z.strictObject(sheetInput),
    /** A page that shows the sheets of paper as they will be printed; the same page becomes the PDF. */
    returns<{ readonly html: string; readonly rows: number; readonly fileName: string }>(),
  ),
} as const
