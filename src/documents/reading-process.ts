import { writeSync } from 'node:fs'
import { serialize } from 'node:v8'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { marks } from './reading/marks'
import { loadParser, type Parsable } from './reading/parse'

/*
 * The process that parses one file of somebody else's. The bytes come on standard input, the answer goes to standard
 * output; it knows no path and writes no file. A watch inside it ends it when it takes too long or too much, also where
 * whoever started it has died.
 */

/** Milliseconds between two looks at the process. */
const LOOK_EVERY = 50
/** On a busy machine a file gets more time by the clock, as long as it has not used its own; but no more than this. */
const PATIENCE = 4

/** What the watch needs to know: bytes, milliseconds. Given as the last arguments of the command. */
interface Bounds {
  readonly memory: number
  readonly time: number
}

async function readAll(): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of process.stdin) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

/** Says how it ends, where the pipe takes it, and ends the whole process. */
function end(mark: number): void {
  try {
    writeSync(1, Uint8Array.of(mark))
  } finally {
    process.kill(process.pid, 'SIGKILL')
  }
}

/**
 * Ends the process when it holds too much, or when its file's time is up: by the clock, and in computing as well, so
 * that a machine with other work is no reason to refuse a file.
 */
function watch({ memory, time }: Bounds): void {
  let isLate = () => false
  parentPort?.once('message', () => {
    const begun = performance.now()
    const before = process.cpuUsage()
    isLate = () => {
      const took = performance.now() - begun
      const { user, system } = process.cpuUsage(before)
      return took > time * PATIENCE || (took > time && (user + system) / 1_000 > time)
    }
  })
  setInterval(() => {
    if (process.memoryUsage.rss() > memory) end(marks.memory)
    else if (isLate()) end(marks.time)
  }, LOOK_EVERY)
}

/** Tells how much was looked through, a percentage once. */
function told(): (done: number, total: number) => void {
  let last = -1
  return (done, total) => {
    const percent = Math.floor((100 * done) / Math.max(total, 1))
    if (percent > last) writeSync(1, Uint8Array.of(marks.through + percent))
    last = percent
  }
}

async function main(): Promise<void> {
  const [what = '', memory = '', time = ''] = process.argv.slice(-3)
  const bounds: Bounds = { memory: Number(memory), time: Number(time) }
  // From the file that runs: the watch is this program in a thread of its own.
  const watcher = new Worker(new URL(import.meta.url), { workerData: bounds })
  const [parse, bytes] = await Promise.all([loadParser(what as Parsable), readAll()]) // only our own host starts this
  watcher.postMessage('begun')
  // At once: a stream would wait until the parser has done.
  writeSync(1, Uint8Array.of(marks.begun))
  const answer = serialize(await parse(bytes, told()))
  const head = Buffer.of(marks.answer, 0, 0, 0, 0)
  head.writeUInt32LE(answer.length, 1)
  process.stdout.write(head)
  // The callback tells that the pipe has taken it all: only then may the process, and the watch with it, end.
  process.stdout.write(answer, () => process.exit(0))
}

if (isMainThread) await main()
else watch(workerData as Bounds)
