import { z } from 'zod'
import type { Yuan } from '#domain/money'
import type { ProjectYear } from '#domain/year-record'
import type { ControlTotals } from '#domain/year-roll'
import { command, query, returns } from './define'
import { type Changed, yearInput } from './values'

type YearClass = ProjectYear['yearClass']

/** One project of the old year: what it hands over, or that it stays. */
export interface YearProject {
  readonly id: string
  readonly name: string
  /** Its leading unit on the old year's last day. */
  readonly unit: string | null
  readonly yearClassFrom: YearClass
  /** Null where it is not carried. */
  readonly yearClassTo: YearClass
  /** 至上年底累计 of the old year, its 本年累计, and both together: the new year's 至上年底累计. */
  readonly carryIn: Yuan | null
  readonly done: Yuan | null
  readonly cumulative: Yuan | null
  readonly carried: boolean
  /** Whether its figures are in the totals: a parent that is summed from its children is not. */
  readonly counted: boolean
  /** 至上年底累计 that somebody typed for the new year and that stays, though it is another; else null. */
  readonly typed: Yuan | null
}

/** A count before and after; `before` = `left` + `carried`, and `after` = `carried`. */
export interface YearCounts {
  readonly before: number
  readonly left: number
  readonly carried: number
  readonly after: number
}

export interface YearPreview {
  /** The new year. */
  readonly year: number
  /** How many counted projects go on, and how many stay behind. */
  readonly carried: number
  readonly left: number
  /** Of those that go on, how many are not in the new year yet (parents and parts that are not counted among them). */
  readonly fresh: number
  /** Money in yuan; `after` is what the new year holds, figures that somebody typed there included. */
  readonly totals: Readonly<Record<'before' | 'left' | 'carried' | 'after', ControlTotals>>
  readonly projects: readonly YearProject[]
  /** How many of the old year's twelve months are frozen. */
  readonly frozenMonths: number
  readonly openMilestones: YearCounts
  /** Units and lists: those that go on with a project are carried; `left` have none that does. */
  readonly units: YearCounts
  readonly lists: YearCounts
}

export const years = {
  'year.preview': query(
    '年度结转预览',
    'Preview a roll-over',
    () => z.strictObject({ year: yearInput }),
    returns<YearPreview>(),
  ),
  'year.roll': command(
    '年度结转',
    'Roll a year over',
    () => z.strictObject({ year: yearInput }),
    returns<Changed & YearPreview>(),
  ),
} as const
