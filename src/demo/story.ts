import type { Milestone, Permit } from '#domain/milestone'
import type { Project } from '#domain/project'
import type { ProjectYear } from '#domain/year-record'
import type { PlanShape } from './spread'

/** A milestone of a story. With `due` it is added; without, it is the one of this kind that the report promises. */
export interface Mark {
  readonly kind: Milestone['kind']
  readonly due?: string
  readonly on?: string
  readonly moved?: { readonly to: string; readonly reason: string; readonly inMonth: number }
}

/** What is told for a month, beside or instead of what the works would tell. */
export interface Told {
  readonly progress?: string
  readonly problem?: string
  readonly next?: string
}

/** How far the permits are: the first so many of the seven are granted, the next one stands as told. */
export interface PermitStory {
  readonly granted: number
  readonly open?: { readonly state: 'applied' | 'stuck'; readonly on: string; readonly stuckOn: string }
  /** A second act on a permit that was granted once: its change. */
  readonly change?: { readonly kind: Permit['kind']; readonly on: string; readonly stuckOn: string }
}

/**
 * What the simulation tells of one project instead of leaving it to its kind. Money in 万元; whatever is not told is
 * drawn from the kind's ranges with the project's own dice.
 */
export interface Story {
  readonly code?: string
  readonly units?: readonly [string, ...string[]]
  readonly lists?: readonly string[]
  readonly yearClass?: NonNullable<ProjectYear['yearClass']>
  readonly stage?: NonNullable<Project['stage']>
  readonly pauseReason?: string
  readonly nature?: NonNullable<Project['nature']>
  /** The first permanent works. */
  readonly started?: string
  /** When they were to begin, if not the month before. */
  readonly startDue?: string
  readonly endYear?: number
  readonly total?: number | null
  readonly carryIn?: number
  /** The year's plan; null where none was ever decided. */
  readonly plan?: number | null
  readonly shape?: PlanShape | 'linear'
  /** The plan as first decided, where `plan` is an adjusted one. */
  readonly firstPlan?: { readonly annual: number; readonly decidedOn: string; readonly reason: string }
  /** 较序时 in points at the end of June. */
  readonly gap?: number
  /** January to June as reported, in place of a gap; null where a month was not reported. */
  readonly months?: readonly (number | null)[]
  /** The months before the year from `since` on, which add up to `carryIn`. */
  readonly before?: { readonly since: string; readonly plan: number; readonly months: readonly number[] }
  /** The last months up to June that nobody reported. */
  readonly unreported?: number
  /** 形象比例 at the end of June, 0 to 1. */
  readonly physical?: number
  readonly marks?: readonly Mark[]
  readonly permits?: PermitStory
  /** Texts by month number. */
  readonly told?: Readonly<Record<number, Told>>
  /** A lasting problem, from a month on. */
  readonly trouble?: { readonly from: number; readonly text: string }
  /** A unit that repeats last month's progress in June. */
  readonly repeats?: true
}
export type Stories = Readonly<Record<string, Story>>
