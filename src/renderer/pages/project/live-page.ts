import type { ProjectPage } from '#contract/projects'
import { textAt } from '#domain/grid'
import { addMonths } from '#domain/month'
import { isFrozen } from '#domain/month-life'
import { useMonthStates } from '../../parts/month-state'
import { useAsk } from '../../parts/query'

/**
 * The project as it stands now. A frozen month tells what its snapshot holds; details are changed where they count, in
 * the first month after the last frozen one. Undefined until the engine has answered.
 */
export function useLivePage(page: ProjectPage): ProjectPage | undefined {
  const { answer, at } = page
  const frozen = isFrozen(answer.life.state)
  const states = useMonthStates()
  const last = [...states]
    .flatMap(([month, state]) => (isFrozen(state) ? [month] : []))
    .toSorted()
    .at(-1)
  const live = useAsk(
    'project.show',
    { id: textAt(answer, 'id', at) ?? '', month: addMonths(last ?? answer.month, 1) },
    { enabled: frozen && last !== undefined, keepPrevious: false },
  )
  return frozen ? live.data : page
}
