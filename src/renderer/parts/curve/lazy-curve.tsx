import { type ComponentProps, lazy, Suspense } from 'react'
import { useStands } from '../first-rows'
import type { Curve } from './curve'

/** Fetches the chunk that draws curves, Recharts in it. */
export const loadCurve = () => import('./curve')

const Loaded = lazy(async () => ({ default: (await loadCurve()).Curve }))

/** The S-curve. It is drawn when what stands around it has been painted, which is read before a curve is. */
export function LazyCurve(props: ComponentProps<typeof Curve>) {
  const stands = useStands(true)
  const room = <div className="curve" />
  if (!stands) return room
  return (
    <Suspense fallback={room}>
      <Loaded {...props} />
    </Suspense>
  )
}
