/** Round values from 0 (or below, where something is negative) that cover a range in about so many steps. */
export function niceTicks(low: number, high: number, steps: number): readonly number[] {
  const bottom = Math.min(0, low)
  const top = Math.max(0, high)
  const span = top - bottom
  if (!(span > 0)) return [0]
  const rough = span / steps
  const power = 10 ** Math.floor(Math.log10(rough))
  const step =
    ([1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].find((factor) => factor * power >= rough * (1 - 1e-9)) ?? 10) * power
  const first = Math.floor(bottom / step)
  const last = Math.ceil(top / step - 1e-9)
  return Array.from({ length: last - first + 1 }, (_, i) => (first + i) * step)
}
