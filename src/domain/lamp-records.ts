import { choice, dayField, decimal, integer, longText, type RecordOf, required, text } from './field'

/** 免灯: a project whose lamp is not judged up to a day, with who approved it and why (DOMAIN.md, Warning lamps). */
export const exemptionFields = {
  projectId: required(text('项目', 'Project')),
  reason: required(longText('免灯原因', 'Reason')),
  approver: required(text('批准', 'Approved by')),
  untilOn: required(dayField('截止', 'Until')),
} as const
export type Exemption = RecordOf<typeof exemptionFields> & { readonly id: string }

/** What a lamp rule looks at (DOMAIN.md, Warning lamps). */
export const lampMeasure = choice('看什么', 'Measure', {
  gap: { zh: '较序时（百分点）', en: 'Gap in points' },
  ratio: { zh: '完成率 ÷ 序时（%）', en: 'Done ÷ time (%)' },
  task: { zh: '本月完成 ÷ 月计划（%）', en: 'Month ÷ plan (%)' },
  taskTwice: { zh: '连续两月完成 ÷ 月计划（%）', en: 'Two months ÷ plan (%)' },
  overdueDays: { zh: '节点逾期（天）', en: 'Milestone overdue (days)' },
  startOverdueMonths: { zh: '开工逾期（个月）', en: 'Start overdue (months)' },
  notInStatisticsMonths: { zh: '开工未入统（个月）', en: 'Started, not in statistics (months)' },
})

/** One sentence of the lamp rules. They are asked in order; the first that fits within money, and within dates, decides. */
export const lampRuleFields = {
  position: required(integer('排序', 'Position')),
  measure: required(lampMeasure),
  comparison: required(
    choice('比较', 'Comparison', {
      below: { zh: '低于', en: 'below' },
      atMost: { zh: '不高于', en: 'at most' },
      above: { zh: '超过', en: 'above' },
      atLeast: { zh: '不低于', en: 'at least' },
    }),
  ),
  value: required(decimal('数值', 'Value')),
  lamp: required(choice('就亮', 'Lamp', { red: { zh: '红', en: 'Red' }, yellow: { zh: '黄', en: 'Yellow' } })),
  active: required(choice('启用', 'Active', { yes: { zh: '在用', en: 'On' }, no: { zh: '没用', en: 'Off' } })),
} as const
export type LampRule = RecordOf<typeof lampRuleFields> & { readonly id: string }
