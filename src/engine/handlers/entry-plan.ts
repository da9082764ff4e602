import type { PlanSheet } from '#contract/entry'
import type { Input, Output } from '#contract/index'
import { textAt } from '#domain/grid'
import { type Month, monthAt } from '#domain/month'
import { refuse } from '#domain/refusal'
import { readCarrySources, readPlansOf } from '#ledger/entry-plan'
import { planInForce } from '#ledger/project-facts'
import { update } from '#ledger/write'
import type { Answer, CommandContext, QueryContext } from '../context'
import { judgePlans } from './entry-plan-block'
import { liveGrid } from './grid-answer'
import { writePlan } from './plans'

/** The plans of a year as they stand: a frozen month keeps its snapshot, a plan goes on being decided. */
function planSheet({ db, today }: QueryContext, input: { year: number; month?: Month | undefined }): PlanSheet {
  const answer = liveGrid(db, input.month ?? monthAt(input.year, 12), today)
  const ids = Array.from({ length: answer.count }, (_, row) => textAt(answer, 'id', row) ?? '')
  const plans = readPlansOf(db, input.year, null)
  const sources = readCarrySources(db, input.year)
  const inForce = ids.map((id) => planInForce(plans.get(id) ?? []))
  return {
    answer,
    plan: {
      id: inForce.map((plan) => plan?.id ?? null),
      version: inForce.map((plan) => plan?.version ?? null),
      docNo: inForce.map((plan) => plan?.docNo ?? null),
      decidedOn: inForce.map((plan) => plan?.decidedOn ?? null),
      reason: inForce.map((plan) => plan?.reason ?? null),
    },
    versions: Uint8Array.from(ids, (id) => plans.get(id)?.length ?? 0),
    carrySource: ids.map((id) => sources.get(id) ?? null),
  }
}

function tryEnter({ db, lang }: QueryContext, input: Input<'plan.tryEnter'>): Output<'plan.tryEnter'> {
  const { accepted, unchanged, rejected } = judgePlans(db, input, lang)
  return { accepted, unchanged, rejected }
}

/** Writes a block of plans as one change set; with any cell refused, none of it. */
function enter(context: CommandContext, input: Input<'plan.enter'>): Answer<'plan.enter'> {
  const { change, db, lang } = context
  if (input.version === 'adjusted' && (input.reason ?? '').trim() === '') refuse('REASON_EMPTY', { what: '调整计划' })
  const { rejected, writes } = judgePlans(db, input, lang)
  if (rejected.length > 0) refuse('ENTRY_REJECTED', { count: rejected.length, rejected })
  if (input.how !== 'type') change.meta = { ...change.meta, call: `plan.enter:${input.how}` }
  for (const { id, totalInvestment, plan, plans } of writes) {
    if (totalInvestment !== undefined) update(change, 'project', id, { totalInvestment })
    if (plan !== null) writePlan(change, plan, plans)
  }
  return {}
}

export const planEntryQueries = { 'plan.sheet': planSheet, 'plan.tryEnter': tryEnter }
export const planEntryCommands = { 'plan.enter': enter }
