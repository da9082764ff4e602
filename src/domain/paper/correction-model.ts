import type { Figures } from '../figures'
import type { Lamp } from '../lamp'
import type { Day, Month } from '../month'
import type { Correction, CorrectionLine } from '../month-life'
import type { FormPair } from './form-model'

/** One frozen month of the project: as the version before the correction held it, and as the version it made does. */
export interface SlipMonth {
  readonly month: Month
  /** Null where the version before did not know the project. */
  readonly before: { readonly figures: Figures; readonly lamp: Lamp } | null
  readonly after: { readonly figures: Figures; readonly lamp: Lamp }
  /** Which plan the month's percentages use. */
  readonly planVersion: 'initial' | 'adjusted' | null
}

/** What a 更正单 is printed from. */
export interface SlipFacts {
  readonly correction: Omit<Correction, 'id' | 'month'> & { readonly month: Month }
  readonly lines: readonly CorrectionLine[]
  /** As the corrected version names it. */
  readonly project: { readonly name: string; readonly code: string | null; readonly unit: string | null }
  /** Oldest first; none where no frozen month moves. */
  readonly months: readonly SlipMonth[]
  readonly office: string
  readonly registeredOn: Day
  readonly attachments: number
  readonly simulated: boolean
}

/** What changed, in one field. */
export interface SlipChange {
  readonly kind: 'figure' | 'text'
  /** 3月完成投资，万元. */
  readonly label: string
  readonly before: string
  readonly after: string
  /** Signed; null for texts, and where one side is blank. */
  readonly difference: string | null
}

/** The figures of one month that move; the same order as `effectHeadings`. */
export interface SlipEffect {
  readonly month: string
  readonly pairs: readonly FormPair[]
}

export const effectHeadings = ['本月完成', '1—M月累计完成', '占年度计划%', '较序时'] as const

/** 更正单 (DOMAIN.md, The month's life; LOOK.md, Papers: every figure that moves): one A4 page upright, Chinese only. */
export interface CorrectionSlip {
  readonly title: string
  /** A name for its file, without an ending. */
  readonly fileName: string
  readonly number: string
  readonly office: string
  readonly registeredOn: Day
  readonly unit: string
  readonly month: string
  readonly project: string
  readonly changes: readonly SlipChange[]
  readonly reason: string
  readonly basis: string
  /** 来函1份; empty where nothing is attached. */
  readonly attachments: string
  readonly effects: readonly SlipEffect[]
  readonly notes: readonly string[]
  readonly proposedBy: string
  readonly who: string
  readonly simulated: boolean
}
