import type { Month } from '#domain/month'
import { frozenLock, isFrozen, type MonthStage } from '#domain/month-life'
import { useAsk } from './query'

/** Where every month stands in its life; months that nobody touched are open. */
export function useMonthStates(): ReadonlyMap<Month, MonthStage> {
  const { data } = useAsk('month.states', {})
  return new Map(data?.rows.map((row) => [row.month, row.state]))
}

/** The state of one month, and the frozen month that keeps its money from being typed (itself, or a later one of its year). */
export function useMonthState(month: Month): { readonly state: MonthStage; readonly frozenBy: Month | null } {
  const states = useMonthStates()
  const frozen = [...states].flatMap(([one, state]) => (isFrozen(state) ? one : []))
  return { state: states.get(month) ?? 'open', frozenBy: frozenLock(frozen, month).money }
}
