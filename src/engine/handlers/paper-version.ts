import { type GridAnswer, openLife } from '#domain/grid'
import { addMonths, type Day, type Month, yearOf } from '#domain/month'
import { isFrozen, type Snapshot } from '#domain/month-life'
import { isDraft, type Standing } from '#domain/paper/edition'
import type { SheetFinding } from '#domain/paper/findings-table'
import { defaultRanking, type RankingRule } from '#domain/paper/ranking-rule'
import type { ProblemFact } from '#domain/problem'
import { refuse } from '#domain/refusal'
import { type SnapshotContent, snapshotGrid } from '#domain/snapshot'
import type { Target } from '#domain/target'
import type { ReadableDb } from '#ledger/database'
import { monthState } from '#ledger/month-life'
import { readProblems } from '#ledger/problems'
import { revision } from '#ledger/projects'
import { readAll } from '#ledger/record'
import { readSnapshotContent, readSnapshots } from '#ledger/snapshots'
import type { JobContext } from '../context'
import { localDay, localMinute } from '../local-time'
import { rankingRule } from '../ranking-settings'
import { isSimulated, officeName } from '../settings'
import { lifeOf, liveGrid } from './grid-answer'

/** Everything a paper of a month is printed from: the ledger while it is open, a version once it is frozen. */
export interface PaperSource {
  readonly answer: GridAnswer
  readonly office: string
  readonly filledOn: Day
  readonly simulated: boolean
  readonly standing: Standing
  /** How units are ranked, or were when the version was made. */
  readonly ranking: RankingRule
  /** The report's promises as they stood. Read when a paper asks: most do not. */
  readonly targets: () => readonly Target[]
  /** 问题台账, with everything recorded up to then. */
  readonly problems: () => readonly ProblemFact[]
}

const readTargets = (db: ReadableDb) => readAll(db, 'target') as unknown as readonly Target[]

function draftSource({ db, today, now }: JobContext, month: Month): PaperSource {
  return {
    answer: liveGrid(db, month, today),
    office: officeName(db),
    filledOn: today,
    simulated: isSimulated(db),
    standing: { draftAt: localMinute(now) },
    ranking: rankingRule(db, month),
    targets: () => readTargets(db),
    problems: () => readProblems(db),
  }
}

const keyOf = ({ projectId, code }: SnapshotContent['findings'][number]) => `${projectId}/${code}`

/** The findings of a version; those that its freeze did not know are a correction's. */
function findingsOf(db: ReadableDb, versions: readonly Snapshot[], shown: Snapshot): readonly SheetFinding[] {
  const { findings } = readSnapshotContent(db, shown)
  const freeze = versions.findLast((one) => one.version <= shown.version && one.correctionId === null)
  if (freeze === undefined || freeze.id === shown.id) return findings.map((one) => ({ ...one, afterFreeze: false }))
  const known = new Set(readSnapshotContent(db, freeze).findings.map(keyOf))
  return findings.map((one) => ({ ...one, afterFreeze: !known.has(keyOf(one)) }))
}

function versionSource(db: ReadableDb, versions: readonly Snapshot[], shown: Snapshot): PaperSource {
  const content = readSnapshotContent(db, shown)
  const life = lifeOf(db, shown, content)
  return {
    answer: snapshotGrid(content, { revision: revision(db), life }),
    office: content.office,
    filledOn: content.context.today,
    simulated: content.context.simulated,
    standing: {
      version: shown.version,
      takenOn: localDay(shown.takenAt),
      corrected: shown.correctionId !== null,
      newest: isFrozen(life.state) ? (versions.at(-1)?.version ?? null) : null,
      findings: findingsOf(db, versions, shown),
    },
    ranking: content.ranking ?? defaultRanking,
    targets: () => content.targets,
    problems: () => content.problems,
  }
}

/**
 * What a month's papers are printed from: a named version, else the newest of a frozen month, else the ledger as it
 * stands. Refuses SNAPSHOT_MISSING for a version that the month never had.
 */
export function paperSource(context: JobContext, month: Month, version: number | undefined): PaperSource {
  const { db } = context
  const versions = readSnapshots(db, month)
  if (version !== undefined) {
    const shown = versions.find((one) => one.version === version)
    return versionSource(db, versions, shown ?? refuse('SNAPSHOT_MISSING', { id: `${month} #${version}` }))
  }
  const newest = versions.at(-1)
  if (newest === undefined || !isFrozen(monthState(db, month))) return draftSource(context, month)
  return versionSource(db, versions, newest)
}

/** Whether a version was there when another was made; a correction makes those of several months at once. Ids are in order of time. */
function stoodBefore(one: Snapshot, other: Snapshot): boolean {
  return one.id < other.id || (one.correctionId !== null && one.correctionId === other.correctionId)
}

/**
 * The grid of the month before, to compare a month's ranking with: of the version that was in force when the month's own
 * was made, so that a paper printed again says the same. An open month is compared with the newest version, or with the
 * ledger while that month is open too. Null in January, and where a frozen month's predecessor was not frozen.
 */
export function gridBefore(context: JobContext, month: Month, standing: Standing): GridAnswer | null {
  const { db, today } = context
  const before = addMonths(month, -1)
  if (yearOf(before) !== yearOf(month)) return null
  const versions = readSnapshots(db, before)
  if (isDraft(standing) && !isFrozen(monthState(db, before))) return liveGrid(db, before, today)
  const own = isDraft(standing) ? undefined : readSnapshots(db, month).find((one) => one.version === standing.version)
  const then = versions.findLast((one) => own === undefined || stoodBefore(one, own))
  return then === undefined ? null : snapshotGrid(readSnapshotContent(db, then), { revision: 0, life: openLife })
}
