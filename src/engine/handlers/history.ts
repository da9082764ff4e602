import type { Input } from '#contract/index'
import { refuse } from '#domain/refusal'
import { lastRedoable, lastUndoable, type SetHead, takeBack } from '#ledger/change-log'
import { prepared, type ReadableDb } from '#ledger/database'
import { projectHead } from '#ledger/projects'
import type { CommandContext, QueryContext } from '../context'
import { historyOf } from './project-page'
import { requireMoneyInPlace, requireProject } from './project-rules'

/** The rules of parents and money hold after an undo too. */
function requireTree(change: CommandContext['change'], cells: ReturnType<typeof takeBack>): void {
  for (const id of new Set(cells.filter((cell) => cell.entity === 'project').map((cell) => cell.id))) {
    if (projectHead(change.db, id) !== null) requireMoneyInPlace(change.db, id)
  }
}

/** What was first done: through redos and undos back to the call that a person made. */
function originalCall(db: ReadableDb, set: SetHead): string {
  let at = set
  for (let before = at.redoes ?? at.undoes; before !== null; before = at.redoes ?? at.undoes) {
    const found = prepared<[string], SetHead>(db, 'SELECT * FROM changeSet WHERE id = ?').get(before)
    if (found === undefined) break
    at = found
  }
  return at.call
}

function undo({ db, change }: CommandContext) {
  const set = lastUndoable(db, change.meta.device) ?? refuse('NOTHING_TO_UNDO', {})
  change.meta = { ...change.meta, undoes: set.id, reason: set.reason }
  requireTree(change, takeBack(change, set))
  return { undone: set.id, call: originalCall(db, set) }
}

function redo({ db, change }: CommandContext) {
  const set = lastRedoable(db, change.meta.device) ?? refuse('NOTHING_TO_REDO', {})
  change.meta = { ...change.meta, redoes: set.id, reason: set.reason }
  requireTree(change, takeBack(change, set))
  return { redone: set.id, call: originalCall(db, set) }
}

/** A project that is gone keeps its history; one that never was is refused. */
function listHistory({ db }: QueryContext, input: Input<'history.list'>) {
  const { projectId = null, month = null, limit = 10_000 } = input
  const entries = historyOf(db, { projectId, month, limit })
  if (projectId !== null && entries.length === 0) requireProject(db, projectId)
  return { entries }
}

export const historyQueries = {
  'history.list': listHistory,
}
export const historyCommands = { 'history.undo': undo, 'history.redo': redo }
