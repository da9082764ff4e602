import {
  choice,
  dayField,
  decimal,
  fraction,
  integer,
  longText,
  money,
  monthField,
  signedMoney,
  text,
  texts,
  year,
} from '#domain/field'

export const pick = choice('阶段', 'Stage', {
  preparing: { zh: '前期', en: 'Preparing' },
  building: { zh: '在建', en: 'Building' },
})
/** One field of each kind. */
export const fields = {
  text: text('名', 'Name'),
  longText: longText('注', 'Note'),
  month: monthField('月', 'Month'),
  day: dayField('日', 'Day'),
  year: year('年', 'Year'),
  fraction: fraction('形象比例', 'Physical'),
  integer: integer('序', 'Order'),
  decimal: decimal('数', 'Number'),
  texts: texts('名单', 'Lists'),
  money: money('总投资', 'Total'),
  signed: signedMoney('本月', 'Month'),
  choice: pick,
} as const
export type Kind = keyof typeof fields
