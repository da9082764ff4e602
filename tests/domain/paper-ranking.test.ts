import { describe, expect, it } from 'vitest'
import type { Day, Month } from '#domain/month'
import { ranking } from '#domain/paper/ranking'
import { defaultRanking, type RankingRule } from '#domain/paper/ranking-rule'
import { rankUnits } from '#domain/paper/unit-ranks'
import { type FactWords, gridFrom } from '../documents/facts'
import { tableFacts } from '../documents/tables'

/** A project of 1,000 万元 whose unit is `done` 万元 along in June; 500 is on time. */
const project = (unit: string, done: number | null, more: FactWords = {}): FactWords => ({
  units: [unit],
  plan: 1000,
  actuals: [null, null, null, null, null, done],
  ...more,
})

function ranked(facts: readonly FactWords[], rule: Partial<RankingRule> = {}) {
  return rankUnits(gridFrom(facts), { ...defaultRanking, ...rule }).map(({ unit, rank }) => [unit, rank])
}

/** A paper's rows as records by column. */
function rowsOf(
  facts: readonly FactWords[],
  rule: Partial<RankingRule> = {},
  before: readonly FactWords[] | null = null,
) {
  const grid = before === null ? null : gridFrom(before, { month: '2024-05' as Month })
  const table = ranking(tableFacts(facts), { ...defaultRanking, ...rule }, grid)
  const rows = table.groups.flatMap((group) => group.rows)
  return rows.map((row) => Object.fromEntries(table.columns.map(({ key }, i) => [key, row.cells[i] ?? null])))
}

describe('责任单位排名', () => {
  it('按保留一位小数的较序时由高到低，印出来相同的并列，后面的名次顺延', () => {
    // 500.4 and 499.6 are both +0.0 and −0.0; 500.5 is +0.1 (half away from zero), as is 501.4.
    const facts = [
      project('乙', 499.6),
      project('甲', 500.4),
      project('丁', 500.5),
      project('戊', 501.4),
      project('丙', 400),
    ]
    expect(ranked(facts)).toEqual([
      ['丁', 1],
      ['戊', 1],
      ['乙', 3],
      ['甲', 3],
      ['丙', 5],
    ])
    expect(rowsOf(facts)[0]).toMatchObject({ rank: 1, unit: '丁', remark: '与戊并列' })
  })

  it('只有已报的项目说话；未报、没有计划的单位排在后面，说明原因', () => {
    const rows = rowsOf([
      project('未报', null),
      { ...project('没计划', 5), plan: 0 },
      project('两个', 600),
      project('两个', null),
      project('两个', 9999, { plan: 0 }),
    ])
    expect(rows.map(({ unit, rank, remark }) => [unit, rank, remark])).toEqual([
      ['两个', 1, '1个未报，不计入占比；1个没有年度计划，不计入占比'],
      ['未报', null, '本月未报，不排名'],
      ['没计划', null, '已报项目没有年度计划，不排名'],
    ])
    expect(rows[0]).toMatchObject({ projects: 3, reported: 2, annualRate: 0.6, gapPoints: 10 })
  })

  it('免排的单位在未报的前面，写“免”和原因，金额照列；没有责任单位的在最后', () => {
    const facts = [
      { name: '无主', plan: 100, actuals: [100] },
      project('未报', null),
      project('免', 900),
      project('甲', 1),
    ]
    const rows = rowsOf(facts, { exempt: [{ unit: '免', reason: '项目全部竣工' }] })
    expect(rows.map(({ rank, unit, remark }) => [rank, unit, remark])).toEqual([
      [1, '甲', null],
      ['免', '免', '项目全部竣工，免排'],
      [null, '未报', '本月未报，不排名'],
      [null, '（未明确）', '没有明确责任单位，不排名'],
    ])
    expect(rows[1]).toMatchObject({ gapPoints: 40, ytdActual: 9_000_000 })
  })

  it('可以由低到高，可以按占年度计划排', () => {
    const facts = [project('甲', 900), project('乙', 100, { monthPlans: [0, 0, 0, 0, 0, 10, 0, 0, 0, 0, 0, 990] })]
    expect(ranked(facts)[0]).toEqual(['甲', 1])
    expect(ranked(facts, { direction: 'asc' })[0]).toEqual(['乙', 1])
    expect(ranked([...facts, project('丙', 95)], { measure: 'annualRate' })).toEqual([
      ['甲', 1],
      ['乙', 2],
      ['丙', 3],
    ])
  })

  it('上月名次按上月自己的数；上月没有的单位空着', () => {
    const before = [project('甲', 1), project('乙', 2)].map((one) => ({
      ...one,
      actuals: [0, 0, 0, 0, one.actuals?.[5] ?? 0],
    }))
    const rows = rowsOf([project('甲', 600), project('乙', 550), project('新', 1)], {}, before)
    expect(rows.map((row) => [row.unit, row.rank, row.before])).toEqual([
      ['甲', 1, 2],
      ['乙', 2, 1],
      ['新', 3, null],
    ])
  })

  it('全县一行在最前，由各单位相加，率只计有计划且已报的', () => {
    const table = ranking(tableFacts([project('甲', 600), project('乙', null)]), defaultRanking, null)
    const total = Object.fromEntries(table.columns.map(({ key }, i) => [key, table.total?.cells?.[i] ?? null]))
    expect(table.total?.label).toBe('全　县')
    expect(total).toMatchObject({
      projects: 2,
      reported: 1,
      annualPlan: 20_000_000,
      annualRate: 0.6,
      remark: '2个单位',
    })
    expect(total.gapPoints).toBeCloseTo(10, 9)
    expect(table.note).toContain('5月没有可比的名次')
  })

  it('没有在册项目就不出表', () => {
    expect(() => ranking(tableFacts([]), defaultRanking, null)).toThrow(
      expect.objectContaining({ code: 'MONTH_EMPTY' }),
    )
  })

  it('综合得分按权数加起来，保留两位小数；缺一项的不排', () => {
    // 600 of 1,000 is 60 % and 10 points ahead of June; 400 is yellow, 10 points behind: 60×0.5+10 and 40×0.5−10−2.
    const facts = [project('乙', 400), project('甲', 600), project('丙', null)]
    const rule = { measure: 'weighted', weights: { annualRate: 0.5, gapPoints: 1, yellow: -2 } } as const
    expect(rowsOf(facts, rule).map(({ rank, unit, score }) => [rank, unit, score])).toEqual([
      [1, '甲', 40],
      [2, '乙', 8],
      [null, '丙', null],
    ])
    const table = ranking(tableFacts(facts), { ...defaultRanking, ...rule }, null)
    expect(table.note).toContain('综合得分＝较序时×1＋占年度计划×0.5－黄灯×2')
    expect(table.columns.map(({ key }) => key)).toContain('score')
  })

  it('免排写明谁批准、到哪天', () => {
    const exempt = [{ unit: '甲', reason: '全部竣工', approver: '县长', untilOn: '2024-12-31' as Day }]
    const table = ranking(tableFacts([project('甲', 600)]), { ...defaultRanking, exempt }, null)
    expect(table.note).toContain('甲由县长批准免排，至2024年12月31日')
  })
})
