import type { Input } from '#contract/index'
import { type Month, monthOf } from '#domain/month'
import { isFrozen, type MonthStage } from '#domain/month-life'
import { refuse } from '#domain/refusal'
import { snapshotGrid } from '#domain/snapshot'
import type { ReadableDb } from '#ledger/database'
import { frozenMonths, monthState, monthStates, returnedUnits } from '#ledger/month-life'
import { revision, unitIdByName } from '#ledger/projects'
import { readRecord } from '#ledger/record'
import { firstMonthOfAll, readCorrections, readSnapshot, readSnapshotContent, readSnapshots } from '#ledger/snapshots'
import { type Change, create, update } from '#ledger/write'
import type { Answer, CommandContext, QueryContext } from '../context'
import { frozenVersion, gridAnswer, lifeOf } from './grid-answer'
import { statusOf } from './month-status'
import { requireProject } from './project-rules'
import { findingLines, progressBefore, progressBeforeKept, takeSnapshot } from './snapshots'

function setState(change: Change, month: Month, state: MonthStage): void {
  if (readRecord(change.db, 'monthLife', month) === null) create(change, 'monthLife', { month, state })
  else update(change, 'monthLife', month, { state })
}

function requireCome(month: Month, today: CommandContext['today']): void {
  if (month > monthOf(today)) refuse('MONTH_FUTURE', { month, today })
}

/** The month as it may still be changed. Refuses MONTH_FUTURE and MONTH_FROZEN; answers its state. */
function requireOpen({ db, today }: CommandContext, month: Month): MonthStage {
  requireCome(month, today)
  const state = monthState(db, month)
  if (isFrozen(state)) refuse('MONTH_FROZEN', { month, frozen: month })
  return state
}

function requireReason(reason: string, what: string): void {
  if (reason.trim() === '') refuse('REASON_EMPTY', { what })
}

function findings({ db, today, lang }: QueryContext, month: Month) {
  const frozen = frozenVersion(db, month)
  const answer = gridAnswer(db, month, today)
  if (frozen === null) return findingLines(db, answer, lang, progressBefore(db, answer))
  const lines = findingLines(db, answer, lang, progressBeforeKept(frozen.content, answer))
  // A frozen month keeps what was said at its freeze; a finding that a correction brought up says nothing yet.
  const said = new Map(frozen.content.findings.map((f) => [`${f.projectId}/${f.code}`, f.explanation]))
  return lines.map((line) => ({ ...line, explanation: said.get(`${line.projectId}/${line.code}`) ?? null }))
}

function review(context: CommandContext, { month }: Input<'month.review'>): Answer<'month.review'> {
  if (requireOpen(context, month) === 'open') setState(context.change, month, 'review')
  return {}
}

function freeze(context: CommandContext, input: Input<'month.freeze'>): Answer<'month.freeze'> {
  const { month } = input
  requireOpen(context, month)
  const open = findings(context, month).filter((line) => line.explanation === null)
  if (open.length > 0 && !input.acceptFindings) {
    const named = open.map(({ code, projectId, message }) => ({ code, projectId, message }))
    refuse('FINDINGS_OPEN', { month, count: open.length, findings: named })
  }
  const { snapshot, answer } = takeSnapshot(context, month)
  if (answer.totals.count === 0) refuse('MONTH_EMPTY', { month })
  setState(context.change, month, 'frozen')
  return { snapshot: snapshot.id, version: snapshot.version, totals: answer.totals }
}

/** Only the last frozen month goes back to 填报; so does one in review (DOMAIN.md, The month's life). */
function reopen({ db, change }: CommandContext, { month, reason }: Input<'month.reopen'>): Answer<'month.reopen'> {
  requireReason(reason, '重新打开')
  const state = monthState(db, month)
  if (state === 'archived') refuse('MONTH_ARCHIVED', { month })
  if (state === 'open') refuse('MONTH_NOT_FROZEN', { month })
  const last = frozenMonths(db).at(-1)
  if (state === 'frozen' && last !== undefined && last !== month) refuse('REOPEN_NOT_LAST', { month, last })
  setState(change, month, 'open')
  return {}
}

function archive({ db, change }: CommandContext, { month }: Input<'month.archive'>): Answer<'month.archive'> {
  if (!isFrozen(monthState(db, month))) refuse('MONTH_NOT_FROZEN', { month })
  setState(change, month, 'archived')
  return {}
}

function explain(context: CommandContext, input: Input<'month.explain'>): Answer<'month.explain'> {
  const { db, change } = context
  const { month, projectId, code } = input
  requireProject(db, projectId)
  requireOpen(context, month)
  requireReason(input.text, '检查说明')
  const found = findings(context, month).some((line) => line.projectId === projectId && line.code === code)
  if (!found) refuse('FINDING_MISSING', { month, id: projectId, code })
  const id = `${month}/${projectId}/${code}`
  const text = input.text.trim()
  if (readRecord(db, 'explanation', id) === null) create(change, 'explanation', { month, projectId, code, text })
  else update(change, 'explanation', id, { text })
  return {}
}

function sendBack(context: CommandContext, input: Input<'month.return'>): Answer<'month.return'> {
  const { db, change, today } = context
  const { month } = input
  const unitId = unitIdByName(db, input.unit) ?? refuse('UNIT_MISSING', { name: input.unit })
  requireOpen(context, month)
  requireReason(input.reason, '退回')
  const name = String(readRecord(db, 'unit', unitId)?.name)
  const leads = statusOf(db, gridAnswer(db, month, today)).units.some((one) => one.unit === name)
  if (!leads) refuse('UNIT_WITHOUT_PROJECTS', { unit: name, month })
  const fields = { reason: input.reason.trim(), returnedOn: today }
  const id = `${unitId}/${month}`
  if (readRecord(db, 'unitReturn', id) === null) create(change, 'unitReturn', { unitId, month, ...fields })
  else update(change, 'unitReturn', id, fields)
  return {}
}

/** What a frozen month's papers say of its units stays as it was frozen. */
function status({ db, today }: QueryContext, { month }: Input<'month.status'>) {
  const state = monthState(db, month)
  const frozen = frozenVersion(db, month)
  return { ...(frozen?.content.status ?? statusOf(db, gridAnswer(db, month, today))), month, state }
}

function versions(db: ReadableDb, month: Month) {
  const numbers = new Map(readCorrections(db, { projectId: null, month: null }).map((row) => [row.id, row.number]))
  return readSnapshots(db, month).map((row) => ({
    ...row,
    correction: row.correctionId === null ? null : (numbers.get(row.correctionId) ?? null),
  }))
}

function versionGrid({ db }: QueryContext, { id }: Input<'snapshot.grid'>) {
  const snapshot = readSnapshot(db, id) ?? refuse('SNAPSHOT_MISSING', { id })
  const content = readSnapshotContent(db, snapshot)
  return snapshotGrid(content, { revision: revision(db), life: lifeOf(db, snapshot, content) })
}

export const monthLifeQueries = {
  'month.states': ({ db }: QueryContext) => ({ rows: monthStates(db), first: firstMonthOfAll(db) }),
  'month.status': status,
  'month.check': (context: QueryContext, { month }: Input<'month.check'>) => ({ findings: findings(context, month) }),
  'month.returned': ({ db }: QueryContext, { month }: Input<'month.returned'>) => ({ rows: returnedUnits(db, month) }),
  'snapshot.list': ({ db }: QueryContext, { month }: Input<'snapshot.list'>) => ({ rows: versions(db, month) }),
  'snapshot.grid': versionGrid,
}
export const monthLifeCommands = {
  'month.explain': explain,
  'month.return': sendBack,
  'month.review': review,
  'month.freeze': freeze,
  'month.reopen': reopen,
  'month.archive': archive,
}
