import { type GridAnswer, lampInputAt, textAt, textsAt } from '#domain/grid'
import { decided, judgesMoney, type Lamp, lampOf, lampSentence } from '#domain/lamp'
import { type LampInput, measured } from '#domain/lamp-measure'
import type { RulesPreview } from '#domain/lamp-preview'
import { isMoney, type LampRules, type RuleLine } from '#domain/lamp-rules'
import type { Lang } from '#domain/refusal'

/** How far a value is from the line of a sentence. */
export interface Distance {
  readonly rule: RuleLine
  /** Above the line, or, negative, below it. */
  readonly by: number
}

/** A line of the preview's tables. */
export interface PreviewRow {
  readonly id: string
  readonly name: string
  readonly unit: string | null
  readonly from: Lamp
  readonly to: Lamp
  /** What the money sentences look at; null where money is not judged. */
  readonly value: number | null
  /** The line it lies by, or why else the lamp burns. */
  readonly why: Distance | string
}

/** The sentence on money whose value stands in the table: the one that decides, else the first in use. */
function askedRule(rules: LampRules, money: RuleLine | null): RuleLine | null {
  return money ?? rules.rules.find((rule) => rule.active === 'yes' && isMoney(rule.measure)) ?? null
}

function placeOf(answer: GridAnswer): (id: string) => number {
  const at = new Map(answer.text.id.values.map((id, i) => [id, i]))
  return (id) => at.get(id) ?? -1
}

function head(answer: GridAnswer, i: number) {
  return {
    id: textAt(answer, 'id', i) ?? '',
    name: textAt(answer, 'name', i) ?? '',
    unit: textsAt(answer, 'units', i)[0] ?? null,
  }
}

function why(input: LampInput, lang: Lang): Pick<PreviewRow, 'value' | 'why'> {
  const { money } = decided(input)
  const verdict = lampOf(input)
  const rule = judgesMoney(input) ? askedRule(input.rules, money) : null
  const value = rule === null ? null : measured(rule, input)
  const byMoney =
    rule !== null && value !== null && (money === null ? verdict.lamp === 'green' : money.lamp === verdict.lamp)
  const [reason] = verdict.reasons
  if (byMoney) return { value, why: { rule, by: value - rule.value } }
  return { value, why: reason === undefined ? '' : lampSentence(reason, lang) }
}

const byValue = (a: PreviewRow, b: PreviewRow) =>
  (a.value ?? Number.POSITIVE_INFINITY) - (b.value ?? Number.POSITIVE_INFINITY)

/** The projects that change colour, the counted ones, lowest value first; parents of them are left out. */
export function changedRows(
  answer: GridAnswer,
  rules: LampRules,
  preview: RulesPreview,
  lang: Lang,
): readonly PreviewRow[] {
  const place = placeOf(answer)
  return preview.changed
    .filter(({ counted }) => counted)
    .map(({ id, from, to }): PreviewRow => {
      const i = place(id)
      return { ...head(answer, i), from, to, ...why({ ...lampInputAt(answer, i), rules }, lang) }
    })
    .toSorted(byValue)
}

/** The projects close to a line, in the preview's order. */
export function nearRows(answer: GridAnswer, rules: LampRules, preview: RulesPreview): readonly PreviewRow[] {
  const place = placeOf(answer)
  return preview.near.flatMap(({ id, lamp, rule: at, value, distance }) => {
    const rule = rules.rules[at]
    if (rule === undefined) return []
    return [{ ...head(answer, place(id)), from: lamp, to: lamp, value, why: { rule, by: distance } }]
  })
}

/** The measure whose values stand in the tables' column. */
export function shownMeasure(rules: LampRules): RuleLine['measure'] {
  return askedRule(rules, null)?.measure ?? 'gap'
}
