import {
  counts,
  isDone,
  type Milestone,
  measuringDay,
  monthBefore,
  numberOf,
  type Preset,
  type Project,
  planOf,
  sum,
  yearOf,
} from './office'
import { type Line, leavesOf } from './rows'

export type Lamp = 'red' | 'yellow' | 'green' | 'grey' | 'done' | 'exempt'

/** Whether part ÷ whole is below so many hundredths, in whole numbers; whole must be above 0. */
const below = (part: number, whole: number, hundredths: number) =>
  BigInt(part) * 100n < BigInt(hundredths) * BigInt(whole)

/** gap > −10 green, −30 ≤ gap ≤ −10 yellow, below −30 red. */
function byGap({ done, plan, planned12 }: NonNullable<Line['figures']['rated']>): Lamp {
  // Twelve times the distance, in hundredths of the plan: nothing is divided.
  const distance = (BigInt(done) * 12n - BigInt(planned12)) * 100n
  const whole = BigInt(plan) * 12n
  if (distance < -30n * whole) return 'red'
  return distance <= -10n * whole ? 'yellow' : 'green'
}

/** 年度完成率 ÷ 序时 ≥ 0.8 green, ≥ 0.6 yellow, else red; with 序时 0 green. */
function byRatio({ done, planned12 }: NonNullable<Line['figures']['rated']>): Lamp {
  if (planned12 === 0) return 'green'
  if (below(done * 12, planned12, 60)) return 'red'
  return below(done * 12, planned12, 80) ? 'yellow' : 'green'
}

/** Twelve times a month's plan: its own, else a twelfth of the year's. */
function twelvePlans(leaf: Project, month: string): number | null {
  const plan = planOf(leaf, yearOf(month))
  const own = plan?.months?.[numberOf(month) - 1]
  return own === undefined ? (plan?.annual ?? null) : own * 12
}

/** Whether a month's figure is below 60 % of its plan; never of a plan of 0. */
function missedTask(actual: number, twelve: number | null): boolean {
  return twelve !== null && twelve > 0 && below(actual * 12, twelve, 60)
}

/** Whether the month before was missed too; last December by last year's plan, of those that reported it. */
function missedBefore(leaves: readonly Project[], month: string): boolean {
  const before = monthBefore(month)
  const actual = sum(leaves.map((leaf) => leaf.months[before]?.actual))
  const reported = (leaf: Project) => (leaf.months[before]?.actual ?? null) !== null
  const planned = numberOf(month) === 1 ? leaves.filter(reported) : leaves
  return actual !== null && missedTask(actual, sum(planned.map((leaf) => twelvePlans(leaf, before))))
}

/** Month done ÷ month plan < 0.6 yellow, two months running red; a parent's is what its parts did and planned. */
function byTask({ figures }: Line, leaves: readonly Project[], month: string): Lamp {
  const twelve = sum(leaves.map((leaf) => twelvePlans(leaf, month)))
  if (figures.monthActual === null || !missedTask(figures.monthActual, twelve)) return 'green'
  return missedBefore(leaves, month) ? 'red' : 'yellow'
}

const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000

/** Days an open milestone is overdue: judged by its adjusted date, and open if it was done after the month closed. */
export function overdue(milestone: Milestone, month: string, measuredOn: string): number {
  const doneInTime = milestone.actual !== null && milestone.actual.slice(0, 7) <= month
  return doneInTime ? 0 : Math.max(0, days(milestone.adjusted ?? milestone.planned, measuredOn))
}

function byMilestones(project: Project, month: string, measuredOn: string): Lamp {
  const worst = Math.max(0, ...project.milestones.map((one) => overdue(one, month, measuredOn)))
  return worst > 30 ? 'red' : worst > 0 ? 'yellow' : 'green'
}

export interface Scene {
  readonly month: string
  readonly preset: Preset
  readonly measuredOn: string
  /** Every project, as the month tells them. */
  readonly projects: readonly Project[]
}

export function scene(projects: readonly Project[], preset: Preset, month: string, today: string): Scene {
  return { projects, preset, month, measuredOn: measuringDay(month, today) }
}

/** Order: exempt, done, red, yellow, green, grey; the colour is the worse of money and milestones. */
export function lampOf(line: Line, { month, preset, measuredOn, projects }: Scene): Lamp {
  const { project, place, figures } = line
  if (project.exempt.some((until) => until >= measuredOn)) return 'exempt'
  if (isDone(project)) return 'done'
  const dates = byMilestones(project, month, measuredOn)
  const { rated } = figures
  if (place === 'onParent' || rated === null || !figures.reported) return dates === 'green' ? 'grey' : dates
  const counting = projects.filter((one) => counts(one, month))
  const money =
    preset === 'gap'
      ? byGap(rated)
      : preset === 'ratio'
        ? byRatio(rated)
        : byTask(line, leavesOf(counting, project), month)
  if (money === 'red' || dates === 'red') return 'red'
  return money === 'yellow' || dates === 'yellow' ? 'yellow' : 'green'
}
