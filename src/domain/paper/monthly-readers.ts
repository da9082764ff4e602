import { choiceTerm } from '../field'
import { type GridAnswer, given, moneyAt, numberAt, textAt } from '../grid'
import { monthNumber } from '../month'
import { nature, stage, yearClass } from '../project'
import { remarkReader } from './correction-text'
import type { ColumnKey, SheetCell } from './monthly-columns'
import { completionReader, startReader } from './monthly-dates'

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
/** A list as one text. */
const joined =
  (name: 'units' | 'lists'): ReaderOf =>
  (answer) =>
  (i) =>
    textAt(answer, name, i)?.replaceAll('\n', '、') || null
/** What stands in each column of a project's row; 序号 is counted when the rows are numbered. */
export const readerOf: Readonly<Record<Exclude<ColumnKey, 'index'>, ReaderOf>> = {
  name: words('name'),
  code: words('code'),
  industry: words('industry'),
  yearClass: (answer) => (i) => choiceTerm(yearClass, textAt(answer, 'yearClass', i)),
  stage: (answer) => (i) => choiceTerm(stage, textAt(answer, 'stage', i)),
  address: words('address'),
  lists: joined('lists'),
  nature: (answer) => (i) => choiceTerm(nature, textAt(answer, 'nature', i)),
  scale: words('scale'),
  years: (answer) => (i) => yearsText(answer, i),
  totalInvestment: number('totalInvestment'),
  carryIn: number('carryIn'),
  annualPlan: number('annualPlan'),
  monthActual: number('monthActual'),
  ytdActual: number('ytdActual'),
  monthPlan: number('monthPlan'),
  ytdPlan: (answer) => (i) => plannedToDate(answer, i),
  annualRate: number('annualRate'),
  timeRate: number('timeRate'),
  physical: number('physical'),
  statistics: number('statistics'),
  gapPoints: number('gapPoints'),
  cumulative: number('cumulative'),
  totalRate: number('totalRate'),
  progress: words('progress'),
  problem: words('problem'),
  next: words('next'),
  start: startReader,
  completion: completionReader,
  statEntry: (answer) => (i) => entryWord[textAt(answer, 'statEntry', i) ?? ''] ?? null,
  unit: joined('units'),
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
