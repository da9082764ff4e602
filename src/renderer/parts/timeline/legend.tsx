import { useWords } from '../words'
import type { TimelineFacts } from './layout'
import { timelineWords } from './words'
import './timeline.css'
import './legend.css'

const DIAMOND = 'M7 1.5 12.5 7 7 12.5 1.5 7Z'

/** The marks that occur on a timeline, with their words. */
export function TimelineLegend({ facts }: { readonly facts: TimelineFacts }) {
  const words = useWords(timelineWords)
  const { milestones } = facts
  if (milestones.length === 0) return null
  const marks = [
    { kind: 'planned', word: words.planned, shown: true },
    { kind: 'adjusted', word: words.adjusted, shown: milestones.some((m) => m.adjusted !== null) },
    { kind: 'actual', word: words.actual, shown: milestones.some((m) => m.actual !== null) },
  ] as const
  return (
    <ul className="timeline-legend">
      {marks
        .filter(({ shown }) => shown)
        .map(({ kind, word }) => (
          <li key={kind}>
            <svg width="14" height="14" aria-hidden="true">
              <path className={`timeline-mark timeline-${kind}`} d={DIAMOND} />
            </svg>
            {word}
          </li>
        ))}
      {milestones.some((m) => m.precision !== 'day') && (
        <li>
          <svg width="24" height="14" aria-hidden="true">
            <rect className="timeline-window" x="1" y="4" width="22" height="6" />
            <line className="timeline-window-start" x1="1" x2="1" y1="2" y2="12" />
          </svg>
          {words.window}
        </li>
      )}
    </ul>
  )
}
