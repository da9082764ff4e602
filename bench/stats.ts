/** Medians and their spread; a ratio is the median of paired runs' ratios, so that a drifting machine cancels out. */
export interface Ratio {
  readonly name: string
  readonly ours: readonly number[]
  readonly bare: readonly number[]
  /** Null: no gate is set, the figure is told beside one that has. */
  readonly gate: number | null
  readonly aim: number
  readonly note?: string
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? Number.NaN)
    : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}

export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? Number.NaN
}

/**
 * Runs two acts in turn, so many times after a warm-up, and times each in milliseconds; `between` rounds what they need
 * is made ready, untimed.
 */
export async function paired(
  runs: number,
  ours: () => unknown,
  bare: () => unknown,
  between: () => unknown = () => {},
): Promise<[number[], number[]]> {
  const times: [number[], number[]] = [[], []]
  for (let i = -1; i < runs; i += 1) {
    await between()
    for (const [which, act] of [ours, bare].entries()) {
      const start = performance.now()
      await act()
      const took = performance.now() - start
      if (i >= 0) times[which]?.push(took)
    }
  }
  return times
}

const ms = (value: number) => (value < 10 ? value.toFixed(2) : value.toFixed(0))

/** One line a ratio: median, spread, gate and aim, and both medians in milliseconds. */
export function report({ name, ours, bare, gate, aim, note }: Ratio): { ok: boolean; line: string } {
  const ratios = ours.map((value, i) => value / (bare[i] ?? Number.NaN))
  const ratio = median(ratios)
  const spread = `${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)}`
  const ok = gate === null || ratio <= gate
  const state = ratio <= aim ? 'aim met' : ok ? 'gate met' : 'MISSED'
  const limits = gate === null ? 'no gate' : `gate ${gate}, aim ${aim}: ${state}`
  const line = `${name}: ${ratio.toFixed(2)} × (${spread}; ${limits}) ${ms(median(ours))} ms ÷ ${ms(median(bare))} ms, n=${ours.length}${note ? `; ${note}` : ''}`
  return { ok, line }
}
