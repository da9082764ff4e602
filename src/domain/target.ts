import { choice, dayField, decimal, integer, type RecordOf, required, text, texts } from './field'

export const targetKind = choice('类别', 'Kind', {
  macro: { zh: '预期目标', en: 'Macro' },
  work: { zh: '工作任务', en: 'Work' },
})
export const comparator = choice('比较', 'Comparator', {
  '>=': { zh: '以上', en: 'at least' },
  '=': { zh: '达到', en: 'equal to' },
  '<=': { zh: '以内', en: 'at most' },
  '~': { zh: '左右', en: 'about' },
})
/** A promise of the report with a figure (sections 二 and 三). */
export const targetFields = {
  name: required(text('目标', 'Target')),
  kind: required(targetKind),
  value: decimal('目标值', 'Value'),
  unit: text('单位', 'Unit'),
  comparator: required(comparator),
  due: required(dayField('期限', 'Due')),
  dueText: text('报告期限', 'Due wording'),
  sections: texts('报告出处', 'Report sections'),
  actual: decimal('完成值', 'Actual'),
  actualOn: dayField('完成值日期', 'As of'),
  source: text('完成值来源', 'Source'),
  position: required(integer('排序', 'Position')),
} as const
export type Target = RecordOf<typeof targetFields> & { readonly id: string }
