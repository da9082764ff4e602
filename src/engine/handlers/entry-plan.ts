import type { Adjustment, PlanSheet } from '#contract/entry'
import type { Input, Output } from '#contract/index'
import { textAt } from '#domain/grid'
import { monthAt } from '#domain/month'
import { refuse } from '#domain/refusal'
import { type Plan, planMonths } from '#domain/year-record'
import { readCarrySources, readPlansOf } from '#ledger/entry-plan'
import { type Change, update } from '#ledger/write'
import type { Answer, CommandContext, QueryContext } from '../context'
import { judgePlans, type PlanWrite } from './entry-plan-block'
import { liveGrid } from './grid-answer'
import { versionFor, writePlan } from './plans'

/** The decisions by which a year's plans were adjusted, the newest first. */
function adjustmentsOf(plans: Iterable<readonly Plan[]>): readonly Adjustment[] {
  const decisions = new Map<string, Adjustment & { readonly newest: string }>()
  for (const { version, docNo, decidedOn, reason, id } of [...plans].flat()) {
    if (version !== 'adjusted') continue
    const known = decisions.get(docNo ?? '')
    const isNewest = known === undefined || id > known.newest
    const told = isNewest ? { docNo, decidedOn, reason, newest: id } : known
    decisions.set(docNo ?? '', { ...told, count: (known?.count ?? 0) + 1 })
  }
  const ordered = [...decisions.values()].toSorted((a, b) => (a.newest < b.newest ? 1 : -1))
  return ordered.map(({ newest: _, ...decision }) => decision)
}

/** Figures in columns; NaN is a blank. */
const column = (values: readonly (number | null | undefined)[]) => Float64Array.from(values, (v) => v ?? Number.NaN)

/** The plans of a year as they stand: a frozen month keeps its snapshot, a plan goes on being decided. */
function planSheet({ db, today }: QueryContext, input: Input<'plan.sheet'>): PlanSheet {
  const answer = liveGrid(db, input.month ?? monthAt(input.year, 12), today)
  const ids = Array.from({ length: answer.count }, (_, row) => textAt(answer, 'id', row) ?? '')
  const plans = readPlansOf(db, input.year, null)
  const sources = readCarrySources(db, input.year)
  const asked = { version: input.version as Plan['version'] | undefined, docNo: input.docNo }
  const shown = ids.map((id) => versionFor(plans.get(id) ?? [], asked).plan)
  return {
    answer,
    plan: {
      id: shown.map((plan) => plan?.id ?? null),
      version: shown.map((plan) => plan?.version ?? null),
      docNo: shown.map((plan) => plan?.docNo ?? null),
      decidedOn: shown.map((plan) => plan?.decidedOn ?? null),
      reason: shown.map((plan) => plan?.reason ?? null),
      annual: column(shown.map((plan) => plan?.annual)),
      months: column(shown.flatMap((plan) => planMonths.map((name) => plan?.[name]))),
    },
    versions: Uint8Array.from(ids, (id) => plans.get(id)?.length ?? 0),
    adjustments: adjustmentsOf(plans.values()),
    carrySource: ids.map((id) => sources.get(id) ?? null),
  }
}

function tryEnter({ db, lang }: QueryContext, input: Input<'plan.tryEnter'>): Output<'plan.tryEnter'> {
  const { accepted, unchanged, rejected } = judgePlans(db, input, lang)
  return { accepted, unchanged, rejected }
}

/** Writes the plans that were judged. */
export function writePlans(change: Change, writes: readonly PlanWrite[]): void {
  for (const { id, totalInvestment, plan, plans } of writes) {
    if (totalInvestment !== undefined) update(change, 'project', id, { totalInvestment })
    if (plan !== null) writePlan(change, plan, plans)
  }
}

/** Writes a block of plans as one change set; with any cell refused, none of it. */
function enter(context: CommandContext, input: Input<'plan.enter'>): Answer<'plan.enter'> {
  const { change, db, lang } = context
  if (input.version === 'adjusted' && (input.reason ?? '').trim() === '') refuse('REASON_EMPTY', { what: '调整计划' })
  const { rejected, writes } = judgePlans(db, input, lang)
  if (rejected.length > 0) refuse('ENTRY_REJECTED', { count: rejected.length, rejected })
  if (input.how !== 'type') change.meta = { ...change.meta, call: `plan.enter:${input.how}` }
  writePlans(change, writes)
  return {}
}

export const planEntryQueries = { 'plan.sheet': planSheet, 'plan.tryEnter': tryEnter }
export const planEntryCommands = { 'plan.enter': enter }
