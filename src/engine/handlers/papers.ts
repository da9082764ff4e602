import type { Input } from '#contract/index'
import { type GridAnswer, textsAt } from '#domain/grid'
import { correctionForm } from '#domain/paper/correction-form'
import { formOf } from '#domain/paper/form-file'
import { monthlySheet } from '#domain/paper/monthly-sheet'
import { refuse } from '#domain/refusal'
import type { ReadableDb } from '#ledger/database'
import { idByName, unitIdByName } from '#ledger/projects'
import type { JobContext } from '../context'
import { checklistModel } from './paper-checklist'
import { slipModel } from './paper-correction'
import { exportAll } from './paper-folder'
import { meansOf } from './paper-means'
import { orderJobs } from './paper-order'
import { paperSource } from './paper-version'
import { formNamed } from './sheet-forms'
import { tableJobs } from './table-papers'

type SheetInput = Omit<Input<'export.monthly'>, 'out'> & Pick<Input<'paper.monthly'>, 'layout'>

function isNamed(answer: GridAnswer, column: 'lists' | 'units', name: string): boolean {
  for (let i = 0; i < answer.count; i += 1) if (textsAt(answer, column, i).includes(name)) return true
  return false
}

/** A version keeps the names of its day, so that a list or unit may be asked for by the name it had or has. */
function requireNames(db: ReadableDb, answer: GridAnswer, { list, unit }: SheetInput): void {
  if (list !== undefined && !isNamed(answer, 'lists', list) && idByName(db, 'list', list) === null)
    refuse('LIST_MISSING', { name: list })
  if (unit !== undefined && !isNamed(answer, 'units', unit) && unitIdByName(db, unit) === null)
    refuse('UNIT_MISSING', { name: unit })
}

/** The month's sheet as a paper model: of the ledger while the month is open, of a version once it is frozen. */
function sheetModel(context: JobContext, input: SheetInput) {
  const { answer, ...source } = paperSource(context, input.month, input.version)
  requireNames(context.db, answer, input)
  const form = input.layout === undefined ? formNamed(context.db, input.form).form : formOf(input.layout, null)
  return monthlySheet(answer, {
    ...source,
    form,
    group: input.group,
    list: input.list ?? null,
    unit: input.unit ?? null,
  })
}

async function exportMonthlySheet(context: JobContext, input: Input<'export.monthly'>) {
  const { exportMonthly } = await import('#documents/export-monthly')
  return exportMonthly(sheetModel(context, input), input.out, meansOf(context, '月报表'))
}

async function previewMonthlySheet(context: JobContext, input: Input<'paper.monthly'>) {
  const { monthlyPage } = await import('#documents/monthly-page')
  const model = sheetModel(context, input)
  return { html: monthlyPage(model), rows: model.count, fileName: model.fileName }
}

async function exportCorrection(context: JobContext, input: Input<'export.correction'>) {
  const { exportForm } = await import('#documents/export-form')
  const slip = slipModel(context, input)
  return exportForm(correctionForm(slip), slip.changes.length, input.out, meansOf(context, '更正单'))
}

async function previewCorrection(context: JobContext, input: Input<'paper.correction'>) {
  const { formPage } = await import('#documents/form-page')
  const model = slipModel(context, input)
  return { html: formPage(correctionForm(model)), rows: model.changes.length, fileName: model.fileName }
}

async function exportMonthChecklist(context: JobContext, input: Input<'export.checklist'>) {
  const { exportChecklist } = await import('#documents/export-paper')
  return exportChecklist(checklistModel(context, input), input.out, meansOf(context, '核对表'))
}

async function previewChecklist(context: JobContext, input: Input<'paper.checklist'>) {
  const { checklistPage } = await import('#documents/checklist-page')
  const model = checklistModel(context, input)
  return { html: checklistPage(model), rows: model.rows.length, fileName: model.fileName }
}

export const paperJobs = {
  ...tableJobs,
  ...orderJobs,
  'export.all': exportAll,
  'export.monthly': exportMonthlySheet,
  'paper.monthly': previewMonthlySheet,
  'export.correction': exportCorrection,
  'paper.correction': previewCorrection,
  'export.checklist': exportMonthChecklist,
  'paper.checklist': previewChecklist,
}
