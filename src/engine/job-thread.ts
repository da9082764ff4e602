import { parentPort, workerData } from 'node:worker_threads'
import type { Printer } from '#documents/printer'
import { type Details, Refusal, type RefusalCode } from '#domain/refusal'
import { asRefusal } from '#ledger/faults'
import type { JobOrder } from './jobs'
import { runJob } from './jobs'

type Page = Parameters<Printer['print']>[0]
export type FromThread =
  | { readonly progress: { readonly done: number; readonly total: number; readonly label: string } }
  | { readonly print: { readonly id: number; readonly page: Page } }
  | { readonly value: unknown }
  | { readonly refusal: { readonly code: RefusalCode; readonly details: Details } }
export type ToThread =
  | { readonly stop: true }
  | {
      readonly printed:
        | { readonly id: number; readonly pdf: Uint8Array }
        | { readonly id: number; readonly why: string }
    }

/** The thread of one job: reads on its own connection, lets its host print, answers once. */
function main(port: NonNullable<typeof parentPort>, order: JobOrder): void {
  const tell = (message: FromThread) => port.postMessage(message)
  const stop = new AbortController()
  const waiting = new Map<number, { resolve: (pdf: Uint8Array) => void; reject: (error: Refusal) => void }>()
  let pages = 0
  const printer: Printer = {
    print: (page) =>
      new Promise((resolve, reject) => {
        pages += 1
        waiting.set(pages, { resolve, reject })
        tell({ print: { id: pages, page } })
      }),
  }
  port.on('message', (message: ToThread) => {
    if ('stop' in message) {
      const cancelled = new Refusal('CANCELLED', { what: '任务' })
      stop.abort(cancelled)
      for (const page of waiting.values()) page.reject(cancelled)
      return
    }
    const { printed } = message
    const page = waiting.get(printed.id)
    waiting.delete(printed.id)
    if ('pdf' in printed) page?.resolve(printed.pdf)
    else page?.reject(new Refusal('PRINTER', { why: printed.why }))
  })
  const means = {
    printer,
    signal: stop.signal,
    onProgress: (done: number, total: number, label: string) => tell({ progress: { done, total, label } }),
  }
  runJob(order, means)
    .then((value) => tell({ value }))
    .catch((thrown: unknown) => {
      const error = asRefusal(thrown, order.workspace)
      if (!(error instanceof Refusal)) throw error
      tell({ refusal: { code: error.code, details: error.details } })
    })
}

if (parentPort) main(parentPort, workerData as JobOrder)
