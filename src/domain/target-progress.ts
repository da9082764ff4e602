import { roundHalfAway } from './money'
import { type Day, dayNumber, lastDay, monthNumber, monthOf, yearOf } from './month'
import type { Target } from './target'

/**
 * How a target is read: a count or a sum of money adds up through the year and is held against the time that has passed;
 * a rate, a limit and an “about” do not, and are held against their target alone (LOOK.md, 19).
 */
export type TargetGrammar = 'sum' | 'rate'

const rateUnits: readonly string[] = ['%', '个百分点']

export function grammarOf({ unit, value, comparator }: Pick<Target, 'unit' | 'value' | 'comparator'>): TargetGrammar {
  const growing = comparator === '>=' || comparator === '='
  return value === null || !growing || (unit !== null && rateUnits.includes(unit)) ? 'rate' : 'sum'
}

/** A sum is behind from so many points below the time that has passed (as yellow lamps begin). */
const BEHIND = -10
/** A rate is behind as soon as it is worse than its target. */
const WORSE = -0.1

export interface TargetProgress {
  readonly grammar: TargetGrammar
  /** Sums: what is done of the target, as a fraction; rates: null. */
  readonly share: number | null
  /** Sums: the part of the time to the due day that had passed on the day of the value; null without a value. */
  readonly elapsed: number | null
  /** Sums: points ahead of time (behind: negative). Rates: points better than the target (worse: negative). */
  readonly gap: number | null
  /** 左右 is neither better nor worse, and what has no figure to be held against is not judged. */
  readonly standing: 'blank' | 'ahead' | 'behind' | 'neither'
}

/** Months of the year that have passed at the end of a day; at a month's end exactly its number. */
function monthsPassed(on: Day): number {
  const month = monthOf(on)
  const first = dayNumber(`${month}-01` as Day)
  const days = dayNumber(lastDay(month)) - first + 1
  return monthNumber(month) - 1 + (dayNumber(on) - first + 1) / days
}

/** The part of the due year up to the due day that had passed on a day, 0 to 1. */
export function elapsedOf(due: Day, on: Day): number {
  if (yearOf(on) < yearOf(due)) return 0
  if (on >= due) return 1
  return monthsPassed(on) / monthsPassed(due)
}

const unjudged = { share: null, elapsed: null, gap: null } as const

/** How far a target is by the value that was given for it; figures unrounded. */
export function targetProgress(target: Target): TargetProgress {
  const { value, actual, actualOn, comparator } = target
  const grammar = grammarOf(target)
  if (actual === null) return { grammar, ...unjudged, standing: 'blank' }
  if (value === null) return { grammar, ...unjudged, standing: 'neither' }
  if (grammar === 'rate') {
    const over = actual - value
    const gap = comparator === '<=' ? -over : over
    return {
      grammar,
      share: null,
      elapsed: null,
      gap,
      standing: comparator === '~' ? 'neither' : standingOf(gap, WORSE),
    }
  }
  const share = value > 0 ? actual / value : null
  const elapsed = actualOn === null ? null : elapsedOf(target.due as Day, actualOn as Day)
  const gap = share === null || elapsed === null ? null : (share - elapsed) * 100
  return { grammar, share, elapsed, gap, standing: gap === null ? 'neither' : standingOf(gap, BEHIND) }
}

function standingOf(gap: number, limit: number): 'ahead' | 'behind' {
  // By the digit that is printed: what reads −10.0 is ten points behind, what reads 0.0 is not worse.
  return roundHalfAway(gap, 1) <= limit ? 'behind' : 'ahead'
}
