/** What the verbs of the month's life say to people. */
export const lifeWords = {
  zh: {
    head: (d: { month: string; state: string; reported: number; total: number; cutOff: string }) =>
      `${d.month}　${d.state}　已报 ${d.reported}/${d.total}　截止 ${d.cutOff}`,
    unit: '责任单位',
    reported: '已报',
    returned: '退回',
    missing: '未报',
    late: '逾期天数',
    cutOff: '截止',
    state: '状态',
    noUnit: '（未明确）',
    noFindings: '没有要说明的。',
    finding: '检查项',
    project: '项目',
    says: '情况',
    explanation: '说明',
    frozen: (d: { month: string; version: number; count: number }) =>
      `${d.month} 已冻结（第 ${d.version} 版，${d.count} 个项目）。`,
    corrected: (d: { number: string; before: string; after: string; later: number }) =>
      `更正单 ${d.number}：${d.before} → ${d.after}；以后 ${d.later} 个月的累计已重算。`,
    number: '编号',
    month: '月份',
    reason: '原因',
    who: '登记人',
  },
  en: {
    head: (d: { month: string; state: string; reported: number; total: number; cutOff: string }) =>
      `${d.month}  ${d.state}  reported ${d.reported}/${d.total}  due ${d.cutOff}`,
    unit: 'unit',
    reported: 'reported',
    returned: 'returned',
    missing: 'missing',
    late: 'days late',
    cutOff: 'due',
    state: 'state',
    noUnit: '(none)',
    noFindings: 'Nothing to explain.',
    finding: 'check',
    project: 'project',
    says: 'what',
    explanation: 'explanation',
    frozen: (d: { month: string; version: number; count: number }) =>
      `${d.month} is frozen (version ${d.version}, ${d.count} projects).`,
    corrected: (d: { number: string; before: string; after: string; later: number }) =>
      `Correction ${d.number}: ${d.before} → ${d.after}; the cumulatives of ${d.later} later months were recomputed.`,
    number: 'number',
    month: 'month',
    reason: 'reason',
    who: 'registered by',
  },
} as const
