import type { FindingCode } from './findings'
import type { CorrectionNote, GridAnswer, GridContext, ProjectFact } from './grid'
import { lampAt, lampVerdictAt } from './grid'
import { gridOf } from './grid-compute'
import type { Lamp, LampReason } from './lamp'
import type { MonthStatus } from './month-status'
import type { CardParts } from './paper/card-parts'
import type { RankingRule } from './paper/ranking-rule'
import type { ProblemFact } from './problem'
import type { Target } from './target'

/** A finding as it stood at the freeze, with what was said to it. */
export interface KeptFinding {
  readonly code: FindingCode
  readonly projectId: string
  readonly message: string
  readonly explanation: string | null
}

/**
 * Everything any paper of a frozen month is printed from (DOMAIN.md, The month's life). Facts are kept as given, and
 * every figure follows from them and the context (which holds the lamp rules and the day measured) by `gridOf`; what was
 * judged is kept beside them.
 */
export interface SnapshotContent {
  readonly format: 1
  readonly office: string
  readonly context: GridContext
  readonly facts: readonly ProjectFact[]
  readonly judged: readonly { readonly id: string; readonly lamp: Lamp; readonly reasons: readonly LampReason[] }[]
  readonly findings: readonly KeptFinding[]
  readonly status: MonthStatus
  readonly targets: readonly Target[]
  readonly corrections: readonly CorrectionNote[]
  /** 问题台账 up to the month's end, as it stood at the freeze; a version from before there was one has none. */
  readonly problems: readonly ProblemFact[]
  /** What projects' cards need beside the facts; null in a version from before there were cards. */
  readonly cards: CardParts | null
  /** How units were ranked; absent in a version from before that could be changed, when it was by 较序时. */
  readonly ranking?: RankingRule
}

/** The lamps of a grid with their reasons, row by row. */
export function judgedOf(answer: GridAnswer): SnapshotContent['judged'] {
  return Array.from({ length: answer.count }, (_, i) => ({
    id: answer.text.id.values[i] ?? '',
    lamp: lampAt(answer, i),
    reasons: lampVerdictAt(answer, i).reasons,
  }))
}

/** The grid of a snapshot, or of some of its projects. */
export function snapshotGrid(
  content: SnapshotContent,
  more: Pick<GridContext, 'revision' | 'life'>,
  ids: readonly string[] | null = null,
): GridAnswer {
  const facts = ids === null ? content.facts : content.facts.filter((fact) => ids.includes(fact.project.id))
  return gridOf(facts, { ...content.context, ...more })
}
