import { lazy, Suspense } from 'react'
import { useStore } from '../../parts/store'
import { tourStep } from './running'

/** Fetched when somebody wants to be led. */
const Tour = lazy(() => import('./tour').then((m) => ({ default: m.Tour })))

/** The tour, while it runs. */
export function TourLayer() {
  const at = useStore(tourStep)
  if (at === null) return null
  return (
    <Suspense fallback={null}>
      <Tour at={at} />
    </Suspense>
  )
}
