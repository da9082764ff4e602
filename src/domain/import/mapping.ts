import { z } from 'zod'
import { refuse } from '../refusal'
import { importFieldNames } from './import-field'
import { columnIndex } from './plain'

const letter = z.string().refine((text) => columnIndex(text) !== null, '列要写字母，如 D')
const field = z.enum([...importFieldNames, 'none'])
const fieldOfColumn = z.union([field, z.object({ field, month: z.number().int().min(1).max(12) }).strict()])

/**
 * What a person has said about a sheet, above all that is read out of it. `columns`: letter → field, `none` for a column
 * that is not read, or a field with its month; `money`: letter → unit; `names`: a row's name or code as it stands in the
 * file → project id, or null for a new project; `headerRow`: the header's lowest row as people count.
 */
export const mappingSchema = z
  .object({
    columns: z.record(letter, fieldOfColumn).optional(),
    money: z.record(letter, z.enum(['元', '千元', '万元', '百万元', '亿元'])).optional(),
    names: z.record(z.string().min(1), z.string().min(1).nullable()).optional(),
    headerRow: z.number().int().min(1).max(1_048_576).optional(),
    sheet: z.string().optional(),
  })
  .strict()
export type ImportMapping = z.infer<typeof mappingSchema>

/** Reads a mapping out of a file's text. Refuses MAPPING_INVALID, saying where. */
export function readMapping(text: string, file: string): ImportMapping {
  const parsed = mappingSchema.safeParse(json(text, file))
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  return refuse('MAPPING_INVALID', { file, why: `${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim() })
}

function json(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    return refuse('MAPPING_INVALID', { file, why: '不是 JSON' })
  }
}
