import type { Yuan } from '#domain/money'
import { begunBy, type Course, LAST_MONTH, YEAR } from './course'
import { diceOf } from './dice'
import { fromWan, planShapes, season, spread } from './spread'

/** A project's money over the year, in yuan. */
export interface CourseMoney {
  readonly carryIn: Yuan
  /** Null where no plan was decided. */
  readonly plan: Yuan | null
  /** Twelve months, or null where the plan is linear. */
  readonly monthPlans: readonly Yuan[] | null
  /** January to June; null where a month was not reported. */
  readonly actuals: readonly (Yuan | null)[]
}

/** Plan and carry-in as the office would type them: whole 万元. */
function drawnPlan(course: Course): { plan: number | null; carryIn: number } {
  const dice = diceOf(`${course.seen.id} plan`)
  const total = course.total === null ? null : course.total / 10_000
  const { story, yearClass } = course
  const shares = { whole: dice.between(0.3, 0.5), part: dice.between(0.16, 0.28), rest: dice.between(0.02, 0.06) }
  const carried = dice.between(0.2, 0.42)
  if (total === null) return { plan: story.plan ?? null, carryIn: story.carryIn ?? 0 }
  const begins = course.started === null || course.started >= `${YEAR}-01-01`
  const carryIn =
    story.carryIn ?? (begins ? 0 : Math.round(total * (yearClass === 'completing' ? shares.whole : carried)))
  if (story.plan !== undefined) return { plan: story.plan, carryIn }
  const left = total - carryIn
  const plan = yearClass === 'completing' ? (begins ? left : left - total * shares.rest) : total * shares.part
  const step = plan >= 1000 ? 100 : plan >= 100 ? 10 : 1
  return { plan: Math.min(left, Math.max(step, Math.round(plan / step) * step)), carryIn }
}

function monthPlansOf(course: Course, plan: Yuan | null): readonly Yuan[] | null {
  if (plan === null || course.story.shape === 'linear') return null
  const dice = diceOf(`${course.seen.id} shape`)
  const drawn = dice.chance(0.34) ? (course.yearClass === 'completing' ? 'late' : 'steady') : null
  const shape = course.story.shape ?? drawn
  return shape === null ? null : spread(plan, planShapes[shape])
}

function drawnActuals(course: Course, plan: Yuan, monthPlans: readonly Yuan[] | null): readonly (Yuan | null)[] {
  const dice = diceOf(`${course.seen.id} months`)
  const gap = course.story.gap ?? dice.between(-8.4, 6.4)
  const last = LAST_MONTH - (course.story.unreported ?? 0)
  const planned = monthPlans === null ? (plan * last) / 12 : monthPlans.slice(0, last).reduce((a, b) => a + b, 0)
  const done = fromWan((planned + (plan * gap) / 100) / 10_000)
  const weights = season
    .slice(0, last)
    .map(
      (weight, i) => weight * dice.between(0.86, 1.14) * (course.started !== null && !begunBy(course, i + 1) ? 0.3 : 1),
    )
  const months = last === 0 ? [] : spread(done, weights)
  return Array.from({ length: LAST_MONTH }, (_, i) => months[i] ?? null)
}

/** The money of a project that holds its own. */
export function moneyOf(course: Course): CourseMoney {
  const drawn = drawnPlan(course)
  const plan = drawn.plan === null ? null : fromWan(drawn.plan)
  const monthPlans = monthPlansOf(course, plan)
  const told = course.story.months?.map((wan) => (wan === null ? null : fromWan(wan)))
  const blanks = Array.from({ length: LAST_MONTH }, () => null)
  return {
    carryIn: fromWan(drawn.carryIn),
    plan,
    monthPlans,
    actuals: told ?? (plan === null ? blanks : drawnActuals(course, plan, monthPlans)),
  }
}
