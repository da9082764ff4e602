import { type GridAnswer, lampAt, lampInputAt, textAt } from './grid'
import { decided, judgesMoney, type Lamp, lampOf, lamps } from './lamp'
import { type LampInput, measured } from './lamp-measure'
import { isMoney, type LampRules } from './lamp-rules'

/** A project whose lamp other rules would change. */
export interface LampChange {
  readonly id: string
  readonly from: Lamp
  readonly to: Lamp
  /** Whether it stands in the counts; a parent of counted projects does not. */
  readonly counted: boolean
}

/** A counted project that stays as it is, but close to a line of a money sentence. */
export interface NearLine {
  readonly id: string
  readonly lamp: Lamp
  /** The sentence's place in the rules. */
  readonly rule: number
  /** What the sentence looks at, in points or per cent, and how far above (or, negative, below) the line it is. */
  readonly value: number
  readonly distance: number
}

export type LampCounts = Readonly<Record<Lamp, number>>

/** What judging a month by other rules would mean. Counts and hits are of counted projects. */
export interface RulesPreview {
  readonly changed: readonly LampChange[]
  readonly countsBefore: LampCounts
  readonly counts: LampCounts
  /** For each sentence, how many projects it decides for, of those that are neither exempt nor done. */
  readonly hits: readonly number[]
  readonly near: readonly NearLine[]
}

/** Closer to a line than this, in points, a project is told of: next month it may cross. */
export const NEAR = 4

function nearest(input: LampInput, rules: LampRules): Pick<NearLine, 'rule' | 'value' | 'distance'> | null {
  if (!judgesMoney(input)) return null
  const lines = rules.rules.flatMap((rule, at) => {
    const value = rule.active === 'yes' && isMoney(rule.measure) ? measured(rule, input) : null
    return value === null ? [] : [{ rule: at, value, distance: value - rule.value }]
  })
  const closest = lines.toSorted((a, b) => Math.abs(a.distance) - Math.abs(b.distance))[0]
  return closest !== undefined && Math.abs(closest.distance) < NEAR ? closest : null
}

const noLamps = () => Object.fromEntries(lamps.map((lamp) => [lamp, 0])) as Record<Lamp, number>

/** Judges a month's grid by other rules and tells what would change (DOMAIN.md: before a changed rule set is applied). */
export function previewRules(answer: GridAnswer, rules: LampRules): RulesPreview {
  const counts = noLamps()
  const countsBefore = noLamps()
  const hits = rules.rules.map(() => 0)
  const changed: LampChange[] = []
  const near: NearLine[] = []
  for (let i = 0; i < answer.count; i += 1) {
    const input = { ...lampInputAt(answer, i), rules }
    const from = lampAt(answer, i)
    const to = lampOf(input).lamp
    const id = textAt(answer, 'id', i) ?? ''
    const counted = answer.counted[i] === 1
    if (from !== to) changed.push({ id, from, to, counted })
    if (!counted) continue
    countsBefore[from] += 1
    counts[to] += 1
    if (to === 'exempt' || to === 'done') continue
    for (const rule of Object.values(decided(input))) {
      const at = rule === null ? -1 : rules.rules.indexOf(rule)
      if (at >= 0) hits[at] = (hits[at] ?? 0) + 1
    }
    const close = from === to ? nearest(input, rules) : null
    if (close !== null) near.push({ id, lamp: to, ...close })
  }
  return { changed, counts, countsBefore, hits, near: near.toSorted((a, b) => a.rule - b.rule || a.value - b.value) }
}
