import { Worker } from 'node:worker_threads'
import { Refusal } from '#domain/refusal'
import type { FromThread, ToThread } from './job-thread'
import type { JobMeans, JobOrder } from './jobs'

/** A job's thread may use this much memory, in megabytes, before it alone is ended. */
const MEMORY_LIMIT = 768

/** Jobs that write nothing. */
const readers: ReadonlySet<string> = new Set(['integrity.check', 'damage.look', 'backup.compare'])

/**
 * Runs a job in a thread of its own. Its pages are printed by this process; cancelling asks the thread to stop, so that
 * it can remove what it wrote beside its target.
 */
export function runThreadedJob(thread: URL, order: JobOrder, means: JobMeans): Promise<unknown> {
  const worker = new Worker(thread, {
    workerData: order,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT },
  })
  const post = (message: ToThread, transfer: ArrayBuffer[] = []) => worker.postMessage(message, transfer)
  const onAbort = () => post({ stop: true })
  const readsAlone = readers.has(order.name)
  means.signal.addEventListener('abort', onAbort)
  return new Promise<unknown>((resolve, reject) => {
    worker.on('message', (message: FromThread) => {
      if ('progress' in message) means.onProgress(message.progress.done, message.progress.total, message.progress.label)
      else if ('print' in message) void print(message.print, means, post)
      else if ('value' in message) resolve(message.value)
      else reject(new Refusal(message.refusal.code, message.refusal.details))
    })
    // What only reads has nothing to clean up, and may be deep in one long statement: it is not waited for.
    if (readsAlone) means.signal.addEventListener('abort', () => reject(means.signal.reason), { once: true })
    worker.on('error', reject)
    worker.on('exit', (code) => {
      if (code !== 0) reject(new Error(`job ${order.name} ended with ${code}`))
    })
  }).finally(() => {
    means.signal.removeEventListener('abort', onAbort)
    void worker.terminate()
  })
}

type Print = Extract<FromThread, { print: unknown }>['print']

async function print(job: Print, means: JobMeans, post: (message: ToThread, transfer?: ArrayBuffer[]) => void) {
  try {
    const pdf = await means.printer.print(job.page)
    post({ printed: { id: job.id, pdf } })
  } catch (error) {
    const why = error instanceof Refusal ? String(error.details.why ?? error.code) : String(error)
    post({ printed: { id: job.id, why } })
  }
}
