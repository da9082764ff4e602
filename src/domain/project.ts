import type { RecordOf } from './field'
import { choice, decimal, integer, longText, money, monthField, required, text, texts, year } from './field'

/** 建设性质: what kind of building it is; not to be mixed up with 年度类别 (DOMAIN.md, Project). */
export const nature = choice('建设性质', 'Nature', {
  new: { zh: '新建', en: 'New' },
  expansion: { zh: '扩建', en: 'Expansion' },
  conversion: { zh: '改建', en: 'Conversion' },
  relocation: { zh: '迁建', en: 'Relocation' },
  restoration: { zh: '恢复', en: 'Restoration' },
  upgrade: { zh: '技改', en: 'Upgrade' },
})

/** 年度类别: what the year expects of it; belongs to project × year. */
export const yearClass = choice('年度类别', 'Year class', {
  continuing: { zh: '续建', en: 'Continuing' },
  starting: { zh: '新开工', en: 'Starting' },
  completing: { zh: '竣工投产', en: 'Completing' },
  preparing: { zh: '前期·储备', en: 'Preparing' },
})

export const stage = choice(
  '阶段',
  'Stage',
  {
    preparing: { zh: '前期', en: 'Preparing' },
    building: { zh: '在建', en: 'Building' },
    completed: { zh: '竣工', en: 'Completed' },
    operating: { zh: '投产', en: 'In operation' },
    fullCapacity: { zh: '达效', en: 'Full capacity' },
    paused: { zh: '暂停', en: 'Paused' },
    cancelled: { zh: '取消', en: 'Cancelled' },
  },
  {
    zh: '开工指永久工程破土开槽或正式打桩；勘察、拆迁、平整场地不算。竣工与投产是两个日期。',
    en: 'Started means first permanent works; surveying, demolition and levelling do not count.',
  },
)

export const rollup = choice('汇总方式', 'Roll-up', {
  children: { zh: '按子项', en: 'From children' },
  self: { zh: '按本级', en: 'On itself' },
})

export const statEntry = choice('是否入统', 'In statistics', {
  entered: { zh: '已入统', en: 'Entered' },
  pending: { zh: '未入统', en: 'Pending' },
  exempt: { zh: '不需入统', en: 'Not needed' },
})

/** A project's own facts. What changes with the year is in `year-record.ts`; who is in charge in `people.ts`. */
export const projectFields = {
  name: required(text('项目名称', 'Name')),
  code: text('代码', 'Code'),
  parentId: text('上级项目', 'Parent'),
  rollup: required(rollup),
  industry: text('行业', 'Industry'),
  nature,
  stage,
  scale: longText('建设规模及主要内容', 'Scale'),
  startYear: year('开始年份', 'Start year'),
  endYear: year('结束年份', 'End year'),
  since: monthField('起计月份', 'Counts since'),
  cancelledFrom: monthField('取消月份', 'Cancelled from'),
  pauseReason: text('暂停原因', 'Reason for pause'),
  statEntry,
  totalInvestment: money('总投资', 'Total investment'),
  quantityValue: decimal('数量', 'Quantity'),
  quantityUnit: text('数量单位', 'Quantity unit'),
  address: text('建设地点', 'Address'),
  remark: longText('备注', 'Remark'),
  sections: texts('报告出处', 'Report sections'),
  position: required(integer('排序', 'Position')),
} as const
export type Project = RecordOf<typeof projectFields> & { readonly id: string }

/** Done for the lamp: 竣工, 投产 or 达效 (DOMAIN.md, Warning lamps). */
export function isDone(value: Project['stage']): boolean {
  return value === 'completed' || value === 'operating' || value === 'fullCapacity'
}
