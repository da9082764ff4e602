import type { Input } from '#contract/index'
import { checklist } from '#domain/paper/checklist'
import { isDraft } from '#domain/paper/edition'
import type { JobContext } from '../context'
import { paperSource } from './paper-version'
import { findingLines, progressBefore } from './snapshots'

/** What is looked through before a month is frozen; of a frozen month, what it was frozen with. Refuses MONTH_EMPTY. */
export function checklistModel(context: JobContext, { month }: Input<'paper.checklist'>) {
  const { db } = context
  const { answer, office, standing } = paperSource(context, month, undefined)
  const draft = isDraft(standing)
  // A paper is Chinese, whatever language the window speaks.
  const findings = draft ? findingLines(db, answer, 'zh', progressBefore(db, answer)) : standing.findings
  return checklist(answer, {
    office,
    printedOn: context.today,
    findings,
    draftAt: draft ? standing.draftAt : null,
  })
}
