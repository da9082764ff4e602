import { describe, expect, it } from 'vitest'
import {
  figuresAt,
  given,
  lampAt,
  lampVerdictAt,
  milestonesAt,
  moneyAt,
  monthsAt,
  numberAt,
  textAt,
  textsAt,
} from '#domain/grid'
import { gridOf } from '#domain/grid-compute'
import { lampSentence } from '#domain/lamp'
import { rowAt, totalsAt, totalsRow } from '#domain/row'
import { fact, gridFor, milestone, planned, twelve, wan } from './given'

const zone = [
  fact({
    id: 'zone',
    project: { rollup: 'self', totalInvestment: wan(420_000) },
    annualPlan: wan(96_000),
    carryIn: wan(156_408),
    actuals: twelve(0, 0, 0, 0, 0, 52_608),
    units: ['县农业农村局', '县水利局'],
    milestones: [
      milestone({
        id: 'z1',
        kind: 'other',
        label: '年度任务完成',
        planned: '2024-12-31',
        dueText: '年底前',
        precision: 'year',
      }),
    ],
  }),
  fact({
    id: 'road',
    project: { parentId: 'zone', sections: ['三（三）'], quantityValue: 44, quantityUnit: '公里' },
    // Typed before the parent reported for it: it may count nowhere.
    annualPlan: wan(500),
    actuals: twelve(0, 0, 0, 0, 0, 400),
    progress: '路基贯通',
    milestones: [
      milestone({ id: 'r1' }),
      milestone({ id: 'r2', kind: 'completion', planned: '2024-12-31', sections: ['三（三）', '三（四）'] }),
    ],
  }),
]
const park = [
  fact({ id: 'park' }),
  fact({
    id: 'one',
    project: { parentId: 'park' },
    annualPlan: wan(100),
    monthPlans: planned(...Array(10).fill(5), 20, 30),
    actuals: twelve(1, 2, 3, 4, 5, 6),
  }),
  fact({
    id: 'two',
    project: { parentId: 'park', totalInvestment: wan(900) },
    annualPlan: wan(60),
    actuals: twelve(4, null, 4),
  }),
]
const grid = gridFor('2024-06', [...zone, ...park], { today: '2024-07-02' })
const at = (id: string) => grid.text.id.values.indexOf(id)

describe('月度清单', () => {
  it('合计只算叶子，或代替子项的按本级', () => {
    expect(grid.totals.count).toBe(3)
    expect(grid.totals.ytdActual).toBe(wan(52_608 + 21 + 8))
    expect([...grid.counted]).toEqual([1, 0, 0, 1, 1])
    expect([...grid.summed]).toEqual([0, 0, 1, 0, 0])
    expect([...grid.moneyOn]).toEqual([-1, 0, -1, -1, -1])
  })

  it('按本级的子项没有自己的钱，灯只看节点', () => {
    const road = figuresAt(grid, at('road'))
    expect([road.monthActual, road.ytdActual, road.cumulative, road.reported]).toEqual([null, null, null, false])
    expect(lampAt(grid, at('road'))).toBe('yellow')
    expect(lampVerdictAt(grid, at('road')).reasons.map((r) => lampSentence(r, 'zh'))).toEqual([
      '节点『上半年开工』逾期1天',
      '金额由上级按本级填报',
    ])
  })

  it('父项是子项的合计，月份也是', () => {
    const parent = figuresAt(grid, at('park'))
    expect(parent).toMatchObject({
      annualPlan: wan(160),
      ytdActual: wan(29),
      monthActual: wan(6),
      totalInvestment: wan(900),
    })
    expect(parent.reported).toBe(true)
    expect(parent.annualRate).toBe(21 / 100)
    expect(monthsAt(grid, 'actuals', at('park'))).toEqual(twelve(5, 2, 7, 4, 5, 6))
    // A part without months plans a twelfth of its year in each.
    const one = monthsAt(grid, 'monthPlans', at('one'))
    expect(monthsAt(grid, 'monthPlans', at('park'))).toEqual(one.map((value) => (value ?? 0) + wan(5)))
  })

  it('空白是空白，不是零', () => {
    expect(numberAt(grid, 'carryIn', at('two'))).toBeNull()
    expect(moneyAt(grid, 'monthActual', at('two'))).toBeNull()
    expect(given(Number.NaN)).toBeNull()
    expect(given(undefined)).toBeNull()
    expect(given(0)).toBe(0)
    expect(monthsAt(grid, 'actuals', at('two'))).toEqual(twelve(4, null, 4))
  })

  it('文字和名单原样取出', () => {
    expect(textAt(grid, 'progress', at('road'))).toBe('路基贯通')
    expect(textAt(grid, 'progress', at('park'))).toBeNull()
    expect(textsAt(grid, 'units', at('zone'))).toEqual(['县农业农村局', '县水利局'])
    expect(textsAt(grid, 'units', at('park'))).toEqual([])
  })

  it('节点各归各的项目', () => {
    const told = ['zone', 'road', 'park', 'two'].map((id) => milestonesAt(grid, at(id)).map((m) => [m.id, m.projectId]))
    expect(told).toEqual([
      [['z1', 'zone']],
      [
        ['r1', 'road'],
        ['r2', 'road'],
      ],
      [],
      [],
    ])
    expect(milestonesAt(grid, at('road'))[1]).toMatchObject({
      kind: 'completion',
      sections: ['三（三）', '三（四）'],
      actual: null,
    })
  })

  it('次序就是给的次序；一个项目也没有时全是空', () => {
    expect(grid.text.name.values).toEqual(['项目zone', '项目road', '项目park', '项目one', '项目two'])
    const empty = gridFor('2024-06', [])
    expect([empty.count, empty.totals.count, empty.totals.ytdActual]).toEqual([0, 0, null])
  })
})

describe('task 预设往前看一个月', () => {
  const plan = { annualPlan: wan(120) }
  const lampOn = (month: string, given: Parameters<typeof fact>[0]) =>
    lampAt(gridFor(month, [fact(given)], { preset: 'task' }), 0)
  it('同一年里看上月', () => {
    expect(lampOn('2024-02', { id: 'a', ...plan, actuals: twelve(5, 5) })).toBe('red')
    expect(lampOn('2024-02', { id: 'a', ...plan, actuals: twelve(6, 5) })).toBe('yellow')
    expect(lampOn('2024-02', { id: 'a', ...plan, actuals: twelve(null, 5) })).toBe('yellow')
  })
  it('1月看上年12月，按上年的计划', () => {
    const january = (
      previousDecember: { actual: ReturnType<typeof wan>; plan: ReturnType<typeof wan> | null } | null,
    ) => lampOn('2024-01', { id: 'a', ...plan, actuals: twelve(5), previousDecember })
    expect(january(null)).toBe('yellow')
    expect(january({ actual: wan(5), plan: wan(8) })).toBe('yellow')
    expect(january({ actual: wan(4), plan: wan(8) })).toBe('red')
    // Last year had no plan: this year's says nothing of that December.
    expect(january({ actual: wan(0), plan: null })).toBe('yellow')
  })
})

describe('命令行的一行', () => {
  it('有 CLI.md 所列的每个字段，金额是万元', () => {
    const row = rowAt(grid, at('zone'), 'zh')
    const promised =
      'id code name aliases parentId rollup industry nature yearClass stage lists units leader contact phone scale startYear endYear since statEntry remark statistics totalInvestment carryIn annualPlan monthPlan monthActual ytdPlan ytdActual cumulative annualRate timeRate gapPoints totalRate lamp lampReasons physical progress problem next reported milestones quantity sections simulated'
    for (const name of promised.split(' ')) expect(row, name).toHaveProperty(name)
    expect(row).toMatchObject({
      stage: '在建',
      rollup: 'self',
      totalInvestment: 420_000,
      ytdActual: 52_608,
      monthPlan: null,
      cumulative: 209_016,
      annualRate: 0.548,
      timeRate: 0.5,
      lamp: 'green',
      lampReasons: ['超序时4.8个百分点'],
      reported: true,
      simulated: false,
      quantity: null,
    })
    expect(row.gapPoints).toBe(4.8)
    expect(row.milestones).toEqual([
      {
        id: 'z1',
        kind: '其他',
        label: '年度任务完成',
        planned: '2024-12-31',
        adjusted: null,
        reason: null,
        due: '2024-12-31',
        dueText: '年底前',
        precision: 'year',
        actual: null,
        sections: [],
      },
    ])
    expect(rowAt(grid, at('road'), 'en')).toMatchObject({
      quantity: { value: 44, unit: '公里' },
      lampReasons: ['milestone “Start” 1 day overdue', 'money is reported on the parent'],
    })
  })

  it('合计可以只对几行算；父项不重复算', () => {
    const totals = totalsRow(totalsAt(grid, [at('park'), at('one'), at('two')]))
    expect(totals).toMatchObject({ count: 2, annualPlan: 160, ytdActual: 29, annualRate: 0.21, reported: 1 })
    expect(totalsRow(totalsAt(grid, [at('road')]))).toMatchObject({ count: 0, ytdActual: null, annualRate: null })
  })
})

describe('用到才做的文字列', () => {
  it('和一次做完的一样，读过也一样', () => {
    const { month, today, rules, simulated, revision, life } = grid
    const context = { month, today, rules, simulated, revision, life }
    const lazy = gridOf([...zone, ...park], context, 'onDemand')
    expect(lazy.text.name).toBe(lazy.text.name)
    expect(structuredClone(lazy)).toEqual(gridOf([...zone, ...park], context))
    expect(lazy).toEqual(gridOf([...zone, ...park], context))
  })
})
