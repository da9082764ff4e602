import { type GridAnswer, lampVerdictAt, milestonesAt } from './grid'
import type { Lamp, LampReason } from './lamp'

/** Why a lamp burns, and what was looked at and did not fire: the first line of a project's page and of its card. */
export interface LampStory {
  readonly lamp: Lamp
  /** Null where nothing is said of the lamp. */
  readonly why: LampReason | null
  readonly rest: readonly { readonly reason: LampReason; readonly fired: boolean }[]
  /** Of a project that is judged and has nothing overdue: whether it has milestones at all. Null where it is told above. */
  readonly milestones: 'none' | 'noneOverdue' | null
}

const MONEY: ReadonlySet<LampReason['code']> = new Set(['gap', 'ratio', 'task'])

/** A reason of money that stands behind overdue milestones, or under a green lamp, did not fire (`lamp.ts`). */
function fired(reason: LampReason, lamp: Lamp, index: number): boolean {
  return !MONEY.has(reason.code) || (lamp !== 'green' && index === 0)
}

/** The story of row `i`'s lamp. */
export function lampStory(answer: GridAnswer, i: number): LampStory {
  const { lamp, reasons } = lampVerdictAt(answer, i)
  const [why = null, ...others] = reasons
  const judged = lamp !== 'exempt' && lamp !== 'done'
  const quiet = judged && !reasons.some((reason) => reason.code === 'overdue')
  return {
    lamp,
    why,
    rest: others.map((reason, n) => ({ reason, fired: fired(reason, lamp, n + 1) })),
    milestones: quiet ? (milestonesAt(answer, i).length === 0 ? 'none' : 'noneOverdue') : null,
  }
}
