import { type Day, daysBetween } from '#domain/month'
import type { ProblemRow } from '#domain/problem'
import { shortDay } from '../problem/short-day'
import { type MilestoneContext, NAME_SIZE, NOTE_SIZE } from './milestone-lane'
import type { Candidate, Item, Piece } from './place-labels'
import { textWidth } from './text-width'
import { type Interval, isOn, type TimeScale, xOf } from './time-scale'

/** A problem on the axis: a bar from 列单 to its end or today, and its deadline (LOOK.md, Chart grammar). */
export interface ProblemShape {
  readonly id: string
  readonly state: 'closed' | 'overdue' | 'soon' | 'far'
  readonly bar: Interval
  /** The part of the time past the deadline. */
  readonly late: Interval | null
  /** The deadline of an open problem; null where it is off the scale. */
  readonly tick: number | null
  /** From today to a deadline that is still to come. */
  readonly dots: Interval | null
  /** All of it as one sentence, for the mark's title. */
  readonly sentence: string
}

/** The shortest bar that can be seen. */
const LEAST_BAR = 4
const GAP = 8

const stateOf = ({ closedOn, urgency }: ProblemRow): ProblemShape['state'] =>
  closedOn !== null ? 'closed' : (urgency ?? 'far')

function barOf(from: number, to: number, { left, right }: TimeScale): Interval {
  const end = Math.max(Math.min(to, right), left + LEAST_BAR)
  return { from: Math.max(left, Math.min(from, end - LEAST_BAR)), to: end }
}

/** A problem's bar; null when none of it is on the scale. */
export function problemShape(row: ProblemRow, context: MilestoneContext): ProblemShape | null {
  const { scale, today } = context
  const from = xOf(scale, row.raisedOn)
  const to = xOf(scale, row.closedOn ?? today)
  if (from >= scale.right || to < scale.left) return null
  const state = stateOf(row)
  const whole = barOf(from, to, scale)
  const due = row.closedOn === null ? row.due : null
  const dueX = due === null ? null : xOf(scale, due)
  const passed = dueX !== null && state === 'overdue'
  const turn = passed ? Math.min(Math.max(dueX, whole.from), whole.to - 2) : whole.to
  const ahead = dueX !== null && dueX > whole.to && whole.to < scale.right
  return {
    id: row.id,
    state,
    bar: { from: whole.from, to: turn },
    late: passed ? { from: turn, to: whole.to } : null,
    tick: due !== null && dueX !== null && isOn(scale, due) ? dueX : null,
    dots: ahead ? { from: whole.to, to: Math.min(dueX, scale.right) } : null,
    sentence: problemSentence(row, context),
  }
}

type SaidWith = Omit<MilestoneContext, 'scale'>

/** When a problem was closed, or how its deadline stands today. */
export function problemNote(row: ProblemRow, { today, lang, words }: Pick<SaidWith, 'today' | 'lang' | 'words'>) {
  const { closedOn, due, daysLeft, raisedOn } = row
  const day = (on: Day) => shortDay(on, today, lang)
  if (closedOn !== null) return words.closedOn(day(closedOn))
  if (due === null || daysLeft === null) return words.noDue(daysBetween(raisedOn, today))
  if (daysLeft === 0) return words.dueToday
  return daysLeft < 0 ? words.dueLate(day(due), -daysLeft) : words.dueIn(day(due), daysLeft)
}

/** Title, day of 列单, how it stands: what the mark's title and the screen reader say. */
export function problemSentence(row: ProblemRow, context: SaidWith): string {
  const { today, lang, words } = context
  const parts = [row.title, words.raisedOn(shortDay(row.raisedOn, today, lang)), problemNote(row, context)]
  return parts.join(lang === 'zh' ? '，' : ', ')
}

const styles: Readonly<Record<ProblemShape['state'], readonly [name: string, note: string]>> = {
  closed: ['plain', 'note'],
  overdue: ['red', 'red-note'],
  soon: ['blue', 'blue-note'],
  far: ['plain', 'note'],
}

interface Label {
  readonly title: string
  readonly note: string
  readonly style: readonly [string, string]
}

function widthOf({ title, note }: Label): number {
  return textWidth(title, NAME_SIZE) + GAP + textWidth(note, NOTE_SIZE)
}

function written({ title, note, style }: Label, line: Piece['line'], from: number): Candidate {
  const middle = from + textWidth(title, NAME_SIZE)
  const after = middle + GAP
  return [
    { line, from, to: middle, text: title, style: style[0] },
    { line, from: after, to: after + textWidth(note, NOTE_SIZE), text: note, style: style[1] },
  ]
}

/** A label whose title is cut where it is wider than the place; all of it is in the mark's title and in the table. */
function within(label: Label, width: number): Label {
  let { title } = label
  while (title.length > 1 && widthOf({ ...label, title }) > width) title = `${title.replace(/…$/, '').slice(0, -1)}…`
  return { ...label, title }
}

/** Behind the bar or before it, else under it: beside the today line, whole as long as either side has room for it. */
function candidates(label: Label, shape: ProblemShape, { scale, today }: MilestoneContext): readonly Candidate[] {
  const todayX = isOn(scale, today) ? xOf(scale, today) : null
  const width = widthOf(label)
  const end = Math.max(shape.bar.to, shape.late?.to ?? 0, shape.dots?.to ?? 0, (shape.tick ?? 0) + 1)
  const behind = todayX !== null && Math.abs(end - todayX) < GAP ? todayX + GAP : end + GAP
  const before = shape.bar.from - GAP - width
  const [leftEnd, rightStart] = todayX === null ? [scale.right, scale.right] : [todayX - GAP, todayX + GAP]
  const wider = leftEnd - scale.left > scale.right - rightStart
  const side = wider ? { from: scale.left, to: leftEnd } : { from: rightStart, to: scale.right }
  const last = within(label, side.to - side.from)
  const lastFrom = Math.max(side.from, Math.min(shape.bar.from, side.to - widthOf(last)))
  return [
    written(label, 0, behind),
    written(label, 0, before),
    written(label, 1, shape.bar.from),
    written(label, 1, leftEnd - width),
    written(label, 1, rightStart),
    written(last, 1, lastFrom),
  ]
}

/** A problem as an item of its lane. */
export function problemItem(row: ProblemRow, shape: ProblemShape, context: MilestoneContext): Item {
  const label = { title: row.title, note: problemNote(row, context), style: styles[shape.state] }
  return {
    id: row.id,
    windows: [],
    solids: [
      { from: shape.bar.from, to: shape.late?.to ?? shape.bar.to },
      ...(shape.dots === null ? [] : [shape.dots]),
      ...(shape.tick === null ? [] : [{ from: shape.tick - 1, to: shape.tick + 1 }]),
    ],
    candidates: candidates(label, shape, context),
  }
}

/** After every deadline. */
const NO_DEADLINE = 1_000_000
const weight = { overdue: 0, soon: 1, far: 2, closed: 3 } as const

/** Problems by how much they matter today: overdue, due soon, other open ones, then those closed last. */
export function byUrgency(rows: readonly ProblemRow[]): readonly ProblemRow[] {
  const latest = (row: ProblemRow) => row.closedOn ?? ''
  return rows.toSorted(
    (a, b) =>
      weight[stateOf(a)] - weight[stateOf(b)] ||
      latest(b).localeCompare(latest(a)) ||
      (a.daysLeft ?? NO_DEADLINE) - (b.daysLeft ?? NO_DEADLINE) ||
      a.raisedOn.localeCompare(b.raisedOn),
  )
}
