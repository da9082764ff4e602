import { formColumn, type SheetForm } from './sheet-form'

const year = '{年}年'
const sinceStart = '开工以来累计'

/** The full form: 24 columns on A3 (DOMAIN.md, The official monthly sheet). */
const full: SheetForm = {
  format: 1,
  name: '完整表',
  title: '月报表',
  paper: 'A3',
  orientation: 'landscape',
  subtotals: true,
  appendix: true,
  columns: [
    formColumn('index'),
    formColumn('name'),
    formColumn('nature'),
    formColumn('scale'),
    formColumn('years'),
    formColumn('totalInvestment'),
    formColumn('carryIn'),
    formColumn('annualPlan', { heading: '计划投资', band: year }),
    formColumn('monthActual', { band: year }),
    formColumn('ytdActual', { band: year }),
    formColumn('annualRate', { band: year }),
    formColumn('gapPoints', { band: year }),
    formColumn('cumulative', { heading: '完成投资', band: sinceStart }),
    formColumn('totalRate', { band: sinceStart }),
    formColumn('progress'),
    formColumn('problem'),
    formColumn('next'),
    formColumn('start'),
    formColumn('completion'),
    formColumn('statEntry'),
    formColumn('unit'),
    formColumn('leader'),
    formColumn('contact'),
    formColumn('remark'),
  ],
}

/** The short form: 11 columns on A4 under one header row, 合计 without 小计 (the same source). */
const short: SheetForm = {
  format: 1,
  name: '简表',
  title: '简表',
  paper: 'A4',
  orientation: 'landscape',
  subtotals: false,
  appendix: false,
  columns: [
    formColumn('index'),
    formColumn('name', { width: 18, share: 24 }),
    formColumn('totalInvestment'),
    formColumn('annualPlan', { heading: '年度计划|({年}年)' }),
    formColumn('monthActual', { heading: '本月完成|({月}月)' }),
    formColumn('ytdActual', { heading: '累计完成|({累计月})' }),
    formColumn('annualRate', { heading: '占比|(年度计划)' }),
    formColumn('progress', { width: 14, share: 28 }),
    formColumn('problem', { width: 10, share: 16 }),
    formColumn('unit', { width: 13.4, share: 12 }),
    formColumn('leader', { heading: '包联领导', width: 10.4, share: 4 }),
  ],
}

/** The two forms that every workspace has, under the names that CLI.md gives them. */
export const officialForms = { full, short } as const satisfies Readonly<Record<string, SheetForm>>
export type OfficialForm = keyof typeof officialForms

export function isOfficialForm(name: string): name is OfficialForm {
  return Object.hasOwn(officialForms, name)
}
