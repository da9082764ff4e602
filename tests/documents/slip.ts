import type { Figures } from '#domain/figures'
import type { Yuan } from '#domain/money'
import { day, month } from '#domain/month'
import type { SlipFacts, SlipMonth } from '#domain/paper/correction-model'
import { wan } from '../engine/desk'

const blank: Figures = {
  totalInvestment: null,
  carryIn: null,
  annualPlan: null,
  monthPlan: null,
  monthActual: null,
  ytdPlan: null,
  ytdActual: null,
  cumulative: null,
  annualRate: null,
  timeRate: null,
  gapPoints: null,
  totalRate: null,
  reported: true,
}

/** Figures of a month with 46,000 planned and 18,200 carried in; money in 万元. */
export function figures(monthActual: number, ytd: number, gapPoints: number): Figures {
  const ytdActual = wan(ytd)
  return {
    ...blank,
    annualPlan: wan(46_000),
    monthActual: wan(monthActual),
    ytdActual,
    cumulative: (ytdActual + wan(18_200)) as Yuan,
    annualRate: ytd / 46_000,
    gapPoints,
  }
}

/** March to May of picture 32. */
export const march: SlipMonth = {
  month: month('2024-03'),
  before: { figures: figures(4642.33, 9995.64, 0.7), lamp: 'green' },
  after: { figures: figures(4742.33, 10_095.64, 0.9), lamp: 'green' },
  planVersion: 'initial',
}
export const april: SlipMonth = {
  month: month('2024-04'),
  before: { figures: figures(4516.02, 14_511.66, -2.5), lamp: 'yellow' },
  after: { figures: figures(4516.02, 14_611.66, -2.2), lamp: 'green' },
  planVersion: 'initial',
}

/** Any month that moves as March does. */
export const slipMonth = (of: string): SlipMonth => ({ ...march, month: month(of) })

interface Given extends Partial<Omit<SlipFacts, 'correction'>> {
  readonly correction?: Partial<SlipFacts['correction']>
}

/** The correction of picture 32, unless a test wants another. */
export function slipFacts({ correction, ...more }: Given = {}): SlipFacts {
  return {
    correction: {
      number: '2024-更-01',
      projectId: 'luonai-2',
      month: month('2024-03'),
      reason: '设备款发票4月补到，属3月完成。',
      basis: '县工信局来函',
      proposedBy: '〔填报人〕，县工信局',
      registeredAt: '2024-06-12T02:00:00.000Z',
      who: '张三',
      ...correction,
    },
    lines: [{ correctionId: 'c', field: 'actual', before: String(wan(4642.33)), after: String(wan(4742.33)) }],
    project: { name: '中钢洛耐9万吨新型耐材二期', code: 'GY-003', unit: '县工信局' },
    months: [march, april],
    office: '伊川县发展和改革委员会',
    registeredOn: day('2024-06-12'),
    attachments: 1,
    simulated: true,
    ...more,
  }
}
