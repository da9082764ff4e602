import type { Lang } from '#domain/refusal'
import { Refusal, refusalText } from '#domain/refusal'
import { AskError } from '../../parts/ask'

/** A "no" at a field: its code, to know which field; its sentence, to show there. */
export interface FieldRefusal {
  readonly code: string
  readonly message: string
}

/** A refusal of a parser or of the engine, as what stands at the field; anything else is thrown on. */
export function refusalAt(error: unknown, lang: Lang): FieldRefusal {
  if (error instanceof AskError) return { code: error.code, message: error.message }
  if (error instanceof Refusal) return { code: error.code, message: refusalText(error.code, error.details, lang) }
  throw error
}
