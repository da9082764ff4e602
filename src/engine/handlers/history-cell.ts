import type { CellLifeEntry } from '#contract/history'
import type { Input, Output } from '#contract/index'
import { CREATED, type Entity, REMOVED, type StoredRecord } from '#domain/entity'
import type { Value } from '#domain/field'
import { addMonths, isMonth, type Month } from '#domain/month'
import type { ReadableDb } from '#ledger/database'
import { cellPlaces, changesByMonth, projectNames, readCellLife, recordNowOrOnce, setById } from '#ledger/history-query'
import { monthStates } from '#ledger/month-life'
import { readRecord } from '#ledger/record'
import { projectOf } from '#ledger/undo-plan'
import type { QueryContext } from '../context'
import { namesOf } from './history-names'
import { originalCall } from './history-sets'

/** How many months before are shown beside a month's cell. */
const EARLIER = 5

/** The cell's own value in a line of the log: a record that came or went brings or takes it. */
function ownValue(value: Value | StoredRecord, field: string, whole: boolean): Value {
  if (!whole) return value as Value
  return (value as StoredRecord | null)?.[field] ?? null
}

function lifeEntry(db: ReadableDb, line: ReturnType<typeof readCellLife>[number], field: string): CellLifeEntry {
  const { head, cell } = line
  const whole = cell.field === CREATED || cell.field === REMOVED
  return {
    set: head.id,
    at: head.at,
    who: head.who,
    device: head.device,
    call: head.call,
    origin: originalCall(db, head),
    reason: head.reason,
    undoesAt: head.undoes === null ? null : (setById(db, head.undoes)?.at ?? null),
    redoesAt: head.redoes === null ? null : (setById(db, head.redoes)?.at ?? null),
    before: ownValue(cell.before, field, whole && field !== cell.field),
    after: ownValue(cell.after, field, whole && field !== cell.field),
    cells: cellPlaces(db, [head.seq]).length,
  }
}

/** The same column in the months before, newest first. */
function earlierMonths(
  db: ReadableDb,
  projectId: string,
  month: Month,
  field: string,
): Output<'history.cellLife'>['earlier'] {
  const states = new Map(monthStates(db).map((row) => [row.month, row.state]))
  const changes = changesByMonth(db, projectId, field)
  return Array.from({ length: EARLIER }, (_, i) => addMonths(month, -1 - i)).map((one) => ({
    month: one,
    value: readRecord(db, 'month', `${projectId}/${one}`)?.[field] ?? null,
    state: states.get(one) ?? 'open',
    changes: changes.get(one) ?? 0,
  }))
}

export function cellLife({ db }: QueryContext, input: Input<'history.cellLife'>): Output<'history.cellLife'> {
  const { entity, id, field } = input
  const lines = readCellLife(db, entity as Entity, id, field)
  const record = recordNowOrOnce(db, entity, id)
  const first = lines.at(-1)
  const named = record?.projectId
  const projectId = typeof named === 'string' ? named : first === undefined ? null : projectOf(first.cell)
  const last = id.split('/').at(-1) ?? ''
  const month = entity === 'month' && isMonth(last) ? last : null
  return {
    projectId,
    project: projectId === null ? null : (projectNames(db, [projectId]).get(projectId) ?? projectId),
    month,
    now: readRecord(db, entity, id)?.[field] ?? null,
    entries: lines.map((line) => lifeEntry(db, line, field)),
    earlier: projectId === null || month === null ? [] : earlierMonths(db, projectId, month, field),
    ...namesOf(
      db,
      lines.map((line) => line.cell),
    ),
  }
}
