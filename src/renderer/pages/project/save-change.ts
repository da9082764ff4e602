import type { Ask, CallName, Output } from '#contract/index'
import { queryClient } from '../../parts/query'
import { change } from '../../parts/saving'

/** Asks for a change and waits until the page shows it, so that no cell falls back to its old value in between. */
export async function saveChange<N extends CallName>(name: N, input: Ask<N>): Promise<Output<N>> {
  const answer = await change(name, input)
  await queryClient.invalidateQueries({ queryKey: ['project.show'] })
  return answer
}
