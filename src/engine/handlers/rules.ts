import type { Input } from '#contract/index'
import { previewRules } from '#domain/lamp-preview'
import { checkRules, type LampRules, namedRules, presetRules, type RuleLine, sameRules } from '#domain/lamp-rules'
import { isFrozen } from '#domain/month-life'
import { refuse } from '#domain/refusal'
import { readLampRules } from '#ledger/lamp-rules'
import { monthState } from '#ledger/month-life'
import { type Change, create, remove, update } from '#ledger/write'
import type { Answer, CommandContext, QueryContext } from '../context'
import { lampRules, RULE_SET } from '../settings'
import { gridAnswer } from './grid-answer'

/** The rules that were asked for, checked. Refuses RULES_TWICE, RULES_EMPTY, RULE_VALUE, RULE_COMPARISON. */
function askedRules({ preset, rules }: Pick<Input<'rules.apply'>, 'preset' | 'rules'>): LampRules {
  if (preset !== undefined) return rules === undefined ? presetRules[preset] : refuse('RULES_TWICE', {})
  checkRules(rules ?? [])
  return namedRules(rules ?? [])
}

/** What the month would look like by other rules; a frozen month keeps the rules of its freeze. */
function preview({ db, today }: QueryContext, input: Input<'rules.preview'>) {
  const rules = askedRules(input)
  const frozen = isFrozen(monthState(db, input.month))
  const answer = gridAnswer(db, input.month, today)
  return { ...previewRules(answer, frozen ? answer.rules : rules), frozen, preset: rules.preset }
}

/** Makes the stored sentences these, changing what differs: none are stored while a preset is in force. */
function storeLines(change: Change, lines: readonly RuleLine[]): void {
  const stored = readLampRules(change.db)
  lines.forEach((line, i) => {
    const known = stored[i]
    const record = { ...line, position: i + 1 }
    if (known === undefined) create(change, 'lampRule', record)
    else update(change, 'lampRule', known.id, record)
  })
  for (const { id } of stored.slice(lines.length)) remove(change, 'lampRule', id)
}

function apply({ db, change }: CommandContext, input: Input<'rules.apply'>): Answer<'rules.apply'> {
  const asked = askedRules(input)
  if (sameRules(asked.rules, lampRules(db).rules)) return {}
  storeLines(change, asked.preset === 'custom' ? asked.rules : [])
  update(change, 'setting', RULE_SET, { value: asked.preset })
  return {}
}

export const rulesQueries = {
  'rules.show': ({ db }: QueryContext) => lampRules(db),
  'rules.preview': preview,
}
export const rulesCommands = { 'rules.apply': apply }
