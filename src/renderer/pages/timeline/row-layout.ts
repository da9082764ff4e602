import { milestonesAt, textAt } from '#domain/grid'
import { lamps } from '#domain/lamp'
import type { Milestone } from '#domain/milestone'
import { addMonths, type Day, firstDay, type Month } from '#domain/month'
import { isDone, type Project } from '#domain/project'
import { problemsAt, reportedOf, type TimelineAnswer } from '#domain/timeline'
import { type MilestoneDrawing, milestoneMarks, milestoneSentence } from '../../parts/timeline/milestone-lane'
import { type Interval, type TimeScale, xOf } from '../../parts/timeline/time-scale'
import { type Works, worksOf } from './bar'
import { type Label, type LabelContext, labelsOf } from './labels'

/** A stretch of a bar as far as it is seen, and whether it goes on past either edge. */
export interface Stretch extends Interval {
  readonly before: boolean
  readonly after: boolean
}
export interface RowLayout {
  readonly planned: Stretch | null
  readonly elapsed: Stretch | null
  readonly shapes: readonly MilestoneDrawing[]
  readonly labels: readonly Label[]
  /** The months of the year that have a figure. */
  readonly months: readonly (Interval & { readonly month: Month })[]
  /** Deadlines of open problems. */
  readonly problems: readonly { readonly x: number; readonly late: boolean }[]
}

/** Room at an edge for the arrow that says that a bar goes on. */
export const ARROW = 9
/** A mark this near an edge stands whole within it; where an arrow would touch it, the bar runs to the edge instead. */
const EDGE = 6

/** How far above a row's foot its problems stand: below the letters of a label. */
export const PROBLEM_FOOT = 3

/** Where a row's labels stand about its middle: a little higher where problems stand under them. */
export function labelMiddle({ problems }: Pick<RowLayout, 'problems'>, middle: number): number {
  return problems.length > 0 ? middle - 2.5 : middle
}

function seen(scale: TimeScale, width: number, span: { readonly from: Day; readonly to: Day } | null): Stretch | null {
  if (span === null) return null
  const [from, to] = [xOf(scale, span.from), xOf(scale, span.to)]
  if (to <= 0 || from >= width) return null
  return { from: Math.max(from, 0), to: Math.min(to, width), before: from < 0, after: to > width }
}

/** A row's milestones, of one kind where one is asked for. */
export function milestonesOf(answer: TimelineAnswer, i: number, kind: string | null): readonly Milestone[] {
  const all = milestonesAt(answer, i)
  return kind === null ? all : all.filter((m) => m.kind === kind)
}

/** A finished project owes nothing: what it never recorded is not overdue. */
function settled(shape: MilestoneDrawing): MilestoneDrawing {
  return { ...shape, late: null, lines: shape.lines.filter(({ kind }) => kind !== 'overdue') }
}

function isFinished(answer: TimelineAnswer, i: number): boolean {
  return lamps[answer.lamp[i] ?? 3] === 'done'
}

const given = (value: number | undefined) => (value === undefined || Number.isNaN(value) ? null : value)

/** A mark at an edge of the axis, moved in by the few pixels that would be cut off. */
function wholeMarks(shape: MilestoneDrawing, width: number): MilestoneDrawing {
  const marks = shape.marks.map((mark) => ({ ...mark, x: Math.min(Math.max(mark.x, EDGE), width - EDGE) }))
  return { ...shape, marks }
}

/** A bar without the arrows that a mark leaves no room for. */
function clear(stretch: Stretch | null, shapes: readonly MilestoneDrawing[], width: number): Stretch | null {
  if (stretch === null) return null
  const room = ARROW + 2 * EDGE
  const xs = shapes.flatMap(({ marks }) => marks.map(({ x }) => x))
  return {
    ...stretch,
    before: stretch.before && !xs.some((x) => x < room),
    after: stretch.after && !xs.some((x) => x > width - room),
  }
}

/** Months are marked where they are wide enough to be told apart, in pixels. */
const MONTH_MARKS = 12

/** What is drawn of a row, wherever the axis stands. */
export interface RowTimes {
  readonly milestones: readonly Milestone[]
  readonly finished: boolean
  readonly works: Works
  readonly months: readonly Month[]
  readonly due: readonly Day[]
}

export function rowTimes(answer: TimelineAnswer, i: number, kind: string | null): RowTimes {
  const stage = textAt(answer, 'stage', i) as Project['stage']
  const finished = isFinished(answer, i)
  const works = worksOf({
    milestones: milestonesAt(answer, i),
    startYear: given(answer.number.startYear[i]),
    endYear: given(answer.number.endYear[i]),
    preparing: stage === 'preparing',
    done: finished || isDone(stage),
    today: answer.today,
  })
  const due = problemsAt(answer, i).flatMap((problem) => (problem.due === null ? [] : [problem.due]))
  return { milestones: milestonesOf(answer, i, kind), finished, works, months: reportedOf(answer, i), due }
}

/** One project's row on the axis. */
export function rowLayout({ milestones, finished, works, months, due }: RowTimes, context: LabelContext): RowLayout {
  const { scale, width, today } = context
  const shapes = milestones.flatMap((m) => {
    const shape = milestoneMarks(m, context)
    if (shape === null) return []
    const drawn = wholeMarks(finished ? settled(shape) : shape, width)
    // A window is what is still left open: it says nothing more of what was reached or is late.
    return [m.actual === null && drawn.late === null ? drawn : { ...drawn, window: null }]
  })
  const elapsed = seen(scale, width, works.elapsed)
  return {
    planned: clear(seen(scale, width, works.planned), shapes, width),
    elapsed: clear(elapsed, shapes, width),
    shapes,
    labels: labelsOf(milestones, shapes, elapsed, context),
    months: months
      .map((month) => ({
        month,
        from: xOf(scale, firstDay(month)) + 1.5,
        to: xOf(scale, firstDay(addMonths(month, 1))) - 1.5,
      }))
      .filter(({ from, to }) => to - from >= MONTH_MARKS && to > 0 && from < width),
    problems: due.map((day) => ({ x: xOf(scale, day), late: day < today })).filter(({ x }) => x >= 0 && x <= width),
  }
}

/** Words in which a row's problems and months are told. */
export interface SpokenWords {
  problem(title: string, due: string | null, late: boolean): string
  reported(count: number): string
  readonly none: string
}

/** Everything a row draws, in sentences: for the card on pointing, and for those who cannot see it. */
export function sentencesOf(
  answer: TimelineAnswer,
  i: number,
  kind: string | null,
  context: Omit<LabelContext, 'scale' | 'width'>,
  words: SpokenWords,
): readonly string[] {
  const finished = isFinished(answer, i)
  const milestones = milestonesOf(answer, i, kind).map((m) =>
    // As drawn: a finished project's open milestones are not counted to today.
    milestoneSentence(m, finished ? { ...context, today: m.planned as Day } : context),
  )
  const problems = problemsAt(answer, i).map(({ title, due }) =>
    words.problem(title, due, due !== null && due < context.today),
  )
  return [
    ...(milestones.length === 0 ? [words.none] : milestones),
    ...problems,
    words.reported(reportedOf(answer, i).length),
  ]
}
