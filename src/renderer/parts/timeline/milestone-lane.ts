import { dueOf, type Milestone, milestoneName, windowStart } from '#domain/milestone'
import { type Day, daysBetween } from '#domain/month'
import type { Lang } from '#domain/refusal'
import { dueWords } from './due-words'
import type { Candidate, Item, Piece } from './place-labels'
import { textWidth } from './text-width'
import { type Interval, type TimeScale, xOf } from './time-scale'
import type { TimelineWords } from './words'

/** A milestone as marks and lines on the axis; x in pixels. */
export interface MilestoneDrawing {
  readonly id: string
  /** The window that the report's wording leaves open, up to the planned date. */
  readonly window: Interval | null
  readonly marks: readonly { readonly kind: 'planned' | 'adjusted' | 'actual'; readonly x: number }[]
  /** `moved`: planned to adjusted; `slip`: due to actual; `overdue`: due to today. */
  readonly lines: readonly (Interval & { readonly kind: 'moved' | 'slip' | 'overdue' })[]
  /** Null while it is not overdue today; red from the 31st day. */
  readonly late: 'yellow' | 'red' | null
}

/** A milestone as it is drawn and told. */
export interface MilestoneShape extends MilestoneDrawing {
  /** All of it as one sentence, for the mark's title. */
  readonly sentence: string
}

export interface MilestoneContext {
  readonly scale: TimeScale
  readonly today: Day
  readonly year: number
  readonly lang: Lang
  readonly words: TimelineWords
}

const HALF = 7
export const NAME_SIZE = 13
export const NOTE_SIZE = 12

/** Days a milestone that is still open is past its due date, counted to today (LOOK.md, Two clocks). */
export function overdueToday(m: Milestone, today: Day): number {
  return m.actual === null ? Math.max(0, daysBetween(dueOf(m), today)) : 0
}

function lateOf(days: number): MilestoneShape['late'] {
  return days === 0 ? null : days > 30 ? 'red' : 'yellow'
}

function clampedX(scale: TimeScale, day: Day): number {
  return Math.min(Math.max(xOf(scale, day), scale.left), scale.right)
}

function onScale(scale: TimeScale, x: number): boolean {
  return x >= scale.left && x <= scale.right
}

/** A milestone's marks and lines with what they say; null when none of them is on the scale. */
export function milestoneShape(m: Milestone, context: MilestoneContext): MilestoneShape | null {
  const drawn = milestoneMarks(m, context)
  return drawn === null ? null : { ...drawn, sentence: milestoneSentence(m, context) }
}

/** A milestone's marks and lines; null when none of them is on the scale. */
export function milestoneMarks(
  m: Milestone,
  { scale, today }: Pick<MilestoneContext, 'scale' | 'today'>,
): MilestoneDrawing | null {
  const at = (value: string) => xOf(scale, value as Day)
  const planned = at(m.planned)
  const due = at(dueOf(m))
  const start = windowStart(m.planned as Day, m.precision)
  const days = overdueToday(m, today)
  const ends: { readonly kind: 'moved' | 'slip' | 'overdue'; readonly from: number; readonly to: number }[] = []
  if (m.adjusted !== null) ends.push({ kind: 'moved', from: planned, to: due })
  if (m.actual !== null) ends.push({ kind: 'slip', from: due, to: at(m.actual) })
  if (days > 0) ends.push({ kind: 'overdue', from: due, to: at(today) })
  const marks = [
    { kind: 'planned' as const, x: planned },
    ...(m.adjusted === null ? [] : [{ kind: 'adjusted' as const, x: due }]),
    ...(m.actual === null ? [] : [{ kind: 'actual' as const, x: at(m.actual) }]),
  ].filter(({ x }) => onScale(scale, x))
  const lines = ends
    .map(({ kind, from, to }) => ({ kind, from: Math.min(from, to), to: Math.max(from, to) }))
    .filter(({ from, to }) => to > scale.left && from < scale.right && to > from)
    .map(({ kind, from, to }) => ({ kind, from: Math.max(from, scale.left), to: Math.min(to, scale.right) }))
  const window = start === null ? null : { from: clampedX(scale, start), to: clampedX(scale, m.planned as Day) }
  if (marks.length === 0 && lines.length === 0) return null
  return {
    id: m.id,
    window: window !== null && window.to > window.from ? window : null,
    marks,
    lines,
    late: lateOf(days),
  }
}

/** Name, report's wording, planned, adjusted, done, overdue: what the mark's title and the screen reader say. */
export function milestoneSentence(m: Milestone, { today, year, lang, words }: Omit<MilestoneContext, 'scale'>): string {
  const days = overdueToday(m, today)
  const parts = [
    milestoneName({ ...m, dueText: null }, lang),
    m.dueText === null
      ? words.plannedFor(dueWords(m.planned as Day, m.precision, year, words))
      : words.inReport(m.dueText, m.sections.join('、')),
    ...(m.adjusted === null
      ? []
      : [words.movedTo(words.dayOf(m.adjusted as Day, year)), ...(m.reason === null ? [] : [m.reason])]),
    ...(m.actual === null ? [] : [words.doneOn(words.dayOf(m.actual as Day, year))]),
    ...(days === 0 ? [] : [words.overdue(days)]),
  ]
  return parts.join(lang === 'zh' ? '，' : ', ')
}

/** Two lines of a label: what it is, and when. */
interface Lines {
  readonly name: string
  readonly note: string
  readonly style: string
}

function labelLines(m: Milestone, context: MilestoneContext): Lines {
  const { lang, words, year, today } = context
  const name = milestoneName({ ...m, dueText: null }, lang)
  const days = overdueToday(m, today)
  const late = lateOf(days)
  const inReport = m.dueText === null ? null : words.inReport(m.dueText, m.sections.join('、'))
  const due = inReport ?? dueWords(m.planned as Day, m.precision, year, words)
  if (m.actual !== null) return { name, note: words.dayOf(m.actual as Day, year), style: 'name' }
  const moved = m.adjusted === null ? null : words.movedTo(words.dayOf(m.adjusted as Day, year))
  const note = moved ?? due
  return late === null ? { name, note, style: 'name' } : { name: `${name} ${words.overdue(days)}`, note, style: late }
}

function piece(line: Piece['line'], from: number, text: string, style: string, size: number): Piece {
  return { line, from, to: from + textWidth(text, size), text, style }
}

function under(lines: Lines, place: (width: number) => number): Candidate {
  const nameWidth = textWidth(lines.name, NAME_SIZE)
  const noteWidth = textWidth(lines.note, NOTE_SIZE)
  return [
    piece(1, place(nameWidth), lines.name, lines.style, NAME_SIZE),
    piece(2, place(noteWidth), lines.note, 'note', NOTE_SIZE),
  ]
}

function beside(lines: Lines, from: number): Candidate {
  const name = piece(0, from, lines.name, lines.style, NAME_SIZE)
  return [name, piece(0, name.to + 8, lines.note, 'note', NOTE_SIZE)]
}

function besideLeft(lines: Lines, to: number): Candidate {
  const noteFrom = to - textWidth(lines.note, NOTE_SIZE)
  const nameFrom = noteFrom - 8 - textWidth(lines.name, NAME_SIZE)
  return beside(lines, nameFrom)
}

/** The places in which a milestone's label may stand, best first; an overdue one belongs right of the today line. */
function candidates(lines: Lines, anchor: number, shape: MilestoneShape, context: MilestoneContext): Candidate[] {
  const { scale, today } = context
  const todayX = xOf(scale, today)
  const ends = [...shape.marks.map((mark) => mark.x + HALF), ...shape.lines.map((line) => line.to)]
  const starts = [
    ...shape.marks.map((mark) => mark.x - HALF),
    ...shape.lines.map((line) => line.from),
    ...(shape.window === null ? [] : [shape.window.from]),
  ]
  const right = Math.max(...ends) + 6
  const left = Math.min(...starts) - 6
  const atToday = shape.late === null || !onScale(scale, todayX)
  const overdueFirst = atToday ? [] : [under(lines, () => todayX + 8), under(lines, (w) => todayX - 8 - w)]
  return [
    ...overdueFirst,
    under(lines, (w) => anchor - w / 2),
    under(lines, () => anchor - HALF),
    under(lines, (w) => anchor + HALF - w),
    beside(lines, right + (Math.abs(right - todayX) < 8 ? 8 : 0)),
    besideLeft(lines, left),
    under(lines, () => todayX + 8),
    under(lines, (w) => todayX - 8 - w),
    under(lines, (w) => Math.min(Math.max(anchor - w / 2, scale.left), scale.right - w)),
  ]
}

/** A milestone as an item of the lane: what must not be covered, and where its label may stand. */
export function milestoneItem(m: Milestone, shape: MilestoneShape, context: MilestoneContext): Item {
  const lines = labelLines(m, context)
  const anchor = shape.marks.at(-1)?.x ?? shape.lines[0]?.to ?? context.scale.left
  return {
    id: m.id,
    windows: shape.window === null ? [] : [shape.window],
    solids: [
      ...shape.marks.map(({ x }) => ({ from: x - HALF, to: x + HALF })),
      ...shape.lines.map(({ from, to }) => ({ from, to })),
    ],
    candidates: candidates(lines, anchor, shape, context),
  }
}
