import { dayField, longText, type RecordOf, required, text } from './field'

/** A form of the monthly sheet that an office keeps; `layout` is the form as JSON, without its name. */
export const sheetFormFields = {
  name: required(text('表式名称', 'Name of the form')),
  layout: required(longText('表式', 'Form')),
} as const
export type SheetFormRecord = RecordOf<typeof sheetFormFields> & { readonly id: string }

/** A unit that takes no part in the ranking up to a day, with who approved it and why (LOOK.md, picture 31). */
export const rankingExemptionFields = {
  unitId: required(text('责任单位', 'Unit')),
  reason: required(longText('免排原因', 'Reason')),
  approver: required(text('批准', 'Approved by')),
  untilOn: required(dayField('截止', 'Until')),
} as const
export type RankingExemption = RecordOf<typeof rankingExemptionFields> & { readonly id: string }
