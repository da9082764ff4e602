import { type LampRule, lampRuleFields } from './lamp-records'
import { formatNumber } from './money'
import { type Lang, refuse, type Words } from './refusal'

/** How money is judged in the sets that come ready: by the gap in points, by the ratio to 序时, by the month's task. */
export const lampPresets = ['gap', 'ratio', 'task'] as const
export type LampPreset = (typeof lampPresets)[number]

/** What a rule set is called: a preset's name, or 自定 once a sentence was changed. */
export const ruleSets = {
  gap: { zh: '落后百分点', en: 'Points behind' },
  ratio: { zh: '序时比', en: 'Ratio to time' },
  task: { zh: '月任务', en: 'Monthly task' },
  custom: { zh: '自定', en: 'Custom' },
} as const satisfies Record<LampPreset | 'custom', Words>
export type RuleSet = keyof typeof ruleSets

/** One sentence of the rules, without its place. */
export type RuleLine = Readonly<Omit<LampRule, 'id' | 'position'>>

/**
 * The rules a month's lamps are judged by, in order: within money, and within dates, the first sentence in use that fits
 * decides. Plain data: it travels with every grid and stands in every snapshot.
 */
export interface LampRules {
  readonly preset: RuleSet
  readonly rules: readonly RuleLine[]
}

export type Measure = LampRule['measure']
const moneyMeasures: ReadonlySet<Measure> = new Set(['gap', 'ratio', 'task', 'taskTwice'])

/** Whether a measure is about money; the others are about dates. Each kind is judged for itself. */
export function isMoney(measure: Measure): boolean {
  return moneyMeasures.has(measure)
}

const line = (
  measure: Measure,
  comparison: LampRule['comparison'],
  value: number,
  lamp: LampRule['lamp'],
  active: LampRule['active'] = 'yes',
): RuleLine => ({ measure, comparison, value, lamp, active })

/** An overdue milestone is yellow at once and red from the 31st day; 开工 without 入统 is there to be switched on. */
const dates: readonly RuleLine[] = [
  line('overdueDays', 'above', 30, 'red'),
  line('overdueDays', 'above', 0, 'yellow'),
  line('notInStatisticsMonths', 'atLeast', 3, 'yellow', 'no'),
]

/** The three sets as they are written (DOMAIN.md, Warning lamps, "Exactly"). */
export const presetRules: Readonly<Record<LampPreset, LampRules>> = {
  gap: { preset: 'gap', rules: [line('gap', 'below', -30, 'red'), line('gap', 'atMost', -10, 'yellow'), ...dates] },
  ratio: {
    preset: 'ratio',
    rules: [line('ratio', 'below', 60, 'red'), line('ratio', 'below', 80, 'yellow'), ...dates],
  },
  task: {
    preset: 'task',
    rules: [line('taskTwice', 'below', 60, 'red'), line('task', 'below', 60, 'yellow'), ...dates],
  },
}

export function sameLine(a: RuleLine, b: RuleLine): boolean {
  return (
    a.measure === b.measure &&
    a.comparison === b.comparison &&
    a.value === b.value &&
    a.lamp === b.lamp &&
    a.active === b.active
  )
}

/** Whether two rule sets judge by the same sentences in the same order. */
export function sameRules(a: readonly RuleLine[], b: readonly RuleLine[]): boolean {
  return a.length === b.length && a.every((one, i) => sameLine(one, b[i] as RuleLine))
}

/**
 * A rule set under its right name: the preset whose sentences these are, else 自定. Money stands before dates; which of
 * the two kinds is asked first makes no difference.
 */
export function namedRules(given: readonly RuleLine[]): LampRules {
  const money = given.filter((rule) => isMoney(rule.measure))
  const rules = [...money, ...given.filter((rule) => !isMoney(rule.measure))]
  const found = lampPresets.find((name) => sameRules(presetRules[name].rules, rules))
  return { preset: found ?? 'custom', rules }
}

/** Whether a value satisfies a sentence's comparison, unrounded. */
export function fits(rule: Pick<RuleLine, 'comparison' | 'value'>, value: number): boolean {
  switch (rule.comparison) {
    case 'below':
      return value < rule.value
    case 'atMost':
      return value <= rule.value
    case 'above':
      return value > rule.value
    case 'atLeast':
      return value >= rule.value
  }
}

/** A date's sentence only looks forward: fewer days than some number would fit whatever is on time. */
export function comparisonsOf(measure: Measure): readonly LampRule['comparison'][] {
  return isMoney(measure) ? ['below', 'atMost', 'above', 'atLeast'] : ['above', 'atLeast']
}

function valueHolds(rule: RuleLine): boolean {
  const { value } = rule
  if (!Number.isFinite(value)) return false
  if (!isMoney(rule.measure)) return Number.isSafeInteger(value) && value >= 0 && value <= 10_000
  return Math.abs(value) <= 1000 && /^-?\d+(\.\d{1,2})?$/.test(String(value))
}

/**
 * Holds sentences against what they may say. Refuses RULES_EMPTY when none is in use, RULE_VALUE and RULE_COMPARISON
 * naming the sentence's place.
 */
export function checkRules(rules: readonly RuleLine[]): void {
  if (!rules.some((rule) => rule.active === 'yes')) refuse('RULES_EMPTY', {})
  rules.forEach((rule, i) => {
    if (!comparisonsOf(rule.measure).includes(rule.comparison)) refuse('RULE_COMPARISON', { place: i + 1 })
    if (!valueHolds(rule)) refuse('RULE_VALUE', { place: i + 1, value: String(rule.value) })
  })
}

/** What stands before and after a sentence's blanks, by measure. */
export const measureWords = {
  gap: { zh: ['较序时', '百分点'], en: ['Against time', 'points'] },
  ratio: { zh: ['完成率 ÷ 序时', '%'], en: ['Done ÷ time', '%'] },
  task: { zh: ['本月完成 ÷ 月计划', '%'], en: ['Month ÷ plan', '%'] },
  taskTwice: { zh: ['连续两月 ÷ 月计划', '%'], en: ['Both months ÷ plan', '%'] },
  overdueDays: { zh: ['没完成的节点逾期', '天'], en: ['Open milestone overdue', 'days'] },
  startOverdueMonths: { zh: ['没开工，开工逾期', '个月'], en: ['Start overdue', 'months'] },
  notInStatisticsMonths: { zh: ['开工后未入统', '个月'], en: ['Not in statistics for', 'months'] },
} as const satisfies Record<Measure, Record<Lang, readonly [string, string]>>

/** A value as a sentence shows it: no more decimals than it has, a real minus. */
export function ruleValue(value: number): string {
  const decimals = String(value).split('.')[1]?.length ?? 0
  return formatNumber(value, decimals)
}

/** A rule as a sentence with its blanks filled: `较序时 低于 −30 百分点 → 红`. */
export function rulesSentence(rule: RuleLine, lang: Lang): string {
  const [before, unit] = measureWords[rule.measure][lang]
  const { comparison, lamp } = lampRuleFields
  return `${before} ${comparison.choices[rule.comparison][lang]} ${ruleValue(rule.value)} ${unit} → ${lamp.choices[rule.lamp][lang]}`
}
