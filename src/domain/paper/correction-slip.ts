import { monthText, yearOf } from '../month'
import { slipChanges } from './correction-changes'
import { slipEffects } from './correction-effects'
import type { CorrectionSlip, SlipFacts } from './correction-model'
import { slipNotes } from './correction-notes'

/** The slip of a registered correction. */
export function correctionSlip(facts: SlipFacts): CorrectionSlip {
  const { correction, project } = facts
  const { code, name } = project
  return {
    title: '重点项目月报数据更正单',
    fileName: `更正单${correction.number}`.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_'),
    number: correction.number,
    office: facts.office,
    registeredOn: facts.registeredOn,
    unit: project.unit ?? '',
    month: monthText(correction.month),
    project: code === null ? name : `${name}（${code}）`,
    changes: slipChanges(facts.lines, correction.month),
    reason: correction.reason,
    basis: correction.basis ?? '',
    attachments: facts.attachments === 0 ? '' : `${facts.attachments}份`,
    effects: slipEffects(facts.months, yearOf(correction.month)),
    notes: slipNotes(facts),
    proposedBy: correction.proposedBy ?? '',
    who: correction.who,
    simulated: facts.simulated,
  }
}
