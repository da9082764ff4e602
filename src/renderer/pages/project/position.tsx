import { useMemo } from 'react'
import { textAt } from '#domain/grid'
import { useNavigation, useOrder } from '../../app/navigation'
import { useAsk } from '../../parts/query'
import { StatusSlot } from '../../parts/slots'
import { useWords } from '../../parts/words'
import { stepProject } from './keys'
import { words as pageWords } from './words'

/** Whether sub-projects are among those one steps along: other pages count projects without them. */
function useHasChildren(order: readonly string[]): boolean {
  const { month } = useNavigation()
  // Only what the grid has asked anyway: the order is the grid's.
  const { data: grid } = useAsk('project.grid', { month }, { enabled: false })
  return useMemo(() => {
    if (grid === undefined) return false
    const children = new Set<string | null>()
    for (let i = 0; i < grid.count; i += 1) {
      if (textAt(grid, 'parentId', i) !== null) children.add(textAt(grid, 'id', i))
    }
    return order.some((id) => children.has(id))
  }, [grid, order])
}

/** Status bar: where in the grid's order one is, and the keys that go along it. */
export function Position({
  id,
  tab,
  code,
}: {
  readonly id: string
  readonly tab: string
  readonly code: string | null
}) {
  const words = useWords(pageWords)
  const order = useOrder()
  const withChildren = useHasChildren(order)
  const at = order.indexOf(id)
  const previous = at > 0
  const next = at >= 0 && at < order.length - 1
  return (
    <StatusSlot>
      <span className="project-status">
        {code !== null && <span>{code}</span>}
        {at >= 0 && <span>{(withChildren ? words.positionWithChildren : words.position)(at + 1, order.length)}</span>}
        {order.length > 1 && at >= 0 && (
          <>
            <button
              type="button"
              className="project-step"
              disabled={!previous}
              title={previous ? undefined : words.noPrevious}
              onClick={() => stepProject(id, -1, tab)}
            >
              <kbd>[</kbd>
              {words.previous}
            </button>
            <button
              type="button"
              className="project-step"
              disabled={!next}
              title={next ? undefined : words.noNext}
              onClick={() => stepProject(id, 1, tab)}
            >
              <kbd>]</kbd>
              {words.next}
            </button>
          </>
        )}
      </span>
    </StatusSlot>
  )
}
