import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import type { BackupMade } from '#contract/backup'
import { type Ask, contract, isCallName } from '#contract/index'
import { pack, unpack } from '#contract/packed'
import type { EngineEvent, Reply } from '#contract/wire'
import type { Printer } from '#documents/printer'
import { type Lang, Refusal, refuse } from '#domain/refusal'
import { isCorruption } from '#ledger/faults'
import { type Ledger, openLedger } from '#ledger/open'
import { revision } from '#ledger/projects'
import { checkInput } from './check-input'
import type { JobName, QueryName } from './context'
import { type Desk, deskOf, dispatch } from './dispatch'
import { FirstGrid } from './first-grid'
import { isSetAside } from './handlers/backup-make'
import { exitCopyWanted } from './handlers/backups'
import { runThreadedJob } from './job-host'
import { type JobOrder, runJob } from './jobs'
import { keeperOf } from './keeper'
import { closeWatched, openDamaged, openWatched } from './openings'
import { wireError } from './reply'
import { freshDemo, replaceDatabase } from './reset-demo'
import { initWorkspace, restoreWorkspace, type Simulate } from './sessions'
import { hasLetters, loadPinyin } from './spelling'

export type { Printer } from '#documents/printer'
export { spawnedPrinter } from '#documents/printer'

/** What a window or a command line talks to. */
export interface EngineHost {
  /** `lang`: in which language its sentences are told, and those after it (default: the last one's). */
  ask(name: string, input: unknown, id: number, lang?: Lang): Promise<Reply>
  /** Ends a running job; it answers CANCELLED and leaves nothing half written. */
  cancel(id: number): void
  subscribe(listener: (event: EngineEvent) => void): () => void
  /** Waits for running jobs, then closes the workspace. */
  close(): Promise<void>
}

export interface HostOptions {
  /** The workspace to open at start, or null. */
  readonly workspace: string | null
  readonly printer: Printer
  readonly lang: Lang
  readonly simulate?: Simulate
  /** The built job thread; without it jobs run in this process (the command line does one thing and ends). */
  readonly jobThread?: URL
  /**
   * As a window holds a workspace: writes of other processes are noticed, copies made of its own accord, and an unclean
   * end found at the next start. A command line does one thing and ends.
   */
  readonly watch?: boolean
  /** Answers to queries travel packed, as they do to another process. */
  readonly packs?: boolean
}

type Answered = Pick<Extract<Reply, { readonly ok: true }>, 'value' | 'packed'>

/**
 * How often another process's write is looked for, in milliseconds (PEERS.md: nothing polls faster than 1 s). Waking the
 * process costs ten times the look itself, and two seconds are soon enough to see what somebody else wrote.
 */
const WATCH_EVERY = 2_000

export function startEngine(options: HostOptions): EngineHost {
  let lang = options.lang
  const listeners = new Set<(event: EngineEvent) => void>()
  const running = new Map<number, { stop: AbortController; done: Promise<unknown> }>()
  let desk: Desk | null = null
  let seen = 0
  let closing = false
  /** Something was written that `tidy` has not moved yet. */
  let untidy = false
  /** The open workspace turned out damaged: nothing more is written to it, and no copy made of it. */
  let broken: Refusal | null = null

  /** The window's language may change while the engine runs: from then on sentences are told in it. */
  function speak(next: Lang): void {
    if (next === lang) return
    lang = next
    if (desk !== null) desk = { ...desk, lang }
  }

  const tell = (event: EngineEvent) => {
    for (const listener of listeners) listener(event)
  }

  const keeper = options.watch
    ? keeperOf({ lang: () => lang, tell, make: (folder, input, asked) => makeCopy(folder, input, asked) })
    : null

  function close(): void {
    if (desk === null) return
    if (options.watch) closeWatched(desk.ledger, broken === null && desk.ledger.damage === undefined)
    else desk.ledger.close()
    desk = null
  }

  function open(folder: string, opening: (folder: string) => Ledger = options.watch ? openWatched : openLedger): Desk {
    const full = path.resolve(folder)
    const ledger = opening(full)
    close()
    broken = null
    desk = deskOf(ledger, lang, (entities) => {
      untidy = true
      tell({ event: 'changed', entities, revision: revision(ledger.read) })
    })
    seen = ledger.dataVersion()
    tell({ event: 'opened', path: full })
    // What was set aside before the format was raised moves to the other copies.
    if (keeper !== null && !ledger.readOnly && hasMigrationCopy(full)) void keeper.make(full, 'migration')
    return desk
  }

  /** The open workspace; the one named at start is opened at the first call, so that its refusal is an answer. */
  function current(): Desk {
    if (broken !== null) throw broken
    if (desk !== null) return desk
    return options.workspace === null ? refuse('WORKSPACE_MISSING', { path: '—' }) : open(options.workspace)
  }

  const first = new FirstGrid()
  /** Before it is asked for; what cannot be opened or read is told when it is asked for. */
  function lookAhead(): void {
    try {
      first.lookAhead(current())
    } catch {
      // See above.
    }
  }
  function keepForNextStart(): void {
    if (!options.watch || desk === null) return
    try {
      first.keep(desk)
    } catch {
      // A ledger that can no longer be read is still closed; the next start computes, or says what is wrong.
    }
  }
  if (options.watch && options.workspace !== null) setImmediate(lookAhead)

  async function session(name: string, input: unknown, id: number): Promise<unknown> {
    if (name === 'workspace.init') {
      const checked = checkInput('workspace.init', input)
      await initWorkspace(checked, lang, options.simulate ?? null)
      return dispatch(open(checked.path), 'workspace.info', {})
    }
    if (name === 'workspace.restore') {
      const checked = checkInput('workspace.restore', input)
      const label = lang === 'zh' ? '恢复备份' : 'Restoring the backup'
      await cancellable(id, (signal) =>
        restoreWorkspace(checked, {
          signal,
          onProgress: (done, total) => tell({ event: 'progress', id, done, total, label }),
        }),
      )
      return dispatch(open(checked.path), 'workspace.info', {})
    }
    if (name === 'workspace.resetDemo') {
      checkInput('workspace.resetDemo', input)
      return dispatch(await resetDemo(current().ledger), 'workspace.info', {})
    }
    if (name === 'damage.open') {
      return dispatch(open(checkInput('damage.open', input).path, openDamaged), 'workspace.info', {})
    }
    return dispatch(open(checkInput('workspace.open', input).path), 'workspace.info', {})
  }

  /** The demonstration made anew is there before the old one is closed; one of the two is open in any case. */
  async function resetDemo(ledger: Ledger): Promise<Desk> {
    const fresh = await freshDemo(ledger, lang, options.simulate ?? null)
    await Promise.allSettled([...running.values()].map((one) => one.done))
    await keeper?.idle()
    close()
    try {
      replaceDatabase(ledger.path, fresh)
    } catch (error) {
      open(ledger.path)
      throw error
    }
    return open(ledger.path)
  }

  async function cancellable<T>(id: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const stop = new AbortController()
    const done = work(stop.signal)
    running.set(id, { stop, done })
    try {
      return await done
    } finally {
      running.delete(id)
    }
  }

  function runOrder(order: JobOrder, id: number | null, signal: AbortSignal): Promise<unknown> {
    const means = {
      printer: options.printer,
      signal,
      onProgress: (done: number, total: number, label: string) =>
        id === null ? undefined : tell({ event: 'progress', id, done, total, label }),
    }
    return options.jobThread ? runThreadedJob(options.jobThread, order, means) : runJob(order, means)
  }

  async function job(name: JobName, input: unknown, id: number): Promise<unknown> {
    const ledger = name === 'damage.look' ? null : current().ledger
    const order = { name, input, workspace: ledger?.path ?? '', damaged: ledger?.damage !== undefined, lang }
    if (name === 'backup.make') await keeper?.idle()
    return cancellable(id, (signal) => runOrder(order, id, signal))
  }

  /** Answers what `backup.make` answers; its progress goes to the call that waits for it. */
  async function makeCopy(workspace: string, input: Ask<'backup.make'>, asked: number | null): Promise<BackupMade> {
    const done = runOrder({ name: 'backup.make', input, workspace, lang }, asked, new AbortController().signal)
    return (await done) as BackupMade
  }

  async function answer(name: string, input: unknown, id: number): Promise<Answered> {
    if (closing) refuse('CANCELLED', { what: name })
    if (!isCallName(name)) return refuse('CALL_UNKNOWN', { name })
    const { kind } = contract[name]
    if (kind === 'session') return { value: await session(name, input, id) }
    if (kind === 'job') return { value: await job(name as JobName, input, id) }
    if (readsPinyin(name, input)) await loadPinyin()
    const found = name === 'project.grid' && desk !== null ? first.take(desk, input) : null
    if (found !== null) return options.packs ? { value: found, packed: true } : { value: unpack(found) }
    const { path: workspace, readOnly } = current().ledger
    if (kind === 'command' && !readOnly) await keeper?.before(workspace, name, input, id)
    const value = dispatch(current(), name as QueryName, input as never)
    if (kind === 'command') keeper?.after(workspace, name, input)
    return options.packs && kind === 'query' ? { value: pack(value), packed: true } : { value }
  }

  /** A page that SQLite cannot read: the workspace is damaged, and stays as it is from now on. */
  function noticeDamage(error: unknown): void {
    if (!options.watch || desk === null || desk.ledger.damage !== undefined || !isCorruption(error)) return
    const { path: folder } = desk.ledger
    broken = new Refusal('WORKSPACE_DAMAGED', {
      path: folder,
      why: error instanceof Error ? error.message : String(error),
    })
    tell({ event: 'opened', path: folder })
  }

  const watch = options.watch ? setInterval(noticeOthers, WATCH_EVERY) : null
  watch?.unref()
  function noticeOthers(): void {
    if (desk === null) return
    if (untidy && broken === null) tidy(desk.ledger)
    const version = desk.ledger.dataVersion()
    if (version === seen) return
    seen = version
    tell({ event: 'changed', entities: null, revision: revision(desk.ledger.read) })
  }

  function tidy(ledger: Ledger): void {
    untidy = false
    try {
      ledger.tidy()
    } catch (error) {
      // A full disk or a page that cannot be read: what was committed stays where it is, and the next act tells.
      noticeDamage(error)
    }
  }

  return {
    async ask(name, input, id, asked = lang) {
      speak(asked)
      try {
        return { id, ok: true, ...(await answer(name, input, id)) }
      } catch (error) {
        noticeDamage(error)
        return { id, ok: false, error: wireError(error, desk?.ledger.path ?? options.workspace ?? '', lang) }
      }
    },
    cancel(id) {
      running.get(id)?.stop.abort(new Refusal('CANCELLED', { what: '任务' }))
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async close() {
      closing = true
      if (watch) clearInterval(watch)
      await Promise.allSettled([...running.values()].map((one) => one.done))
      keepForNextStart()
      await keeper?.idle()
      const { path: workspace = '' } = desk?.ledger ?? {}
      const wanted = keeper !== null && desk !== null && broken === null && exitCopyWanted(desk.ledger)
      // First, so that a power cut meanwhile finds a workspace that was closed well.
      close()
      if (wanted) await keeper.make(workspace, 'exit')
    },
  }
}

/** Whether a call compares names with letters; Chinese characters and figures are found as they stand. */
function readsPinyin(name: string, input: unknown): boolean {
  if (name === 'history.sets') return true
  if (name !== 'project.search' && name !== 'names.find') return false
  return typeof input === 'object' && input !== null && 'text' in input && hasLetters(String(input.text))
}

/** What a migration set aside lies in the workspace until it is taken to the other copies. */
function hasMigrationCopy(folder: string): boolean {
  return existsSync(folder) && readdirSync(folder).some(isSetAside)
}
