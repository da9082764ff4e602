import { isFrozen } from '#domain/month-life'
import { isFilled } from '#domain/month-status'
import type { Spot } from '../../../parts/sheet/selection'
import { StatusSlot } from '../../../parts/slots'
import { useWords } from '../../../parts/words'
import { cellKey } from '../pending'
import { type CellContext, cellAt } from './cells'
import { monthWords } from './words'

interface Props {
  readonly at: CellContext
  readonly active: Spot
  readonly title: string
  readonly composing: boolean
}

/** Status bar: where one is, why the selected cell was refused, how many were, which keys there are, what the colours mean. */
export function EntryStatus({ at, active, title, composing }: Props) {
  const words = useWords(monthWords)
  const refused = [...at.pending.values()].filter((one) => one.state === 'refused').length
  const reported = at.rows.filter((i) => at.sheet.answer.reported[i] === 1)
  const { id, field } = cellAt(at, active.row, active.col)
  const here = field === null ? undefined : at.pending.get(cellKey(id, field))
  const filled = reported.filter((i) => isFilled(at.sheet.answer, i)).length
  return (
    <StatusSlot>
      <span className="entry-status">
        <span>{words.status(active.row + 1, title)}</span>
        {composing && <span>{words.composing}</span>}
        {here?.state === 'refused' && <span className="entry-status-refused">{here.reason}</span>}
        {refused > 0 && <span className="entry-status-refused">{words.refusedCount(refused)}</span>}
        <span>{words.filled(filled, reported.length)}</span>
        {isFrozen(at.sheet.state) ? (
          <span>{words.frozenKeys}</span>
        ) : (
          <>
            <span>{words.keyEnter}</span>
            <span>{words.keyFill}</span>
            <span>{words.keyUndo}</span>
            <span>{words.keyBrought}</span>
            <span>{words.keyCorner}</span>
          </>
        )}
      </span>
    </StatusSlot>
  )
}
