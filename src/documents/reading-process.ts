import { writeSync } from 'node:fs'
import { deserialize, serialize } from 'node:v8'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { type ParseOrder, parse } from './reading/parse'

/*
 * The process that parses one file of somebody else's. Its order comes on standard input, its answer goes to standard
 * output; it knows no path and writes no file. Whoever started it ends it when it takes too long or too much; a watch
 * inside it does the same, so that nothing runs on where that one has died.
 */

/** Milliseconds between two looks at the memory. */
const LOOK_EVERY = 50
/** Written before anything else, when the program is loaded and the file's own time begins. */
const BEGUN = Uint8Array.of(1)

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

/** Ends the whole process when it holds too much, or too long after the file's time began. */
function watch({ memory, time }: Bounds): void {
  let begun = Number.POSITIVE_INFINITY
  parentPort?.once('message', () => {
    begun = performance.now()
  })
  setInterval(() => {
    const isTooMuch = process.memoryUsage.rss() > memory
    if (isTooMuch || performance.now() - begun > time) process.kill(process.pid, 'SIGKILL')
  }, LOOK_EVERY)
}

async function main(): Promise<void> {
  const [memory = 0, time = 0] = process.argv.slice(-2).map(Number)
  // From the file that runs: the watch is this program in a thread of its own.
  const watcher = new Worker(new URL(import.meta.url), { workerData: { memory, time } satisfies Bounds })
  const order = deserialize(await readAll()) as ParseOrder // only our own host holds the other end
  const answer = await parse(order, () => {
    watcher.postMessage('begun')
    // At once: a stream would wait until the parser has done.
    writeSync(1, BEGUN)
  })
  // The callback tells that the pipe has taken it all: only then may the process, and the watch with it, end.
  process.stdout.write(serialize(answer), () => process.exit(0))
}

if (isMainThread) await main()
else watch(workerData as Bounds)
