import type { Ask, CallName, Output } from '#contract/index'
import { type Packed, unpack } from '#contract/packed'
import type { EngineEvent, FromEngine, Reply, Request } from '#contract/wire'
import type { Details, RefusalCode } from '#domain/refusal'
import { currentLanguage } from './language'

/** A refusal's code, or `ENGINE_LOST`: the engine died while the call was under way, and whether it was carried out is unknown. */
export type AskCode = RefusalCode | 'ENGINE_LOST'

/** A "no" from the engine: act on `code`, show `message` (it is in the user's language), never invent wording. */
export class AskError extends Error {
  readonly code: AskCode
  readonly details: Details
  constructor(code: AskCode, message: string, details: Details) {
    super(message)
    this.name = 'AskError'
    this.code = code
    this.details = details
  }
}

export interface Progress {
  readonly done: number
  /** 0 while it is not known. */
  readonly total: number
  readonly label: string
}
export interface AskOptions {
  /** Cancels a job. The promise still settles by the engine's reply: refused with CANCELLED, or done if it was too late. */
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: Progress) => void
}

/** What a page needs of a `MessagePort`; a test gives its own. */
export interface Port {
  postMessage(message: Request): void
  onmessage: ((event: { readonly data: FromEngine }) => void) | null
}

interface Waiting {
  readonly name: CallName
  readonly resolve: (value: unknown) => void
  readonly reject: (error: Error) => void
  readonly onProgress: AskOptions['onProgress']
  /** When it was asked, on the window's clock. */
  readonly since: number
}

/** `took`: milliseconds from the question to its answer. */
type Settled = (name: CallName, reply: Reply, took: number) => void

const lostWords = {
  zh: '引擎中断，这一步不知道有没有写入；请看表格里的数，再决定要不要重做。',
  en: 'The engine stopped; whether this step was written is unknown. Look at the figure before doing it again.',
}

/** One line to the engine: asks, tells events, keeps questions until a port is there. */
export function createLine() {
  const waiting = new Map<number, Waiting>()
  const listeners = new Set<(event: EngineEvent) => void>()
  const settled = new Set<Settled>()
  const queued: Request[] = []
  let port: Port | null = null
  let nextId = 1

  const send = (request: Request) => {
    if (port === null) queued.push(request)
    else port.postMessage(request)
  }
  const settle = (reply: Reply) => {
    const call = waiting.get(reply.id)
    if (call === undefined) return
    waiting.delete(reply.id)
    for (const listener of settled) listener(call.name, reply, performance.now() - call.since)
    if (reply.ok) call.resolve(reply.packed ? unpack(reply.value as Packed<unknown>) : reply.value)
    else call.reject(new AskError(reply.error.code, reply.error.message, reply.error.details))
  }
  const receive = (message: FromEngine) => {
    if (!('event' in message)) return settle(message)
    if (message.event === 'progress') waiting.get(message.id)?.onProgress?.(message)
    for (const listener of listeners) listener(message)
  }

  return {
    /** Uses this port from now on; what was asked before there was one is sent now. */
    attach(next: Port) {
      port = next
      next.onmessage = (event) => receive(event.data)
      for (const request of queued.splice(0)) next.postMessage(request)
    },
    /** The engine died: calls under way will never be answered, and new ones wait for the next port. */
    lose() {
      port = null
      const lost = [...waiting.values()]
      waiting.clear()
      queued.length = 0
      for (const call of lost) call.reject(new AskError('ENGINE_LOST', lostWords[currentLanguage()], {}))
    },
    ask<N extends CallName>(name: N, input: Ask<N>, options: AskOptions = {}): Promise<Output<N>> {
      const id = nextId
      nextId += 1
      return new Promise<Output<N>>((resolve, reject) => {
        // The contract types the answer; the wire carries it as unknown.
        const settles = { resolve: resolve as (value: unknown) => void, reject }
        waiting.set(id, { name, ...settles, onProgress: options.onProgress, since: performance.now() })
        send({ id, name, input, lang: currentLanguage() })
        options.signal?.addEventListener('abort', () => waiting.has(id) && send({ cancel: id }), { once: true })
      })
    },
    /** Hears how each call ended; answers a function that ends it. */
    onSettled(listener: Settled): () => void {
      settled.add(listener)
      return () => settled.delete(listener)
    },
    /** Every event of the engine; answers a function that ends it. */
    subscribe(listener: (event: EngineEvent) => void): () => void {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** The window's line to the engine. */
export const line = createLine()

/** Asks the engine. Throws AskError for a refusal. */
export const ask = line.ask
export const subscribe = line.subscribe

/** Takes the ports that preload posts to the page, and asks for the first one. */
export function connect(): void {
  window.addEventListener('message', (event) => {
    const port = event.ports[0]
    const isOurs = event.source === window && (event.data as { kpm?: unknown } | null)?.kpm === 'port'
    if (isOurs && port !== undefined) line.attach(port as unknown as Port)
  })
}
