import type { Lamp } from '../lamp'
import type { Month } from '../month'
import type { CardPhoto } from './card-parts'

/** A labelled value among the card's facts; `—` where nothing was given. */
export interface CardFact {
  readonly label: string
  readonly value: string
}

/** Why the lamp burns, and what was looked at and did not fire (LOOK.md, Papers 20). */
export interface CardLamp {
  readonly lamp: Lamp
  readonly letter: string
  readonly why: string
  readonly quiet: string
}

/** Places on a timeline are shares of its year, 0 to 1. */
export interface CardSpan {
  readonly from: number
  readonly to: number
  /**
   * `window`: the report's time; `slip`: planned to actual; `late`: overdue, up to the day measured; `wait`: a permit that
   * is under way; `bar`, `barLate`, `barSoon`: a problem's age, `rest`: its time left.
   */
  readonly kind: 'window' | 'slip' | 'late' | 'wait' | 'bar' | 'barLate' | 'barSoon' | 'rest'
}
export interface CardMark {
  readonly at: number
  readonly shape: 'planned' | 'adjusted' | 'actual' | 'open' | 'dot' | 'tick'
}
export type CardTone = 'plain' | 'yellow' | 'red' | 'soon'

/** One line of a lane: what is drawn, what is said in bold and what after it. */
export interface CardRow {
  readonly spans: readonly CardSpan[]
  readonly marks: readonly CardMark[]
  readonly tone: CardTone
  readonly strong: string
  readonly text: string
}

/** A lane of the timeline; `more` counts its rows to who leaves some out, and `note` says what lies beside the year. */
export interface CardLane {
  readonly name: string
  readonly rows: readonly CardRow[]
  /** A line of words alone, or null. */
  readonly note: string | null
  /** How what is left out is counted: 还有2个节点. */
  readonly unit: string
}

/** One month of the year; money in yuan, null where nothing was given. */
export interface CardMonth {
  readonly label: string
  readonly plan: number | null
  readonly actual: number | null
  readonly ytd: number | null
  readonly annualRate: number | null
  readonly gapPoints: number | null
}

/** The year in money; yuan. */
export interface CardMoney {
  readonly annualPlan: number | null
  /** What the plan is called: 年初, 调整, and 均分 where it has no months. */
  readonly planName: string
  /** Twelve planned months; null without a plan. A linear plan's are twelfths. */
  readonly plans: readonly number[] | null
  /** January up to the card's month. */
  readonly months: readonly CardMonth[]
  /** The card's own month as the grid has it: the year's sums, and what was planned up to it. */
  readonly sum: CardMonth & { readonly planned: number | null }
  /** Whose money it is where it is not the project's own; which months are corrected. */
  readonly notes: readonly string[]
  /** The sentence that stands in the place of curve and table where there is neither plan nor figure. */
  readonly empty: string | null
}

export interface CardProblem {
  readonly name: string
  readonly unit: string
  readonly state: string
  readonly tone: CardTone
}

/** A project on one sheet of A4 (LOOK.md, Papers 20), whatever it is printed into. */
export interface ProjectCard {
  readonly month: Month
  readonly title: string
  /** A name for its file, without an ending. */
  readonly fileName: string
  /** 伊川县重点项目卡 2024年6月 GY-003. */
  readonly heading: string
  readonly name: string
  readonly draft: string | null
  readonly edition: string | null
  readonly simulated: boolean
  /** What the figures are of, for the foot of the page. */
  readonly foot: string
  readonly lamp: CardLamp
  readonly facts: readonly CardFact[]
  /** Where the day measured lies on the year, and what it is called. */
  readonly measured: { readonly at: number; readonly label: string }
  readonly year: number
  readonly lanes: readonly [permits: CardLane, milestones: CardLane, problems: CardLane]
  readonly money: CardMoney
  /** Labelled paragraphs: 形象进度, 存在问题, 下一步. */
  readonly words: readonly CardFact[]
  readonly problems: readonly CardProblem[]
  /** The newest pictures, the newest first. */
  readonly photos: readonly CardPhoto[]
  /** How many pictures there are in all. */
  readonly photoCount: number
  readonly sources: string
}
