import { type KeyboardEvent, useState } from 'react'
import type { HistoryCell, HistorySet, HistorySetOpened } from '#contract/history'
import type { Day } from '#domain/month'
import type { LoggedPlace } from '../../../app/navigation'
import { actTitle } from '../../../parts/history/act-words'
import { cellText, cellTitle, type LogNames, shortField } from '../../../parts/history/cell-words'
import { shortMoment } from '../../../parts/history/moment'
import { LockIcon, UndoIcon, WarningIcon } from '../../../parts/icons'
import { useLanguage } from '../../../parts/language'
import { useAsk } from '../../../parts/query'
import { useWords } from '../../../parts/words'
import { count, namesOf, nowText } from './row-words'
import { TreePart } from './tree-part'
import { undoSet } from './undo-set'
import { historyTabWords } from './words'

/** Cells shown before the rest is asked for. */
const FEW = 100
const ALL = 20_000

interface Props {
  readonly set: HistorySet
  readonly today: Day
  readonly locked: boolean
  /** The row that the keys are at. */
  readonly at: string | null
  onAt(row: string): void
  readonly shown: LoggedPlace | null
  onShow(cell: LoggedPlace | null): void
}

/** An opened act: every cell before, after and now; what taking it back would do, and the button that does it. */
export function OpenedSet({ set, today, locked, at, onAt, shown, onShow }: Props) {
  const w = useWords(historyTabWords)
  const lang = useLanguage()
  const [limit, setLimit] = useState(FEW)
  const { data, error } = useAsk('history.cells', { set: set.set, limit })
  if (error !== null) return <Line className="history-note history-refused">{error.message}</Line>
  if (data === undefined || data.set.set !== set.set) return <Line className="history-note">{w.loading}</Line>
  const names = namesOf(data)
  const hidden = data.set.cells - data.cells.length
  return (
    <>
      <Line className="history-opened-head">
        <b>{w.actCells(actTitle(set, lang), count(set.cells))}</b>
        {set.reason !== null && <span>{w.reason(set.reason)}</span>}
        <span className="history-number">{w.setNumber(count(set.seq))}</span>
      </Line>
      <TreePart role="row" className="history-cell history-cell-head">
        {[w.project, w.field, w.before, w.after, w.now].map((text) => (
          <TreePart role="columnheader" key={text}>
            {text}
          </TreePart>
        ))}
      </TreePart>
      {data.cells.map((cell, i) => (
        <CellRow
          key={`${cell.entity} ${cell.id} ${cell.field}`}
          {...{ cell, names, today, at, onAt, shown, onShow }}
          repeats={i > 0 && data.cells[i - 1]?.projectId === cell.projectId}
          row={`${set.set} ${i}`}
        />
      ))}
      {hidden > 0 && (
        <Line className="history-note">
          <button type="button" className="button button-link" onClick={() => setLimit(ALL)}>
            {w.moreCells(count(hidden))}
          </button>
        </Line>
      )}
      <Line className="history-foot">
        <Verdict {...{ data, names, today }} />
        {!locked && data.barred === null && data.takes > 0 && <UndoButton opened={data} />}
      </Line>
    </>
  )
}

/** One row of the opened part that is not a cell of the log. */
function Line({ className, children }: { readonly className: string; readonly children: React.ReactNode }) {
  return (
    <TreePart role="row" className={`history-line ${className}`}>
      <TreePart role="gridcell">{children}</TreePart>
    </TreePart>
  )
}

interface CellRowProps extends Pick<Props, 'today' | 'at' | 'onAt' | 'shown' | 'onShow'> {
  readonly cell: HistoryCell
  readonly names: LogNames
  readonly row: string
  /** The row above is of the same project: its name is not said again. */
  readonly repeats: boolean
}
function CellRow({ cell, names, today, row, at, onAt, shown, onShow, repeats }: CellRowProps) {
  const w = useWords(historyTabWords)
  const lang = useLanguage()
  const { entity, id, field } = cell
  const ringed = shown !== null && shown.entity === entity && shown.id === id && shown.field === field
  const show = () => onShow({ entity, id, field })
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key.toLowerCase() !== 'h') return
    event.preventDefault()
    show()
  }
  return (
    <TreePart
      role="row"
      className={`history-cell${ringed ? ' history-ringed' : ''}`}
      data-row={row}
      aria-level={2}
      aria-selected={ringed}
      tabIndex={at === row ? 0 : -1}
      onFocus={() => onAt(row)}
      onClick={show}
      onKeyDown={onKeyDown}
    >
      <TreePart role="gridcell">{repeats ? '' : cell.project}</TreePart>
      <TreePart role="gridcell">{cellTitle(cell, names, lang)}</TreePart>
      <TreePart role="gridcell">
        <span>{cellText(cell, cell.before, names, lang)}</span>
        <span aria-hidden="true">→</span>
      </TreePart>
      <TreePart role="gridcell" className={typeof cell.after === 'number' ? 'history-figure' : ''}>
        {cellText(cell, cell.after, names, lang)}
      </TreePart>
      <TreePart role="gridcell" className={cell.fate === 'keep' ? 'history-kept' : ''}>
        {nowText(cell, names, today, w, lang)}
      </TreePart>
    </TreePart>
  )
}

interface VerdictProps {
  readonly data: HistorySetOpened
  readonly names: LogNames
  readonly today: Day
}
/** What taking it back would leave, or why it cannot be done. */
function Verdict({ data, names, today }: VerdictProps) {
  const w = useWords(historyTabWords)
  const lang = useLanguage()
  const { undoneBy } = data.set
  if (undoneBy !== null) {
    const time = shortMoment(undoneBy.at, today)
    return <span className="history-quiet">{undoneBy.again ? w.undoneAgain(time) : w.undoneAt(time)}</span>
  }
  if (data.barred !== null) {
    return (
      <span className="history-barred">
        <LockIcon size={14} />
        {data.barred}
      </span>
    )
  }
  if (data.keeps === 0) return null
  const kept = data.cells.filter((cell) => cell.fate === 'keep')
  const [only] = kept
  const single = data.keeps === 1 && only !== undefined && only.changed !== null ? only : null
  const text =
    data.takes === 0
      ? w.keepAll
      : single === null
        ? w.keepMany(count(data.keeps), count(data.takes))
        : w.keepOne(
            [single.project, shortField(single.entity, single.field, single.month, lang)]
              .filter((part) => part !== null)
              .join(' '),
            shortMoment(single.changed?.at ?? '', today),
            count(data.takes),
            cellText(single, single.now, names, lang),
          )
  return (
    <span className="history-warning">
      <WarningIcon size={14} />
      {text}
    </span>
  )
}

function UndoButton({ opened }: { readonly opened: HistorySetOpened }) {
  const w = useWords(historyTabWords)
  const lang = useLanguage()
  const [busy, setBusy] = useState(false)
  const { set, takes, keeps } = opened
  const take = async () => {
    setBusy(true)
    await undoSet({ set: set.set, partial: keeps > 0, act: actTitle(set, lang), redoes: set.undoes !== null }, w)
    setBusy(false)
  }
  const text = set.undoes === null ? w.undo(count(takes)) : w.redo(count(takes))
  return (
    <button type="button" className="button" disabled={busy} onClick={() => void take()}>
      <UndoIcon />
      {busy ? w.undoing : text}
    </button>
  )
}
