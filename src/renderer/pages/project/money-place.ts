import type { GridAnswer } from '#domain/grid'

/** Whose money a project's is: typed on it, summed from its children, or reported on its parent. */
export type MoneyPlace = 'here' | 'summed' | 'parent'

export function moneyPlace(answer: Pick<GridAnswer, 'summed' | 'moneyOn'>, at: number): MoneyPlace {
  if (answer.summed[at] === 1) return 'summed'
  return (answer.moneyOn[at] ?? -1) >= 0 ? 'parent' : 'here'
}
