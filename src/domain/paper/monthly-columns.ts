import type { Totals } from '../figures'
import type { Words } from '../refusal'

/** What a cell holds: text, whole yuan, a fraction, percentage points, a counting number, a number as given, a score; null is blank. */
export type SheetCell = string | number | null
export type CellKind = 'integer' | 'text' | 'money' | 'rate' | 'gap' | 'decimal' | 'score'

/** A column that a monthly sheet may have, as it is where a form says nothing else. */
export interface CatalogueColumn {
  readonly kind: CellKind
  readonly align: 'left' | 'center' | 'right'
  /** What the column is called among the columns to choose from. */
  readonly label: Words
  /** Its heading in a form that takes it up; `|` is a line's end, the braces are those of `headingText`. */
  readonly heading: string
  /** The least width in half characters, and its share of what is left over; 0: as wide as its longest cell. */
  readonly least: number
  readonly share: number
  /** What stands there in a 合计: one of the totals, the sum of the rows, or nothing. */
  readonly total: keyof Totals | 'sum' | null
}

const text = (zh: string, en: string, least: number, share: number, heading = zh): CatalogueColumn => ({
  kind: 'text',
  align: 'left',
  label: { zh, en },
  heading,
  least,
  share,
  total: null,
})
const short = (zh: string, en: string, least: number, share = 0, heading = zh): CatalogueColumn => ({
  ...text(zh, en, least, share, heading),
  align: 'center',
})
const figure = (
  kind: CellKind,
  zh: string,
  en: string,
  total: CatalogueColumn['total'],
  heading = zh,
): CatalogueColumn => ({
  kind,
  align: 'right',
  label: { zh, en },
  heading,
  least: kind === 'money' ? 10 : 8,
  share: 0,
  total,
})

/**
 * Every column that a monthly sheet may have, once (DOMAIN.md, The official monthly sheet; what else a month knows of a
 * project). Which of them a sheet has, and where, its form says.
 */
export const sheetColumns = {
  index: { ...short('序号', 'No.', 5.4), kind: 'integer' },
  name: text('项目名称', 'Project', 14, 18),
  code: short('代码', 'Code', 8),
  industry: short('行业', 'Industry', 7),
  nature: short('建设性质', 'Nature', 5.8, 0, '建设|性质'),
  yearClass: short('年度类别', 'Year class', 8.8, 0, '年度|类别'),
  stage: short('阶段', 'Stage', 5.8),
  scale: text('建设规模及主要内容', 'Scale and content', 12, 18, '建设规模|及主要内容'),
  years: short('建设起止年限', 'Years', 8.8, 0, '建设起|止年限'),
  address: text('建设地点', 'Place', 9.5, 8),
  lists: short('名单', 'Lists', 9.6, 6),
  totalInvestment: figure('money', '总投资', 'Total investment', 'totalInvestment'),
  carryIn: figure('money', '至上年底累计完成投资', 'Carried in', 'carryIn', '至{上年}年|底累计完|成投资'),
  annualPlan: figure('money', '年度计划投资', 'Annual plan', 'annualPlan', '{年}年|计划投资'),
  monthPlan: figure('money', '本月计划投资', 'Month’s plan', 'sum', '{月}月|计划投资'),
  monthActual: figure('money', '本月完成投资', 'Done this month', 'monthActual', '{月}月|完成投资'),
  ytdPlan: figure('money', '序时计划', 'Planned to date', 'sum', '{累计月}|序时计划'),
  ytdActual: figure('money', '本年累计完成投资', 'Done this year', 'ytdActual', '{累计月}累计|完成投资'),
  annualRate: figure('rate', '占年度计划%', '% of annual plan', 'annualRate', '占年度|计划%'),
  timeRate: figure('rate', '序时进度%', 'Time elapsed %', 'timeRate', '序时|进度%'),
  gapPoints: { ...figure('gap', '较序时±百分点', 'Against time', 'gapPoints', '较序时|±百分点'), least: 9.6 },
  cumulative: figure('money', '开工以来累计完成投资', 'Done since start', 'cumulative', '开工以来|累计完成'),
  totalRate: figure('rate', '占总投资%', '% of total', 'totalRate', '占总|投资%'),
  physical: figure('rate', '形象比例%', 'Physical %', null, '形象|比例%'),
  statistics: figure('money', '入统投资', 'In statistics', 'sum', '{月}月|入统投资'),
  progress: text('形象进度', 'Progress', 12, 16),
  problem: text('存在问题', 'Problems', 9.5, 11),
  next: text('下一步计划', 'Next steps', 9.5, 12),
  start: short('计划(实际)开工', 'Start, planned (actual)', 9.8, 0, '计划|(实际)|开工'),
  completion: short('计划竣工', 'Completion, planned', 9.8, 0, '计划|竣工'),
  statEntry: short('是否入统', 'In statistics?', 5.8, 0, '是否|入统'),
  unit: short('责任单位', 'Responsible unit', 9.6, 9),
  leader: short('包联领导', 'Leader', 9.8, 2, '包联|领导'),
  contact: short('责任人及电话', 'Contact', 11.8, 3, '责任人|及电话'),
  remark: text('备注', 'Remark', 5.4, 5),
} as const satisfies Readonly<Record<string, CatalogueColumn>>

export type ColumnKey = keyof typeof sheetColumns
/** In the order in which they are offered. */
export const columnKeys = Object.keys(sheetColumns) as [ColumnKey, ...ColumnKey[]]

/** A column, seen without what is its own. */
export const catalogueColumn = (key: ColumnKey): CatalogueColumn => sheetColumns[key]

/** A column as it stands in a sheet. */
export interface SheetColumn {
  readonly key: ColumnKey
  readonly kind: CellKind
  readonly align: 'left' | 'center' | 'right'
  /** The heading, broken where it reads well; joined it is the heading as one text. */
  readonly heading: readonly string[]
  /** The heading above it that it shares with its neighbours; null where its own spans both header rows. */
  readonly band: string | null
  /** The least width in half characters, and its share of what is left over; 0: as wide as its longest cell. */
  readonly least: number
  readonly share: number
}

/** Whether totals stand in a column, so that no label can. */
export function isFigure(key: ColumnKey | undefined): boolean {
  return key !== undefined && key !== 'index' && catalogueColumn(key).kind !== 'text'
}
