import { z } from 'zod'
import { job, returns } from './define'
import type { Exported, ExportedFolder, PaperPreview } from './paper-answers'
import { tablePapers } from './table-papers'
import { idInput, monthInput } from './values'

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
  /** A version of a frozen month, old ones too; the one in force where none is named. */
  version: z.number().int().positive().optional(),
}
const outInput = z.string().min(1)

export const papers = {
  ...tablePapers,
  'export.monthly': job(
    '导出月报表',
    'Export the monthly sheet',
    z.strictObject({ ...sheetInput, out: outInput }),
    returns<Exported>(),
  ),
  'paper.monthly': job('月报表预览', 'Preview the monthly sheet', z.strictObject(sheetInput), returns<PaperPreview>()),
  'export.all': job(
    '写出全套报表',
    'Export all papers of a month',
    z.strictObject({ month: monthInput, version: sheetInput.version, out: outInput }),
    returns<ExportedFolder>(),
  ),
  'export.correction': job(
    '导出更正单',
    'Export a correction',
    /** By its id or its number. */
    z.strictObject({ id: idInput, out: outInput }),
    returns<Exported>(),
  ),
  'paper.correction': job(
    '更正单预览',
    'Preview a correction',
    z.strictObject({ id: idInput }),
    returns<PaperPreview>(),
  ),
  'export.checklist': job(
    '导出核对表',
    'Export the checklist before a freeze',
    z.strictObject({ month: monthInput, out: outInput }),
    returns<Exported>(),
  ),
  'paper.checklist': job(
    '核对表预览',
    'Preview the checklist before a freeze',
    z.strictObject({ month: monthInput }),
    returns<PaperPreview>(),
  ),
} as const
