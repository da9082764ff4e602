import type { Yuan } from '#domain/money'

/** Twelve shares of a year's plan, in per cent, January first; each adds up to 100. */
export const planShapes = {
  /** To be finished by the end of June. */
  half: [4, 6, 11, 13, 14, 14, 10, 8, 7, 5, 4, 4],
  /** To be finished for the school term. */
  autumn: [5, 5, 10, 12, 14, 14, 14, 12, 8, 3, 2, 1],
  /** To be finished late in the year. */
  late: [3, 4, 8, 10, 12, 13, 12, 11, 10, 8, 5, 4],
  /** Goes on after the year. */
  steady: [5, 4, 8, 9, 10, 11, 10, 10, 10, 9, 8, 6],
} as const
export type PlanShape = keyof typeof planShapes

/** How much is built from January to June: little around the Spring Festival, most before the summer rains. */
export const season = [0.8, 0.62, 1, 1.06, 1.16, 1.22] as const

/** A hundredth of 万元, in yuan: the finest that units report. */
const CELL = 100

/** 万元 to yuan, at two decimals. */
export function fromWan(wan: number): Yuan {
  return (Math.round(wan * 100) * CELL) as Yuan
}

/** Splits an amount by weights into parts of two decimals of 万元 that add up to it exactly. */
export function spread(amount: Yuan, weights: readonly number[]): readonly Yuan[] {
  const cells = amount / CELL
  const sum = weights.reduce((a, b) => a + b, 0)
  let reached = 0
  let given = 0
  return weights.map((weight, i) => {
    reached += weight
    const upTo = i === weights.length - 1 ? cells : Math.round((cells * reached) / sum)
    const part = upTo - given
    given = upTo
    return (part * CELL) as Yuan
  })
}
