import type { Totals } from '../figures'
import { roundHalfAway } from '../money'
import type { Words } from '../refusal'

/** What units may be ranked by: how a score is printed, which is what ranks. */
const measures = {
  gapPoints: { zh: '较序时±百分点', en: 'Against time', score: (t: Totals) => rounded(t.gapPoints, 1) },
  annualRate: {
    zh: '占年度计划%',
    en: '% of annual plan',
    score: (t: Totals) => rounded(t.annualRate === null ? null : t.annualRate * 100, 1),
  },
  ytdActual: { zh: '累计完成投资', en: 'Done to date', score: (t: Totals) => rounded(wan(t.ytdActual), 2) },
  monthActual: { zh: '本月完成投资', en: 'Done this month', score: (t: Totals) => rounded(wan(t.monthActual), 2) },
} as const satisfies Record<string, Words & { readonly score: (totals: Totals) => number | null }>

export type RankingMeasure = keyof typeof measures
export const rankingMeasures = Object.keys(measures) as [RankingMeasure, ...RankingMeasure[]]
export const rankingDirections = ['desc', 'asc'] as const

/** How units are ranked. A unit that somebody exempted keeps its figures and has no rank. */
export interface RankingRule {
  readonly measure: RankingMeasure
  readonly direction: (typeof rankingDirections)[number]
  readonly exempt: readonly { readonly unit: string; readonly reason: string }[]
}

/** By 较序时, high to low (DOMAIN.md, The bulletin). */
export const defaultRanking: RankingRule = { measure: 'gapPoints', direction: 'desc', exempt: [] }

const rounded = (value: number | null, decimals: number) => (value === null ? null : roundHalfAway(value, decimals))
const wan = (value: number | null) => (value === null ? null : value / 10_000)

/** A unit's score with the digits that are printed, so that what looks the same is the same; null where there is none. */
export function scoreOf(totals: Totals, { measure }: RankingRule): number | null {
  return measures[measure].score(totals)
}

/** `较序时±百分点，由高到低`. */
export function ruleText({ measure, direction }: RankingRule): string {
  return `${measures[measure].zh}，${direction === 'desc' ? '由高到低' : '由低到高'}`
}

/** What a measure is called, for a list to choose from. */
export function measureWords(measure: RankingMeasure): Words {
  const { zh, en } = measures[measure]
  return { zh, en }
}
