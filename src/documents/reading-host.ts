import { type ChildProcess, spawn } from 'node:child_process'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { deserialize } from 'node:v8'
import { type Failure, Unreadable } from './reading/failure'
import { limits } from './reading/limits'
import { marks } from './reading/marks'
import type { Parsable, ParseAnswer } from './reading/parse'

/** What reading one file may cost: bytes of memory, milliseconds. */
export interface Bounds {
  readonly memory: number
  readonly time: number
}

/** Milliseconds without a sign after which the process's own watch is not waited for any longer. */
const START = 60_000
/** Its watch is given more than the file's time on a busy machine; this is more than it ever takes. */
const PATIENCE = 5
const MB = 1024 * 1024

/** The program that parses: built, it lies beside whoever runs; run from source, where `KPM_HELPERS` says it was built to. */
function program(): string {
  const here = fileURLToPath(new URL('.', import.meta.url))
  const isSource = extname(fileURLToPath(import.meta.url)) === '.ts'
  return join(isSource ? (process.env.KPM_HELPERS ?? here) : here, 'reading-process.js')
}

function start(what: Parsable, { memory, time }: Bounds): ChildProcess {
  const { NODE_OPTIONS: _, ...env } = process.env
  const args = [`--max-old-space-size=${Math.floor(memory / MB)}`, program(), what, `${memory}`, `${time}`]
  return spawn(process.execPath, args, {
    // In a package this is Electron's own program, which is to be plain Node here.
    env: process.versions.electron === undefined ? env : { ...env, ELECTRON_RUN_AS_NODE: '1' },
    stdio: ['pipe', 'pipe', 'pipe'],
    // Ctrl+C in a terminal reaches everything in the foreground: who asked for the file ends this, not the key.
    detached: process.platform !== 'win32',
    windowsHide: true,
  })
}

/** What the process said last when it failed by our own fault; of what V8 or the watch ended nothing is told here. */
function lastWords(child: ChildProcess): () => string {
  let said = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-4_000)
  })
  return () => (/FATAL ERROR|heap out of memory/.test(said) ? '' : said.trim())
}

/** Ends a process whose watch has failed: one that never begins, or goes on long after its file's time. */
function deadline(child: ChildProcess, time: number): { isLate: () => boolean; clear: () => void } {
  let late = false
  const end = () => {
    late = true
    child.kill('SIGKILL')
  }
  let timer = setTimeout(end, START)
  child.stdout?.once('data', () => {
    clearTimeout(timer)
    timer = setTimeout(end, time * PATIENCE + START)
  })
  return { isLate: () => late, clear: () => clearTimeout(timer) }
}

/** What a process says, as it comes (reading/marks.ts). */
class Answer {
  /** From the mark of the answer on. */
  readonly #parts: Buffer[] = []
  #length = 0
  #last: number | undefined
  readonly #onThrough: (percent: number) => void

  constructor(onThrough: (percent: number) => void) {
    this.#onThrough = onThrough
  }
  add(part: Buffer): void {
    this.#last = part.at(-1)
    const rest = this.#length === 0 ? this.#marked(part) : part
    if (rest.length === 0) return
    this.#parts.push(rest)
    this.#length += rest.length
  }
  /** Takes the marks before the answer; answers what is left. */
  #marked(part: Buffer): Buffer {
    const start = part.indexOf(marks.answer)
    const said = start < 0 ? part : part.subarray(0, start)
    const through = said.findLast((mark) => mark >= marks.through)
    if (through !== undefined) this.#onThrough(through - marks.through)
    return part.subarray(said.length)
  }
  /** What was announced, once all of it is there. */
  whole(): Buffer | null {
    if (this.#length < HEAD) return null
    const [first] = this.#parts
    const head = first !== undefined && first.length >= HEAD ? first : Buffer.concat(this.#parts)
    return this.#length - HEAD === head.readUInt32LE(1) ? Buffer.concat(this.#parts).subarray(HEAD) : null
  }
  /** The last byte that came. */
  last(): number | undefined {
    return this.#last
  }
}
const HEAD = 1 + 4

/** How a process is watched: what it may cost, what ends it, and who is told how much it has looked through. */
interface Watch {
  readonly bounds: Bounds
  readonly signal: AbortSignal
  readonly onThrough: (percent: number) => void
}

/** Answers what the process says, as soon as all of it is there, or why it ended without saying it. */
function outcome(child: ChildProcess, { bounds, signal, onThrough }: Watch): Promise<Buffer | Failure> {
  return new Promise((resolve, reject) => {
    const answer = new Answer(onThrough)
    const said = lastWords(child)
    const { isLate, clear } = deadline(child, bounds.time)
    const end = () => child.kill('SIGKILL')
    signal.addEventListener('abort', end, { once: true })
    const settled = () => {
      clear()
      signal.removeEventListener('abort', end)
    }
    child.stdout?.on('data', (part: Buffer) => {
      answer.add(part)
      const whole = answer.whole()
      if (whole === null || signal.aborted) return
      settled()
      // It has done its work, and would take a while to put its memory in order.
      end()
      resolve(whole)
    })
    child.once('error', (error) => {
      settled()
      reject(error)
    })
    child.once('close', (code) => {
      settled()
      if (signal.aborted) reject(signal.reason)
      else if (code === 1 && said() !== '') reject(new Error(`the reading process failed: ${said()}`))
      else resolve({ code: 'FILE_TOO_HEAVY', what: isLate() || answer.last() === marks.time ? 'time' : 'memory' })
    })
    // A process that has ended takes nothing more; its end is told above.
    child.stdin?.on('error', () => {})
  })
}

/** How a file's parsing is watched and ended. */
export interface ParseMeans {
  readonly signal: AbortSignal
  /** Of a package is told how much of it was looked through, in percent. */
  readonly onThrough?: (percent: number) => void
  /** Called once the process has all bytes and goes on without this one. */
  readonly onHanded?: () => void
  /** What a test allows it. */
  readonly bounds?: Bounds
}

/** The bounds of a file of so many bytes. */
const boundsOf = (bytes: number): Bounds => ({ memory: limits.memory, time: limits.time(bytes) })

/**
 * Has a process of its own parse one file. It is ended when that takes longer or more memory than it may, or when
 * `signal` is aborted. Throws Unreadable, and the signal's reason.
 */
export async function parseApart(
  what: Parsable,
  bytes: Uint8Array,
  { signal, onThrough = () => {}, onHanded = () => {}, bounds = boundsOf(bytes.length) }: ParseMeans,
): Promise<Exclude<ParseAnswer, { failure: unknown }>> {
  signal.throwIfAborted()
  const child = start(what, bounds)
  const ended = outcome(child, { bounds, signal, onThrough })
  child.stdin?.end(bytes, onHanded)
  const said = await ended
  const answer: ParseAnswer = Buffer.isBuffer(said) ? deserialize(said) : { failure: said }
  if ('failure' in answer) throw new Unreadable(answer.failure)
  return answer
}
