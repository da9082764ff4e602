import { useAsk } from '../../../parts/query'
import { type GridView, isChanged } from '../view'

/** The name of the kept view that is looked at as it was kept; null: none, or changed since. */
export function useViewName(now: GridView): string | null {
  const { data } = useAsk('view.list', {})
  const shown = data?.rows.find(({ id }) => id === now.viewId)
  return shown === undefined || isChanged(now, shown) ? null : shown.name
}
