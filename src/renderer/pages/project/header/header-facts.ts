import type { Field } from '#domain/field'
import { figuresAt, type GridAnswer, gridYear, textAt, textsAt } from '#domain/grid'
import { formatGap, formatRate, formatWan } from '#domain/money'
import { nature, stage, yearClass } from '#domain/project'
import type { Lang, Words } from '#domain/refusal'
import { planVersion } from '#domain/year-record'
import { spanWord } from '../../../parts/month-words'
import { gapColour } from './lamp-line'
import type { HeaderWords } from './words'

export interface HeaderFact {
  readonly key: string
  readonly label: string
  readonly unit: string
  readonly value: string
  readonly note: string | null
  readonly colour: 'red' | 'yellow' | null
}

/** A stored choice in the window's language; `—` when blank. */
export function choiceWords(field: Extract<Field, { kind: 'choice' }>, code: string | null, lang: Lang): string {
  if (code === null) return '—'
  const choices: Readonly<Record<string, Words>> = field.choices
  return choices[code]?.[lang] ?? code
}

function unitText(units: readonly string[], words: HeaderWords): string {
  const [first] = units
  if (first === undefined) return '—'
  return units.length === 1 ? first : `${first} ${words.moreUnits(units.length)}`
}

/** The row of figures and people under the lamp (LOOK.md, picture 2). */
export function headerFacts(answer: GridAnswer, i: number, lang: Lang, words: HeaderWords): readonly HeaderFact[] {
  const figures = figuresAt(answer, i)
  const year = gridYear(answer)
  const version = textAt(answer, 'planVersion', i)
  const plan = version === null ? null : choiceWords(planVersion, version, lang)
  const fact = (
    key: string,
    label: string,
    value: string,
    more: { readonly unit?: string; readonly colour?: HeaderFact['colour']; readonly note?: string | null } = {},
  ): HeaderFact => ({ key, label, value, unit: more.unit ?? '', colour: more.colour ?? null, note: more.note ?? null })
  const money = { unit: words.wan }
  const note = moneyNote(answer, i, words)
  return [
    fact('totalInvestment', words.totalInvestment, formatWan(figures.totalInvestment), { ...money, note }),
    fact(
      'annualPlan',
      plan === null ? words.annualPlan(year) : words.annualPlanOf(year, plan),
      formatWan(figures.annualPlan),
      money,
    ),
    fact('ytdActual', words.ytdActual(spanWord(answer.month, lang)), formatWan(figures.ytdActual), money),
    fact('annualRate', plan === null ? words.annualRate : words.annualRateOf(plan), formatRate(figures.annualRate), {
      unit: words.percent,
    }),
    fact('gap', words.gap, formatGap(figures.gapPoints), {
      unit: words.points,
      colour: gapColour(answer, i),
      note: plan === null ? null : words.gapOf(plan),
    }),
    fact('cumulative', words.cumulative, formatWan(figures.cumulative), money),
    fact('totalRate', words.totalRate, formatRate(figures.totalRate), { unit: words.percent }),
    fact('stage', words.stage, choiceWords(stage, textAt(answer, 'stage', i), lang)),
    fact('unit', words.unit, unitText(textsAt(answer, 'units', i), words), {
      note: textsAt(answer, 'units', i).join('、') || null,
    }),
    fact('contact', words.contact, textAt(answer, 'contact', i) ?? '—', { note: textAt(answer, 'phone', i) }),
  ]
}

/** Where the money of a row comes from, when it is not typed on it. */
export function moneyNote(answer: GridAnswer, i: number, words: HeaderWords): string | null {
  if (answer.summed[i] === 1) return words.summed
  return (answer.moneyOn[i] ?? -1) >= 0 ? words.selfRollup : null
}

/** The tags at the right: industry, year class, nature, sections of the report. Blank ones are left out. */
export function headerTags(answer: GridAnswer, i: number, lang: Lang, words: HeaderWords): readonly string[] {
  const sections = textsAt(answer, 'sections', i)
  return [
    textAt(answer, 'industry', i),
    choiceOrNull(yearClass, textAt(answer, 'yearClass', i), lang),
    choiceOrNull(nature, textAt(answer, 'nature', i), lang),
    sections.length === 0 ? null : words.sections(sections.join('、')),
  ].filter((tag): tag is string => tag !== null)
}

function choiceOrNull(field: Extract<Field, { kind: 'choice' }>, code: string | null, lang: Lang): string | null {
  return code === null ? null : choiceWords(field, code, lang)
}
