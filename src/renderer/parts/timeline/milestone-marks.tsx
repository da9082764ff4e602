import type { Drawn, Lane } from './layout'
import type { MilestoneShape } from './milestone-lane'
import { TimelineText } from './timeline-text'

const DIAMOND = 'M0-5.5 5.5 0 0 5.5-5.5 0Z'

function MilestoneMark({ drawn, futureX }: { readonly drawn: Drawn<MilestoneShape>; readonly futureX: number | null }) {
  const { shape, y, texts } = drawn
  const late = shape.late === null ? '' : ` timeline-late-${shape.late}`
  return (
    <g className={`timeline-milestone${late}`}>
      <title>{shape.sentence}</title>
      {shape.lines.map((line) => (
        <line key={line.kind} className={`timeline-line-${line.kind}`} x1={line.from} x2={line.to} y1={y} y2={y} />
      ))}
      {shape.marks.map((mark) => (
        <path
          key={mark.kind}
          className={`timeline-mark timeline-${mark.kind}`}
          d={DIAMOND}
          transform={`translate(${mark.x} ${y})`}
        />
      ))}
      <TimelineText texts={texts} futureX={futureX} />
    </g>
  )
}

/** The windows that the report's wording leaves open: under the today line and every mark. */
export function MilestoneWindows({ lane }: { readonly lane: Lane<MilestoneShape> }) {
  return lane.drawn.map(
    ({ shape: { id, window }, y }) =>
      window && (
        <g key={id}>
          <rect className="timeline-window" x={window.from} y={y - 3} width={window.to - window.from} height={6} />
          <line className="timeline-window-start" x1={window.from} x2={window.from} y1={y - 5} y2={y + 5} />
        </g>
      ),
  )
}

/** The lane of milestones: planned hollow, adjusted dashed, actual solid; joined by slip, moved and overdue lines. */
export function MilestoneMarks({
  lane,
  futureX,
}: {
  readonly lane: Lane<MilestoneShape>
  readonly futureX: number | null
}) {
  return lane.drawn.map((drawn) => <MilestoneMark key={drawn.shape.id} drawn={drawn} futureX={futureX} />)
}
