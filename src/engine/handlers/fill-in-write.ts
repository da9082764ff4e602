import type { Input } from '#contract/index'
import { refuse } from '#domain/refusal'
import type { Answer, CommandContext } from '../context'
import { judgeFillIn } from './fill-in-judge'
import { requireUnfrozen } from './month-rules'

/** Writes what was collected as one change set: judged again, all or nothing. Refuses MONTH_FROZEN, ENTRY_REJECTED. */
function write(context: CommandContext, { blocks }: Input<'sheets.write'>): Answer<'sheets.write'> {
  for (const { period } of blocks) if (period.kind === 'monthly') requireUnfrozen(context.db, period.month, false)
  for (const block of blocks) {
    const judged = judgeFillIn(context, block)
    if (judged.rejected.length > 0) {
      refuse('ENTRY_REJECTED', { count: judged.rejected.length, rejected: judged.rejected })
    }
    judged.write(context.change)
  }
  return {}
}

export const fillInCommands = { 'sheets.write': write }
