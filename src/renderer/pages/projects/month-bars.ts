/** A small chart of the months so far. Heights are px from the base line up. */
export interface MonthBars {
  readonly bars: readonly {
    readonly x: number
    readonly width: number
    /** Null: the month is missing, a base dash. 0 is a reported zero. */
    readonly height: number | null
    readonly last: boolean
  }[]
  /** The plan's step over each month. */
  readonly steps: readonly { readonly x: number; readonly width: number; readonly height: number }[]
}

/**
 * Months 1 to M, done against plan, all on the row's own scale from zero. A negative month (a cumulative that went
 * down) stands as zero here; its figure is in the cell's text.
 */
export function monthBars(
  actuals: readonly (number | null)[],
  plans: readonly (number | null)[],
  width: number,
  height: number,
): MonthBars {
  const count = Math.max(actuals.length, 1)
  const slot = Math.min(width / count, 12)
  const bar = Math.max(2, Math.round(slot * 0.68))
  const top = Math.max(0, ...actuals.map((v) => v ?? 0), ...plans.map((v) => v ?? 0))
  const scale = (value: number) => (top <= 0 ? 0 : (Math.max(value, 0) / top) * height)
  return {
    bars: actuals.map((value, m) => ({
      x: m * slot + (slot - bar) / 2,
      width: bar,
      height: value === null ? null : scale(value),
      last: m === actuals.length - 1,
    })),
    steps: plans.flatMap((value, m) => (value === null ? [] : [{ x: m * slot, width: slot, height: scale(value) }])),
  }
}
