import type { BackupMade } from '#contract/backup'
import type { CallName } from '#contract/index'
import type { EngineEvent } from '#contract/wire'
import type { BackupReason } from '#domain/backup'
import { type Lang, Refusal, refusalText } from '#domain/refusal'
import { asRefusal } from '#ledger/faults'
import { rememberFailure } from './backup-places'

/** What a copy is made before of (PEERS.md, practice 7). */
const before: Partial<Record<CallName, BackupReason>> = {
  'import.write': 'import',
  'sheets.write': 'collect',
  'project.merge': 'merge',
}

export interface KeeperMeans {
  /** The language of a failure's sentence, now. */
  lang(): Lang
  /** Makes the copy, in a thread where there are any. */
  make(
    workspace: string,
    input: { reason: BackupReason; note: string | null },
    asked: number | null,
  ): Promise<BackupMade>
  tell(event: EngineEvent): void
}

/** Makes copies of its own accord, one after the other. A copy that fails is told and remembered; it blocks nothing. */
export interface Keeper {
  /** Before a call that changes much at once; resolves when the call may run. `asked` hears of the progress. */
  before(workspace: string, call: CallName, input: unknown, asked: number): Promise<void>
  after(workspace: string, call: CallName, input: unknown): void
  make(workspace: string, reason: BackupReason): Promise<void>
  /** Waits for the copies under way. */
  idle(): Promise<void>
}

export function keeperOf({ lang, make, tell }: KeeperMeans): Keeper {
  let queue: Promise<void> = Promise.resolve()

  async function run(workspace: string, reason: BackupReason, note: string | null, asked: number | null) {
    try {
      await make(workspace, { reason, note }, asked)
      rememberFailure(workspace, null)
      tell({ event: 'backedUp', reason, failure: null })
    } catch (thrown) {
      const { code, details } = refusalOf(thrown, workspace)
      rememberFailure(workspace, { at: new Date().toISOString(), reason, code, details })
      tell({ event: 'backedUp', reason, failure: refusalText(code, details, lang()) })
    }
  }
  const queued = (workspace: string, reason: BackupReason, note: string | null, asked: number | null) => {
    queue = queue.then(() => run(workspace, reason, note, asked))
    return queue
  }

  return {
    async before(workspace, call, input, asked) {
      const reason = before[call]
      if (reason !== undefined) await queued(workspace, reason, noteOf(input), asked)
    },
    after(workspace, call, input) {
      if (call === 'month.freeze') void queued(workspace, 'freeze', noteOf(input), null)
    },
    make: (workspace, reason) => queued(workspace, reason, null, null),
    idle: () => queue,
  }
}

function refusalOf(thrown: unknown, workspace: string): Refusal {
  const error = asRefusal(thrown, workspace)
  if (error instanceof Refusal) return error
  return new Refusal('FILE_WRITE', { file: workspace, why: error instanceof Error ? error.message : String(error) })
}

/** The month that is frozen, the file that is imported. */
function noteOf(input: unknown): string | null {
  if (typeof input !== 'object' || input === null) return null
  if ('month' in input && typeof input.month === 'string') return input.month
  const plan = 'plan' in input ? input.plan : null
  if (typeof plan === 'object' && plan !== null && 'file' in plan && typeof plan.file === 'string') {
    return plan.file.split(/[\\/]/).at(-1)?.slice(0, 200) ?? null
  }
  return null
}
