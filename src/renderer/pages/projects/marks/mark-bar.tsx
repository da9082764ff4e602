import { useEffect } from 'react'
import { type GridAnswer, textAt } from '#domain/grid'
import { useStore } from '../../../parts/store'
import { useWords } from '../../../parts/words'
import { BatchDialog } from '../batch/batch-dialog'
import { RemoveDialog } from '../batch/remove-dialog'
import { MergeDialog } from '../merge/merge-dialog'
import type { GridRows } from '../rows'
import { view } from '../view'
import { markAct, markedRows, unmarkAll } from './marks'
import { markWords } from './words'
import './marks.css'

interface Props {
  readonly answer: GridAnswer
  readonly rows: GridRows
  /** The marks are gone: the keyboard goes back to the grid. */
  onLeave(): void
}

/**
 * What can be done with the marked rows. It stands at the grid's foot: rows do not move away from the pointer when it
 * comes.
 */
export function MarkBar({ answer, rows, onLeave }: Props) {
  const w = useWords(markWords)
  const { marked } = useStore(view)
  const act = useStore(markAct)
  const setAct = markAct.set
  // Who leaves the page leaves its dialogs.
  useEffect(() => () => markAct.set(null), [])
  const chosen = markedRows(answer, marked)
  const shown = new Set(rows.total.members)
  const hidden = chosen.filter((i) => !shown.has(i)).length
  const close = () => setAct(null)
  const done = () => {
    setAct(null)
    unmarkAll()
    onLeave()
  }
  const leave = () => {
    unmarkAll()
    onLeave()
  }
  const [first, second] = chosen.map((i) => textAt(answer, 'id', i) ?? '')
  return (
    <>
      <div
        className="mark-bar"
        role="toolbar"
        aria-label={w.bar}
        data-region="marks"
        onKeyDown={(event) => {
          if (event.key === 'Escape') leave()
        }}
      >
        <strong className="mark-bar-count" role="status">
          {chosen.length === 0 ? w.none : w.count(chosen.length)}
        </strong>
        {hidden > 0 && <span className="mark-bar-note">{w.hidden(hidden)}</span>}
        <button type="button" className="button" disabled={chosen.length === 0} onClick={() => setAct('batch')}>
          {w.batch}
        </button>
        <button
          type="button"
          className="button"
          disabled={chosen.length !== 2}
          title={chosen.length === 2 ? undefined : w.mergeNeeds}
          onClick={() => setAct('merge')}
        >
          {w.merge}
        </button>
        <button
          type="button"
          className="button"
          disabled={chosen.length !== 1}
          title={chosen.length === 1 ? undefined : w.removeNeeds}
          onClick={() => setAct('remove')}
        >
          {w.remove}
        </button>
        <button type="button" className="button button-quiet" onClick={leave}>
          {w.unmark}
          <kbd>Esc</kbd>
        </button>
      </div>
      {act === 'batch' && <BatchDialog answer={answer} rows={chosen} onClose={close} onDone={done} />}
      {act === 'merge' && first !== undefined && second !== undefined && (
        <MergeDialog answer={answer} first={first} second={second} onClose={close} onDone={done} />
      )}
      {act === 'remove' && chosen[0] !== undefined && (
        <RemoveDialog answer={answer} row={chosen[0]} onClose={close} onDone={done} />
      )}
    </>
  )
}
