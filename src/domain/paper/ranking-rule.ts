import type { Totals } from '../figures'
import type { Lamp } from '../lamp'
import { roundHalfAway } from '../money'
import type { Day } from '../month'
import type { Lang, Words } from '../refusal'

/** What a unit is judged by: the totals of the projects that it leads, and their lamps. */
export interface Judged {
  readonly totals: Totals
  readonly lamps: Readonly<Record<Lamp, number>>
}

/** What a score may be made of. Rates are per cent here, as an office writes them; null where there is nothing to judge. */
const parts = {
  gapPoints: { zh: '较序时', en: 'Against time', of: ({ totals }: Judged) => totals.gapPoints },
  annualRate: { zh: '占年度计划', en: '% of annual plan', of: ({ totals }: Judged) => percent(totals.annualRate) },
  reported: {
    zh: '已报率',
    en: '% reported',
    of: ({ totals }: Judged) => (totals.count === 0 ? null : (totals.reported / totals.count) * 100),
  },
  red: { zh: '红灯', en: 'Red lamps', of: ({ lamps }: Judged) => lamps.red },
  yellow: { zh: '黄灯', en: 'Yellow lamps', of: ({ lamps }: Judged) => lamps.yellow },
} as const satisfies Record<string, Words & { readonly of: (judged: Judged) => number | null }>

export type ScorePart = keyof typeof parts
export const scoreParts = Object.keys(parts) as [ScorePart, ...ScorePart[]]
/** How much each part counts in 综合得分; what is not named does not count. */
export type Weights = Partial<Readonly<Record<ScorePart, number>>>

/** What units may be ranked by: how a score is printed, which is what ranks. */
const measures = {
  gapPoints: { zh: '较序时±百分点', en: 'Against time', score: ({ totals }: Judged) => rounded(totals.gapPoints, 1) },
  annualRate: {
    zh: '占年度计划%',
    en: '% of annual plan',
    score: ({ totals }: Judged) => rounded(percent(totals.annualRate), 1),
  },
  ytdActual: {
    zh: '累计完成投资',
    en: 'Done to date',
    score: ({ totals }: Judged) => rounded(wan(totals.ytdActual), 2),
  },
  monthActual: {
    zh: '本月完成投资',
    en: 'Done this month',
    score: ({ totals }: Judged) => rounded(wan(totals.monthActual), 2),
  },
  weighted: {
    zh: '综合得分',
    en: 'Score',
    score: (judged: Judged, weights: Weights | null) => rounded(weightedScore(judged, weights ?? {}), 2),
  },
} as const satisfies Record<
  string,
  Words & { readonly score: (judged: Judged, weights: Weights | null) => number | null }
>

export type RankingMeasure = keyof typeof measures
export const rankingMeasures = Object.keys(measures) as [RankingMeasure, ...RankingMeasure[]]
export const rankingDirections = ['desc', 'asc'] as const

/** A unit that takes no part: it keeps its figures and has no rank. */
export interface ExemptUnit {
  readonly unit: string
  readonly reason: string
  /** Who approved it and up to which day, where that is known. */
  readonly approver?: string | null | undefined
  readonly untilOn?: Day | null | undefined
}

/** How units are ranked. */
export interface RankingRule {
  readonly measure: RankingMeasure
  readonly direction: (typeof rankingDirections)[number]
  /** Of 综合得分; null for the other measures. */
  readonly weights: Weights | null
  readonly exempt: readonly ExemptUnit[]
}

/** By 较序时, high to low (DOMAIN.md, The bulletin). */
export const defaultRanking: RankingRule = { measure: 'gapPoints', direction: 'desc', weights: null, exempt: [] }

const rounded = (value: number | null, decimals: number) => (value === null ? null : roundHalfAway(value, decimals))
const wan = (value: number | null) => (value === null ? null : value / 10_000)
const percent = (value: number | null) => (value === null ? null : value * 100)

/** Parts times weights, added up, unrounded; null where a part that counts is not there. */
function weightedScore(judged: Judged, weights: Weights): number | null {
  let score = 0
  for (const part of scoreParts) {
    const weight = weights[part] ?? 0
    if (weight === 0) continue
    const value = parts[part].of(judged)
    if (value === null) return null
    score += value * weight
  }
  return score
}

/** A unit's score with the digits that are printed, so that what looks the same is the same; null where there is none. */
export function scoreOf(judged: Judged, { measure, weights }: RankingRule): number | null {
  return measures[measure].score(judged, weights)
}

/** Weights that rank: one at least is not zero, all are within ±1000. */
export function areWeights(weights: Weights | null): weights is Weights {
  const given = Object.values(weights ?? {})
  return given.some((weight) => weight !== 0) && given.every((weight) => Math.abs(weight) <= 1000)
}

/** `较序时±百分点，由高到低`; papers and the terminal are Chinese. */
export function ruleText({ measure, direction }: RankingRule, lang: Lang = 'zh'): string {
  if (lang === 'en') return `${measures[measure].en}, ${direction === 'desc' ? 'highest' : 'lowest'} first`
  return `${measures[measure].zh}，${direction === 'desc' ? '由高到低' : '由低到高'}`
}

/** `综合得分＝占年度计划×0.6＋较序时×0.4－红灯×2`; null for a rule that has none. */
export function formulaText({ measure, weights }: RankingRule): string | null {
  if (measure !== 'weighted') return null
  const terms = scoreParts.flatMap((part) => {
    const weight = weights?.[part] ?? 0
    return weight === 0 ? [] : { sign: weight < 0 ? '－' : '＋', text: `${parts[part].zh}×${Math.abs(weight)}` }
  })
  const sum = terms.map(({ sign, text }, i) => (i === 0 && sign === '＋' ? text : sign + text)).join('')
  return `综合得分＝${sum}（占年度计划、已报率按百分数，较序时按百分点，灯按个数）`
}

/** What a measure is called, for a list to choose from. */
export function measureWords(measure: RankingMeasure): Words {
  const { zh, en } = measures[measure]
  return { zh, en }
}

/** What a part of 综合得分 is called. */
export function partWords(part: ScorePart): Words {
  const { zh, en } = parts[part]
  return { zh, en }
}
