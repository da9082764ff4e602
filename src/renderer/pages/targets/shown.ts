import type { Target } from '#domain/target'
import { type TargetProgress, targetProgress } from '#domain/target-progress'

/** A target with how far it is. */
export interface TargetRow {
  readonly target: Target
  readonly progress: TargetProgress
}

/** What the chips stand for: sums ten points or more behind time, rates worse than their target, no value yet. */
export const watches = ['behind', 'worse', 'blank'] as const
export type Watch = (typeof watches)[number]

export interface Shown {
  readonly watch: Watch | null
  /** A section of the report, or null for all. */
  readonly section: string | null
}

export function watchOf({ progress }: TargetRow): Watch | null {
  if (progress.standing === 'blank') return 'blank'
  if (progress.standing !== 'behind') return null
  return progress.grammar === 'sum' ? 'behind' : 'worse'
}

/** In the report's order. */
export function rowsOf(targets: readonly Target[]): readonly TargetRow[] {
  return targets
    .toSorted((a, b) => a.position - b.position)
    .map((target) => ({ target, progress: targetProgress(target) }))
}

export function sectionsOf(rows: readonly TargetRow[]): readonly string[] {
  return [...new Set(rows.map(({ target }) => target.sections[0] ?? ''))].filter((section) => section !== '')
}

export function matches(row: TargetRow, { watch, section }: Shown): boolean {
  if (watch !== null && watchOf(row) !== watch) return false
  return section === null || row.target.sections.includes(section)
}

/** Rows under their first section, in the report's order. */
export function bySection(
  rows: readonly TargetRow[],
): readonly (readonly [section: string, rows: readonly TargetRow[]])[] {
  const sections = new Map<string, TargetRow[]>()
  for (const row of rows) {
    const section = row.target.sections[0] ?? ''
    sections.set(section, [...(sections.get(section) ?? []), row])
  }
  return [...sections]
}
