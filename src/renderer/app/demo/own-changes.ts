import type { Output } from '#contract/index'
import { SIMULATOR } from '#domain/simulator'

/** How many change sets of a demonstration are a person's: those of the simulation and of its making are not. */
export function ownChanges({ people, calls, sets }: Output<'history.people'>): number {
  const simulated = people.filter(({ who }) => who === SIMULATOR).reduce((sum, one) => sum + one.sets, 0)
  const made = calls.find(({ call }) => call === 'workspace.init')?.sets ?? 0
  return sets - simulated - made
}
