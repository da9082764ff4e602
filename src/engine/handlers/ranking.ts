import type { Input } from '#contract/index'
import type { RankingSettings } from '#contract/paper-settings'
import { lastDay, month as monthOf } from '#domain/month'
import { isFrozen } from '#domain/month-life'
import { areWeights, defaultRanking, type RankingRule } from '#domain/paper/ranking-rule'
import { rankingExemptionFields } from '#domain/paper-settings'
import { refuse } from '#domain/refusal'
import type { ReadableDb } from '#ledger/database'
import { monthState } from '#ledger/month-life'
import { readRankingExemptions } from '#ledger/paper-settings'
import { unitIdByName } from '#ledger/projects'
import { readSnapshotContent, readSnapshots } from '#ledger/snapshots'
import { create, remove, update } from '#ledger/write'
import type { Answer, CommandContext, QueryContext } from '../context'
import { RANKING, rankingRule } from '../ranking-settings'

const WHAT = '免排'

/** What a frozen month was ranked by; null while it is open. */
function keptRule(db: ReadableDb, month: Input<'ranking.show'>['month']): RankingRule | null {
  if (month === undefined || !isFrozen(monthState(db, month))) return null
  const newest = readSnapshots(db, month).at(-1)
  return newest === undefined ? null : (readSnapshotContent(db, newest).ranking ?? defaultRanking)
}

function show({ db, today }: QueryContext, { month }: Input<'ranking.show'>): RankingSettings {
  const asked = month ?? monthOf(today.slice(0, 7))
  const end = lastDay(asked)
  return {
    rule: rankingRule(db, asked),
    kept: keptRule(db, month),
    exemptions: readRankingExemptions(db).map(({ unitId: _, ...row }) => ({ ...row, inForce: row.untilOn >= end })),
  }
}

/** Changes the rule of papers that are not frozen. Refuses RANKING_WEIGHTS where 综合得分 would have none. */
function set({ db, change, today }: CommandContext, input: Input<'ranking.set'>): Answer<'ranking.set'> {
  const now = rankingRule(db, monthOf(today.slice(0, 7)))
  const weights = input.weights ?? now.weights
  const weighted = (input.measure ?? now.measure) === 'weighted'
  if ((weighted || input.weights !== undefined) && !areWeights(weights)) refuse('RANKING_WEIGHTS', {})
  const put = (name: string, value: string | undefined) => {
    if (value !== undefined) update(change, 'setting', name, { value })
  }
  put(RANKING.measure, input.measure)
  put(RANKING.direction, input.direction)
  put(RANKING.weights, input.weights && JSON.stringify(input.weights))
  return {}
}

function unitNamed(db: ReadableDb, name: string): string {
  return unitIdByName(db, name) ?? refuse('UNIT_MISSING', { name })
}

/** Exempts a unit, or changes why and how long. Refuses UNIT_MISSING, REASON_EMPTY, APPROVER_EMPTY, DATE_PAST. */
function exempt({ db, change, today }: CommandContext, input: Input<'ranking.exempt'>): Answer<'ranking.exempt'> {
  const unitId = unitNamed(db, input.unit)
  const reason = input.reason.trim()
  const approver = input.approver.trim()
  const { until } = input
  if (reason === '') refuse('REASON_EMPTY', { what: WHAT })
  if (approver === '') refuse('APPROVER_EMPTY', { what: WHAT })
  if (until < today) refuse('DATE_PAST', { field: rankingExemptionFields.untilOn.label.zh, value: until, today })
  const record = { reason, approver, untilOn: until }
  const known = readRankingExemptions(db).find((row) => row.unitId === unitId)
  if (known === undefined) return { id: create(change, 'rankingExemption', { unitId, ...record }) }
  update(change, 'rankingExemption', known.id, record)
  return { id: known.id }
}

/** Takes a unit back into the ranking; nothing changes where it was not exempt. Refuses UNIT_MISSING. */
function readmit({ db, change }: CommandContext, { unit }: Input<'ranking.readmit'>): Answer<'ranking.readmit'> {
  const unitId = unitNamed(db, unit)
  const known = readRankingExemptions(db).find((row) => row.unitId === unitId)
  if (known !== undefined) remove(change, 'rankingExemption', known.id)
  return {}
}

export const rankingQueries = { 'ranking.show': show }
export const rankingCommands = { 'ranking.set': set, 'ranking.exempt': exempt, 'ranking.readmit': readmit }
