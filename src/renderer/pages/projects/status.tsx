import { type GridAnswer, textAt } from '#domain/grid'
import { LockIcon } from '../../parts/icons'
import { useLanguage } from '../../parts/language'
import { dayWord, monthWord } from '../../parts/month-words'
import { StatusSlot } from '../../parts/slots'
import { useWords } from '../../parts/words'
import type { ChipCounts } from './filters'
import { frozenText } from './frozen/month-lock'
import type { GridRows } from './rows'
import type { GridView } from './view'
import { words } from './words'

interface Props {
  readonly answer: GridAnswer
  readonly counts: ChipCounts
  readonly rows: GridRows
  readonly view: GridView
}

function nameOf(answer: GridAnswer, id: string | null): string | null {
  if (id === null) return null
  const at = answer.text.id.values.indexOf(id)
  return at < 0 ? null : textAt(answer, 'name', at)
}

/** Counts, what is selected, which key does what, and by which day the lamps were measured. */
export function Status({ answer, counts, rows, view: { selected, onEditable, onLocked } }: Props) {
  const w = useWords(words)
  const lang = useLanguage()
  const frozen = frozenText(answer, lang)
  const shown = rows.total.totals.count
  const name = shown === 0 ? null : nameOf(answer, selected)
  return (
    <StatusSlot>
      <span>
        {[
          w.statusCount(counts.total),
          w.statusReported(counts.reported),
          w.statusMissing(counts.total - counts.reported),
          ...(shown < counts.total ? [w.statusMatching(shown, counts.total)] : []),
        ].join(' · ')}
      </span>
      {frozen !== null && (
        <span className="status-part status-frozen">
          <LockIcon size={12} />
          {frozen}
        </span>
      )}
      {name !== null ? (
        <span className="status-part status-yields">
          {[w.statusSelected(name), onLocked ? w.statusCorrect : onEditable ? w.statusEdit : w.statusKeys].join(' · ')}
        </span>
      ) : (
        <span className="status-part status-yields">
          {w.measured(monthWord(answer.month, lang), dayWord(answer.measuredOn, lang))}
        </span>
      )}
    </StatusSlot>
  )
}
