import { z } from 'zod'
import type { Field } from '#domain/field'
import type { Yuan } from '#domain/money'
import { type Day, isDay, isMonth, type Month } from '#domain/month'
import { fieldSchema } from './field-schema'

/** `2024-06`; refuses MONTH_INVALID. */
export const monthInput = z
  .string()
  .refine(isMonth, 'MONTH_INVALID')
  .transform((value) => value as Month)
/** `2024-06-30`; refuses DATE_INVALID. */
export const dayInput = z
  .string()
  .refine(isDay, 'DATE_INVALID')
  .transform((value) => value as Day)
export const yearInput = z.number().int().min(1900).max(2200)
/** Whole yuan, possibly negative, or null for a blank. */
export const yuanInput = z
  .number()
  .int()
  .nullable()
  .transform((value) => value as Yuan | null)
export const idInput = z.string().min(1).max(200)
export const reasonInput = z.string().max(2_000)

/** A partial record of fields: what a changing call may set. */
export function changesOf<const F extends Readonly<Record<string, Field>>>(fields: F) {
  const shape = Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, fieldSchema(field).optional()]))
  return z.strictObject(shape as { [K in keyof F]: z.ZodOptional<ReturnType<typeof fieldSchema>> })
}

/** What every changing call answers: how many cells changed, 0 if nothing differed; the change set's id. */
export interface Changed {
  readonly changes: number
  readonly set: string | null
}
export interface ChangedWithId extends Changed {
  readonly id: string
}
