import type { Input } from '#contract/index'
import { refuse } from '#domain/refusal'
import { lastRedoable, lastUndoable, type SetHead, takeBack } from '#ledger/change-log'
import { prepared } from '#ledger/database'
import { projectHead } from '#ledger/projects'
import type { CommandContext, QueryContext } from '../context'
import { historyOf } from './project-page'
import { requireMoneyInPlace } from './project-rules'

/** The rules of parents and money hold after an undo too. */
function requireTree(change: CommandContext['change'], cells: ReturnType<typeof takeBack>): void {
  for (const id of new Set(cells.filter((cell) => cell.entity === 'project').map((cell) => cell.id))) {
    if (projectHead(change.db, id) !== null) requireMoneyInPlace(change.db, id)
  }
}

function undo({ db, change }: CommandContext) {
  const set = lastUndoable(db, change.meta.device) ?? refuse('NOTHING_TO_UNDO', {})
  change.meta = { ...change.meta, undoes: set.id, reason: set.reason }
  requireTree(change, takeBack(change, set))
  return { undone: set.id, call: set.call }
}

function redo({ db, change }: CommandContext) {
  const set = lastRedoable(db, change.meta.device) ?? refuse('NOTHING_TO_REDO', {})
  const original = prepared<[string], SetHead>(db, 'SELECT * FROM changeSet WHERE id = ?').get(set.undoes ?? '')
  change.meta = { ...change.meta, redoes: set.id, reason: set.reason }
  requireTree(change, takeBack(change, set))
  return { redone: set.id, call: original?.call ?? set.call }
}

export const historyQueries = {
  'history.list': ({ db }: QueryContext, input: Input<'history.list'>) => ({
    entries: historyOf(db, {
      projectId: input.projectId ?? null,
      month: input.month ?? null,
      limit: input.limit ?? 10_000,
    }),
  }),
}
export const historyCommands = { 'history.undo': undo, 'history.redo': redo }
