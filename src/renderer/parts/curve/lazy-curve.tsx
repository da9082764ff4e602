import { lazy } from 'react'
import { afterPaint } from '../first-rows'

/** Fetches the chunk that draws curves, Recharts in it. */
export const loadCurve = () => import('./curve')

/** The S-curve. The first one is drawn when what stands around it has been painted, which is read before a curve is. */
export const LazyCurve = lazy(async () => {
  await new Promise<void>(afterPaint)
  const { Curve } = await loadCurve()
  return { default: Curve }
})
