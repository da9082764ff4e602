import { choice, dayField, fraction, longText, money, type RecordOf, required, signedMoney, text, year } from './field'
import { yearClass } from './project'

/** What belongs to project × year (DOMAIN.md, Project). */
export const projectYearFields = {
  projectId: required(text('项目', 'Project')),
  year: required(year('年度', 'Year')),
  yearClass,
  carryIn: money('至上年底累计', 'Carried in'),
  /** `rolled`: made by the year roll-over, and follows corrections of the old year until someone types it. */
  carrySource: choice('至上年底累计来源', 'Carried in from', {
    rolled: { zh: '结转', en: 'Rolled over' },
    typed: { zh: '填写', en: 'Typed' },
  }),
} as const
export type ProjectYear = RecordOf<typeof projectYearFields>

export const planVersion = choice('计划版本', 'Plan version', {
  initial: { zh: '年初', en: 'Initial' },
  adjusted: { zh: '调整', en: 'Adjusted' },
})

/** The twelve month columns of a plan, January first. */
export const planMonths = ['m01', 'm02', 'm03', 'm04', 'm05', 'm06', 'm07', 'm08', 'm09', 'm10', 'm11', 'm12'] as const
type PlanMonth = (typeof planMonths)[number]
const monthPlans = Object.fromEntries(
  planMonths.map((name, i) => [name, money(`${i + 1}月计划`, `Plan of month ${i + 1}`)]),
) as { readonly [K in PlanMonth]: ReturnType<typeof money> }

/** One version of a year's plan; every percentage uses the newest adjusted one, else 年初 (DOMAIN.md, plan versions). */
export const planFields = {
  projectId: required(text('项目', 'Project')),
  year: required(year('年度', 'Year')),
  version: required(planVersion),
  annual: money('年度计划', 'Annual plan'),
  ...monthPlans,
  docNo: text('文号', 'Document no.'),
  decidedOn: dayField('日期', 'Decided on'),
  reason: text('调整原因', 'Reason'),
} as const
export type Plan = RecordOf<typeof planFields> & { readonly id: string }

/** One project's month as it was reported. Every cumulative is derived (DOMAIN.md, truth). */
export const monthFields = {
  projectId: required(text('项目', 'Project')),
  month: required({ kind: 'month', label: { zh: '月份', en: 'Month' } } as const),
  actual: signedMoney('本月完成投资', 'Done this month'),
  physical: fraction('形象比例', 'Physical progress'),
  progress: longText('形象进度', 'Progress'),
  problem: longText('存在问题', 'Problem'),
  next: longText('下一步计划', 'Next step'),
  statistics: money('入统投资', 'Statistics figure'),
} as const
export type MonthRecord = RecordOf<typeof monthFields>
