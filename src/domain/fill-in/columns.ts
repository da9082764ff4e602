import { monthNumber, spanText } from '../month'
import { planMonths } from '../year-record'
import { type FillInField, fieldOf, type Period, periodYear } from './form'

/** What a column of a workbook shows: a field to fill, or something that stands beside it. */
export type ColumnKey =
  | FillInField
  | 'id'
  | 'number'
  | 'name'
  | 'totalInvestment'
  | 'annualPlan'
  | 'ytdBefore'
  | 'annualRate'
  | 'brought'
  | 'keep'
  | 'monthsSum'

export interface FillInColumn {
  readonly key: ColumnKey
  readonly heading: string
  readonly kind: 'text' | 'money' | 'rate' | 'integer'
  /** Half characters; the whole table is drawn to these. */
  readonly width: number
  /** Cells of this column are filled by the unit; of 本月 and 累计 in each row one. */
  readonly fill: boolean
  readonly hidden?: true
}

const column = (
  key: ColumnKey,
  heading: string,
  kind: FillInColumn['kind'],
  width: number,
  fill: 'fill' | 'locked' = 'locked',
): FillInColumn => ({ key, heading, kind, width, fill: fill === 'fill' })

/** The heading of the hidden column that a row is known by. */
export const ID_HEADING = '项目编号（不要改）'
/** What the drop-down beside the texts offers. */
export const KEEP = '沿用上月'

const head = (): readonly FillInColumn[] => [
  { ...column('id', ID_HEADING, 'text', 20), hidden: true },
  column('number', '序号', 'integer', 6),
  column('name', '项目名称', 'text', 30),
  column('totalInvestment', '总投资', 'money', 14),
]

function monthlyColumns(period: Extract<Period, { kind: 'monthly' }>): readonly FillInColumn[] {
  const number = monthNumber(period.month)
  const before = number === 2 ? '1月' : `1—${number - 1}月`
  return [
    ...head(),
    column('annualPlan', `${periodYear(period)}年计划投资`, 'money', 14),
    ...(number > 1 ? [column('ytdBefore', `${before}累计完成投资`, 'money', 14)] : []),
    column('actual', `${number}月完成投资`, 'money', 14, 'fill'),
    column(
      'cumulative',
      number === 1 ? '1月止累计完成投资' : `${spanText(period.month)}累计完成投资`,
      'money',
      14,
      'fill',
    ),
    column('annualRate', '占年度计划', 'rate', 9),
    column('physical', '形象比例', 'rate', 9, 'fill'),
    column('brought', '上月情况', 'text', 34),
    column('progress', '形象进度', 'text', 30, 'fill'),
    column('problem', '存在问题', 'text', 24, 'fill'),
    column('next', '下一步计划', 'text', 24, 'fill'),
    column('keep', '文字沿用上月', 'text', 10, 'fill'),
    column('statistics', '入统投资', 'money', 13, 'fill'),
    column('statEntry', '是否入统', 'text', 11, 'fill'),
  ]
}

function planColumns(period: Period): readonly FillInColumn[] {
  return [
    ...head(),
    column('annual', `${periodYear(period)}年计划投资`, 'money', 15, 'fill'),
    ...planMonths.map((name, i) => column(name, `${i + 1}月计划`, 'money', 13, 'fill')),
    column('monthsSum', '各月合计', 'money', 15),
  ]
}

/** The columns of a workbook, the hidden one first. */
export function columnsOf(period: Period): readonly FillInColumn[] {
  return period.kind === 'monthly' ? monthlyColumns(period) : planColumns(period)
}

/** Whether a column's key is a field that comes back. */
export function isField(key: ColumnKey): key is FillInField {
  return key !== 'id' && key !== 'keep' && !beside.has(key) && fieldOf(key as FillInField) !== undefined
}
const beside: ReadonlySet<ColumnKey> = new Set<ColumnKey>([
  'number',
  'name',
  'totalInvestment',
  'annualPlan',
  'ytdBefore',
  'annualRate',
  'brought',
  'monthsSum',
])
