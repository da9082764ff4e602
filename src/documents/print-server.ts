import { type ChildProcess, spawn } from 'node:child_process'
import { Refusal } from '#domain/refusal'

/** One page for the server: the file to read, the file to write, and the paper's size. */
export interface PrintOrder {
  readonly html: string
  readonly pdf: string
  readonly pageSize: 'A3' | 'A4'
  readonly landscape: boolean
}

/** A program that prints one page after another. */
export interface PrintServer {
  readonly alive: () => boolean
  /** Resolves when the PDF is there. Refuses PRINTER: the page failed, took too long, or the program ended. */
  print(order: PrintOrder): Promise<void>
  /** Ends the program and waits until it has ended. */
  stop(): Promise<void>
}

/** Milliseconds: a start or a print that takes longer has hung; an end that takes longer is made. */
export interface Patience {
  readonly start: number
  readonly print: number
  readonly end: number
}

/** Milliseconds that a program's last words may take after it has ended. */
const LAST_WORDS = 300

type Answer = { readonly ready: true } | { readonly id: number; readonly ok?: true; readonly error?: string }

function isAnswer(message: unknown): message is Answer {
  return typeof message === 'object' && message !== null && ('ready' in message || 'id' in message)
}

function startProgram(program: string, args: readonly string[]): ChildProcess {
  // Its own environment without ELECTRON_RUN_AS_NODE, which would start it as plain Node.
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env
  return spawn(program, ['--ozone-platform=headless', ...args, '--print-server'], {
    env,
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    // Ctrl+C in a terminal reaches everything in the foreground: who asked for the page ends the program, not the key.
    detached: process.platform !== 'win32',
    windowsHide: true,
  })
}

/** What the program said last on stderr. */
function lastWords(child: ChildProcess): () => string | undefined {
  let said = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-2_000)
  })
  return () => said.trim().split('\n').at(-1) || undefined
}

/**
 * Starts the program that prints (`--print-server`). It ends with this process, whatever ends this one. Pages are asked
 * for one after the other.
 */
export function startPrintServer([program = '', ...args]: readonly string[], patience: Patience): PrintServer {
  const child = startProgram(program, args)
  const said = lastWords(child)
  /** What is waited for: the start, or the print under way. */
  let waiting: ((answer: Answer | Refusal) => void) | null = null
  let ended: Refusal | null = null
  const end = (why: string) => {
    ended ??= new Refusal('PRINTER', { why })
    waiting?.(ended)
  }
  const closed = (code: number | null, signal: string | null) => end(said() ?? `${code ?? signal}`)
  child.on('message', (message) => {
    if (isAnswer(message)) waiting?.(message)
  })
  child.once('error', (error) => end(error.message))
  child.once('close', closed)
  // What it started itself may hold its stderr open for long.
  child.once('exit', (code, signal) => setTimeout(() => closed(code, signal), LAST_WORDS).unref())

  /** The next answer that is `wanted`. Refuses PRINTER at the program's end, and where it takes longer than `limit`. */
  const answer = (wanted: (one: Answer) => boolean, limit: number) =>
    new Promise<Answer>((resolve, reject) => {
      const timer = setTimeout(() => {
        child.kill('SIGKILL')
        end(`${limit / 1000} 秒内没有打印好`)
      }, limit)
      waiting = (one) => {
        if (!(one instanceof Refusal) && !wanted(one)) return
        clearTimeout(timer)
        waiting = null
        if (one instanceof Refusal) reject(one)
        else resolve(one)
      }
      if (ended !== null) waiting(ended)
    })

  const ready = answer((one) => 'ready' in one, patience.start)
  // Told to whoever prints first; a start that fails before is nobody's failure yet.
  ready.catch(() => undefined)
  let last = 0
  return {
    alive: () => ended === null && child.connected,
    async print(order) {
      await ready
      last += 1
      const id = last
      const printed = answer((one) => 'id' in one && one.id === id, patience.print)
      if (child.connected) child.send({ ...order, id }, () => undefined)
      const told = await printed
      if ('error' in told) throw new Refusal('PRINTER', { why: told.error ?? '' })
    },
    stop: () => stopProgram(child, patience.end),
  }
}

/** It ends by itself once nobody holds the other end of its channel; where it does not, it is made to. */
function stopProgram(child: ChildProcess, limit: number): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return Promise.resolve()
  return new Promise((resolve) => {
    const timer = setTimeout(() => child.kill('SIGKILL'), limit)
    child.once('exit', () => {
      clearTimeout(timer)
      child.stderr?.destroy()
      resolve()
    })
    if (child.connected) child.disconnect()
  })
}
