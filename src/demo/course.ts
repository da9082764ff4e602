import { addDays, type Day, day, lastDay, monthAt, monthOf, yearOf } from '#domain/month'
import { isDone, type Project } from '#domain/project'
import type { ProjectYear } from '#domain/year-record'
import { type Dice, diceOf } from './dice'
import { type Kind, kindOf } from './kinds'
import type { Seen } from './seen'
import { fromWan } from './spread'
import { stories } from './stories'
import type { Story } from './story'

/** The simulated year, and the last of its months that units report. */
export const YEAR = 2024
export const LAST_MONTH = 6

/** What a project is and when it is built: settled first, so that money, texts and milestones agree. */
export interface Course {
  readonly seen: Seen
  readonly story: Story
  readonly kind: Kind
  readonly yearClass: NonNullable<ProjectYear['yearClass']>
  readonly stage: NonNullable<Project['stage']>
  /** Null where the total isn't known, as where another office builds. */
  readonly total: number | null
  /** First permanent works; null while it is prepared. */
  readonly started: Day | null
  readonly endYear: number
}

function roundish(wan: number): number {
  const step = wan >= 10_000 ? 500 : wan >= 1000 ? 100 : wan >= 100 ? 10 : 1
  return Math.max(step, Math.round(wan / step) * step)
}

function drawnTotal(seen: Seen, kind: Kind, dice: Dice): number {
  const [low, high] = kind.total
  // Most buildings of a kind are nearer its lower end.
  const one = low + (high - low) * dice.between(0, 1) * dice.between(0.5, 1)
  return roundish(kind.each && seen.quantity ? one * seen.quantity.value : one)
}

function drawnStart(yearClass: Course['yearClass'], small: boolean, dice: Dice): Day {
  const dayOfMonth = String(dice.whole(6, 26)).padStart(2, '0')
  if (small || yearClass === 'starting') return day(`${monthAt(YEAR, 3)}-${dayOfMonth}`)
  const months = yearClass === 'completing' ? dice.whole(2, 10) : dice.whole(-8, 8)
  return months < 1
    ? day(`${monthAt(YEAR - 2, months + 12)}-${dayOfMonth}`)
    : day(`${monthAt(YEAR - 1, months)}-${dayOfMonth}`)
}

/** Works below this, in 万元, are begun and finished within the year. */
const SMALL = 4000

/** Settles a project's course from the catalogue, its story and its own dice. */
export function courseOf(seen: Seen): Course {
  const story = stories[seen.id] ?? {}
  const kind = kindOf(seen.name, seen.industry)
  const dice = diceOf(`${seen.id} course`)
  const drawn = drawnTotal(seen, kind, dice)
  const total = story.total === undefined ? drawn : story.total
  const small = total !== null && total < SMALL
  const yearClass = story.yearClass ?? seen.yearClass ?? (small ? 'completing' : 'continuing')
  const begins = story.started !== undefined || seen.stage !== 'preparing'
  const stage = story.stage ?? (begins ? 'building' : 'preparing')
  const start = drawnStart(yearClass, small && story.carryIn === undefined, dice)
  const later = yearClass === 'completing' ? YEAR : YEAR + dice.whole(1, 2)
  return {
    seen,
    story,
    kind,
    yearClass,
    stage,
    total: total === null ? null : fromWan(total),
    started: stage === 'preparing' ? null : story.started === undefined ? start : day(story.started),
    endYear: story.endYear ?? later,
  }
}

/** Finished: nothing more is built, bills are settled. */
export function isFinished(course: Course): boolean {
  return isDone(course.stage)
}

/** Finished, and its last milestone was reached by the end of a month of the year, 1 to 12. */
export function finishedBy(course: Course, month: number): boolean {
  const reached = (course.story.marks ?? []).flatMap((mark) => mark.on ?? [])
  return isFinished(course) && reached.every((on) => on <= lastDay(monthAt(YEAR, month)))
}

/** By the end of a month of the year, 1 to 12, the first works had begun. */
export function begunBy(course: Course, month: number): boolean {
  return course.started !== null && course.started <= lastDay(monthAt(YEAR, month))
}

/** The day by which a start was to be made: a few days off the real one, at a month's end unless the story tells it. */
export function startDue(course: Course & { readonly started: Day }): Day {
  if (course.story.startDue !== undefined) return day(course.story.startDue)
  const shift = diceOf(`${course.seen.id} start`).whole(-25, 12)
  return lastDay(monthOf(addDays(course.started, shift)))
}

/** The year in which it begins: that of its start, else the simulated one. */
export function startYear(course: Course): number {
  return course.started === null ? YEAR : yearOf(course.started)
}
