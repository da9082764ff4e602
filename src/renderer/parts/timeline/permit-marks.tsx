import type { Lane } from './layout'
import type { PermitShape } from './permit-lane'
import { TimelineText } from './timeline-text'

/** The lane of permits: a tick where it was granted, a ring with dots to today while it is under way or stuck. */
export function PermitMarks({ lane, futureX }: { readonly lane: Lane<PermitShape>; readonly futureX: number | null }) {
  return lane.drawn.map(({ shape, y, texts }) => (
    <g key={shape.id} className={`timeline-permit-${shape.state}`}>
      <title>{shape.sentence}</title>
      {shape.waiting && (
        <line className="timeline-waiting" x1={shape.waiting.from} x2={shape.waiting.to} y1={y} y2={y} />
      )}
      <circle className="timeline-permit" cx={shape.x} cy={y} r={5.5} />
      {shape.state === 'granted' && (
        <path className="timeline-permit-tick" d="m-2.6.2 1.8 1.9 3.4-3.9" transform={`translate(${shape.x} ${y})`} />
      )}
      <TimelineText texts={texts} futureX={futureX} />
    </g>
  ))
}
