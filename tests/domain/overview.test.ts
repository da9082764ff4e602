import { describe, expect, it } from 'vitest'
import { presetRules } from '#domain/lamp-rules'
import {
  firedOn,
  glanceTargets,
  isMoneyless,
  overdueLamp,
  overdueProjects,
  overviewGroups,
  overviewMonths,
  plannedCount,
  reportFigures,
} from '#domain/overview'
import type { Target } from '#domain/target'
import { fact, gridFor, milestone, planned, twelve, wan } from './given'

const rich = (id: string, done: readonly (number | null)[], more: Parameters<typeof fact>[0] = { id }) =>
  fact({ annualPlan: wan(120), actuals: twelve(...done), units: ['县工信局'], ...more, id })

describe('按行业、按单位', () => {
  const answer = gridFor('2024-06', [
    rich('a', [10, 10, 10, 10, 10, 10], { id: 'a', project: { industry: '交通' } }),
    rich('b', [5, 5, 5, 5, 5, 5], { id: 'b', project: { industry: '铝加工' } }),
    rich('c', [], { id: 'c', project: { industry: '养老' }, units: [] }),
    rich('d', [10, 10, 10, 10, 10, 10], { id: 'd', project: { industry: '铝加工' }, units: ['县住建局', '县工信局'] }),
  ])

  it('最落后的在前，没有比率的在最后；合起来就是合计', () => {
    const groups = overviewGroups(answer, 'industry')
    expect(groups.map((group) => [group.name, group.totals.count, group.totals.gapPoints])).toEqual([
      ['铝加工', 2, -12.5],
      ['交通', 1, 0],
      ['养老', 1, null],
    ])
    const sum = groups.reduce((all, group) => all + (group.totals.ytdActual ?? 0), 0)
    expect(sum).toBe(answer.totals.ytdActual)
  })

  it('单位按牵头单位；没有单位的自成一行', () => {
    const units = overviewGroups(answer, 'unit').map((group) => [group.name, group.totals.count])
    expect(units).toEqual([
      ['县工信局', 2],
      ['县住建局', 1],
      [null, 1],
    ])
  })

  it('合计的灯只在落后或比率那句话触发时才亮，边上照写明的算', () => {
    const [metal] = overviewGroups(answer, 'industry')
    expect(metal?.fired).toBe('yellow')
    const totals = { ...answer.totals, annualRate: 0.3, timeRate: 0.5 }
    expect(firedOn({ ...totals, gapPoints: -9.99 }, presetRules.gap)).toBe(null)
    expect(firedOn({ ...totals, gapPoints: -10 }, presetRules.gap)).toBe('yellow')
    expect(firedOn({ ...totals, gapPoints: -30.01 }, presetRules.gap)).toBe('red')
    expect(firedOn({ ...totals, gapPoints: -20 }, presetRules.ratio)).toBe('yellow')
    expect(firedOn({ ...totals, gapPoints: -90 }, presetRules.task)).toBe(null)
    expect(firedOn({ ...totals, gapPoints: null }, presetRules.gap)).toBe(null)
  })

  it('几个有计划；谁都没填过钱', () => {
    expect(plannedCount(answer)).toBe(4)
    expect(isMoneyless(answer)).toBe(false)
    expect(isMoneyless(gridFor('2024-06', [fact({ id: 'x' })]))).toBe(true)
    expect(isMoneyless(gridFor('2024-06', [fact({ id: 'x', actuals: twelve(0) })]))).toBe(false)
  })
})

describe('逐月', () => {
  it('计划按各自的月份或匀着来，完成是累计；没人报的月份空着，不是 0', () => {
    const months = overviewMonths(
      gridFor('2024-04', [
        rich('a', [1, null, 3]),
        rich('b', [2, null, 4], {
          id: 'b',
          annualPlan: wan(10),
          monthPlans: planned(4, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
        }),
      ]),
    )
    expect(months.slice(0, 4).map(({ actual, ytdActual, ytdPlan }) => [actual, ytdActual, ytdPlan])).toEqual([
      [wan(3), wan(3), wan(14)],
      [null, wan(3), wan(30)],
      [wan(7), wan(10), wan(40)],
      [null, wan(10), wan(50)],
    ])
    expect(months[11]?.ytdPlan).toBe(wan(130))
    expect(months[11]?.annualPlan).toBe(wan(130))
  })

  it('一分钱都没有的一年全空', () => {
    const months = overviewMonths(gridFor('2024-04', [fact({ id: 'a' })]))
    expect(months.every((m) => m.actual === null && m.ytdActual === null && m.ytdPlan === null)).toBe(true)
  })
})

describe('今天逾期的节点', () => {
  const late = (id: string, planned: string, more = {}) =>
    fact({ id, milestones: [milestone({ id: `m-${id}`, planned, ...more })] })

  it('按今天算，最久的在前；调整过的看调整后；做完的、完工的不算', () => {
    const answer = gridFor(
      '2024-06',
      [
        late('two', '2024-06-30'),
        late('long', '2024-03-31'),
        late('today', '2024-07-02'),
        late('moved', '2024-03-31', { adjusted: '2024-12-31' }),
        late('reached', '2024-03-31', { actual: '2024-06-30' }),
        {
          ...late('finished', '2024-03-31'),
          project: fact({ id: 'finished', project: { stage: 'completed' } }).project,
        },
      ],
      { today: '2024-07-02' },
    )
    expect(overdueProjects(answer).map(({ row, days }) => [answer.text.id.values[row], days])).toEqual([
      ['long', 93],
      ['two', 2],
    ])
  })

  it('几天亮什么，照规则', () => {
    expect([1, 30, 31].map((days) => overdueLamp(presetRules.gap, days))).toEqual(['yellow', 'yellow', 'red'])
    expect(overdueLamp({ preset: 'custom', rules: [] }, 90)).toBe(null)
  })
})

describe('报告目标', () => {
  const target = (id: string, more: Partial<Target>): Target => ({
    id,
    name: id,
    kind: 'work',
    value: 100,
    unit: '个',
    comparator: '>=',
    due: '2024-12-31',
    dueText: null,
    sections: ['三（一）'],
    actual: null,
    actualOn: null,
    source: null,
    position: 1,
    ...more,
  })
  const given = (actual: number) => ({ actual, actualOn: '2024-06-30' })

  it('最落后的先放，跟上的照报告的顺序，没填的最后；没有目标值的和页首说过的不放', () => {
    const targets = [
      target('blank', { position: 1 }),
      target('fine', { position: 2, ...given(60) }),
      target('behind', { position: 3, ...given(30) }),
      target('worst', { position: 4, ...given(7) }),
      target('wordless', { position: 5, value: null }),
      target('target-zhongdian-xiangmu', { position: 6, value: 118 }),
    ]
    expect(glanceTargets(targets, 9).map(({ id }) => id)).toEqual(['worst', 'behind', 'fine', 'blank'])
    expect(glanceTargets(targets, 2)).toHaveLength(2)
  })

  it('报告自己的总数单独说', () => {
    const count = target('target-zhongdian-xiangmu', { value: 118 })
    const total = target('target-zhongdian-zongtouzi', { value: 534.82, unit: '亿元' })
    expect(reportFigures([count, total])).toEqual({ count: 118, total: 534.82, section: '三（一）' })
    expect(reportFigures([])).toBe(null)
  })
})
