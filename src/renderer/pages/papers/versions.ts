import type { Output } from '#contract/index'
import type { Month } from '#domain/month'
import { isFrozen } from '#domain/month-life'
import { useMonthState } from '../../parts/month-state'
import { useAsk } from '../../parts/query'

export type Version = Output<'snapshot.list'>['rows'][number]
export type CorrectionRow = Output<'correction.list'>['rows'][number]

/** Where a month's papers come from, and what else of it can be printed. */
export interface MonthPapers {
  readonly frozen: boolean
  /** Newest first; an open month that was frozen before still has its old ones. */
  readonly versions: readonly Version[]
  /** Those of the month itself, and those of earlier months that moved its figures; newest first. */
  readonly corrections: readonly CorrectionRow[]
}

export function useMonthPapers(month: Month): MonthPapers {
  const { state } = useMonthState(month)
  const versions = useAsk('snapshot.list', { month })
  const corrections = useAsk('correction.list', {})
  return monthPapers(month, isFrozen(state), versions.data?.rows ?? [], corrections.data?.rows ?? [])
}

/** Answers of another month, shown until this one's are there, are left out. */
export function monthPapers(
  month: Month,
  frozen: boolean,
  versions: readonly Version[],
  corrections: readonly CorrectionRow[],
): MonthPapers {
  const own = versions.filter((row) => row.month === month)
  const moved = new Set(own.map((row) => row.correctionId))
  return {
    frozen,
    versions: own.toReversed(),
    corrections: corrections.filter((row) => row.month === month || moved.has(row.id)),
  }
}

/** The version in force: of a frozen month the newest; null for a draft. */
export function versionInForce({ frozen, versions }: MonthPapers): number | null {
  return frozen ? (versions[0]?.version ?? null) : null
}
