import { gridYear } from '../grid'
import { type Month, monthNumber, spanText } from '../month'
import type { CellKind } from './monthly-columns'
import type { TableColumn, TotalRule } from './table-model'

/** A text that takes its share of the paper's width. */
export function textColumn(key: string, heading: readonly string[], least: number, share: number): TableColumn {
  return { key, kind: 'text', align: 'left', heading, least, share, total: null, hidden: false }
}

/** A short text in the middle of its column. */
export function shortColumn(key: string, heading: readonly string[], least: number, share = 0): TableColumn {
  return { ...textColumn(key, heading, least, share), align: 'center' }
}

/** A column of numbers, as wide as its longest. */
export function figureColumn(
  key: string,
  kind: CellKind,
  heading: readonly string[],
  total: TotalRule | null = null,
): TableColumn {
  const least = kind === 'money' ? 10 : kind === 'integer' ? 5.4 : 8
  return { key, kind, align: 'right', heading, least, share: 0, total, hidden: false }
}

/** 序号 or 名次. */
export function counterColumn(key: string, heading: readonly string[]): TableColumn {
  return { ...figureColumn(key, 'integer', heading), align: 'center' }
}

/** What rates are computed from, in the spreadsheet alone: sums over projects with a plan and a figure in the month. */
export const ratedColumns: readonly TableColumn[] = (
  [
    ['ratedPlan', '计算用：计划'],
    ['ratedDone', '计算用：累计完成'],
    ['ratedPlanned', '计算用：序时计划'],
  ] as const
).map(([key, heading]) => ({ ...figureColumn(key, 'money', [heading], 'sum'), hidden: true }))

const annualRate: TotalRule = { of: 'ratedDone', by: 'ratedPlan', times: 1 }
const timeRate: TotalRule = { of: 'ratedPlanned', by: 'ratedPlan', times: 1 }
const gap: TotalRule = { of: 'ratedDone', minus: 'ratedPlanned', by: 'ratedPlan', times: 100 }
const totalRate: TotalRule = { of: 'cumulative', by: 'totalInvestment', times: 1 }

/** The columns of money and rates under the names that every paper gives them; `ratedColumns` must be there as well. */
export function moneyColumns(month: Month) {
  const year = gridYear({ month })
  return {
    totalInvestment: figureColumn('totalInvestment', 'money', ['总投资'], 'sum'),
    annualPlan: figureColumn('annualPlan', 'money', [`${year}年`, '计划投资'], 'sum'),
    monthActual: figureColumn('monthActual', 'money', [`${monthNumber(month)}月`, '完成投资'], 'sum'),
    ytdActual: figureColumn('ytdActual', 'money', [`${spanText(month)}累计`, '完成投资'], 'sum'),
    annualRate: figureColumn('annualRate', 'rate', ['占年度', '计划%'], annualRate),
    timeRate: figureColumn('timeRate', 'rate', ['序时', '进度%'], timeRate),
    gapPoints: figureColumn('gapPoints', 'gap', ['较序时', '±百分点'], gap),
    cumulative: figureColumn('cumulative', 'money', ['开工以来', '累计完成'], 'sum'),
    totalRate: figureColumn('totalRate', 'rate', ['占总', '投资%'], totalRate),
  } as const
}
