import { type Ask, type CallName, contract, type Input, isCallName, type Output } from '#contract/index'
import { refuse } from '#domain/refusal'
import { readSetting } from '#ledger/projects'
import { beginChange, type Change } from '#ledger/write'
import { checkInput } from './check-input'
import type { CommandName, QueryName } from './context'
import { type Desk, queryContext } from './desk'
import { userName } from './device'
import { commands, queries } from './handlers'

/** An undo that the tables' own constraints forbid is refused as such; any other violation is a fault of ours. */
function guardUndo<T>(change: Change, run: () => T): T {
  try {
    return run()
  } catch (error) {
    const broken = error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CONSTRAINT')
    if (broken && (change.meta.undoes ?? change.meta.redoes) !== undefined) return refuse('UNDO_BREAKS', {})
    throw error
  }
}

/** Runs one change set in one transaction; nothing is written when it throws. */
export function inChange<T>(desk: Desk, call: string, reason: string | null, run: (change: Change) => T) {
  const db = desk.ledger.write()
  const change = beginChange(db, {
    at: desk.clock.now(),
    who: desk.who ?? userName(readSetting(db, 'userName')),
    device: desk.device,
    call,
    reason: reason === null || reason.trim() === '' ? null : reason.trim(),
  })
  const value = guardUndo(change, () => db.transaction(() => run(change)).immediate())
  if (change.cells > 0) desk.onChange([...change.touched])
  return { value, changes: change.cells, set: change.set }
}

function runCommand<N extends CommandName>(desk: Desk, name: N, input: Input<N>): Output<N> {
  const reason = 'reason' in input && typeof input.reason === 'string' ? input.reason : null
  const { value, changes, set } = inChange(desk, name, reason, (change) =>
    commands[name]({ ...queryContext(desk), change }, input),
  )
  return { ...value, changes, set } as unknown as Output<N>
}

/**
 * Answers a query or a command on an open workspace: checks the input, runs the handler (a command in one transaction).
 * Throws Refusal; jobs and session calls are the host's.
 */
export function dispatch<N extends QueryName | CommandName>(desk: Desk, name: N, raw: Ask<N>): Output<N> {
  if (!isCallName(name) || !Object.hasOwn(isCommand(name) ? commands : queries, name)) {
    refuse('CALL_UNKNOWN', { name: String(name) })
  }
  const input = checkInput(name, raw)
  if (isCommand(name)) return runCommand(desk, name, input as Input<typeof name>) as Output<N>
  return queries[name as QueryName](queryContext(desk), input as never) as Output<N>
}

function isCommand(name: CallName): name is CommandName {
  return contract[name].kind === 'command'
}
