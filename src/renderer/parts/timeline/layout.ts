import type { MonthLine } from '#contract/projects'
import { dueOf, type Milestone, type Permit } from '#domain/milestone'
import { formatWan, type Yuan } from '#domain/money'
import { type Day, firstDay, type Month, yearOf } from '#domain/month'
import type { ProblemRow } from '#domain/problem'
import type { Lang } from '#domain/refusal'
import { type MilestoneContext, type MilestoneShape, milestoneItem, milestoneShape } from './milestone-lane'
import { type MonthLane, monthLane } from './month-lane'
import { type PermitShape, permitItem, permitShape } from './permit-lane'
import { type Item, linesUnder, type Placed, placeLabels } from './place-labels'
import { byUrgency, type ProblemShape, problemItem, problemShape } from './problem-lane'
import { textWidth } from './text-width'
import { type Axis, axisOf, isOn, type Reach, type Span, spanScale, type TimeScale, xOf } from './time-scale'
import type { TimelineWords } from './words'

/** What a project's timeline is drawn from. */
export interface TimelineFacts {
  readonly month: Month
  readonly today: Day
  readonly startYear: number | null
  readonly endYear: number | null
  readonly milestones: readonly Milestone[]
  readonly permits: readonly Permit[]
  readonly months: readonly MonthLine[]
  readonly planVersion: string
  /** As they stand today, oldest first. */
  readonly problems: readonly ProblemRow[]
}
export interface TimelineView {
  readonly span: Span
  readonly width: number
  readonly lang: Lang
  readonly words: TimelineWords
}

/** A mark with its row's baseline and its label's pieces placed. */
export interface Drawn<S> {
  readonly shape: S
  readonly y: number
  readonly texts: readonly {
    readonly x: number
    /** Where it ends. */
    readonly to: number
    readonly y: number
    readonly text: string
    readonly style: string
  }[]
}
export interface Lane<S> {
  readonly top: number
  readonly height: number
  readonly drawn: readonly Drawn<S>[]
}
export interface ProblemLane extends Lane<ProblemShape> {
  /** Those that are on the scale and have no room in the lane. */
  readonly more: readonly ProblemShape[]
}
export interface TimelineLayout {
  readonly width: number
  readonly height: number
  readonly scale: TimeScale
  readonly axis: Axis
  readonly axisHeight: number
  /** Null where today is not on the scale. */
  readonly todayX: number | null
  readonly pillWidth: number
  /** Where the future begins; null where all of the scale has passed. */
  readonly futureX: number | null
  /** Null where no permit has a date to show. */
  readonly permits: Lane<PermitShape> | null
  readonly milestones: Lane<MilestoneShape>
  readonly months: { readonly top: number; readonly height: number; readonly lane: MonthLane }
  /** Null where no problem falls into the time that is shown. */
  readonly problems: ProblemLane | null
}

export const AXIS_HEIGHT = 26
const LEAST_COLUMN = 96
const RIGHT_EDGE = 8
/** Height of a lane's row by how many lines of text stand under its marks. */
const ROW_HEIGHT = [28, 36, 52] as const
const PERMIT_HEIGHT = [24] as const
const PROBLEM_HEIGHT = [24, 40] as const
/** Lines of bars and labels that problems may take, and how many of them are tried. */
const PROBLEM_LINES = 4
const MOST_PROBLEMS = 24
/** Height of the lane of monthly investment. */
const LANE = { empty: 52, least: 92, most: 260 } as const
/** Baselines of a label's lines, from its mark's middle. */
const BASELINE = { 0: 4.5, 1: 20, 2: 36 } as const
/** What the pill that says today is wider than its text. */
const PILL_EDGES = 14

/** Every day on which a project's timeline draws something: what its spans must reach over. */
export function reachOf(facts: TimelineFacts): Reach {
  const days = [
    ...facts.milestones.flatMap((m) => [m.planned, dueOf(m), m.actual]),
    ...facts.permits.map((p) => p.date),
    ...facts.months.filter((line) => line.actual !== null).map((line) => firstDay(line.month)),
    ...facts.problems.flatMap((row) => [row.raisedOn, row.closedOn ?? row.due]),
  ]
  return {
    year: yearOf(facts.month),
    startYear: facts.startYear,
    endYear: facts.endYear,
    days: days.filter((day): day is Day => day !== null),
  }
}

function laneOf<S extends { readonly id: string }>(
  top: number,
  shapes: readonly S[],
  placed: readonly Placed[],
  emptyHeight: number,
  rowHeight: readonly [number, ...number[]] = ROW_HEIGHT,
): Lane<S> {
  const heights = linesUnder(placed).map((lines) => rowHeight[lines] ?? rowHeight[0])
  const tops = heights.map((_, row) => top + 4 + heights.slice(0, row).reduce<number>((sum, h) => sum + h, 0))
  const byId = new Map(shapes.map((shape) => [shape.id, shape]))
  const drawn = placed.flatMap(({ id, row, pieces }) => {
    const shape = byId.get(id)
    if (shape === undefined) return []
    const y = (tops[row] ?? top) + rowHeight[0] / 2
    const texts = pieces.map((p) => ({ x: p.from, to: p.to, y: y + BASELINE[p.line], text: p.text, style: p.style }))
    return [{ shape, y, texts }]
  })
  const height = heights.reduce<number>((sum, h) => sum + h, 0)
  return { top, height: height === 0 ? emptyHeight : height + 8, drawn }
}

function permitsLane(top: number, facts: TimelineFacts, context: MilestoneContext, todayX: number | null) {
  const pairs = [...facts.permits]
    .sort((a, b) => (a.date ?? '').localeCompare(b.date ?? ''))
    .flatMap((permit) => {
      const shape = permitShape(permit, context)
      return shape === null ? [] : [{ shape, item: permitItem(permit, shape, context) }]
    })
  if (pairs.length === 0) return null
  const bounds = { from: context.scale.left, to: context.scale.right, today: todayX }
  const placed = placeLabels(
    pairs.map((pair) => pair.item),
    bounds,
  )
  return laneOf(
    top,
    pairs.map((pair) => pair.shape),
    placed,
    0,
    PERMIT_HEIGHT,
  )
}

function milestonesLane(top: number, facts: TimelineFacts, context: MilestoneContext, todayX: number | null) {
  const shapes: MilestoneShape[] = []
  const items: Item[] = []
  for (const m of [...facts.milestones].sort((a, b) => dueOf(a).localeCompare(dueOf(b)))) {
    const shape = milestoneShape(m, context)
    if (shape === null) continue
    shapes.push(shape)
    items.push(milestoneItem(m, shape, context))
  }
  const placed = placeLabels(items, { from: context.scale.left, to: context.scale.right, today: todayX })
  return laneOf(top, shapes, placed, 36)
}

/**
 * Problems whose time is shown, in the order in which they were raised. Where they need more lines than the lane has,
 * the least pressing are left out and counted.
 */
function problemsLane(facts: TimelineFacts, context: MilestoneContext, todayX: number | null) {
  const bounds = { from: context.scale.left, to: context.scale.right, today: todayX }
  const pairs = byUrgency(facts.problems).flatMap((row) => {
    const shape = problemShape(row, context)
    return shape === null ? [] : [{ row, shape, item: problemItem(row, shape, context) }]
  })
  if (pairs.length === 0) return null
  const place = (count: number) =>
    placeLabels(
      pairs
        .slice(0, count)
        .toSorted((a, b) => a.row.raisedOn.localeCompare(b.row.raisedOn))
        .map((pair) => pair.item),
      bounds,
    )
  const linesOf = (placed: readonly Placed[]) => linesUnder(placed).reduce((sum, lines) => sum + 1 + lines, 0)
  let count = Math.min(pairs.length, MOST_PROBLEMS)
  while (count > 1 && linesOf(place(count)) > PROBLEM_LINES) count -= 1
  const shapes = pairs.map((pair) => pair.shape)
  const placed = place(count)
  const at = (top: number): ProblemLane => ({
    ...laneOf(top, shapes.slice(0, count), placed, 0, PROBLEM_HEIGHT),
    more: shapes.slice(count),
  })
  return { height: at(0).height, at }
}

/** Whether any month was reported or planned; without one the lane needs no height for bars. */
export function hasMonths({ months }: Pick<TimelineFacts, 'months'>): boolean {
  return months.some((line) => line.actual !== null || (line.annualPlan ?? 0) > 0)
}

function futureStart(scale: TimeScale, today: Day): number | null {
  if (today >= scale.to) return null
  return Math.max(scale.left, xOf(scale, today))
}

/** Width of the column left of the axis: the lanes' names, and beside 月度投资 the axis values of its largest month. */
function labelColumn({ months }: TimelineFacts, words: TimelineWords): number {
  const largest = Math.max(0, ...months.flatMap((line) => [line.actual ?? 0, line.plan ?? (line.annualPlan ?? 0) / 12]))
  // An axis ends above its largest value, by up to a step.
  const axis = textWidth(formatWan(Math.round(largest * 1.5) as Yuan, 0), 11)
  const names = [words.permits, words.milestones, words.problems].map((name) => textWidth(name, 12))
  return Math.max(LEAST_COLUMN, textWidth(words.investment, 12) + axis + 18, ...names.map((width) => width + 12))
}

/**
 * Lays out a project's timeline: lanes under one axis, every label clear of marks, lines and other labels. The lane of
 * monthly investment takes what the others leave of `room`, within bounds.
 */
export function layoutTimeline(facts: TimelineFacts, view: TimelineView, room: number): TimelineLayout {
  const { words, lang, width } = view
  const column = labelColumn(facts, words)
  const scale = spanScale(view.span, reachOf(facts), column, Math.max(width - RIGHT_EDGE, column + 200))
  const { today } = facts
  const todayX = isOn(scale, today) ? xOf(scale, today) : null
  const context: MilestoneContext = { scale, today, year: yearOf(facts.month), lang, words }
  const pillWidth = textWidth(words.today, 12) + PILL_EDGES
  const clear = todayX === null ? [] : [{ from: todayX - pillWidth / 2, to: todayX + pillWidth / 2 }]
  const permits = permitsLane(AXIS_HEIGHT, facts, context, todayX)
  const milestonesTop = AXIS_HEIGHT + (permits?.height ?? 0)
  const milestones = milestonesLane(milestonesTop, facts, context, todayX)
  const monthsTop = milestonesTop + milestones.height
  const problems = problemsLane(facts, context, todayX)
  const problemsHeight = problems?.height ?? 0
  const monthHeight = hasMonths(facts)
    ? Math.round(Math.min(LANE.most, Math.max(LANE.least, room - monthsTop - problemsHeight)))
    : LANE.empty
  const lane = monthLane({
    scale,
    months: facts.months,
    month: facts.month,
    today,
    top: monthsTop,
    height: monthHeight,
    planVersion: facts.planVersion,
    lang,
    words,
  })
  return {
    width,
    height: monthsTop + monthHeight + problemsHeight,
    scale,
    axis: axisOf(scale, words.year, clear),
    axisHeight: AXIS_HEIGHT,
    todayX,
    pillWidth,
    futureX: futureStart(scale, today),
    permits,
    milestones,
    months: { top: monthsTop, height: monthHeight, lane },
    problems: problems?.at(monthsTop + monthHeight) ?? null,
  }
}
