import { hostname } from 'node:os'
import { yearOf } from '#domain/month'
import { migrations } from '#ledger/migrations/index'
import { readSetting, workspaceCounts } from '#ledger/projects'
import { scan, tryRead } from '#ledger/salvage'
import type { QueryContext } from '../context'
import { deviceId } from '../device'
import { isSimulated, officeCutOff, officeName } from '../settings'

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
