import { useEffect } from 'react'
import { timelineAsked } from '../../app/timeline-asked'
import { useStore } from '../../parts/store'
import type { Row } from './rows'
import { changeView, isFiltered, noFilters, view } from './view'

/** Shows the line that another place leads to, once the axis stands; what hides it is taken away first. */
export function useAskedLine(rows: readonly Row[], ready: boolean, show: (at: number) => void): void {
  const asked = useStore(timelineAsked)
  useEffect(() => {
    if (asked === null || !ready) return
    const at = rows.findIndex((row) => row.kind === 'project' && row.id === asked)
    if (at < 0 && (isFiltered(view.get()) || view.get().folded.size > 0)) {
      changeView({ ...noFilters, folded: new Set() })
      return
    }
    timelineAsked.set(null)
    if (at >= 0) show(at)
  })
}
