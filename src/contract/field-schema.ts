import { z } from 'zod'
import type { Field, FieldKind, Value } from '#domain/field'
import { isDay, isMonth } from '#domain/month'

const wholeYuan = z.number().int()
const textSchema = z.string().max(32_767)
const schemas = {
  text: () => textSchema,
  longText: () => textSchema,
  month: () => z.string().refine(isMonth, 'MONTH_INVALID'),
  day: () => z.string().refine(isDay, 'DATE_INVALID'),
  year: () => z.number().int().min(1900).max(2200),
  fraction: () => z.number().min(0).max(1),
  integer: () => z.number().int(),
  decimal: () => z.number(),
  texts: () => z.array(textSchema).readonly(),
  money: (f: Field) =>
    f.kind === 'money' && f.signed ? wholeYuan : wholeYuan.refine((value) => value >= 0, 'MONEY_NEGATIVE'),
  choice: (f: Field) => z.enum(f.kind === 'choice' ? Object.keys(f.choices) : []),
} satisfies Record<FieldKind, (field: Field) => z.ZodType>

/** The check of one field's stored value; a field that is not required takes null. */
export function fieldSchema(field: Field): z.ZodType<Value> {
  const schema = schemas[field.kind](field) as z.ZodType<Value>
  return field.required || field.kind === 'texts' ? schema : (schema.nullable() as z.ZodType<Value>)
}
