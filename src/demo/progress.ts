import { monthAt, monthOf } from '#domain/month'
import { begunBy, type Course, finishedBy, isFinished, LAST_MONTH, YEAR } from './course'
import { type Dice, diceOf } from './dice'
import type { CourseMoney } from './money'
import type { Seen } from './seen'
import { season } from './spread'
import type { Told } from './story'
import { passingTroubles, preparations, works } from './works'

/** What a unit tells of one month besides money; physical is a fraction of two decimals. */
export interface MonthTale extends Told {
  readonly physical: number
}

const hundredth = (value: number) => Math.round(value * 100) / 100

/** 形象比例 at the end of June: told, or a little off the share of money. */
function physicalInJune(course: Course, money: CourseMoney | null): number {
  if (course.stage === 'preparing') return 0
  if (course.story.physical !== undefined) return course.story.physical
  const done = money === null ? 0 : money.actuals.reduce<number>((sum, actual) => sum + (actual ?? 0), money.carryIn)
  const share = course.total === null ? 0.3 : done / course.total
  const shift = diceOf(`${course.seen.id} physical`).between(-0.03, 0.08)
  return hundredth(Math.min(0.97, Math.max(0.03, share + shift)))
}

/** How far the works were at the end of each month: along the money, or along the season where the parent holds it. */
function physicalByMonth(course: Course, money: CourseMoney | null): readonly number[] {
  const june = physicalInJune(course, money)
  const steps = money === null ? season.map((weight) => weight * 0.08) : money.actuals.map((actual) => actual ?? 0)
  const before = money === null ? 0.55 : money.carryIn
  const all = steps.reduce((sum, step) => sum + step, before)
  let reached = before
  return steps.map((step, i) => {
    reached += step
    if (finishedBy(course, i + 1)) return 1
    return begunBy(course, i + 1) && all > 0 ? hundredth((june * reached) / all) : 0
  })
}

type Quantity = NonNullable<Seen['quantity']>

const countable = /^[座个条处所]$/

/** The extent done, in the report's unit and no finer than anyone would count: 26.8公里, 2140户, 6.6万亩. */
function extent(value: number, unit: string): string {
  if (value >= 1000) return `${Math.round(value / 10) * 10}${unit}`
  return `${value >= 100 ? Math.round(value) : Math.round(value * 10) / 10}${unit}`
}

/** A bundle tells its progress by counting, anything else by its works. */
function countedText({ value, unit }: Quantity, physical: number, dice: Dice): string | null {
  if (physical <= 0.02) return null
  if (!countable.test(unit)) return `累计完成${extent(value * physical, unit)}`
  if (value < 6) return null
  const done = Math.floor(value * physical)
  const going = Math.min(value - done, Math.max(1, Math.round(value * dice.between(0.15, 0.3))))
  return done === 0 ? `${going}${unit}开工` : `${done}${unit}完工${going > 0 ? `，${going}${unit}在建` : ''}`
}

function place(course: Course, physical: number) {
  const list = works[course.kind.works]
  const at = Math.min(list.length - 1, Math.floor(physical * list.length))
  return { work: list[at] ?? list[0], following: list[at + 1] ?? '竣工验收', share: physical * list.length - at }
}

/**
 * How the works stand, in words that were not used before: the same sentence two months running is a finding, and
 * whoever writes one each month finds another.
 */
function worksText(course: Course, physical: number, earlier: readonly string[]): string {
  const { work, following, share } = place(course, physical)
  const begun = earlier.some((text) => text.includes(work))
  const choices = [
    ...(begun || share > 0.5 ? [] : [`${work}展开`]),
    ...(share > 0.9 ? [`${work}完成，准备${following}`, `${work}验收整改`, `${following}放样备料`] : []),
    ...(share < 0.05 ? [] : [`${work}完成${Math.round(share * 100)}%`]),
    `${work}分段推进`,
    `${work}继续，${following}准备`,
  ]
  return choices.find((text) => !earlier.includes(text)) ?? `${work}收尾`
}

function progressOf(course: Course, month: number, physical: number, dice: Dice, earlier: readonly string[]): string {
  const { started, seen } = course
  if (started === null || !begunBy(course, month)) {
    const at = Math.min(preparations.length - 1, month - 1 + diceOf(`${seen.id} preparing`).whole(0, 2))
    return preparations[at] ?? preparations[0]
  }
  if (monthOf(started) === monthAt(YEAR, month)) {
    return `${month}月${Number(started.slice(8))}日开工，${works[course.kind.works][0]}展开`
  }
  const counted = seen.quantity && countedText(seen.quantity, physical, dice)
  return counted && !earlier.includes(counted) ? counted : worksText(course, physical, earlier)
}

function nextOf(course: Course, month: number, physical: number, dice: Dice): string {
  if (!begunBy(course, month)) return dice.pick(['加快前期手续', '争取早日开工', '完善报批资料'])
  const { work, following, share } = place(course, physical)
  if (share > 0.7) return dice.pick([`${month + 1}月${following}进场`, `转入${following}`])
  if (share > 0.45) return dice.pick([`继续${work}`, `${month + 1}月底前完成${work}`, `推进${work}，${following}准备`])
  return dice.pick([`继续${work}`, `推进${work}`, `加快${work}`, `${work}增加班组`])
}

function problemOf(course: Course, month: number, dice: Dice): string | undefined {
  const { trouble } = course.story
  if (trouble && month >= trouble.from) return trouble.text
  if (!begunBy(course, month) || isFinished(course) || course.kind.works === 'digital') return undefined
  const choices = passingTroubles[month - 1]
  return choices && dice.chance(month === 2 ? 0.24 : 0.09) ? dice.pick(choices) : undefined
}

/** January to June as the unit tells it. */
export function talesOf(course: Course, money: CourseMoney | null): readonly MonthTale[] {
  const dice = diceOf(`${course.seen.id} tale`)
  const physicals = physicalByMonth(course, money)
  const tales: MonthTale[] = []
  for (const [i, physical] of physicals.entries()) {
    const month = i + 1
    const earlier = tales.flatMap((tale) => tale.progress ?? [])
    const previous = earlier[i - 1]
    const drawn = {
      progress: progressOf(course, month, physical, dice, earlier),
      next: nextOf(course, month, physical, dice),
      problem: problemOf(course, month, dice),
    }
    const told = course.story.told?.[month]
    const problem = told?.problem ?? drawn.problem
    tales.push({
      physical,
      progress:
        told?.progress ??
        (course.story.repeats && month === LAST_MONTH ? (previous ?? drawn.progress) : drawn.progress),
      next: told?.next ?? drawn.next,
      ...(problem !== undefined && { problem }),
    })
  }
  return tales
}
