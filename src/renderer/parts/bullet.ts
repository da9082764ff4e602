/** What one bullet shows. Rates are fractions of the annual plan; null is blank. */
export interface BulletData {
  /** Whether there is an annual plan to be 100 % of. */
  readonly planned: boolean
  readonly done: number | null
  readonly time: number | null
  /** The lamp of the money rule, where it fired. */
  readonly fired: 'red' | 'yellow' | null
}
/** In px from the cell's left edge. */
export interface Bullet {
  readonly track: { readonly x: number; readonly width: number }
  /** No plan: a dotted line in place of the track. */
  readonly dotted: boolean
  readonly bar: number | null
  readonly tick: number | null
  readonly gap: { readonly from: number; readonly to: number; readonly lamp: 'red' | 'yellow' } | null
}

/** Room right of the track for what is above 100 %. */
const beyond = 8

/** The track's place in a cell of this inner width: the header's axis stands on the same. */
export function bulletTrack(width: number): { readonly x: number; readonly width: number } {
  return { x: 0, width: Math.max(0, width - beyond) }
}

/** LOOK.md, Chart grammar: the track ends at 100 %; over it the bar passes the end, a little and no further. */
export function bulletOf(data: BulletData, width: number): Bullet {
  const track = bulletTrack(width)
  const at = (rate: number) => Math.min(Math.max(rate, 0) * track.width, width - 1)
  if (!data.planned) return { track, dotted: true, bar: null, tick: null, gap: null }
  const bar = data.done === null ? null : at(data.done)
  const tick = data.time === null ? null : at(data.time)
  const short = data.fired !== null && bar !== null && tick !== null && tick > bar
  return {
    track,
    dotted: false,
    bar,
    tick,
    gap: short ? { from: bar, to: tick, lamp: data.fired } : null,
  }
}
