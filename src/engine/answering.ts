import type { BackupMade } from '#contract/backup'
import { type Ask, contract, isCallName } from '#contract/index'
import type { EngineEvent } from '#contract/wire'
import { refuse } from '#domain/refusal'
import type { Ledger } from '#ledger/open'
import { checkInput } from './check-input'
import type { JobName, QueryName } from './context'
import type { Desk } from './desk'
import { dispatch } from './dispatch'
import { exitCopyWanted } from './handlers/backups'
import type { HostOptions } from './host-options'
import { runThreadedJob } from './job-host'
import { type JobOrder, runJob } from './jobs'
import { type Keeper, keeperOf } from './keeper'
import { openDamaged } from './openings'
import { freshDemo, replaceDatabase } from './reset-demo'
import { initWorkspace, restoreWorkspace } from './sessions'
import { hasLetters, loadPinyin } from './spelling'

/** What answers need of the host that holds the workspace. */
export interface Holder {
  readonly options: HostOptions
  lang(): Desk['lang']
  /** The open workspace. Refuses where there is none, or a damaged one. */
  current(): Desk
  open(folder: string, opening?: (folder: string) => Ledger): Desk
  close(): void
  tell(event: EngineEvent): void
  /** Runs what can be cancelled under the call's number. */
  cancellable<T>(id: number, work: (signal: AbortSignal) => Promise<T>): Promise<T>
  /** Waits for everything that can be cancelled. */
  settled(): Promise<unknown>
}

/** A call's answer, and whether a packed form of it is worth its while. */
export interface Answered {
  readonly value: unknown
  readonly isQuery: boolean
}

export interface Answering {
  /** Makes copies of its own accord, for a window; a command line does one thing and ends. */
  readonly keeper: Keeper | null
  /** Throws Refusal. */
  answer(name: string, input: unknown, id: number): Promise<Answered>
  /** The month's grid, computed; it is known from then on until something is written. */
  grid(desk: Desk, input: Ask<'project.grid'>): ReturnType<typeof dispatch<'project.grid'>>
  exitCopyWanted(ledger: Ledger): boolean
}

/**
 * Answers every call of the contract. A module of its own with all that it reads, so that a window's first answers, which
 * need little of it, do not wait until it is loaded (docs/decisions/0004-first-row.md).
 */
export function answeringOf(host: Holder): Answering {
  const { options, tell } = host
  const progress = (id: number, done: number, total: number, label: string) =>
    tell({ event: 'progress', id, done, total, label })
  const keeper = options.watch ? keeperOf({ lang: host.lang, tell, make: makeCopy }) : null

  async function session(name: string, input: unknown, id: number): Promise<unknown> {
    if (name === 'workspace.init') {
      const checked = checkInput('workspace.init', input)
      await initWorkspace(checked, host.lang(), options.simulate ?? null)
      return dispatch(host.open(checked.path), 'workspace.info', {})
    }
    if (name === 'workspace.restore') {
      const checked = checkInput('workspace.restore', input)
      const label = host.lang() === 'zh' ? '恢复备份' : 'Restoring the backup'
      await host.cancellable(id, (signal) =>
        restoreWorkspace(checked, { signal, onProgress: (done, total) => progress(id, done, total, label) }),
      )
      return dispatch(host.open(checked.path), 'workspace.info', {})
    }
    if (name === 'workspace.resetDemo') {
      checkInput('workspace.resetDemo', input)
      return dispatch(await resetDemo(host.current().ledger), 'workspace.info', {})
    }
    if (name === 'damage.open') {
      return dispatch(host.open(checkInput('damage.open', input).path, openDamaged), 'workspace.info', {})
    }
    return dispatch(host.open(checkInput('workspace.open', input).path), 'workspace.info', {})
  }

  /** The demonstration made anew is there before the old one is closed; one of the two is open in any case. */
  async function resetDemo(ledger: Ledger): Promise<Desk> {
    const fresh = await freshDemo(ledger, host.lang(), options.simulate ?? null)
    await host.settled()
    await keeper?.idle()
    host.close()
    try {
      replaceDatabase(ledger.path, fresh)
    } catch (error) {
      host.open(ledger.path)
      throw error
    }
    return host.open(ledger.path)
  }

  function runOrder(order: JobOrder, id: number | null, signal: AbortSignal): Promise<unknown> {
    const means = {
      printer: options.printer,
      signal,
      onProgress: (done: number, total: number, label: string) =>
        id === null ? undefined : progress(id, done, total, label),
    }
    return options.jobThread ? runThreadedJob(options.jobThread, order, means) : runJob(order, means)
  }

  async function job(name: JobName, input: unknown, id: number): Promise<unknown> {
    const ledger = name === 'damage.look' ? null : host.current().ledger
    const damaged = ledger?.damage !== undefined
    const order = { name, input, workspace: ledger?.path ?? '', damaged, lang: host.lang() }
    if (name === 'backup.make') await keeper?.idle()
    return host.cancellable(id, (signal) => runOrder(order, id, signal))
  }

  /** Answers what `backup.make` answers; its progress goes to the call that waits for it. */
  async function makeCopy(workspace: string, input: Ask<'backup.make'>, asked: number | null): Promise<BackupMade> {
    const order = { name: 'backup.make', input, workspace, lang: host.lang() } as const
    return (await runOrder(order, asked, new AbortController().signal)) as BackupMade // the contract's answer to it
  }

  async function answer(name: string, input: unknown, id: number): Promise<Answered> {
    if (!isCallName(name)) return refuse('CALL_UNKNOWN', { name })
    const { kind } = contract[name]
    if (kind === 'session') return { value: await session(name, input, id), isQuery: false }
    if (kind === 'job') return { value: await job(name as JobName, input, id), isQuery: false }
    if (readsPinyin(name, input)) await loadPinyin()
    const { path: workspace, readOnly } = host.current().ledger
    if (kind === 'command' && !readOnly) await keeper?.before(workspace, name, input, id)
    const value = dispatch(host.current(), name as QueryName, input as never)
    if (kind === 'command') keeper?.after(workspace, name, input)
    return { value, isQuery: kind === 'query' }
  }

  return { keeper, answer, grid: (desk, input) => dispatch(desk, 'project.grid', input), exitCopyWanted }
}

/** Whether a call compares names with letters; Chinese characters and figures are found as they stand. */
function readsPinyin(name: string, input: unknown): boolean {
  if (name === 'history.sets') return true
  if (name !== 'project.search' && name !== 'names.find') return false
  return typeof input === 'object' && input !== null && 'text' in input && hasLetters(String(input.text))
}
