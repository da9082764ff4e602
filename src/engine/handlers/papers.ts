import type { Input } from '#contract/index'
import { monthlySheet } from '#domain/paper/monthly-sheet'
import { refuse } from '#domain/refusal'
import { idByName, unitIdByName } from '#ledger/projects'
import type { JobContext } from '../context'
import { isSimulated, officeName } from '../settings'
import { gridAnswer } from './grid-answer'

type SheetInput = Omit<Input<'export.monthly'>, 'out'>

/** The month's sheet as a paper model, from the ledger as it stands: no month is frozen yet, so it says 草稿. */
function sheetModel({ db, today, now }: JobContext, input: SheetInput) {
  if (input.list !== undefined && idByName(db, 'list', input.list) === null)
    refuse('LIST_MISSING', { name: input.list })
  if (input.unit !== undefined && unitIdByName(db, input.unit) === null) refuse('UNIT_MISSING', { name: input.unit })
  return monthlySheet(gridAnswer(db, input.month, today), {
    form: input.form,
    group: input.group,
    list: input.list ?? null,
    unit: input.unit ?? null,
    office: officeName(db),
    filledOn: today,
    openSince: { draftAt: now.slice(0, 16).replace('T', ' ') },
    simulated: isSimulated(db),
  })
}

async function exportMonthlySheet(context: JobContext, input: Input<'export.monthly'>) {
  const { exportMonthly } = await import('#documents/export-monthly')
  const { printer, signal, onProgress } = context
  return exportMonthly(sheetModel(context, input), input.out, {
    printer,
    signal,
    onProgress: (done, total) => onProgress(done, total, '月报表'),
  })
}

async function previewMonthlySheet(context: JobContext, input: Input<'paper.monthly'>) {
  const { monthlyPage } = await import('#documents/monthly-page')
  const model = sheetModel(context, input)
  return { html: monthlyPage(model), rows: model.count, fileName: model.fileName }
}

export const paperJobs = { 'export.monthly': exportMonthlySheet, 'paper.monthly': previewMonthlySheet }
