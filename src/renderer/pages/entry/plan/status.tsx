import type { Spot } from '../../../parts/sheet/selection'
import { StatusSlot } from '../../../parts/slots'
import { useWords } from '../../../parts/words'
import { type PlanContext, signedWan } from './cells'
import { balanceAt, draftsOf } from './row'
import { planWords } from './words'

interface Props {
  readonly at: PlanContext
  readonly active: Spot
  readonly title: string
  readonly composing: boolean
}

/** Status bar: where one is, what waits in the page and what was refused, which keys there are. */
export function PlanStatus({ at, active, title, composing }: Props) {
  const words = useWords(planWords)
  const refused = [...at.pending.values()].filter((one) => one.state === 'refused').length
  const waiting = draftsOf(at).waiting.size
  const balance = balanceAt(at, at.rows[active.row] ?? -1)
  return (
    <StatusSlot>
      <span className="entry-status">
        <span>{words.status(active.row + 1, title)}</span>
        {balance.kind === 'gap' && <span className="plan-status-waiting">{words.rowGap(signedWan(balance.gap))}</span>}
        {composing && <span>{words.composing}</span>}
        {waiting > 0 && <span className="plan-status-waiting">{words.waitingCount(waiting)}</span>}
        {refused > 0 && <span className="entry-status-refused">{words.refusedCount(refused)}</span>}
        <span>{words.keyMonths}</span>
        <span>{words.keyEnter}</span>
        <span>{words.keyFill}</span>
        <span>{words.keyUndo}</span>
      </span>
    </StatusSlot>
  )
}
