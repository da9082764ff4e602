import { dueOf, type Milestone, milestoneName } from '#domain/milestone'
import type { Day } from '#domain/month'
import { dueWords } from '../../parts/timeline/due-words'
import { type MilestoneContext, type MilestoneDrawing, overdueToday } from '../../parts/timeline/milestone-lane'
import { textWidth } from '../../parts/timeline/text-width'
import { type Interval, overlaps, xOf } from '../../parts/timeline/time-scale'

/** A milestone's words beside its marks, on one line: what it is, and when. */
export interface Label {
  readonly id: string
  readonly x: number
  readonly width: number
  readonly name: string
  readonly note: string
  /** Where the note begins. */
  readonly noteX: number
  /** The ground under its words, which covers the bars. */
  readonly ground: Interval
  readonly late: MilestoneDrawing['late']
}
export interface LabelContext extends MilestoneContext {
  readonly width: number
  /** The report's wording in quotation marks. */
  inReport(due: string): string
}

const SIZE = 12
const GAP = 6
const HALF = 7
/** A label that stands so near the today line has its ground begin at the line: no stub of a bar shows between. */
const AT_TODAY = 14

function texts(m: Milestone, late: boolean, context: LabelContext) {
  const { lang, words, year, today } = context
  const name = milestoneName({ ...m, dueText: null }, lang)
  if (m.actual !== null) return { name, note: words.dayOf(m.actual as Day, year) }
  const due = m.dueText ?? dueWords(m.planned as Day, m.precision, year, words)
  const moved = m.adjusted === null ? null : words.movedTo(words.dayOf(m.adjusted as Day, year))
  if (!late) return { name, note: moved ?? due }
  const note = moved ?? (m.dueText === null ? words.plannedFor(due) : context.inReport(m.dueText))
  return { name: `${name} ${words.overdue(overdueToday(m, today))}`, note }
}

/** Overdue ones speak first, the longest at the head; then what is next; then what was reached, the newest first. */
function bySay(a: Milestone, b: Milestone, today: Day): number {
  const rank = (m: Milestone) => (overdueToday(m, today) > 0 ? 0 : m.actual === null ? 1 : 2)
  const order = (x: string, y: string) => (x < y ? -1 : x > y ? 1 : 0)
  if (rank(a) !== rank(b)) return rank(a) - rank(b)
  return rank(a) === 2 ? order(b.actual ?? '', a.actual ?? '') : order(dueOf(a), dueOf(b))
}

/** Places in which a label may stand, best first. An overdue one belongs right of today; beyond an edge, at the edge. */
function places(shape: MilestoneDrawing, wide: number, context: LabelContext): readonly number[] {
  const { scale, today, width } = context
  const todayX = xOf(scale, today)
  const right = Math.max(...shape.marks.map(({ x }) => x + HALF), ...shape.lines.map(({ to }) => to)) + GAP
  const marksLeft = Math.min(...shape.marks.map(({ x }) => x - HALF), ...shape.lines.map(({ from }) => from)) - GAP
  const left = shape.window === null ? marksLeft : Math.min(marksLeft, shape.window.from - GAP)
  if (shape.late !== null) return todayX <= width ? [Math.max(todayX + 8, 8)] : [width - wide - 8]
  return [right, marksLeft - wide, left - wide]
}

function groundOf(x: number, width: number, { scale, today }: LabelContext): Interval {
  const line = xOf(scale, today)
  const isBeside = x > line && x - line < AT_TODAY
  return { from: isBeside ? line : x - 3, to: x + width + 3 }
}

/** What no label may cover: marks, the lines between them, the today line. */
function solidsOf(shapes: readonly MilestoneDrawing[], { scale, today }: LabelContext): readonly Interval[] {
  const todayX = xOf(scale, today)
  return [
    { from: todayX - 3, to: todayX + 3 },
    ...shapes.flatMap(({ marks, lines }) => [
      ...marks.map(({ x }) => ({ from: x - HALF, to: x + HALF })),
      ...lines.map(({ from, to }) => ({ from, to })),
    ]),
  ]
}

/** The labels that find room in a row, beside its marks and what has elapsed; what a row cannot say beside its marks it says on pointing and to a reader. */
export function labelsOf(
  milestones: readonly Milestone[],
  shapes: readonly MilestoneDrawing[],
  elapsed: Interval | null,
  context: LabelContext,
): readonly Label[] {
  const byId = new Map(shapes.map((shape) => [shape.id, shape]))
  const taken = [...solidsOf(shapes, context), ...(elapsed === null ? [] : [elapsed])]
  const labels: Label[] = []
  for (const m of milestones.toSorted((a, b) => bySay(a, b, context.today))) {
    const shape = byId.get(m.id)
    if (shape === undefined) continue
    const { name, note } = texts(m, shape.late !== null, context)
    const nameWidth = textWidth(name, SIZE)
    const width = nameWidth + 5 + textWidth(note, SIZE)
    const fits = (x: number) =>
      x >= 2 &&
      x + width <= context.width - 2 &&
      !taken.some((other) => overlaps({ from: x - 2, to: x + width + 2 }, other))
    const x = places(shape, width, context).find(fits)
    if (x === undefined) continue
    taken.push({ from: x - 4, to: x + width + 4 })
    labels.push({
      id: m.id,
      x,
      width,
      name,
      note,
      noteX: x + nameWidth + 5,
      ground: groundOf(x, width, context),
      late: shape.late,
    })
  }
  return labels
}
