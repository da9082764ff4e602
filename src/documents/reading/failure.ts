import type { FileKind, FileSizeLimit } from '#domain/refusals/files'

/** Why a file cannot be read, without its name, which the parser is never told. */
export type Failure =
  | { readonly code: 'FILE_EMPTY' | 'FILE_DAMAGED' | 'FILE_PROTECTED' }
  | { readonly code: 'FILE_NOT_SHEET'; readonly is: FileKind }
  | { readonly code: 'FILE_OVERSIZED'; readonly what: FileSizeLimit }
  | { readonly code: 'FILE_ROWS'; readonly sheet: string; readonly rows: number; readonly limit: number }
  | { readonly code: 'FILE_ENCODING' | 'FILE_QUOTE'; readonly row: number }
  | { readonly code: 'FILE_TOO_HEAVY'; readonly what: 'time' | 'memory' }

/** Thrown by what looks into a file; whoever knows its name makes a refusal of it. */
export class Unreadable extends Error {
  readonly failure: Failure
  constructor(failure: Failure) {
    super(failure.code)
    this.name = 'Unreadable'
    this.failure = failure
  }
}

/** Ends the reading of this file. */
export function fail(failure: Failure): never {
  throw new Unreadable(failure)
}

/** Its bytes contradict themselves: cut off, overwritten, or made to mislead. */
export function damaged(): never {
  return fail({ code: 'FILE_DAMAGED' })
}
