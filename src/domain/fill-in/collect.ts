import { type Period, periodText } from './form'
import type { CollectedFile, ReturnedCell } from './report'

/** Which side a conflict takes: the returned sheet's, the ledger's, or nobody's yet. */
export const resolutions = ['sheet', 'ledger', 'ask'] as const
export type Resolution = (typeof resolutions)[number]

/** One period's cells as `sheets.write` takes them. */
export interface WriteBlock {
  readonly period: Period
  readonly cells: {
    readonly id: string
    readonly field: ReturnedCell['given']
    readonly text: string
    readonly base: string | number | null
  }[]
}

/** Files of which nothing stands against taking them, beside those in conflict. */
export function takable(files: readonly CollectedFile[]): readonly CollectedFile[] {
  return files.filter((file) => file.refusal === null)
}

/** The places in which a person must choose, each once: two files that differ are one. */
export function conflictCount(files: readonly CollectedFile[]): number {
  const places = files.flatMap(({ period, cells }) =>
    cells.flatMap((cell) =>
      cell.conflict === null || period === null ? [] : `${periodText(period)}/${cell.projectId}/${cell.field}`,
    ),
  )
  return new Set(places).size
}

/** The cells that are written when `takes` says so of each, by period. */
export function blocksOf(
  files: readonly CollectedFile[],
  takes: (cell: ReturnedCell, file: CollectedFile) => boolean,
): WriteBlock[] {
  const blocks = new Map<string, WriteBlock>()
  for (const file of takable(files)) {
    if (file.period === null) continue
    const key = periodText(file.period)
    const block = blocks.get(key) ?? { period: file.period, cells: [] }
    blocks.set(key, block)
    for (const cell of file.cells) {
      if (!takes(cell, file)) continue
      const base = cell.now as string | number | null // a cell holds one value, never a list
      block.cells.push({ id: cell.projectId, field: cell.given, text: cell.text, base })
    }
  }
  return [...blocks.values()].filter(({ cells }) => cells.length > 0)
}

/** What one answer for all conflicts takes. */
export function takesBy(resolution: Resolution): (cell: ReturnedCell) => boolean {
  return (cell) => cell.proposed && (cell.conflict === null || resolution === 'sheet')
}

/** The reason under which history keeps a collection: the files' names, cut where there are many. */
export function collectReason(names: readonly string[]): string {
  const MOST = 1_900
  let text = ''
  for (const [i, name] of names.entries()) {
    const next = i === 0 ? name : `${text}、${name}`
    if (next.length > MOST) return `${text}等 ${names.length} 份`
    text = next
  }
  return text
}
