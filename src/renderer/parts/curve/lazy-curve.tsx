import { lazy } from 'react'

/** The S-curve, with Recharts in a chunk of its own. */
export const LazyCurve = lazy(() => import('./curve').then((m) => ({ default: m.Curve })))
