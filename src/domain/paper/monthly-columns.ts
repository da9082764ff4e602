import { choiceTerm } from '../field'
import { type GridAnswer, given, gridYear, moneyAt, numberAt, textAt } from '../grid'
import { type Month, monthNumber, spanText } from '../month'
import { nature } from '../project'
import { remarkReader } from './correction-text'
import { completionReader, startReader } from './monthly-dates'

/** What a cell holds: text, whole yuan, a fraction, percentage points, a counting number, a number as given; null is blank. */
export type SheetCell = string | number | null
export type CellKind = 'integer' | 'text' | 'money' | 'rate' | 'gap' | 'decimal'

export type ColumnKey =
  | 'index'
  | 'name'
  | 'nature'
  | 'scale'
  | 'years'
  | 'totalInvestment'
  | 'carryIn'
  | 'annualPlan'
  | 'monthActual'
  | 'ytdActual'
  | 'annualRate'
  | 'gapPoints'
  | 'cumulative'
  | 'totalRate'
  | 'progress'
  | 'problem'
  | 'next'
  | 'start'
  | 'completion'
  | 'statEntry'
  | 'unit'
  | 'leader'
  | 'contact'
  | 'remark'

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

const text = (key: ColumnKey, heading: readonly string[], least: number, share: number): SheetColumn => ({
  key,
  kind: 'text',
  align: 'left',
  heading,
  band: null,
  least,
  share,
})
const short = (key: ColumnKey, heading: readonly string[], least: number, share = 0): SheetColumn => ({
  ...text(key, heading, least, share),
  align: 'center',
})
const figure = (
  key: ColumnKey,
  kind: CellKind,
  heading: readonly string[],
  band: string | null = null,
): SheetColumn => ({
  key,
  kind,
  align: 'right',
  heading,
  band,
  least: kind === 'money' ? 10 : 8,
  share: 0,
})
const counter: SheetColumn = { ...short('index', ['序号'], 5.4), kind: 'integer' }

/** The 24 columns of the full form (DOMAIN.md, The official monthly sheet). */
export function fullColumns(month: Month, year: number): readonly SheetColumn[] {
  const band = `${year}年`
  const sinceStart = '开工以来累计'
  return [
    counter,
    text('name', ['项目名称'], 14, 18),
    short('nature', ['建设', '性质'], 5.8),
    text('scale', ['建设规模及主要内容'], 12, 18),
    short('years', ['建设起', '止年限'], 8.8),
    figure('totalInvestment', 'money', ['总投资']),
    figure('carryIn', 'money', [`至${year - 1}年`, '底累计完', '成投资']),
    figure('annualPlan', 'money', ['计划投资'], band),
    figure('monthActual', 'money', [`${monthNumber(month)}月`, '完成投资'], band),
    figure('ytdActual', 'money', [`${spanText(month)}累计`, '完成投资'], band),
    figure('annualRate', 'rate', ['占年度', '计划%'], band),
    figure('gapPoints', 'gap', ['较序时', '±百分点'], band),
    figure('cumulative', 'money', ['完成投资'], sinceStart),
    figure('totalRate', 'rate', ['占总', '投资%'], sinceStart),
    text('progress', ['形象进度'], 12, 16),
    text('problem', ['存在问题'], 9.5, 11),
    text('next', ['下一步计划'], 9.5, 12),
    short('start', ['计划', '(实际)', '开工'], 9.8),
    short('completion', ['计划', '竣工'], 9.8),
    short('statEntry', ['是否', '入统'], 5.8),
    short('unit', ['责任单位'], 9.6, 9),
    short('leader', ['包联', '领导'], 9.8, 2),
    short('contact', ['责任人', '及电话'], 11.8, 3),
    text('remark', ['备注'], 5.4, 5),
  ]
}

/** The 11 columns of the short form, under one header row. */
export function shortColumns(month: Month, year: number): readonly SheetColumn[] {
  return [
    counter,
    text('name', ['项目名称'], 18, 24),
    figure('totalInvestment', 'money', ['总投资']),
    figure('annualPlan', 'money', ['年度计划', `(${year}年)`]),
    figure('monthActual', 'money', ['本月完成', `(${monthNumber(month)}月)`]),
    figure('ytdActual', 'money', ['累计完成', `(${spanText(month)})`]),
    figure('annualRate', 'rate', ['占比', '(年度计划)']),
    text('progress', ['形象进度'], 14, 28),
    text('problem', ['存在问题'], 10, 16),
    short('unit', ['责任单位'], 13.4, 12),
    short('leader', ['包联领导'], 10.4, 4),
  ]
}

function yearsText(answer: GridAnswer, i: number): string | null {
  const from = numberAt(answer, 'startYear', i)
  const to = numberAt(answer, 'endYear', i)
  if (from === null && to === null) return null
  return from === to ? String(from) : `${from ?? ''}—${to ?? ''}`
}

const entryWord: Readonly<Record<string, string>> = { entered: '是', pending: '否', exempt: '不需' }

function contactText(answer: GridAnswer, i: number): string | null {
  const parts = [textAt(answer, 'contact', i), textAt(answer, 'phone', i)].filter((part) => part !== null)
  return parts.length === 0 ? null : parts.join('\n')
}

/** Reads one column of a grid; made once a sheet, so that ten thousand rows look nothing up twice. */
type Reader = (i: number) => SheetCell
type ReaderOf = (answer: GridAnswer) => Reader

const words =
  (name: Parameters<typeof textAt>[1]): ReaderOf =>
  (answer) =>
  (i) =>
    textAt(answer, name, i)
const number =
  (name: Parameters<typeof numberAt>[1]): ReaderOf =>
  (answer) => {
    const column = answer.number[name]
    return (i) => given(column[i])
  }
/** What stands in each column of a project's row; 序号 is counted when the rows are numbered. */
export const readerOf: Readonly<Record<Exclude<ColumnKey, 'index'>, ReaderOf>> = {
  name: words('name'),
  nature: (answer) => (i) => choiceTerm(nature, textAt(answer, 'nature', i)),
  scale: words('scale'),
  years: (answer) => (i) => yearsText(answer, i),
  totalInvestment: number('totalInvestment'),
  carryIn: number('carryIn'),
  annualPlan: number('annualPlan'),
  monthActual: number('monthActual'),
  ytdActual: number('ytdActual'),
  annualRate: number('annualRate'),
  gapPoints: number('gapPoints'),
  cumulative: number('cumulative'),
  totalRate: number('totalRate'),
  progress: words('progress'),
  problem: words('problem'),
  next: words('next'),
  start: startReader,
  completion: completionReader,
  statEntry: (answer) => (i) => entryWord[textAt(answer, 'statEntry', i) ?? ''] ?? null,
  unit: (answer) => (i) => textAt(answer, 'units', i)?.replaceAll('\n', '、') || null,
  leader: words('leader'),
  contact: (answer) => (i) => contactText(answer, i),
  remark: remarkReader,
}

/** Yuan planned up to the month: by the monthly plan, else M/12 of the year's; null without a plan. */
export function plannedToDate(answer: GridAnswer, i: number): number | null {
  const annual = moneyAt(answer, 'annualPlan', i)
  if (annual === null) return null
  return moneyAt(answer, 'ytdPlan', i) ?? (annual * monthNumber(answer.month)) / 12
}

/** The columns of a form for a grid's month. */
export function columnsOf(form: 'full' | 'short', answer: GridAnswer): readonly SheetColumn[] {
  return (form === 'full' ? fullColumns : shortColumns)(answer.month, gridYear(answer))
}
