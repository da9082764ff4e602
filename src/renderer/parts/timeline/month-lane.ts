import type { MonthLine } from '#contract/projects'
import { formatWan, type Yuan } from '#domain/money'
import { addMonths, type Day, firstDay, type Month, yearOf } from '#domain/month'
import type { Lang } from '#domain/refusal'
import { monthTitle } from '../month-words'
import { niceTicks } from './nice-ticks'
import { textWidth } from './text-width'
import { type Interval, isOn, overlaps, type TimeScale, xOf } from './time-scale'
import type { TimelineWords } from './words'

/** A month's bar; `y` is where its end lies, the base is the lane's. A missing month is a dash on the base. */
export interface MonthBar extends Interval {
  readonly month: Month
  readonly y: number
  readonly kind: 'year' | 'earlier' | 'missing'
  readonly title: string
}
export interface PlacedText {
  readonly x: number
  readonly y: number
  readonly text: string
}
export interface MonthLane {
  readonly base: number
  readonly bars: readonly MonthBar[]
  /** The plan as a step line: an SVG path. */
  readonly plan: string
  /** Axis values and where they lie. */
  readonly ticks: readonly { readonly y: number; readonly text: string }[]
  /** The last month's figure over its bar, the plan's name over its line. */
  readonly value: PlacedText | null
  readonly planName: PlacedText | null
}

export interface MonthLaneInput {
  readonly scale: TimeScale
  /** Every month that is known, oldest first. */
  readonly months: readonly MonthLine[]
  /** The page's month: the last one that may be missing. */
  readonly month: Month
  readonly today: Day
  readonly top: number
  readonly height: number
  /** 年初 or 调整; empty where it is not known. */
  readonly planVersion: string
  readonly lang: Lang
  readonly words: TimelineWords
}

interface Slot {
  readonly line: MonthLine
  readonly box: Interval
  /** The month's plan; a twelfth of the annual one where it is not split. */
  readonly plan: number | null
}

const HEAD = 20
const FOOT = 6
const TEXT_SIZE = 12

function planOf(line: MonthLine): number | null {
  if (line.plan !== null) return line.plan
  return line.annualPlan === null || line.annualPlan === 0 ? null : line.annualPlan / 12
}

function slotsOf({ scale, months }: MonthLaneInput): readonly Slot[] {
  return months
    .filter((line) => isOn(scale, firstDay(line.month)))
    .map((line) => ({
      line,
      box: { from: xOf(scale, firstDay(line.month)), to: xOf(scale, firstDay(addMonths(line.month, 1))) },
      plan: planOf(line),
    }))
}

function titleOf({ line, plan }: Slot, { words, lang }: MonthLaneInput): string {
  const month = monthTitle(line.month, lang)
  const planned = plan === null ? null : formatWan(Math.round(plan) as Yuan)
  if (line.actual === null) {
    return planned === null ? words.missing(month) : words.planOnly(month, planned)
  }
  const done = formatWan(line.actual)
  return planned === null ? words.bar(month, done) : words.barAndPlan(month, done, planned)
}

function barOf(slot: Slot, input: MonthLaneInput, yAt: (value: number) => number): MonthBar[] {
  const { line, box } = slot
  const inset = Math.max(1, (box.to - box.from) * 0.22)
  const place = { month: line.month, from: box.from + inset, to: box.to - inset, title: titleOf(slot, input) }
  if (line.actual !== null) {
    const kind = yearOf(line.month) === yearOf(input.month) ? 'year' : 'earlier'
    return [{ ...place, y: yAt(line.actual), kind }]
  }
  return line.month <= input.month ? [{ ...place, y: yAt(0), kind: 'missing' }] : []
}

function planPath(slots: readonly Slot[], yAt: (value: number) => number): string {
  const commands: string[] = []
  let before: Slot | null = null
  for (const slot of slots) {
    if (slot.plan === null) {
      before = null
      continue
    }
    const y = yAt(slot.plan).toFixed(1)
    const joined = before !== null && Math.abs(before.box.to - slot.box.from) < 0.5
    commands.push(joined ? `V${y}` : `M${slot.box.from.toFixed(1)} ${y}`, `H${slot.box.to.toFixed(1)}`)
    before = slot
  }
  return commands.join('')
}

/** Where a text of this width clears every bar and plan step under it, with its middle at `x`. */
function clearing(slots: readonly Slot[], box: Interval, yAt: (value: number) => number): number {
  const tops = slots
    .filter((slot) => overlaps(slot.box, box))
    .flatMap(({ line, plan }) => [yAt(Math.max(0, line.actual ?? 0)), ...(plan === null ? [] : [yAt(plan)])])
  return Math.min(yAt(0), ...tops) - 5
}

/** How far a text of the lane reaches above its baseline and below it, with what keeps it clear of a line. */
const ABOVE = 13
const BELOW = 4

/** Heights through which the plan's line runs over a stretch: its steps, and where it rises or falls between them. */
function planRuns(slots: readonly Slot[], box: Interval, yAt: (value: number) => number): readonly Interval[] {
  return slots.flatMap(({ plan, box: month }, i) => {
    if (plan === null || !overlaps(month, box)) return []
    const before = slots[i - 1]
    const rises = before !== undefined && before.plan !== null && month.from > box.from && month.from < box.to
    const [y, from] = [yAt(plan), rises ? yAt(before.plan) : yAt(plan)]
    return [{ from: Math.min(y, from), to: Math.max(y, from) }]
  })
}

/** Directly over the bars under it; over the plan's line where that would run through the text. */
function overBar(slots: readonly Slot[], box: Interval, yAt: (value: number) => number): number {
  const tops = slots
    .filter((slot) => overlaps(slot.box, box))
    .map(({ line: { actual } }) => yAt(Math.max(0, actual ?? 0)))
  const y = Math.min(yAt(0), ...tops) - 5
  const cut = planRuns(slots, box, yAt).some((run) => run.from < y + BELOW && run.to > y - ABOVE)
  return cut ? clearing(slots, box, yAt) : y
}

function centred(x: number, text: string, { scale }: MonthLaneInput): Interval {
  const width = textWidth(text, TEXT_SIZE) + 4
  const from = Math.min(Math.max(x - width / 2, scale.left), scale.right - width)
  return { from, to: from + width }
}

function valueText(slots: readonly Slot[], input: MonthLaneInput, yAt: (value: number) => number) {
  const last = slots.find(({ line }) => line.month === input.month && line.actual !== null)
  if (last === undefined || last.line.actual === null) return null
  const text = formatWan(last.line.actual)
  const todayX = xOf(input.scale, input.today)
  const middle = centred((last.box.from + last.box.to) / 2, text, input)
  const width = middle.to - middle.from
  // The today line stands just right of the last month: the figure moves left of it rather than under it.
  const crosses = overlaps(middle, { from: todayX - 3, to: todayX + 3 })
  const box = crosses ? { from: todayX - 6 - width, to: todayX - 6 } : middle
  return { box, at: { x: (box.from + box.to) / 2, y: overBar(slots, box, yAt), text } }
}

/** The plan's name, over its line: right of today where there is room, else as far right as it fits. */
function planNameText(
  slots: readonly Slot[],
  input: MonthLaneInput,
  yAt: (value: number) => number,
  taken: Interval | null,
): PlacedText | null {
  const planned = slots.filter((slot) => slot.plan !== null)
  const last = planned.at(-1)
  if (last === undefined) return null
  const text = last.line.plan === null ? input.words.twelfth : input.words.planLine(input.planVersion)
  const todayX = xOf(input.scale, input.today)
  const ends = planned.map((slot) => slot.box.to).reverse()
  for (const end of ends) {
    const box = { from: end - textWidth(text, TEXT_SIZE) - 4, to: end }
    const free =
      box.from >= Math.max(input.scale.left, planned[0]?.box.from ?? 0) &&
      !overlaps(box, { from: todayX - 4, to: todayX + 4 }) &&
      !(taken !== null && overlaps({ from: box.from - 8, to: box.to + 8 }, taken))
    if (free) return { x: (box.from + box.to) / 2, y: clearing(slots, box, yAt), text }
  }
  return null
}

/**
 * Monthly investment: bars of the page's year full, earlier ones softer, the plan as steps, a missing month as a dash
 * on the base (never a zero bar). The month's figure stands over its bar, the plan's name over its line; no line runs
 * through either.
 */
export function monthLane(input: MonthLaneInput): MonthLane {
  const slots = slotsOf(input)
  const values = slots.flatMap(({ line, plan }) => [line.actual ?? 0, plan ?? 0])
  const ticks = niceTicks(Math.min(0, ...values) / 10_000, Math.max(0, ...values) / 10_000, 3)
  const low = (ticks[0] ?? 0) * 10_000
  const high = Math.max((ticks.at(-1) ?? 0) * 10_000, low + 1)
  const bottom = input.top + input.height - FOOT
  const drawn = input.height - HEAD - FOOT
  const yAt = (value: number) => bottom - ((value - low) / (high - low)) * drawn
  const value = valueText(slots, input, yAt)
  return {
    base: yAt(0),
    bars: slots.flatMap((slot) => barOf(slot, input, yAt)),
    plan: planPath(slots, yAt),
    ticks: values.some((v) => v !== 0)
      ? ticks.map((tick) => ({
          y: yAt(tick * 10_000),
          text: formatWan((tick * 10_000) as Yuan, tick % 1 === 0 ? 0 : 1),
        }))
      : [],
    value: value?.at ?? null,
    planName: planNameText(slots, input, yAt, value?.box ?? null),
  }
}
