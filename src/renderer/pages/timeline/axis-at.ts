import type { Day } from '#domain/month'
import { isOn, type TimeScale, xOf } from '../../parts/timeline/time-scale'
import { pillWidth } from './axis-head'
import { type AxisWords, type Ticks, ticksOf } from './ticks'
import { levelOf } from './zoom'

/** What of the days is seen, how wide, and which of them is today. */
export interface AxisAt {
  readonly scale: TimeScale
  readonly width: number
  readonly today: Day
}

/** Where today is on the axis; null where it is not seen. */
export function todayOn({ scale, today, width }: AxisAt): number | null {
  const x = xOf(scale, today)
  return isOn(scale, today) && x >= 0 && x <= width ? x : null
}

/** What stands over the axis, clear of the pill that says today. */
export function ticksAt(at: AxisAt, words: AxisWords & { readonly today: string }): Ticks {
  const x = todayOn(at)
  const half = pillWidth(words.today) / 2 + 2
  const { scale } = at
  const days = (Date.parse(scale.to) - Date.parse(scale.from)) / 86_400_000
  const level = levelOf((scale.right - scale.left) / days)
  return ticksOf(level, scale, words, x === null ? null : { from: x - half, to: x + half })
}
