import { z } from 'zod'
import { job, returns } from './define'
import type { Exported, PaperPreview } from './paper-answers'
import { idInput, monthInput } from './values'

/** What stands on the screen of 项目; the domain keeps what it knows of the layout. */
const onScreen = {
  month: monthInput,
  name: z.string().max(200).nullable(),
  layout: z.record(z.string(), z.unknown()),
  search: z.string().max(200),
  /** In their order; one with a null value where nothing is grouped. */
  groups: z.array(z.strictObject({ value: z.string().nullable(), ids: z.array(idInput) })),
}

/** 项目 as it is looked at: as a file (.xlsx or .pdf), or as the page that is printed. */
export const viewPaper = {
  'view.export': job(
    '导出项目视图',
    'Export the view of projects',
    () => z.strictObject({ ...onScreen, out: z.string().min(1) }),
    returns<Exported>(),
  ),
  'view.preview': job(
    '项目视图预览',
    'Preview the view of projects',
    () => z.strictObject(onScreen),
    returns<PaperPreview>(),
  ),
} as const
