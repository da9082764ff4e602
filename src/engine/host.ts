import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { pack, unpack } from '#contract/packed'
import type { EngineEvent, Reply } from '#contract/wire'
import { type Lang, Refusal, refuse } from '#domain/refusal'
import { isCorruption } from '#ledger/faults'
import { isSetAside, type Ledger, openLedger } from '#ledger/open'
import { revision } from '#ledger/projects'
import type { Answering } from './answering'
import { type Desk, deskOf, queryContext } from './desk'
import { FirstGrid } from './first-grid'
import { workspaceInfo } from './handlers/workspace-info'
import type { HostOptions } from './host-options'
import { closeWatched, openWatched } from './openings'
import { wireError } from './reply'

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

/**
 * How often another process's write is looked for, in milliseconds (PEERS.md: nothing polls faster than 1 s). Waking the
 * process costs ten times the look itself, and two seconds are soon enough to see what somebody else wrote.
 */
const WATCH_EVERY = 2_000

export function startEngine(options: HostOptions): EngineHost {
  let lang = options.lang
  const listeners = new Set<(event: EngineEvent) => void>()
  const running = new Map<number, { stop: AbortController; done: Promise<unknown> }>()
  /** Calls under way, and those of them that were cancelled before they ran. */
  const underWay = new Set<number>()
  const cancelled = new Set<number>()
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
    if (options.watch && !ledger.readOnly && hasMigrationCopy(full)) {
      answering().then(
        ({ keeper }) => keeper?.make(full, 'migration'),
        () => {},
      )
    }
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
  async function lookAhead(): Promise<void> {
    try {
      const month = first.lookAhead(current())
      if (month === null) return
      const { grid } = await answering()
      // Known from then on, until something is written.
      grid(current(), { month })
    } catch {
      // See above.
    }
  }

  if (options.watch && options.workspace !== null) setImmediate(() => void lookAhead())

  async function cancellable<T>(id: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    if (cancelled.has(id)) throw new Refusal('CANCELLED', stopped)
    const stop = new AbortController()
    const done = work(stop.signal)
    running.set(id, { stop, done })
    try {
      return await done
    } finally {
      running.delete(id)
    }
  }

  /** Everything that answers, loaded when the first call beyond a start's own comes: see `answeringOf`. */
  let loading: Promise<Answering> | null = null
  function answering(): Promise<Answering> {
    loading ??= import('./answering').then(({ answeringOf }) =>
      answeringOf({
        options,
        lang: () => lang,
        current,
        open,
        close,
        tell,
        cancellable,
        settled: () => Promise.allSettled([...running.values()].map((one) => one.done)),
      }),
    )
    return loading
  }

  /** What a window asks before all else, answered by what is loaded already; null where that does not answer it. */
  function firstAnswer(name: string, input: unknown): Sent | null {
    if (name === 'workspace.info' && isEmpty(input)) return { value: workspaceInfo(queryContext(current())) }
    const found = name === 'project.grid' && desk !== null ? first.take(desk, input) : null
    if (found === null) return null
    return options.packs ? { value: found, packed: true } : { value: unpack(found) }
  }

  async function answer(name: string, input: unknown, id: number): Promise<Sent> {
    if (closing) refuse('CANCELLED', { what: name })
    const known = firstAnswer(name, input)
    if (known !== null) return known
    const { value, isQuery } = await (await answering()).answer(name, input, id)
    return options.packs && isQuery ? { value: pack(value), packed: true } : { value }
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
    tellOthers(desk)
  }

  /** Tells what another process wrote since one last looked. */
  function tellOthers(desk: Desk): void {
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
      underWay.add(id)
      try {
        return { id, ok: true, ...(await answer(name, input, id)) }
      } catch (error) {
        noticeDamage(error)
        return { id, ok: false, error: wireError(error, desk?.ledger.path ?? options.workspace ?? '', lang) }
      } finally {
        underWay.delete(id)
        cancelled.delete(id)
      }
    },
    cancel(id) {
      running.get(id)?.stop.abort(new Refusal('CANCELLED', stopped))
      if (underWay.has(id)) cancelled.add(id)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async close() {
      closing = true
      if (watch) clearInterval(watch)
      await Promise.allSettled([...running.values()].map((one) => one.done))
      if (!options.watch) return close()
      try {
        if (desk !== null) tellOthers(desk)
      } catch {
        // A ledger that can no longer be read is still closed.
      }
      // A program whose files are gone still closes its workspace.
      const answers = await answering().catch(() => null)
      if (answers !== null) keepForNextStart(answers.grid)
      const keeper = answers?.keeper ?? null
      await keeper?.idle()
      const { path: workspace = '' } = desk?.ledger ?? {}
      const wanted = desk !== null && broken === null && answers?.exitCopyWanted(desk.ledger) === true
      // First, so that a power cut meanwhile finds a workspace that was closed well.
      close()
      if (wanted) await keeper?.make(workspace, 'exit')
    },
  }

  function keepForNextStart(grid: Answering['grid']): void {
    if (desk === null) return
    try {
      first.keep(desk, grid)
    } catch {
      // A ledger that can no longer be read is still closed; the next start computes, or says what is wrong.
    }
  }
}

/** What a cancelled job is called in its refusal. */
const stopped = { what: '任务' }

/** What a reply carries of an answer. */
type Sent = Pick<Extract<Reply, { readonly ok: true }>, 'value' | 'packed'>

const isEmpty = (input: unknown) => typeof input === 'object' && input !== null && Object.keys(input).length === 0

/** What a migration set aside lies in the workspace until it is taken to the other copies. */
function hasMigrationCopy(folder: string): boolean {
  return existsSync(folder) && readdirSync(folder).some(isSetAside)
}
