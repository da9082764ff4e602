import type { Input } from '#contract/index'
import type { StoredRecord } from '#domain/entity'
import { figuresAt, type GridAnswer, openLife, textAt, textsAt } from '#domain/grid'
import type { Month } from '#domain/month'
import type { Snapshot } from '#domain/month-life'
import type { SlipFacts, SlipMonth } from '#domain/paper/correction-model'
import { correctionSlip } from '#domain/paper/correction-slip'
import { refuse } from '#domain/refusal'
import { snapshotGrid } from '#domain/snapshot'
import type { ReadableDb } from '#ledger/database'
import { readAll } from '#ledger/record'
import { findCorrection, readCorrectionLines, readSnapshotContent, readSnapshots } from '#ledger/snapshots'
import type { JobContext } from '../context'
import { localDay } from '../local-time'
import { isSimulated, officeName } from '../settings'
import { gridAnswer } from './grid-answer'

/** A project in one version, alone. */
function projectIn(db: ReadableDb, snapshot: Snapshot, id: string): GridAnswer {
  return snapshotGrid(readSnapshotContent(db, snapshot), { revision: 0, life: openLife }, [id])
}

/** Its figures and the lamp it was judged with; null where the version does not know it. */
function stoodIn(db: ReadableDb, snapshot: Snapshot, id: string): SlipMonth['before'] {
  const judged = readSnapshotContent(db, snapshot).judged.find((one) => one.id === id)
  return judged === undefined ? null : { figures: figuresAt(projectIn(db, snapshot, id), 0), lamp: judged.lamp }
}

/** The versions that a correction made, oldest month first. */
function versionsMade(db: ReadableDb, correctionId: string): readonly Snapshot[] {
  const made = readAll(db, 'snapshot').filter((row) => row.correctionId === correctionId)
  const months = [...new Set(made.map((row) => row.month as Month))].sort()
  return months.flatMap((month) => readSnapshots(db, month).filter((one) => one.correctionId === correctionId))
}

function slipMonth(db: ReadableDb, made: Snapshot, id: string): readonly SlipMonth[] {
  const month = made.month as Month // a snapshot's month was checked when it was kept
  const after = stoodIn(db, made, id)
  if (after === null) return []
  const former = readSnapshots(db, month).find((one) => one.version === made.version - 1)
  const planVersion = textAt(projectIn(db, made, id), 'planVersion', 0)
  return [
    {
      month,
      before: former === undefined ? null : stoodIn(db, former, id),
      after,
      planVersion: planVersion === 'initial' || planVersion === 'adjusted' ? planVersion : null,
    },
  ]
}

function attachedTo(correctionId: string) {
  return (row: StoredRecord) => row.owner === 'correction' && row.ownerRecord === correctionId
}

/**
 * A registered correction as its 更正单: every figure from the versions before and after it. Takes its id or its number;
 * refuses CORRECTION_MISSING.
 */
export function slipModel({ db, today }: JobContext, { id }: Input<'paper.correction'>) {
  const correction = findCorrection(db, id) ?? refuse('CORRECTION_MISSING', { id })
  const { projectId } = correction
  const month = correction.month as Month // checked when it was registered
  const made = versionsMade(db, correction.id)
  const [first] = made
  const project = first === undefined ? gridAnswer(db, month, today, [projectId]) : projectIn(db, first, projectId)
  const facts: SlipFacts = {
    correction: { ...correction, month },
    lines: readCorrectionLines(db, correction.id),
    project: {
      name: textAt(project, 'name', 0) ?? correction.name,
      code: textAt(project, 'code', 0),
      unit: textsAt(project, 'units', 0)[0] ?? null,
    },
    months: made.flatMap((version) => slipMonth(db, version, projectId)),
    office: first === undefined ? officeName(db) : readSnapshotContent(db, first).office,
    registeredOn: localDay(correction.registeredAt),
    attachments: readAll(db, 'attachment').filter(attachedTo(correction.id)).length,
    simulated: isSimulated(db),
  }
  return correctionSlip(facts)
}
