/** A source of chance that gives the same again for the same seed. */
export interface Chance {
  /** 0 to 1, 1 not reached. */
  readonly next: () => number
  /** From `low` to `high`, both included. */
  readonly whole: (low: number, high: number) => number
  readonly pick: <T>(list: readonly T[]) => T
  readonly often: (share: number) => boolean
  readonly shuffled: <T>(list: readonly T[]) => T[]
}

export function chance(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const whole = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  return {
    next,
    whole,
    pick: <T>(list: readonly T[]) => list[whole(0, list.length - 1)] as T,
    often: (share) => next() < share,
    shuffled: <T>(list: readonly T[]) => {
      const rest = [...list]
      return list.map(() => rest.splice(whole(0, rest.length - 1), 1)[0] as T)
    },
  }
}
