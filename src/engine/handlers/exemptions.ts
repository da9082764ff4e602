import type { Input } from '#contract/index'
import type { ExemptionLine } from '#contract/rules'
import { exemptionFields } from '#domain/lamp-records'
import { type Day, daysBetween } from '#domain/month'
import { refuse } from '#domain/refusal'
import { readExemptions } from '#ledger/lamp-rules'
import { readRecord } from '#ledger/record'
import { create, remove, update } from '#ledger/write'
import type { Answer, CommandContext, QueryContext } from '../context'
import { requireProject } from './project-rules'

const WHAT = '免灯'

/** What was given of an exemption, trimmed. Refuses REASON_EMPTY, APPROVER_EMPTY, DATE_PAST. */
function checked(
  given: { reason?: string | undefined; approver?: string | undefined; until?: Day | undefined },
  today: Day,
) {
  const reason = given.reason?.trim()
  const approver = given.approver?.trim()
  if (reason === '') refuse('REASON_EMPTY', { what: WHAT })
  if (approver === '') refuse('APPROVER_EMPTY', { what: WHAT })
  const { until } = given
  if (until !== undefined && until < today) {
    refuse('DATE_PAST', { field: exemptionFields.untilOn.label.zh, value: until, today })
  }
  return {
    ...(reason !== undefined && { reason }),
    ...(approver !== undefined && { approver }),
    ...(until !== undefined && { untilOn: until }),
  }
}

function requireExemption(db: QueryContext['db'], id: string): void {
  if (readRecord(db, 'exemption', id) === null) refuse('EXEMPTION_MISSING', { id })
}

/** Every exemption; of a project's that still run today the newest counts. */
function list({ db, today }: QueryContext): { readonly rows: readonly ExemptionLine[] } {
  const rows = readExemptions(db)
  const newest = new Map<string, string>()
  for (const { projectId, id, untilOn } of rows) {
    if (untilOn >= today && id > (newest.get(projectId) ?? '')) newest.set(projectId, id)
  }
  return {
    rows: rows.map((row) => ({
      ...row,
      inForce: newest.get(row.projectId) === row.id,
      daysLeft: daysBetween(today, row.untilOn as Day), // a day field
    })),
  }
}

function exempt({ db, change, today }: CommandContext, input: Input<'lamp.exempt'>): Answer<'lamp.exempt'> {
  requireProject(db, input.id)
  return { id: create(change, 'exemption', { projectId: input.id, ...checked(input, today) }) }
}

function set({ db, change, today }: CommandContext, input: Input<'exemption.set'>): Answer<'exemption.set'> {
  requireExemption(db, input.id)
  update(change, 'exemption', input.id, checked(input, today))
  return {}
}

function take({ db, change }: CommandContext, { id }: Input<'exemption.remove'>): Answer<'exemption.remove'> {
  requireExemption(db, id)
  remove(change, 'exemption', id)
  return {}
}

export const exemptionQueries = { 'exemption.list': list }
export const exemptionCommands = { 'lamp.exempt': exempt, 'exemption.set': set, 'exemption.remove': take }
