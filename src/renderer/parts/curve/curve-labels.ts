import type { CurvePoint } from './curve-data'

/** How the chart's values lie in pixels; y grows downward. */
export interface CurveScale {
  readonly x: (month: number) => number
  readonly y: (value: number) => number
  readonly left: number
  readonly right: number
}
export interface LabelPlace {
  readonly x: number
  /** The text's baseline. */
  readonly y: number
}

const GAP = 9
const CLEAR = 7
const ASCENT = 11

function valueAt(points: readonly CurvePoint[], key: 'plan' | 'done', month: number): number | null {
  const before = points.findLast((point) => point.month <= month)
  const after = points.find((point) => point.month >= month)
  const low = before?.[key] ?? null
  const high = after?.[key] ?? null
  if (before === undefined || after === undefined || low === null || high === null) return null
  const span = after.month - before.month
  return span === 0 ? low : low + ((high - low) * (month - before.month)) / span
}

/** Both lines' values over a stretch of months: at its ends and at every month between. */
function valuesOver(points: readonly CurvePoint[], from: number, to: number): readonly number[] {
  const months = [from, ...points.map((point) => point.month).filter((month) => month > from && month < to), to]
  return months.flatMap((month) => (['plan', 'done'] as const).flatMap((key) => valueAt(points, key, month) ?? []))
}

/**
 * Where a label of this width stands at a month: `over` the lines to the left, or `under` them to the right, pushed
 * inside the plot and as far up or down as both lines need.
 */
export function labelPlace(
  points: readonly CurvePoint[],
  scale: CurveScale,
  at: { readonly month: number; readonly value: number; readonly width: number; readonly side: 'over' | 'under' },
): LabelPlace {
  const pointX = scale.x(at.month)
  const wanted = at.side === 'over' ? pointX - GAP - at.width : pointX + GAP
  const x = Math.min(Math.max(wanted, scale.left + 2), scale.right - at.width)
  const perMonth = scale.x(1) - scale.x(0)
  const monthAt = (pixel: number) => Math.min(12, Math.max(0, (pixel - scale.x(0)) / perMonth))
  const values = valuesOver(points, monthAt(x - 2), monthAt(x + at.width + 2))
  const pointY = scale.y(at.value)
  if (at.side === 'over') {
    const top = Math.min(pointY, ...values.map(scale.y))
    // Beside the point where the lines leave room there, else above them.
    return { x, y: top < pointY - 1 || x > wanted ? top - CLEAR : pointY - 4 }
  }
  const bottom = Math.max(pointY, ...values.map(scale.y))
  return { x, y: bottom + (x < wanted ? CLEAR : 3) + ASCENT }
}
