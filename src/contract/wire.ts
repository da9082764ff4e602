import type { BackupReason } from '#domain/backup'
import type { Entity } from '#domain/entity'
import type { Details, Lang, RefusalCode } from '#domain/refusal'

/** A refusal as data: the code to act on, the sentence to show. */
export interface WireError {
  readonly code: RefusalCode
  readonly message: string
  readonly details: Details
}
/** From a page to the engine. */
export type Request =
  /** `lang`: the language of the sentences in the answer, which a person may change while the engine runs. */
  | { readonly id: number; readonly name: string; readonly input: unknown; readonly lang: Lang }
  | { readonly cancel: number }
export type Reply =
  /** `packed`: the value is in fewer bytes, and `unpack` of packed.ts reads it. */
  | { readonly id: number; readonly ok: true; readonly value: unknown; readonly packed?: true }
  | { readonly id: number; readonly ok: false; readonly error: WireError }

/** What the engine tells without being asked. */
export type EngineEvent =
  /** Something was written, here or by another process (then `entities` is null: anything may differ). */
  | { readonly event: 'changed'; readonly entities: readonly Entity[] | null; readonly revision: number }
  /** A job's progress; `total` 0 while it is not known. */
  | {
      readonly event: 'progress'
      readonly id: number
      readonly done: number
      readonly total: number
      readonly label: string
    }
  /** A copy was made without being asked for, or could not be made: then why, as a sentence. */
  | { readonly event: 'backedUp'; readonly reason: BackupReason; readonly failure: string | null }
  /** Another workspace was opened. */
  | { readonly event: 'opened'; readonly path: string }
export type FromEngine = Reply | EngineEvent
