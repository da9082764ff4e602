import { z } from 'zod'
import { job, returns } from './define'
import type { Exported, PaperPreview } from './paper-answers'
import { idInput, monthInput } from './values'

const cardInput = {
  id: idInput,
  month: monthInput,
  /** A version of a frozen month, old ones too; the one in force where none is named. */
  version: z.number().int().positive().optional(),
}

/** A project on one sheet of A4: as a PDF, or as the page that becomes it. */
export const cardPaper = {
  'export.card': job(
    '导出项目卡',
    "Export a project's card",
    () => z.strictObject({ ...cardInput, out: z.string().min(1) }),
    returns<Exported>(),
  ),
  'paper.card': job('项目卡预览', "Preview a project's card", () => z.strictObject(cardInput), returns<PaperPreview>()),
} as const
