import { useWords } from '../words'
import type { Drawn, Lane, ProblemLane } from './layout'
import type { ProblemShape } from './problem-lane'
import { TimelineText } from './timeline-text'
import { timelineWords } from './words'

const BAR = 6
const TICK = 14
/** What one can hit at least, and how high it is. */
const TARGET = 24

/** The lane of problems: from 列单 to the end or today, red past the deadline, dots to one that is far. */
export function ProblemMarks({
  lane,
  futureX,
}: {
  readonly lane: Lane<ProblemShape>
  readonly futureX: number | null
}) {
  return lane.drawn.map(({ shape: { id, state, bar, late, tick, dots }, y, texts }) => (
    <g key={id} className={`timeline-problem-${state}`}>
      <rect
        className="timeline-problem-bar"
        x={bar.from}
        y={y - BAR / 2}
        width={Math.max(0, bar.to - bar.from)}
        height={BAR}
      />
      {late && (
        <rect
          className="timeline-problem-late"
          x={late.from}
          y={y - BAR / 2}
          width={late.to - late.from}
          height={BAR}
        />
      )}
      {dots && <line className="timeline-problem-dots" x1={dots.from + 2} x2={dots.to} y1={y} y2={y} />}
      {tick !== null && (
        <rect className="timeline-problem-tick" x={tick - 1} y={y - TICK / 2} width={2} height={TICK} />
      )}
      <TimelineText texts={texts} futureX={futureX} />
    </g>
  ))
}

/** From the bar to the end of the label where that stands beside it; else the bar alone. */
function reachOf({ shape, y, texts }: Drawn<ProblemShape>): { readonly left: number; readonly width: number } {
  const ends = [shape.late?.to ?? shape.bar.to, shape.dots?.to ?? 0]
  const beside = texts.filter((text) => text.y - y < TARGET / 2)
  const left = Math.min(shape.bar.from, ...beside.map(({ x }) => x - 2))
  const right = Math.max(...ends, ...beside.map(({ to }) => to + 2))
  const width = Math.max(TARGET, right - left)
  return { left: left - (width - (right - left)) / 2, width }
}

interface ButtonsProps {
  readonly lane: ProblemLane
  readonly onOpen: (id: string) => void
  readonly onMore: () => void
}

/** What one clicks: each problem, and those that have no room in the lane together. */
export function ProblemButtons({ lane, onOpen, onMore }: ButtonsProps) {
  const words = useWords(timelineWords)
  return (
    <>
      {lane.drawn.map((drawn) => (
        <button
          type="button"
          key={drawn.shape.id}
          className="timeline-problem-button"
          style={{ ...reachOf(drawn), top: drawn.y - TARGET / 2 }}
          aria-label={words.openProblem(drawn.shape.sentence)}
          title={drawn.shape.sentence}
          onClick={() => onOpen(drawn.shape.id)}
        />
      ))}
      {lane.more.length > 0 && (
        <button type="button" className="timeline-problem-more" style={{ top: lane.top + 28 }} onClick={onMore}>
          {words.moreProblems(lane.more.length)}
        </button>
      )}
    </>
  )
}
