import type { Printer } from '#documents/printer'
import type { Lang } from '#domain/refusal'
import { openLedger } from '#ledger/open'
import { checkInput } from './check-input'
import type { JobContext, JobName } from './context'
import { deskOf, queryContext } from './desk'
import { jobs } from './handlers'
import { lookAtDamage } from './handlers/damage'
import { openDamaged } from './openings'

export interface JobOrder {
  readonly name: JobName
  readonly input: unknown
  readonly workspace: string
  /** It is damaged: nothing may be written to it, not even by opening it. */
  readonly damaged?: boolean
  readonly lang: Lang
}

export interface JobMeans {
  readonly printer: Printer
  readonly signal: AbortSignal
  readonly onProgress: JobContext['onProgress']
}

/** Runs a job on a connection of its own, so that the engine goes on answering. Throws Refusal. */
export async function runJob(order: JobOrder, means: JobMeans): Promise<unknown> {
  // A damaged workspace is looked at without being opened: opening it would write.
  if (order.name === 'damage.look') return lookAtDamage(checkInput('damage.look', order.input), { ...means, ...order })
  const ledger = order.damaged === true ? openDamaged(order.workspace) : openLedger(order.workspace, { once: true })
  try {
    const desk = deskOf(ledger, order.lang)
    const context: JobContext = { ...queryContext(desk), ...means, now: desk.clock.now() }
    return await jobs[order.name](context, checkInput(order.name, order.input) as never)
  } finally {
    ledger.close()
  }
}
