import type { StoredRecord } from '#domain/entity'

/** What hangs on a project by an id of its own and moves with it. */
export const hanging = [
  'milestone',
  'permit',
  'pastFact',
  'exemption',
  'attachment',
  'correction',
  'problem',
  'problemAction',
] as const
type Hanging = (typeof hanging)[number]

/** By what two records of two projects are the same one: the same milestone promised twice is one. */
const identity: Readonly<Record<Hanging, readonly string[] | null>> = {
  milestone: ['kind', 'label', 'planned'],
  permit: ['kind', 'state', 'docNo', 'date', 'stuckOn'],
  pastFact: ['year', 'text', 'section'],
  exemption: ['reason', 'approver', 'untilOn'],
  attachment: null,
  correction: null,
  problem: null,
  problemAction: null,
}

/** The record that says the same, or null. */
export function equalRecord(
  entity: Hanging,
  record: StoredRecord,
  among: readonly StoredRecord[],
): StoredRecord | null {
  const fields = identity[entity]
  if (fields === null) return null
  return among.find((one) => fields.every((field) => (one[field] ?? null) === (record[field] ?? null))) ?? null
}
