import { gridYear } from '#domain/grid'
import { isViewColumn, viewColumnLabel } from '#domain/saved-view'
import { monthWord, spanWord } from '../../parts/month-words'
import type { Surroundings } from './context'

/** What a column is called, wherever it is named: header, column chooser, editor. Two lines where it has a unit. */
export function columnTitle(id: string, at: Pick<Surroundings, 'answer' | 'words' | 'lang'>): string {
  const { words, answer, lang } = at
  const month = monthWord(answer.month, lang)
  const span = spanWord(answer.month, lang)
  const titles: Readonly<Record<string, string>> = {
    mark: words.colMark,
    serial: words.colSerial,
    lamp: words.colLamp,
    name: words.colName,
    unit: words.colUnit,
    totalInvestment: words.colTotal,
    carryIn: words.colCarryIn(gridYear(answer) - 1),
    annualPlan: words.colPlan,
    monthPlan: words.colMonthPlan(month),
    monthActual: words.colMonth(month),
    ytdPlan: words.colYtdPlan(span),
    ytdActual: words.colYtd(span),
    bullet: words.progress,
    annualRate: words.colRate,
    gapPoints: words.colGap,
    cumulative: words.colCumulative,
    totalRate: words.colTotalRate,
    statistics: words.colStatistics(month),
    months: words.colMonths,
    milestones: words.milestones,
    physical: words.colPhysical,
    progress: words.colProgress,
    problem: words.colProblem,
    next: words.colNext,
    stage: words.colStage,
    nature: words.colNature,
    yearClass: words.colClass,
    nextDue: words.colNextDue,
  }
  return titles[id] ?? (isViewColumn(id) ? viewColumnLabel(id)[lang] : id)
}
