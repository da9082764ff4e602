import type { TargetProgress } from '#domain/target-progress'

const HEIGHT = 20
const MIDDLE = HEIGHT / 2
/** Room right of every track and axis, for what is above its target. */
const BEYOND = 8

interface SumProps {
  readonly progress: TargetProgress
  readonly width: number
}

/** What adds up: done on a track whose end is the target, the time that has passed as a tick (LOOK.md, Chart grammar). */
export function SumMark({ progress, width }: SumProps) {
  const track = width - BEYOND
  const { share, elapsed, standing } = progress
  const bar = share === null ? null : Math.min(Math.max(share, 0) * track, width - 1)
  const tick = elapsed === null ? null : elapsed * track
  return (
    <svg className="target-mark" width={width} height={HEIGHT} aria-hidden="true">
      <rect className="mark-track" x={0} y={MIDDLE - 5} width={track} height={10} />
      <line className="mark-end" x1={track} x2={track} y1={MIDDLE - 5} y2={MIDDLE + 5} />
      {bar !== null && <rect className="mark-done" x={0} y={MIDDLE - 3} width={bar} height={6} />}
      {standing === 'behind' && bar !== null && tick !== null && (
        <line className="mark-gap" x1={bar} x2={tick} y1={MIDDLE} y2={MIDDLE} />
      )}
      {tick !== null && <line className="mark-tick" x1={tick} x2={tick} y1={MIDDLE - 8} y2={MIDDLE + 8} />}
    </svg>
  )
}

interface RateProps extends SumProps {
  /** The largest distance of the panel, in points: all dots stand on one scale. */
  readonly scale: number
}

/** What does not add up: a dot against the tick of its target; right is better, hollow is worse, grey is neither. */
export function RateMark({ progress, width, scale }: RateProps) {
  const { gap, standing } = progress
  const axis = width - BEYOND
  const middle = axis / 2
  const reach = middle - 8
  const dot = gap === null ? null : middle + Math.max(-1, Math.min(1, gap / scale)) * reach
  return (
    <svg className={`target-mark mark-${standing}`} width={width} height={HEIGHT} aria-hidden="true">
      <line className={dot === null ? 'mark-none' : 'mark-line'} x1={0} x2={axis} y1={MIDDLE} y2={MIDDLE} />
      {dot !== null && (
        <>
          <line className="mark-way" x1={middle} x2={dot} y1={MIDDLE} y2={MIDDLE} />
          <line className="mark-tick" x1={middle} x2={middle} y1={MIDDLE - 7} y2={MIDDLE + 7} />
          <circle className="mark-dot" cx={dot} cy={MIDDLE} r={4.5} />
        </>
      )}
    </svg>
  )
}
