import type { Day } from '../month'
import type { SheetFinding } from './findings-table'

/** A month that is not frozen: when its draft was made (`2024-07-02 09:30`). */
export interface DraftStanding {
  readonly draftAt: string
}

/** The version of a frozen month that a sheet is printed from. */
export interface FrozenStanding {
  readonly version: number
  /** The day on which this version was made: of the freeze, or of the correction. */
  readonly takenOn: Day
  /** A correction made it. */
  readonly corrected: boolean
  /** The version in force now, which may be a later one; null where the month has been opened again. */
  readonly newest: number | null
  /** What the checks stopped at, with what was said to it. */
  readonly findings: readonly SheetFinding[]
}
export type Standing = DraftStanding | FrozenStanding

export function isDraft(standing: Standing): standing is DraftStanding {
  return 'draftAt' in standing
}

/**
 * Which version of a frozen month stands on the paper, in the place of 草稿: 更正（第2版，2024-07-12） after a correction
 * (DOMAIN.md, The month's life: a reprint says 更正), and that an old version is no longer the one in force. Null for a
 * draft, and for a month that was frozen once and never corrected.
 */
export function editionText(standing: Standing): string | null {
  if (isDraft(standing)) return null
  const { version, takenOn, corrected, newest } = standing
  const which = `第${version}版，${takenOn}`
  if (newest === null) return `旧版（${which}；本月已重新打开）`
  if (newest !== version) return `旧版（${which}；现为第${newest}版）`
  if (corrected) return `更正（${which}）`
  return version > 1 ? `重新冻结（${which}）` : null
}

/** What tells a version's file from the others of its month; empty for the first and for a draft. */
export function editionSuffix(standing: Standing): string {
  if (isDraft(standing)) return ''
  if (standing.newest !== standing.version) return `（旧版第${standing.version}版）`
  if (standing.corrected) return `（更正第${standing.version}版）`
  return standing.version > 1 ? `（第${standing.version}版）` : ''
}
