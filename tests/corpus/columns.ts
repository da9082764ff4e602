import { blank, dateAs, moneyAs, type Spelled, shareAs, spans, text } from './cell'
import { doneInAll, doneThrough, type Truth, YEAR } from './county'
import type { Column, Office } from './office'

/** What a cell means, as the reader should say it. */
export interface Meant {
  readonly field: string
  readonly month: string | null
  readonly value: unknown
}
export interface Placed {
  readonly cell: Spelled['cell']
  readonly means: readonly Meant[]
}

const words: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  yearClass: {
    continuing: ['续建', '续建项目', '结转'],
    starting: ['新开工', '新建', '计划新开工'],
    completing: ['竣工投产', '计划竣工', '竣工'],
    preparing: ['前期', '储备', '前期项目'],
  },
  nature: { new: ['新建'], expansion: ['扩建', '改扩建'], conversion: ['改建', '改造'], upgrade: ['技改', '技术改造'] },
  stage: {
    preparing: ['前期', '未开工', '前期工作'],
    building: ['在建', '已开工', '建设中'],
    completed: ['竣工', '已竣工', '完工'],
    operating: ['投产', '已投产', '投入使用'],
  },
  statEntry: {
    entered: ['已入统', '是', '√'],
    pending: ['未入统', '否', '正在入统'],
    exempt: ['不需入统', '不涉及', '无需'],
  },
}

/** How an office words a field's term; the reader should find the term again. */
export function worded(field: string, code: string, turn: number): string {
  const list = words[field]?.[code] ?? []
  return list[turn % list.length] ?? code
}

const monthOf = (month: number) => `${YEAR}-${String(month).padStart(2, '0')}`
const moneyOf: Readonly<Record<string, (truth: Truth, month: number) => number | null>> = {
  totalInvestment: (truth) => truth.totalInvestment,
  carryIn: (truth) => truth.carryIn,
  annualPlan: (truth) => truth.annualPlan,
  monthPlan: (truth, month) => truth.monthPlan[month - 1] ?? null,
  monthActual: (truth, month) => truth.monthActual[month - 1] ?? null,
  ytdActual: (truth) => doneThrough(truth),
  cumulative: doneInAll,
  statistics: (truth) => truth.statistics,
  // What an office also writes and nobody reads.
  before: (truth) => doneThrough(truth, 5),
  loan: (truth) => truth.carryIn,
  yearSum: (truth) => doneThrough(truth),
}
const unread = new Set(['before', 'loan', 'yearSum'])
const byMonth = new Set(['monthPlan', 'monthActual'])

/** How many rows are written before this one, and how its name was spelled. */
export interface RowTurn {
  readonly at: number
  readonly name: string
}

/** A project's cell in a column, and what it means. */
export function cellOf(column: Column, truth: Truth, turn: RowTurn, office: Office): Placed {
  const { field, how } = column
  const nothing = office.nothing?.[turn.at % office.nothing.length] ?? ''
  const one = ({ cell, means }: Spelled, name = field, month: string | null = null): Placed => ({
    cell,
    means: means === undefined || means === null ? [] : [{ field: name, month, value: means }],
  })
  const amount = moneyOf[field]
  if (amount !== undefined) {
    const month = column.month ?? 6
    const { cell, means } = moneyAs(amount(truth, month), how, nothing)
    return unread.has(field)
      ? { cell, means: [] }
      : one({ cell, means }, field, byMonth.has(field) ? monthOf(month) : null)
  }
  const term = words[field] === undefined ? undefined : truth[field as 'yearClass' | 'nature' | 'stage' | 'statEntry']
  if (term !== undefined) {
    return one(term === null ? { cell: blank, means: null } : { cell: text(worded(field, term, turn.at)), means: term })
  }
  switch (field) {
    case '#':
      return { cell: { value: how === '文' ? String(turn.at + 1) : turn.at + 1 }, means: [] }
    case 'name':
      return one({ cell: text(turn.name), means: turn.name })
    case 'physical':
      return one(shareAs(truth.physical, how, nothing))
    case 'start':
    case 'completion': {
      const dates = office.dates ?? ['年月']
      return one(dateAs(truth[field], dates[(turn.at + (field === 'start' ? 0 : 3)) % dates.length] ?? '年月'))
    }
    case 'years': {
      const span = spans[(turn.at + office.name.length) % spans.length] ?? spans[0]
      return {
        cell: text(span?.(truth.startYear, truth.endYear) ?? ''),
        means: [
          { field: 'startYear', month: null, value: truth.startYear },
          { field: 'endYear', month: null, value: truth.endYear },
        ],
      }
    }
    case 'units':
    case 'lists':
      return one({ cell: text(truth[field].join(how === '行' ? '\n' : '、')), means: truth[field] })
    case 'contactPhone':
      return {
        cell: text(how === '行' ? `${truth.contact}\n${truth.phone}` : `${truth.contact} ${truth.phone}`),
        means: [
          { field: 'contact', month: null, value: truth.contact },
          { field: 'phone', month: null, value: truth.phone },
        ],
      }
    case 'rate':
      return { cell: rateOf(truth), means: [] }
    case 'owner':
      return { cell: text(`伊川县${truth.address}建设有限公司`), means: [] }
    case 'noise':
      return { cell: text(how === '' ? '/' : how), means: [] }
    case 'empty':
      return { cell: blank, means: [] }
    default:
      return plainCell(field, truth)
  }
}

function rateOf(truth: Truth): Spelled['cell'] {
  if (truth.annualPlan === null || truth.annualPlan === 0) return { value: null, error: '#DIV/0!', formula: 'H1/0' }
  return { value: (doneThrough(truth) ?? 0) / truth.annualPlan, format: '0.0%', formula: 'H1/G1' }
}

function plainCell(field: string, truth: Truth): Placed {
  const value = truth[field as keyof Truth]
  if (value === undefined) throw new Error(`no field: ${field}`)
  if (value === null) return { cell: blank, means: [] }
  if (typeof value !== 'string' && typeof value !== 'number') throw new Error(`no plain field: ${field}`)
  return { cell: typeof value === 'number' ? { value } : text(value), means: [{ field, month: null, value }] }
}

/** Whether a column is summed in 合计 rows. */
export const isSummed = (field: string) => moneyOf[field] !== undefined

/** A column's sum over rows, as a cell. */
export function sumOf(column: Column, truths: readonly Truth[]): Spelled['cell'] {
  const amount = moneyOf[column.field]
  const total = truths.reduce((all, truth) => all + (amount?.(truth, column.month ?? 6) ?? 0), 0)
  return { ...moneyAs(total, column.how.replace(/[,全文带]/g, ''), '').cell, formula: 'SUM(A1:A2)' }
}
