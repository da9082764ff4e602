import path from 'node:path'
import { type Ask, contract, isCallName } from '#contract/index'
import type { EngineEvent, Reply } from '#contract/wire'
import type { Printer } from '#documents/printer'
import { lastClosedMonth } from '#domain/month'
import { type Lang, Refusal, refuse } from '#domain/refusal'
import { openLedger } from '#ledger/open'
import { revision } from '#ledger/projects'
import { checkInput } from './check-input'
import type { JobName, QueryName } from './context'
import { type Desk, deskOf, dispatch } from './dispatch'
import { runThreadedJob } from './job-host'
import { runJob } from './jobs'
import { keepGrid, keptGrid } from './kept-grid'
import { wireError } from './reply'
import { initWorkspace, restoreWorkspace, type Simulate } from './sessions'
import { loadPinyin } from './spelling'

export type { Printer } from '#documents/printer'
export { spawnedPrinter } from '#documents/printer'

/** What a window or a command line talks to. */
export interface EngineHost {
  ask(name: string, input: unknown, id: number): Promise<Reply>
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
  /** Notice writes of other processes (a window does, a command line need not). */
  readonly watch?: boolean
}

/** How often another process's write is looked for, in milliseconds (PEERS.md: nothing polls faster than 1 s). */
const WATCH_EVERY = 1_000

export function startEngine(options: HostOptions): EngineHost {
  const { lang } = options
  const listeners = new Set<(event: EngineEvent) => void>()
  const running = new Map<number, { stop: AbortController; done: Promise<unknown> }>()
  let desk: Desk | null = null
  let seen = 0
  let closing = false

  const tell = (event: EngineEvent) => {
    for (const listener of listeners) listener(event)
  }

  function open(folder: string): Desk {
    const full = path.resolve(folder)
    const ledger = openLedger(full)
    desk?.ledger.close()
    desk = deskOf(ledger, lang, (entities) => tell({ event: 'changed', entities, revision: revision(ledger.read) }))
    seen = ledger.dataVersion()
    tell({ event: 'opened', path: full })
    return desk
  }

  /** The open workspace; the one named at start is opened at the first call, so that its refusal is an answer. */
  function current(): Desk {
    if (desk !== null) return desk
    return options.workspace === null ? refuse('WORKSPACE_MISSING', { path: '—' }) : open(options.workspace)
  }

  /** The grid that the window's first page will ask for, computed while the window itself is still being made. */
  let ahead: {
    readonly month: string
    readonly version: number
    readonly revision: number
    readonly answer: unknown
  } | null = null
  function lookAhead(): void {
    try {
      const { ledger, clock } = current()
      const today = clock.today()
      const month = lastClosedMonth(today)
      const answer = keptGrid(ledger, month, today) ?? dispatch(current(), 'project.grid', { month })
      ahead = { month, version: ledger.dataVersion(), revision: answer.revision, answer }
    } catch {
      // A workspace that cannot be opened is told when it is asked for.
    }
  }
  /** What the next start will ask first is kept when this one ends, unless it is kept already. */
  function keepForNextStart(): void {
    if (!options.watch || desk === null) return
    try {
      const { ledger, clock } = desk
      const today = clock.today()
      const month = lastClosedMonth(today)
      if (keptGrid(ledger, month, today) === null) keepGrid(ledger, dispatch(desk, 'project.grid', { month }), today)
    } catch {
      // A ledger that can no longer be read is still closed; the next start computes, or says what is wrong.
    }
  }
  function seenAhead(input: unknown): unknown {
    const found = ahead
    ahead = null
    if (found === null || desk === null) return null
    const same = found.version === desk.ledger.dataVersion() && found.revision === revision(desk.ledger.read)
    const asked = typeof input === 'object' && input !== null && 'month' in input && input.month === found.month
    return same && asked ? found.answer : null
  }
  if (options.watch && options.workspace !== null) setImmediate(lookAhead)

  async function session(name: string, input: unknown): Promise<unknown> {
    if (name === 'workspace.init') {
      const checked = checkInput('workspace.init', input)
      await initWorkspace(checked, lang, options.simulate ?? null)
      return dispatch(open(checked.path), 'workspace.info', {})
    }
    if (name === 'workspace.restore') {
      const checked = checkInput('workspace.restore', input)
      await restoreWorkspace(checked)
      return dispatch(open(checked.path), 'workspace.info', {})
    }
    return dispatch(open(checkInput('workspace.open', input).path), 'workspace.info', {})
  }

  async function job(name: JobName, input: unknown, id: number): Promise<unknown> {
    const workspace = current().ledger.path
    const stop = new AbortController()
    const means = {
      printer: options.printer,
      signal: stop.signal,
      onProgress: (done: number, total: number, label: string) => tell({ event: 'progress', id, done, total, label }),
    }
    const order = { name, input, workspace, lang }
    const done = options.jobThread ? runThreadedJob(options.jobThread, order, means) : runJob(order, means)
    running.set(id, { stop, done })
    try {
      return await done
    } finally {
      running.delete(id)
    }
  }

  async function answer(name: string, input: unknown, id: number): Promise<unknown> {
    if (closing) refuse('CANCELLED', { what: name })
    if (!isCallName(name)) return refuse('CALL_UNKNOWN', { name })
    const { kind } = contract[name]
    if (kind === 'session') return session(name, input)
    if (kind === 'job') return job(name as JobName, input, id)
    if (name === 'project.search' || name === 'names.find' || name === 'history.sets') await loadPinyin()
    if (name === 'project.grid') return seenAhead(input) ?? dispatch(current(), name, input as Ask<'project.grid'>)
    return dispatch(current(), name as QueryName, input as never)
  }

  const watch = options.watch ? setInterval(noticeOthers, WATCH_EVERY) : null
  watch?.unref()
  function noticeOthers(): void {
    if (desk === null) return
    const version = desk.ledger.dataVersion()
    if (version === seen) return
    seen = version
    tell({ event: 'changed', entities: null, revision: revision(desk.ledger.read) })
  }

  return {
    async ask(name, input, id) {
      try {
        return { id, ok: true, value: await answer(name, input, id) }
      } catch (error) {
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
      desk?.ledger.close()
      desk = null
    },
  }
}
