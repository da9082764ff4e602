import { z } from 'zod'
import type { RulesPreview } from '#domain/lamp-preview'
import { lampRuleFields } from '#domain/lamp-records'
import { type LampRules, lampPresets, type RuleLine, type RuleSet } from '#domain/lamp-rules'
import { command, query, returns } from './define'
import { fieldSchema } from './field-schema'
import { type Changed, type ChangedWithId, dayInput, idInput, monthInput, reasonInput } from './values'

/** A sentence of the rules; which comparisons and values it takes is the domain's to say (`checkRules`). */
const ruleInput = z
  .strictObject({
    measure: fieldSchema(lampRuleFields.measure),
    comparison: fieldSchema(lampRuleFields.comparison),
    value: z.number(),
    lamp: fieldSchema(lampRuleFields.lamp),
    active: fieldSchema(lampRuleFields.active),
  })
  // Each part was just held against its own field.
  .transform((rule) => rule as RuleLine)

/** Either a preset or sentences of one's own, in order. */
const ruleSetInput = {
  preset: z.enum(lampPresets).optional(),
  rules: z.array(ruleInput).max(100).optional(),
}

/** An exemption as a list shows it. */
export interface ExemptionLine {
  readonly id: string
  readonly projectId: string
  readonly name: string
  readonly reason: string
  readonly approver: string
  readonly untilOn: string
  /** Whether it is the one that counts today. */
  readonly inForce: boolean
  /** Days from today to its last day: 0 on that day, negative once it has run out. */
  readonly daysLeft: number
}

const approverInput = z.string().max(200)

export const rules = {
  'rules.show': query('亮灯规则', 'Lamp rules', () => z.strictObject({}), returns<LampRules>()),
  'rules.preview': query(
    '预览亮灯规则',
    'Preview lamp rules',
    () => z.strictObject({ month: monthInput, ...ruleSetInput }),
    /** A frozen month is not judged again: nothing changes in it. */
    returns<RulesPreview & { readonly frozen: boolean; readonly preset: RuleSet }>(),
  ),
  'rules.apply': command('应用亮灯规则', 'Apply lamp rules', () => z.strictObject(ruleSetInput), returns<Changed>()),
  'lamp.exempt': command(
    '免灯',
    'Exempt from lamps',
    () => z.strictObject({ id: idInput, reason: reasonInput, approver: approverInput, until: dayInput }),
    returns<ChangedWithId>(),
  ),
  'exemption.list': query(
    '免灯名单',
    'Exemptions',
    () => z.strictObject({}),
    returns<{ readonly rows: readonly ExemptionLine[] }>(),
  ),
  'exemption.set': command(
    '改免灯',
    'Change an exemption',
    () =>
      z.strictObject({
        id: idInput,
        until: dayInput.optional(),
        reason: reasonInput.optional(),
        approver: approverInput.optional(),
      }),
    returns<Changed>(),
  ),
  'exemption.remove': command(
    '取消免灯',
    'Remove an exemption',
    () => z.strictObject({ id: idInput }),
    returns<Changed>(),
  ),
} as const
