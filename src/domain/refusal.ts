import { backupRefusals } from './refusals/backup'
import { filesRefusals } from './refusals/files'
import { fillInRefusals } from './refusals/fill-in'
import { importRefusals } from './refusals/import'
import { importWriteRefusals } from './refusals/import-write'
import { inputRefusals } from './refusals/input'
import type { Details, Lang } from './refusals/kind'
import { missingRefusals } from './refusals/missing'
import { paperRefusals } from './refusals/papers'
import { rosterRefusals } from './refusals/roster'
import { rulesRefusals } from './refusals/rules'
import { templateRefusals } from './refusals/templates'
import { viewRefusals } from './refusals/views'
import { workspaceRefusals } from './refusals/workspace'

export type { Details, Lang, Words } from './refusals/kind'

/** Every way of saying no, once: code → exit code and a sentence that says what happened and what to do. */
export const refusals = {
  ...filesRefusals,
  ...importRefusals,
  ...importWriteRefusals,
  ...inputRefusals,
  ...missingRefusals,
  ...rulesRefusals,
  ...rosterRefusals,
  ...workspaceRefusals,
  ...backupRefusals,
  ...paperRefusals,
  ...templateRefusals,
  ...viewRefusals,
  ...fillInRefusals,
} as const

export type RefusalCode = keyof typeof refusals
type DetailsOf<C extends RefusalCode> = Parameters<(typeof refusals)[C]['zh']>[0]

/** A "no" that a person can act on; only the dispatcher catches it. */
export class Refusal extends Error {
  readonly code: RefusalCode
  readonly details: Details
  constructor(code: RefusalCode, details: Details) {
    super(code)
    this.name = 'Refusal'
    this.code = code
    this.details = details
  }
}

/** Throws the refusal; its details are checked against its code. */
export function refuse<C extends RefusalCode>(code: C, details: DetailsOf<C>): never {
  throw new Refusal(code, details as Details)
}

/** The sentence of a refusal in one language. */
export function refusalText(code: RefusalCode, details: Details, lang: Lang): string {
  const sentence = refusals[code][lang] as (d: Details) => string
  return sentence(details)
}
