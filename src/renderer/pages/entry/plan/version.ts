import type { Adjustment, PlanSheet } from '#contract/entry'
import type { Ask } from '#contract/index'
import type { Day } from '#domain/month'

/** What was decided when plans were adjusted. */
export interface Decision {
  readonly docNo: string
  readonly decidedOn: Day | null
  readonly reason: string
}

/** Which version is shown and written: each row's own in force, 年初, or one adjustment. */
export type Version = { readonly of: 'inForce' } | { readonly of: 'initial' } | ({ readonly of: 'adjusted' } & Decision)

/** A version by a name that can be chosen from a menu and remembered. */
export const versionKey = (version: Version): string =>
  version.of === 'adjusted' ? `adjusted/${version.docNo}` : version.of

/** The sheet's name among texts under way. */
export const sheetKey = (year: number, version: Version): string => `plan/${year}/${versionKey(version)}`

/** What the engine is told of the version, when it is asked for figures. */
export function asked(version: Version): Pick<Ask<'plan.sheet'>, 'version' | 'docNo'> {
  if (version.of === 'inForce') return {}
  return version.of === 'initial' ? { version: 'initial' } : { version: 'adjusted', docNo: version.docNo }
}

/** What it is told when a version is written. */
export function written(version: Version): Pick<Ask<'plan.enter'>, 'version' | 'docNo' | 'decidedOn' | 'reason'> {
  if (version.of !== 'adjusted') return asked(version)
  const { docNo, decidedOn, reason } = version
  return { version: 'adjusted', docNo, reason, ...(decidedOn !== null && { decidedOn }) }
}

/** An adjustment that the year has, as a choice; null for one without 文号, which is written through what is in force. */
export function versionOf({ docNo, decidedOn, reason }: Adjustment): (Version & { readonly of: 'adjusted' }) | null {
  return docNo === null ? null : { of: 'adjusted', docNo, decidedOn: decidedOn as Day | null, reason: reason ?? docNo }
}

/** Whether a row has the version that is shown; one that an adjustment has not reached shows what is in force. */
export function isOwn(sheet: PlanSheet, i: number, version: Version): boolean {
  return version.of !== 'adjusted' || sheet.plan.id[i] !== null
}
