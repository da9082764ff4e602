import { findingTitles } from '../findings'
import { type GridAnswer, textAt, textsAt } from '../grid'
import type { KeptFinding } from '../snapshot'

/** A finding as a sheet's appendix tells it. */
export interface SheetFinding extends KeptFinding {
  /** A correction brought it up: nobody was asked for an explanation before the freeze. */
  readonly afterFreeze: boolean
}

/** One row of a table of findings. */
export interface FindingRow {
  readonly check: string
  readonly project: string
  /** The leading unit; empty where none leads. */
  readonly unit: string
  readonly says: string
  readonly explanation: string
}

/** The columns of every table of findings: heading, and share of the width. */
export const findingColumns = [
  { key: 'check', heading: '检查项', share: 15, align: 'left' },
  { key: 'project', heading: '项目', share: 22, align: 'left' },
  { key: 'unit', heading: '责任单位', share: 13, align: 'center' },
  { key: 'says', heading: '情况', share: 28, align: 'left' },
  { key: 'explanation', heading: '说明', share: 28, align: 'left' },
] as const satisfies readonly {
  readonly key: keyof FindingRow
  readonly heading: string
  readonly share: number
  readonly align: 'left' | 'center'
}[]

/** 附页: what the checks stopped at before the freeze, and what was said to it (DOMAIN.md, Checks before freezing). */
export interface FindingsAppendix {
  readonly title: string
  /** How many there are, and how many of them somebody explained. */
  readonly summary: string
  readonly rows: readonly FindingRow[]
}

/** What stands under 说明 where nobody said anything. */
export const unexplained = {
  open: '',
  accepted: '未说明（冻结时已接受）',
  afterFreeze: '未说明（更正后出现）',
} as const

/** The rows of a grid by their projects' ids. */
function rowsById(answer: GridAnswer): ReadonlyMap<string, number> {
  return new Map(Array.from({ length: answer.count }, (_, i) => [textAt(answer, 'id', i) ?? '', i]))
}

/** Findings in words, in the order given; those of projects that are not among `rows` are left out. */
export function findingRows(
  answer: GridAnswer,
  findings: readonly KeptFinding[],
  silence: (finding: KeptFinding) => string,
  rows: readonly number[] | null = null,
): readonly FindingRow[] {
  const at = rowsById(answer)
  const shown = rows === null ? null : new Set(rows)
  return findings.flatMap((finding) => {
    const i = at.get(finding.projectId)
    if (i === undefined || shown?.has(i) === false) return []
    return {
      check: findingTitles[finding.code].zh,
      project: textAt(answer, 'name', i) ?? '',
      unit: textsAt(answer, 'units', i)[0] ?? '',
      says: finding.message,
      explanation: finding.explanation ?? silence(finding),
    }
  })
}

/** The appendix of a frozen sheet, over the projects that are its rows; null where there is nothing to tell. */
export function findingsAppendix(
  answer: GridAnswer,
  findings: readonly SheetFinding[],
  rows: readonly number[],
): FindingsAppendix | null {
  const after = new Set<KeptFinding>(findings.filter((finding) => finding.afterFreeze))
  const silence = (finding: KeptFinding) => (after.has(finding) ? unexplained.afterFreeze : unexplained.accepted)
  const told = findingRows(answer, findings, silence, rows)
  if (told.length === 0) return null
  const silent = told.filter((row) => row.explanation === unexplained.accepted).length
  const later = told.filter((row) => row.explanation === unexplained.afterFreeze).length
  const parts = [
    `检查${told.length}条`,
    `已说明${told.length - silent - later}条`,
    silent > 0 ? `未说明${silent}条` : [],
    later > 0 ? `更正后出现${later}条` : [],
  ].flat()
  return { title: '检查说明', summary: parts.join('，'), rows: told }
}
