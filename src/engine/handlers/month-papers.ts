import type { ExportMeans, Written } from '#documents/export-paper'
import type { Month } from '#domain/month'
import { categorySummary } from '#domain/paper/category-summary'
import { correctionForm } from '#domain/paper/correction-form'
import { laggingList } from '#domain/paper/lagging'
import { leaderProjects } from '#domain/paper/leader-projects'
import { milestoneTable } from '#domain/paper/milestone-table'
import { monthlySheet } from '#domain/paper/monthly-sheet'
import { officialForms } from '#domain/paper/official-forms'
import { problemTable } from '#domain/paper/problem-table'
import type { SheetForm } from '#domain/paper/sheet-form'
import type { TablePaper } from '#domain/paper/table-model'
import { targetTable } from '#domain/paper/target-table'
import type { JobContext } from '../context'
import { bulletinOf } from './bulletin'
import { slipModel } from './paper-correction'
import type { PaperSource } from './paper-version'
import { ownForms } from './sheet-forms'
import { rankingOf } from './table-papers'

/** One file of a month's papers: its name with its ending, and how it is written. */
export interface MonthPaper {
  readonly file: string
  /** Printed, rather than written: pages go through the printer, which is slow to start. */
  readonly printed: boolean
  readonly write: (out: string, means: ExportMeans) => Promise<Written>
}

function paper(name: string, ending: '.xlsx' | '.pdf' | '.docx', write: MonthPaper['write']): MonthPaper {
  return { file: name + ending, printed: ending === '.pdf', write }
}

function sheetPapers(source: PaperSource, form: SheetForm): readonly MonthPaper[] {
  const sheet = monthlySheet(source.answer, { ...source, form, group: 'yearClass', list: null, unit: null })
  const write: MonthPaper['write'] = async (out, means) => {
    const { exportMonthly } = await import('#documents/export-monthly')
    return exportMonthly(sheet, out, means)
  }
  return [paper(sheet.fileName, '.xlsx', write), paper(sheet.fileName, '.pdf', write)]
}

function tablePaper(table: TablePaper, ending: '.xlsx' | '.pdf' = '.xlsx'): MonthPaper {
  return paper(table.fileName, ending, async (out, means) => {
    const { exportTable } = await import('#documents/export-table')
    return exportTable(table, out, means)
  })
}

function bulletinPaper(context: JobContext, source: PaperSource): MonthPaper {
  const model = bulletinOf(context, source)
  return paper(model.fileName, '.docx', async (out, means) => {
    const { exportBulletin } = await import('#documents/bulletin-docx')
    return exportBulletin(model, out, means)
  })
}

/** The 更正单 of the month itself that its version tells. */
function slips(context: JobContext, month: Month, { answer }: PaperSource): readonly MonthPaper[] {
  const numbers = new Set(answer.life.corrections.flatMap((note) => (note.month === month ? note.number : [])))
  return [...numbers].map((id) => {
    const slip = slipModel(context, { id })
    return paper(slip.fileName, '.pdf', async (out, means) => {
      const { exportForm } = await import('#documents/export-form')
      return exportForm(correctionForm(slip), slip.changes.length, out, means)
    })
  })
}

/** Every paper there is for a month, all of one source, in the order in which an office lays them out. */
export function monthPapers(context: JobContext, month: Month, source: PaperSource): readonly MonthPaper[] {
  const ranking = rankingOf(context, source, { month })
  return [
    ...sheetPapers(source, officialForms.full),
    ...sheetPapers(source, officialForms.short),
    ...ownForms(context.db).flatMap((form) => sheetPapers(source, form)),
    tablePaper(ranking),
    tablePaper(ranking, '.pdf'),
    tablePaper(laggingList(source)),
    tablePaper(categorySummary(source)),
    tablePaper(milestoneTable(source)),
    tablePaper(targetTable(source, source.targets())),
    tablePaper(problemTable(source, source.problems())),
    tablePaper(leaderProjects(source, null)),
    bulletinPaper(context, source),
    ...slips(context, month, source),
  ]
}
