import { z } from 'zod'
import { job, returns } from './define'
import { orderPapers } from './order-papers'
import type { Exported, ExportedFolder, PaperPreview } from './paper-answers'
import { formInput } from './paper-settings'
import { tablePapers } from './table-papers'
import { idInput, monthInput } from './values'

export const sheetGroups = ['yearClass', 'industry', 'unit'] as const

const sheetInput = {
  month: monthInput,
  /** `full`, `short`, or the id or name of a form of the office's own. */
  form: idInput.default('full'),
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
  ...orderPapers,
  'export.monthly': job(
    '导出月报表',
    'Export the monthly sheet',
    () => z.strictObject({ ...sheetInput, out: outInput }),
    returns<Exported>(),
  ),
  'paper.monthly': job(
    '月报表预览',
    'Preview the monthly sheet',
    () =>
      z.strictObject({
        ...sheetInput,
        /** A form that is not kept yet, in the place of a named one. */
        layout: formInput.optional(),
      }),
    returns<PaperPreview>(),
  ),
  'export.all': job(
    '写出全套报表',
    'Export all papers of a month',
    () => z.strictObject({ month: monthInput, version: sheetInput.version, out: outInput }),
    returns<ExportedFolder>(),
  ),
  'export.correction': job(
    '导出更正单',
    'Export a correction',
    () => /** By its id or its number; into a .docx or a .pdf. */ z.strictObject({ id: idInput, out: outInput }),
    returns<Exported>(),
  ),
  'paper.correction': job(
    '更正单预览',
    'Preview a correction',
    () => z.strictObject({ id: idInput }),
    returns<PaperPreview>(),
  ),
  'export.checklist': job(
    '导出核对表',
    'Export the checklist before a freeze',
    () => z.strictObject({ month: monthInput, out: outInput }),
    returns<Exported>(),
  ),
  'paper.checklist': job(
    '核对表预览',
    'Preview the checklist before a freeze',
    () => z.strictObject({ month: monthInput }),
    returns<PaperPreview>(),
  ),
} as const
