import { useMemo } from 'react'
import { useLanguage } from '../language'
import { useWords } from '../words'
import { hasMonths, layoutTimeline, type TimelineFacts, type TimelineLayout } from './layout'
import { MilestoneMarks, MilestoneWindows } from './milestone-marks'
import { MonthBars } from './month-bars'
import { PermitMarks } from './permit-marks'
import { ProblemButtons, ProblemMarks } from './problem-marks'
import type { Span } from './time-scale'
import { useWidth } from './use-width'
import { type TimelineWords, timelineWords } from './words'
import './timeline.css'

const PILL_HEIGHT = 18

function Ground({ layout }: { readonly layout: TimelineLayout }) {
  const { scale, height, axisHeight, futureX } = layout
  const all = [layout.permits, layout.milestones, layout.months, layout.problems]
  const lanes = all.flatMap((lane) => (lane === null ? [] : [lane.top]))
  return (
    <>
      {futureX !== null && (
        <rect
          className="timeline-future"
          x={futureX}
          y={axisHeight}
          width={Math.max(0, scale.right - futureX)}
          height={height - axisHeight}
        />
      )}
      {layout.axis.lines.map((line) => (
        <line
          key={line.x}
          className={line.strong ? 'timeline-grid-year' : 'timeline-grid'}
          x1={line.x}
          x2={line.x}
          y1={axisHeight}
          y2={height}
        />
      ))}
      {[...lanes, height - 0.5].map((y) => (
        <line key={y} className="timeline-lane-line" x1={0} x2={layout.width} y1={y} y2={y} />
      ))}
    </>
  )
}

function AxisRow({ layout }: { readonly layout: TimelineLayout }) {
  return layout.axis.texts.map(({ x, text, kind }) => (
    <text
      key={`${kind}${x}`}
      className={`timeline-axis timeline-axis-${kind}`}
      x={kind === 'year' ? x + 2 : x}
      y={layout.axisHeight - 9}
      textAnchor={kind === 'year' ? 'start' : 'middle'}
    >
      {text}
    </text>
  ))
}

function LaneNames({ layout, words }: { readonly layout: TimelineLayout; readonly words: TimelineWords }) {
  const middle = (lane: { top: number; height: number }) => lane.top + lane.height / 2 + 4
  const months = layout.months.top + layout.months.height / 2
  return (
    <>
      {layout.permits && (
        <text className="timeline-lane-name" x={0} y={middle(layout.permits)}>
          {words.permits}
        </text>
      )}
      <text className="timeline-lane-name" x={0} y={middle(layout.milestones)}>
        {words.milestones}
      </text>
      <text className="timeline-lane-name" x={0} y={months - 3}>
        {words.investment}
      </text>
      <text className="timeline-lane-name" x={0} y={months + 13}>
        {words.unit}
      </text>
      {layout.problems && (
        <text
          className="timeline-lane-name"
          x={0}
          y={layout.problems.more.length === 0 ? middle(layout.problems) : layout.problems.top + 22}
        >
          {words.problems}
        </text>
      )}
    </>
  )
}

function Today({ layout, words }: { readonly layout: TimelineLayout; readonly words: TimelineWords }) {
  const { todayX, axisHeight, height, pillWidth } = layout
  if (todayX === null) return null
  return (
    <>
      <line className="timeline-today" x1={todayX} x2={todayX} y1={axisHeight - 4} y2={height} />
      <rect
        className="timeline-today-pill"
        x={todayX - pillWidth / 2}
        y={axisHeight - 22}
        width={pillWidth}
        height={PILL_HEIGHT}
        rx={PILL_HEIGHT / 2}
      />
      <text className="timeline-today-text" x={todayX} y={axisHeight - 9} textAnchor="middle">
        {words.today}
      </text>
    </>
  )
}

interface TimelineProps {
  readonly facts: TimelineFacts
  readonly span: Span
  /** The height that the drawing may take; it takes more where its lanes need it. */
  readonly room: number
  /** Opens a milestone, from its mark. */
  readonly onMilestone: (id: string) => void
  readonly onProblem: (id: string) => void
  /** Opens the ledger at this project: what has no room here. */
  readonly onMoreProblems: () => void
}

function Empty({ layout, facts, words }: { layout: TimelineLayout; facts: TimelineFacts; words: TimelineWords }) {
  const { left } = layout.scale
  return (
    <>
      {layout.milestones.drawn.length === 0 && (
        <text className="timeline-empty" x={left + 12} y={layout.milestones.top + 22}>
          {words.noMilestones}
        </text>
      )}
      {!hasMonths(facts) && (
        <text className="timeline-empty" x={left + 12} y={layout.months.top + 22}>
          {words.noMonths}
        </text>
      )}
    </>
  )
}

/** What the drawing says, for those who cannot see it; milestones and problems say it themselves, as buttons. */
function Spoken({ layout }: { readonly layout: TimelineLayout }) {
  const sentences = [
    ...(layout.permits?.drawn.map(({ shape }) => shape.sentence) ?? []),
    ...layout.months.lane.bars.map((bar) => bar.title),
    ...(layout.problems?.more.map(({ sentence }) => sentence) ?? []),
  ]
  return (
    <ul className="timeline-spoken">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}

/**
 * A project's one timeline: permits, milestones, monthly investment and problems under one axis, the today line through
 * all lanes (LOOK.md, Chart grammar). A milestone's mark is a button, and so is a problem.
 */
export function Timeline({ facts, span, room, onMilestone, onProblem, onMoreProblems }: TimelineProps) {
  const words = useWords(timelineWords)
  const lang = useLanguage()
  const { ref, width } = useWidth()
  const layout = useMemo(
    () => (width === 0 ? null : layoutTimeline(facts, { span, width, lang, words }, room)),
    [facts, span, width, lang, words, room],
  )
  const reported = facts.months.filter((line) => line.actual !== null).length
  return (
    <section
      className="timeline"
      ref={ref}
      aria-label={words.chartLabel(facts.milestones.length, reported, facts.problems.length)}
    >
      {layout && (
        <>
          <svg className="timeline-drawing" width={layout.width} height={layout.height} aria-hidden="true">
            <Ground layout={layout} />
            <AxisRow layout={layout} />
            <LaneNames layout={layout} words={words} />
            <Empty layout={layout} facts={facts} words={words} />
            <MilestoneWindows lane={layout.milestones} />
            <MonthBars layout={layout} />
            <Today layout={layout} words={words} />
            {layout.permits && <PermitMarks lane={layout.permits} futureX={layout.futureX} />}
            <MilestoneMarks lane={layout.milestones} futureX={layout.futureX} />
            {layout.problems && <ProblemMarks lane={layout.problems} futureX={layout.futureX} />}
          </svg>
          {layout.milestones.drawn.map(({ shape, y }) => (
            <button
              type="button"
              key={shape.id}
              className="timeline-button"
              style={{ left: (shape.marks.at(-1)?.x ?? shape.lines[0]?.from ?? 0) - 12, top: y - 12 }}
              aria-label={words.openMilestone(shape.sentence)}
              title={shape.sentence}
              onClick={() => onMilestone(shape.id)}
            />
          ))}
          {layout.problems && <ProblemButtons lane={layout.problems} onOpen={onProblem} onMore={onMoreProblems} />}
          <Spoken layout={layout} />
        </>
      )}
    </section>
  )
}
