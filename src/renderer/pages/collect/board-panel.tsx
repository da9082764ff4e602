import type { CollectedFile } from '#domain/fill-in/report'
import type { Month } from '#domain/month'
import { useAsk } from '../../parts/query'
import { useWords } from '../../parts/words'
import { type BoardLine, boardAfter, type Taken } from './board'
import type { Outcome } from './choices'
import { collectWords } from './words'

interface Props {
  readonly month: Month
  readonly files: readonly CollectedFile[]
  readonly outcome: Outcome
}

/** What is written of the month, by project. */
function takenOf({ blocks }: Outcome, month: Month): Taken {
  const cells = blocks.flatMap((block) =>
    block.period.kind === 'monthly' && block.period.month === month ? block.cells : [],
  )
  const money = cells.filter(({ field }) => field === 'actual' || field === 'cumulative')
  return { figures: new Set(money.map(({ id }) => id)), touched: new Set(cells.map(({ id }) => id)) }
}

type Tag = 'reported' | 'partly' | 'missing' | 'sendBack'
const tagOf = (state: BoardLine['after'], reported: number): Tag =>
  state === 'returned' ? 'sendBack' : state === 'missing' && reported > 0 ? 'partly' : state

/** Names that are told before they are counted. */
const NAMED = 2

/** Under the list: who has not sent anything yet, and the month's status board as it will be. */
export function BoardPanel({ month, files, outcome }: Props) {
  const w = useWords(collectWords)
  const { data: answer } = useAsk('project.grid', { month })
  const { data: status } = useAsk('month.status', { month })
  if (answer === undefined || status === undefined) return null
  const units = new Set(files.flatMap((file) => (file.refusal === null && file.unit !== null ? file.unit : [])))
  const board = boardAfter(answer, status, takenOf(outcome, month), units)
  const told = board.lines.filter((line) => line.after !== 'reported' || line.before !== line.after)
  const gained = board.reported - board.reportedBefore
  return (
    <>
      {board.waiting.length > 0 && (
        <section className="collect-section">
          <h3>{w.waitingTitle(board.waiting.length)}</h3>
          <p className="collect-waiting">
            {board.waiting.map((line) => (
              <span key={line.unit}>
                {line.after === 'returned' && line.missing.length === 0
                  ? w.waitingReturned(line.unit)
                  : w.waitingUnit(line.unit, line.missing.length)}
              </span>
            ))}
          </p>
        </section>
      )}
      <section className="collect-section">
        <h3>{w.boardTitle}</h3>
        <ul className="collect-board">
          {told.map((line) => (
            <li key={line.unit}>
              <span>{line.unit}</span>
              <BoardState line={line} />
            </li>
          ))}
          <li>
            <span>{w.county}</span>
            <span>
              {gained > 0 && <span className="collect-note">{board.reportedBefore} → </span>}
              <strong>{board.reported}</strong> / {board.total}
              {gained === 0 && <span className="collect-note"> {w.unchanged}</span>}
            </span>
          </li>
        </ul>
      </section>
    </>
  )
}

function BoardState({ line }: { readonly line: BoardLine }) {
  const w = useWords(collectWords)
  const [before, after] = [tagOf(line.before, line.reportedBefore), tagOf(line.after, line.reported)]
  const { missing } = line
  const names = missing.slice(0, NAMED).join('、')
  return (
    <span>
      {before !== after && (
        <>
          <span className={`collect-tag collect-board-${before}`}>{w[before]}</span>
          <span aria-hidden="true"> → </span>
        </>
      )}
      <span className={`collect-tag collect-board-${after}`}>{w[after]}</span>
      <span className="collect-board-count">
        {line.reported} / {line.total}
      </span>
      {missing.length > 0 && (
        <span className="collect-note">{w.still(names, missing.length > NAMED ? missing.length : 0)}</span>
      )}
    </span>
  )
}
