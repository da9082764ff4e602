import type { WireError } from '#contract/wire'
import { type Lang, Refusal, refusalText } from '#domain/refusal'
import { asRefusal } from '#ledger/faults'
import { uuidV7 } from '#ledger/uuid'

/** Turns whatever was thrown into a refusal as data; an unexpected error goes to stderr with its reference. */
export function wireError(thrown: unknown, path: string, lang: Lang): WireError {
  const known = asRefusal(thrown, path)
  const refusal = known instanceof Refusal ? known : unexpected(known)
  return { code: refusal.code, message: refusalText(refusal.code, refusal.details, lang), details: refusal.details }
}

function unexpected(error: unknown): Refusal {
  const reference = uuidV7().slice(-12)
  process.stderr.write(`[${reference}] ${error instanceof Error ? error.stack : String(error)}\n`)
  return new Refusal('INTERNAL', { reference })
}
