import { type Lamp, lamps } from '#domain/lamp'
import type { LampCounts, RulesPreview } from '#domain/lamp-preview'

/** A lamp's part of a strip: from, to, of the strip's width as fractions. */
export interface Segment {
  readonly lamp: Lamp
  readonly count: number
  readonly from: number
  readonly to: number
}

/** Projects that go from one lamp to another (or stay): a band from a place of the upper strip to one of the lower. */
export interface Flow {
  readonly from: Lamp
  readonly to: Lamp
  readonly count: number
  readonly top: readonly [number, number]
  readonly bottom: readonly [number, number]
}

/** No lamp that occurs is narrower than this, or its count would not fit in it. */
const LEAST = 0.06

/** The parts of a strip in the lamps' order, as wide as their counts, none too narrow for its number. */
export function segmentsOf(counts: LampCounts): readonly Segment[] {
  const present = lamps.filter((lamp) => counts[lamp] > 0)
  const total = present.reduce((sum, lamp) => sum + counts[lamp], 0)
  const free = 1 - LEAST * present.length
  let at = 0
  return present.map((lamp) => {
    const from = at
    at += LEAST + (free * counts[lamp]) / total
    return { lamp, count: counts[lamp], from, to: at }
  })
}

/** How many counted projects go from which lamp to which; those that stay are among them. */
function movesOf({ changed, countsBefore }: RulesPreview): ReadonlyMap<Lamp, ReadonlyMap<Lamp, number>> {
  const moves = new Map(lamps.map((lamp) => [lamp, new Map<Lamp, number>([[lamp, countsBefore[lamp]]])]))
  for (const { from, to, counted } of changed) {
    if (!counted) continue
    const own = moves.get(from)
    own?.set(to, (own.get(to) ?? 0) + 1)
    own?.set(from, (own.get(from) ?? 0) - 1)
  }
  return moves
}

/** A share of a segment, after what of it was taken already. */
function share(segment: Segment, taken: number, count: number): readonly [number, number] {
  const width = segment.to - segment.from
  return [segment.from + (width * taken) / segment.count, segment.from + (width * (taken + count)) / segment.count]
}

/** The bands between the strips, in the lamps' order at both ends, so that as few as can be cross. */
export function flowsOf(preview: RulesPreview): readonly Flow[] {
  const moves = movesOf(preview)
  const below = new Map(segmentsOf(preview.counts).map((one) => [one.lamp, { one, taken: 0 }]))
  return segmentsOf(preview.countsBefore).flatMap((above) => {
    let taken = 0
    return lamps.flatMap((to): Flow[] => {
      const count = moves.get(above.lamp)?.get(to) ?? 0
      const target = below.get(to)
      if (count === 0 || target === undefined) return []
      const top = share(above, taken, count)
      const bottom = share(target.one, target.taken, count)
      taken += count
      target.taken += count
      return [{ from: above.lamp, to, count, top, bottom }]
    })
  })
}

/** The bands of what changes colour. */
export function changing(flows: readonly Flow[]): readonly Flow[] {
  return flows.filter((flow) => flow.from !== flow.to)
}
