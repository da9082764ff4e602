import { hostname } from 'node:os'
import type { Input } from '#contract/index'
import type { StoredRecord } from '#domain/entity'
import { yearOf } from '#domain/month'
import { refuse } from '#domain/refusal'
import type { Target } from '#domain/target'
import { backUp } from '#ledger/backup'
import { checkLedger } from '#ledger/check'
import { migrations } from '#ledger/migrations/index'
import { readLists, readSetting, readUnits, workspaceCounts } from '#ledger/projects'
import { readAll, readRecord } from '#ledger/record'
import { scan, tryRead } from '#ledger/salvage'
import { update } from '#ledger/write'
import type { Answer, CommandContext, JobContext, QueryContext } from '../context'
import { deviceId } from '../device'
import { isSimulated, officeCutOff, officeName } from '../settings'
import { keptCutOff } from './calendar'

/** A damaged workspace is told as far as it can be counted. */
function countsOf(db: QueryContext['db'], { damage }: QueryContext['ledger']) {
  if (damage === undefined) return workspaceCounts(db)
  return tryRead(() => workspaceCounts(db))?.value ?? { projects: scan(db, 'project').rows, months: 0, year: null }
}

/** The head line of a workspace. */
export function workspaceInfo({ db, ledger, today }: QueryContext) {
  const counts = countsOf(db, ledger)
  return {
    version: migrations.length,
    projects: counts.projects,
    months: counts.months,
    path: ledger.path,
    simulated: isSimulated(db),
    today,
    userName: readSetting(db, 'userName') ?? '',
    computer: hostname(),
    device: deviceId(),
    office: officeName(db),
    cutOff: officeCutOff(db),
    readOnly: ledger.readOnly,
    recovered: ledger.recovered === true,
    damage: ledger.damage ?? null,
    year: counts.year ?? yearOf(today),
  }
}

function check({ db, lang }: QueryContext) {
  const findings = checkLedger(db, { lang, onProgress: () => {} })
  return { ok: findings.length === 0, findings }
}

const byPosition = (a: Target, b: Target) => a.position - b.position
function targets({ db }: QueryContext) {
  return { rows: (readAll(db, 'target') as unknown as Target[]).toSorted(byPosition) }
}

function setTarget(context: CommandContext, input: Input<'target.set'>): Answer<'target.set'> {
  const { id, reason: _reason, ...changes } = input
  if (readRecord(context.db, 'target', id) === null) refuse('TARGET_MISSING', { id })
  const on = changes.actualOn
  if (typeof on === 'string' && on > context.today) {
    refuse('DATE_FUTURE', { field: '完成值日期', value: on, today: context.today })
  }
  update(context.change, 'target', id, changes as StoredRecord)
  return {}
}

function setSettings(context: CommandContext, input: Input<'settings.set'>): Answer<'settings.set'> {
  for (const [name, value] of Object.entries(input)) {
    if (value === undefined) continue
    update(context.change, 'setting', name, { value: name === 'cutOff' ? keptCutOff(value) : value.trim() || null })
  }
  return {}
}

export const workspaceQueries = {
  'workspace.info': workspaceInfo,
  'workspace.check': check,
  'unit.list': ({ db }: QueryContext) => ({ rows: readUnits(db) }),
  'list.list': ({ db }: QueryContext) => ({ rows: readLists(db) }),
  'target.list': targets,
}
export const workspaceCommands = { 'target.set': setTarget, 'settings.set': setSettings }
export const workspaceJobs = {
  'workspace.backup': ({ db, onProgress }: JobContext, input: Input<'workspace.backup'>) =>
    backUp(db, input.out, (done, total) => onProgress(done, total, '备份')),
}
