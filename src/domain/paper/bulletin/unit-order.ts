import { measureWords, type RankingRule } from '../ranking-rule'
import type { RankedUnit } from '../unit-ranks'
import { sumTable } from './groups'
import type { Attachment } from './model'
import { type Blank, fact, gap, list, money, type Piece, points, rate } from './pieces'

/** Named in the text at either end of the ranking. */
const NAMED = 3

/** What a unit is ranked by, in the words of a text. */
function scoreBlank({ totals, score }: RankedUnit, { measure }: RankingRule): Blank {
  switch (measure) {
    case 'gapPoints':
      return gap('较序时', totals.gapPoints)
    case 'annualRate':
      return rate('占年度计划', totals.annualRate)
    case 'ytdActual':
      return money('累计完成', totals.ytdActual)
    case 'monthActual':
      return money('本月完成', totals.monthActual)
    case 'weighted':
      return points('综合得分', score)
  }
}

/** `县工信局（超序时3.2个百分点）`. */
function named(one: RankedUnit, rule: RankingRule): readonly Piece[] {
  return [{ fact: one.unit ?? '' }, { text: '（' }, ...scoreBlank(one, rule).pieces, { text: '）' }]
}

/** `较序时由高到低`. */
export function rankedBy({ measure, direction }: RankingRule): string {
  const name = measureWords(measure).zh.replace(/[±%].*$/, '')
  return `${name}${direction === 'desc' ? '由高到低' : '由低到高'}`
}

/** The units in front and those behind, with whoever shares their ranks; nobody is named twice. */
export function rankingEnds(
  units: readonly RankedUnit[],
  rule: RankingRule,
): { readonly front: Blank; readonly back: Blank } {
  const ranked = units.filter(({ rank }) => rank !== null)
  const few = Math.max(1, Math.min(NAMED, Math.floor(ranked.length / 2)))
  const first = ranked[few - 1]?.rank ?? 0
  const front = ranked.filter(({ rank }) => (rank ?? 0) <= first)
  const last = ranked.at(-few)?.rank ?? 0
  const back = ranked.filter((one) => (one.rank ?? 0) >= last && !front.includes(one)).toReversed()
  const names = (some: readonly RankedUnit[]) =>
    list(
      some.map((one) => named(one, rule)),
      '、',
    )
  return { front: names(front), back: names(back) }
}

/** 附件: the ranking as the bulletin carries it, whole county first. */
export function rankingTable(units: readonly RankedUnit[], county: RankedUnit['totals']): Attachment {
  const rank = (one: RankedUnit): readonly Piece[] =>
    one.rank === null
      ? [{ fact: one.exempt ? '免' : '' }]
      : [{ figure: { name: '名次', value: one.rank, shown: String(one.rank) } }]
  return {
    title: '重点项目责任单位排名',
    unit: sumTable.unit,
    columns: [
      { heading: '名次', width: 11, align: 'center' },
      { heading: '责任单位', width: 38, align: 'left' },
      ...sumTable.columns,
    ],
    rows: [
      [[], [{ text: '全　县' }], ...sumTable.figures(county)],
      ...units.map((one) => [rank(one), fact(one.unit ?? '（未明确）').pieces, ...sumTable.figures(one.totals)]),
    ],
  }
}
