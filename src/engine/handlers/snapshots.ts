import type { FindingLine } from '#contract/month-life'
import { findingSentence } from '#domain/finding-sentence'
import { findingsOf } from '#domain/findings'
import { type GridAnswer, type GridContext, openLife, type ProjectFact, textAt, textsAt } from '#domain/grid'
import { gridOf } from '#domain/grid-compute'
import { addMonths, type Month } from '#domain/month'
import type { Snapshot } from '#domain/month-life'
import type { CardParts } from '#domain/paper/card-parts'
import type { RankingRule } from '#domain/paper/ranking-rule'
import { type ProblemFact, problemsUpTo } from '#domain/problem'
import type { Lang } from '#domain/refusal'
import { judgedOf, type SnapshotContent } from '#domain/snapshot'
import type { Target } from '#domain/target'
import type { ReadableDb } from '#ledger/database'
import { readProblems } from '#ledger/problems'
import { readFacts } from '#ledger/project-facts'
import { readAll } from '#ledger/record'
import { keepSnapshot, readExplanations, readProgress } from '#ledger/snapshots'
import type { CommandContext } from '../context'
import { rankingRule } from '../ranking-settings'
import { officeName } from '../settings'
import { readCardParts } from './card-parts'
import { liveContext } from './grid-answer'
import { statusOf } from './month-status'

/** 形象进度 of the month before, by row of a grid. */
type ProgressBefore = (row: number) => string | null

/** As the ledger tells it now. */
export function progressBefore(db: ReadableDb, answer: GridAnswer): ProgressBefore {
  const before = readProgress(db, addMonths(answer.month, -1))
  return (row) => before.get(answer.text.id.values[row] ?? '') ?? null
}

/** As a version knew it: where it found the text unchanged, it is the row's own; elsewhere it does not matter. */
export function progressBeforeKept(kept: Pick<SnapshotContent, 'findings'>, answer: GridAnswer): ProgressBefore {
  const unchanged = new Set(kept.findings.flatMap((f) => (f.code === 'PROGRESS_UNCHANGED' ? f.projectId : [])))
  return (row) => (unchanged.has(answer.text.id.values[row] ?? '') ? textAt(answer, 'progress', row) : null)
}

/** The checks of a month as its grid stands, each with what was said to it. */
export function findingLines(
  db: ReadableDb,
  answer: GridAnswer,
  lang: Lang,
  progressAt: ProgressBefore,
): readonly FindingLine[] {
  const said = new Map(
    readExplanations(db, answer.month).map((row) => [`${row.projectId}/${row.code}`, row.text] as const),
  )
  return findingsOf(answer, { progressAt }).map((finding) => ({
    code: finding.code,
    projectId: finding.projectId,
    name: textAt(answer, 'name', finding.at) ?? '',
    unit: textsAt(answer, 'units', finding.at)[0] ?? null,
    message: findingSentence(finding, lang),
    explanation: said.get(`${finding.projectId}/${finding.code}`) ?? null,
  }))
}

interface Kept {
  readonly context: GridContext
  readonly facts: readonly ProjectFact[]
  readonly corrections: SnapshotContent['corrections']
  readonly targets: readonly Target[]
  readonly problems: readonly ProblemFact[]
  readonly cards: CardParts | null
  readonly ranking?: RankingRule
  readonly office: string
  readonly progressAt: (answer: GridAnswer) => ProgressBefore
}

/** Everything that papers need, from facts and the context they were judged under. Papers are Chinese. */
function contentOf(db: ReadableDb, kept: Kept): { content: SnapshotContent; answer: GridAnswer } {
  const answer = gridOf(kept.facts, kept.context)
  const findings = findingLines(db, answer, 'zh', kept.progressAt(answer)).map(
    ({ code, projectId, message, explanation }) => ({
      code,
      projectId,
      message,
      explanation,
    }),
  )
  const content: SnapshotContent = {
    format: 1,
    office: kept.office,
    context: kept.context,
    facts: kept.facts,
    judged: judgedOf(answer),
    findings,
    status: statusOf(db, answer),
    targets: kept.targets,
    corrections: kept.corrections,
    problems: kept.problems,
    cards: kept.cards,
    ...(kept.ranking && { ranking: kept.ranking }),
  }
  return { content, answer }
}

/** Takes a month's snapshot as the ledger stands; answers its record and its grid. */
export function takeSnapshot({ db, change, today }: CommandContext, month: Month) {
  const { content, answer } = contentOf(db, {
    context: { ...liveContext(db, month, today), life: openLife },
    facts: readFacts(db, { month, ids: null }),
    corrections: [],
    targets: readAll(db, 'target') as unknown as readonly Target[],
    problems: problemsUpTo(readProblems(db), month),
    cards: readCardParts(db, null),
    ranking: rankingRule(db, month),
    office: officeName(db),
    progressAt: (answer) => progressBefore(db, answer),
  })
  return { snapshot: keepSnapshot(change, month, content, null), answer }
}

/**
 * Keeps a further version of a frozen month with other facts, judged by the rules and on the day of its freeze. Only the
 * corrected project's text is held against the month before as it stands now.
 */
export function keepCorrected(
  { db, change }: CommandContext,
  old: SnapshotContent,
  facts: readonly ProjectFact[],
  note: SnapshotContent['corrections'][number],
  correctionId: string,
): Snapshot {
  const progressAt = (answer: GridAnswer): ProgressBefore => {
    const [now, kept] = [progressBefore(db, answer), progressBeforeKept(old, answer)]
    return (row) => (answer.text.id.values[row] === note.projectId ? now(row) : kept(row))
  }
  const { content } = contentOf(db, { ...old, facts, corrections: [...old.corrections, note], progressAt })
  return keepSnapshot(change, old.context.month, content, correctionId)
}
