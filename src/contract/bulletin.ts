import { z } from 'zod'
import { type TemplateKey, templateKeys } from '#domain/paper/bulletin/templates'
import type { Words } from '#domain/refusal'
import { command, job, query, returns } from './define'
import type { Exported, PaperPreview } from './paper-answers'
import { type Changed, dayInput, monthInput } from './values'

const bulletinInput = {
  month: monthInput,
  /** A version of a frozen month, old ones too; the one in force where none is named. */
  version: z.number().int().positive().optional(),
  /** 文号; left to be filled in by hand where none is given. */
  docNo: z.string().trim().min(1).max(100).optional(),
  /** 成文日期, likewise. */
  signedOn: dayInput.optional(),
}

/** One sentence of the bulletin as it stands. */
export interface BulletinTemplate {
  readonly key: TemplateKey
  readonly label: Words
  readonly text: string
  /** What stands there where nobody wrote another. */
  readonly standard: string
  readonly changed: boolean
  /** The blanks that it may have, by name. */
  readonly blanks: readonly string[]
}

const templateText = z.string().max(4_000).nullable().optional()
type TemplateInput = { readonly [K in TemplateKey]: typeof templateText }
// Every key has the same check.
const templateInput = Object.fromEntries(templateKeys.map((key) => [key, templateText])) as TemplateInput

export const bulletinCalls = {
  'export.bulletin': job(
    '导出月通报',
    'Export the bulletin',
    () => z.strictObject({ ...bulletinInput, out: z.string().min(1) }),
    returns<Exported>(),
  ),
  'paper.bulletin': job(
    '月通报预览',
    'Preview the bulletin',
    () => z.strictObject(bulletinInput),
    returns<PaperPreview>(),
  ),
  'bulletin.templates': query(
    '通报的句子',
    'Sentences of the bulletin',
    () => z.strictObject({}),
    returns<{ readonly templates: readonly BulletinTemplate[] }>(),
  ),
  'bulletin.setTemplates': command(
    '改通报的句子',
    "Change the bulletin's sentences",
    () =>
      /** By what they say; null for the program's own, an empty text for none. */
      z.strictObject({ templates: z.strictObject(templateInput) }),
    returns<Changed>(),
  ),
} as const
