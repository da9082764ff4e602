import type { Input } from '#contract/index'
import type { StoredRecord } from '#domain/entity'
import { refuse } from '#domain/refusal'
import type { Target } from '#domain/target'
import { backUp } from '#ledger/backup'
import { checkLedger } from '#ledger/check'
import { readLists, readUnits } from '#ledger/projects'
import { readAll, readRecord } from '#ledger/record'
import { update } from '#ledger/write'
import type { Answer, CommandContext, JobContext, QueryContext } from '../context'
import { keptCutOff } from './calendar'
import { workspaceInfo } from './workspace-info'

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
