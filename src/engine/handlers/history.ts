import type { Input } from '#contract/index'
import { type Entity, entityOf, fieldOf } from '#domain/entity'
import { refuse } from '#domain/refusal'
import { lastRedoable, lastUndoable, type SetHead } from '#ledger/change-log'
import { setById } from '#ledger/history-query'
import { type PlannedCell, planUndo } from '#ledger/undo-plan'
import type { CommandContext, QueryContext } from '../context'
import { cellLife } from './history-cell'
import { projectsOfUnit } from './history-filter'
import { cellsOfSet, historyPeople, listSets, originalCall } from './history-sets'
import { historyOf } from './project-page'
import { requireProject } from './project-rules'
import { requireUndoable, takeBackByRules } from './undo-rules'

/** Refuses UNDO_CONFLICT for the first cell that changed since. */
function requireNoConflict(plan: readonly PlannedCell[]): void {
  const conflict = plan.find((one) => one.fate === 'keep')?.cell
  if (conflict === undefined) return
  const entity: Entity = conflict.entity
  const field = fieldOf(entity, conflict.field)?.label.zh ?? entityOf(entity).label.zh
  refuse('UNDO_CONFLICT', { field, entity, id: conflict.id })
}

/** Takes a set back, or does an undo again, in this change; answers how many cells were left as they are. */
function takeBack({ db, change, today, lang }: CommandContext, set: SetHead, partial: boolean): number {
  requireUndoable(db, set, lang)
  change.meta = {
    ...change.meta,
    reason: set.reason,
    ...(set.undoes === null ? { undoes: set.id } : { redoes: set.id }),
  }
  const plan = planUndo(db, set)
  if (!partial) requireNoConflict(plan)
  takeBackByRules(change, plan, today)
  return plan.filter((one) => one.fate === 'keep').length
}

function undo(context: CommandContext) {
  const { db, change } = context
  const set = lastUndoable(db, change.meta.device) ?? refuse('NOTHING_TO_UNDO', {})
  takeBack(context, set, false)
  return { undone: set.id, call: originalCall(db, set) }
}

function redo(context: CommandContext) {
  const { db, change } = context
  const set = lastRedoable(db, change.meta.device) ?? refuse('NOTHING_TO_REDO', {})
  takeBack(context, set, false)
  return { redone: set.id, call: originalCall(db, set) }
}

function undoSet(context: CommandContext, input: Input<'history.undoSet'>) {
  const set = setById(context.db, input.set) ?? refuse('SET_MISSING', { set: input.set })
  const kept = takeBack(context, set, input.partial)
  return { undone: set.id, call: originalCall(context.db, set), kept }
}

/** A project that is gone keeps its history; one that never was is refused. */
function listHistory({ db, today }: QueryContext, input: Input<'history.list'>) {
  const { projectId = null, month = null, unit, who = null, limit = 10_000 } = input
  const projects = unit === undefined ? null : projectsOfUnit(db, unit, month, today)
  const entries = historyOf(db, { projectId, month, who, projects, limit })
  if (projectId !== null && entries.length === 0) requireProject(db, projectId)
  return { entries }
}

export const historyQueries = {
  'history.list': listHistory,
  'history.sets': listSets,
  'history.cells': cellsOfSet,
  'history.cellLife': cellLife,
  'history.people': historyPeople,
}
export const historyCommands = { 'history.undo': undo, 'history.redo': redo, 'history.undoSet': undoSet }
