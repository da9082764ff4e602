import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CutOffDays } from '#domain/cut-off'
import type { ProjectFact } from '#domain/grid'
import { day } from '#domain/month'
import { monthStatus, reminderText } from '#domain/month-status'
import { fact, gridFor, twelve } from './given'

const june = (actual: number | null) => twelve(1, 1, 1, 1, 1, actual)
const owed = (id: string, unit: string | null, actual: number | null, more: Partial<ProjectFact> = {}) =>
  fact({ id, units: unit === null ? [] : [unit], actuals: june(actual), ...more, project: {} })
const cutOffs: CutOffDays = { byList: new Map([['专项债', day('2024-06-25')]]), otherwise: day('2024-07-03') }
const none: ReadonlySet<string> = new Set()

function statusOn(today: string, facts: readonly ProjectFact[], returned: ReadonlySet<string> = none) {
  const grid = gridFor('2024-06', facts, { today })
  return { grid, ...monthStatus(grid, { cutOffs, returned }) }
}
const facts = [
  owed('a', '县工信局', 5, { physical: 0.5, progress: '主体三层' }),
  owed('b', '县工信局', null),
  owed('c', null, 3),
  owed('d', '县交通局', 0, { units: ['县交通局', '县工信局'], physical: 0, progress: '未动工' }),
  owed('e', '县工信局', 2, { physical: 0.5, progress: ' ' }),
]

describe('各单位的填报情况', () => {
  it('按牵头单位各算一次，没有单位的在最后', () => {
    const { units, ...totals } = statusOn('2024-07-03', facts)
    expect(units).toEqual([
      {
        unit: '县工信局',
        total: 3,
        reported: 2,
        filled: 1,
        state: 'missing',
        missing: [1],
        cutOff: '2024-07-03',
        late: false,
        daysLate: 0,
      },
      {
        unit: '县交通局',
        total: 1,
        reported: 1,
        filled: 1,
        state: 'reported',
        missing: [],
        cutOff: '2024-07-03',
        late: false,
        daysLate: 0,
      },
      {
        unit: null,
        total: 1,
        reported: 1,
        filled: 0,
        state: 'reported',
        missing: [],
        cutOff: '2024-07-03',
        late: false,
        daysLate: 0,
      },
    ])
    expect(totals).toMatchObject({ total: 5, reported: 4, filled: 2, lateUnits: 0, cutOff: '2024-07-03' })
  })

  it('形象比例、形象进度缺一样就不算填全', () => {
    const half = [owed('a', '甲', 1, { physical: 0.1 }), owed('b', '甲', 1, { progress: '有' })]
    const text = owed('c', '甲', null, { physical: 0.1, progress: '有' })
    expect(statusOn('2024-07-01', [...half, text])).toMatchObject({ total: 3, reported: 2, filled: 0 })
  })

  it('只数计入合计的', () => {
    const zone = fact({ id: 'zone', project: { rollup: 'self' }, units: ['甲'], actuals: june(1) })
    const road = fact({ id: 'road', project: { parentId: 'zone' }, units: ['乙'] })
    const park = fact({ id: 'park', units: ['丙'] })
    const one = fact({ id: 'one', project: { parentId: 'park' }, units: ['甲'] })
    const { units } = statusOn('2024-07-01', [zone, road, park, one])
    expect(units.map(({ unit, total, reported }) => [unit, total, reported])).toEqual([['甲', 2, 1]])
  })

  it('没有项目就没有单位', () => {
    expect(statusOn('2024-07-01', [])).toMatchObject({ units: [], total: 0, reported: 0, cutOff: null, lateUnits: 0 })
  })
})

describe('谁迟了', () => {
  it.each([
    ['2024-07-02', false, 0],
    ['2024-07-03', false, 0],
    ['2024-07-04', true, 1],
    ['2024-07-13', true, 10],
  ])('今天 %s：%s，%d 天', (today, late, daysLate) => {
    expect(statusOn(today, [owed('a', '甲', null)]).units[0]).toMatchObject({ late, daysLate })
  })

  it('报齐了就不迟，什么时候报的都一样', () => {
    expect(statusOn('2024-09-01', [owed('a', '甲', 0)])).toMatchObject({ lateUnits: 0, units: [{ late: false }] })
  })

  it('看的是没报的那几个的截止日，其中最早的', () => {
    const urgent = (actual: number | null) => owed('u', '甲', actual, { lists: ['专项债', '省重点'] })
    const slow = owed('s', '甲', null)
    expect(statusOn('2024-06-28', [slow, urgent(null)]).units[0]).toMatchObject({
      cutOff: '2024-06-25',
      late: true,
      daysLate: 3,
    })
    const rest = statusOn('2024-06-28', [slow, urgent(1)])
    expect(rest.units[0]).toMatchObject({ cutOff: '2024-07-03', late: false })
    expect(rest.cutOff).toBe('2024-06-25')
    expect(statusOn('2024-06-28', [urgent(1)]).units[0]).toMatchObject({ cutOff: '2024-06-25', late: false })
  })

  it('没有截止日就谁也不迟', () => {
    const grid = gridFor('2024-06', [owed('a', '甲', null)], { today: '2025-01-01' })
    const status = monthStatus(grid, { cutOffs: { byList: new Map(), otherwise: null }, returned: none })
    expect(status).toMatchObject({ cutOff: null, lateUnits: 0, units: [{ cutOff: null, late: false, daysLate: 0 }] })
  })
})

describe('退回', () => {
  it('报齐了的、没报齐的，退回就是退回', () => {
    const returned = new Set(['县工信局', '县交通局'])
    expect(statusOn('2024-07-05', facts, returned).units.map(({ unit, state, late }) => [unit, state, late])).toEqual([
      ['县工信局', 'returned', true],
      ['县交通局', 'returned', false],
      [null, 'reported', false],
    ])
  })
})

it('任何一张清单：各单位加起来就是合计', () => {
  const project = fc.record({
    unit: fc.constantFrom('甲', '乙', null),
    actual: fc.constantFrom(null, 0, 5),
    physical: fc.constantFrom(null, 0.5),
    progress: fc.constantFrom(null, '有'),
  })
  fc.assert(
    fc.property(fc.array(project), (given) => {
      const rows = given.map(({ unit, actual, ...rest }, i) => owed(`p${i}`, unit, actual, rest))
      const { grid, units, total, reported, filled } = statusOn('2024-07-01', rows)
      expect([total, reported]).toEqual([grid.totals.count, grid.totals.reported])
      expect(units.flatMap((unit) => unit.missing).sort((a, b) => a - b)).toEqual(
        given.flatMap(({ actual }, i) => (actual === null ? [i] : [])),
      )
      expect(filled).toBeLessThanOrEqual(reported)
      for (const unit of units) expect(unit.reported + unit.missing.length).toBe(unit.total)
    }),
  )
})

describe('催报的话', () => {
  const remind = (today: string, of: readonly ProjectFact[], returned: ReadonlySet<string> = none, reason?: string) => {
    const { grid, units } = statusOn(today, of, returned)
    return units[0] && reminderText(units[0], grid, reason)
  }
  const two = [owed('a', '县工信局', null), owed('b', '县工信局', null), owed('c', '县工信局', 1)]

  it.each([
    [
      '2024-07-01',
      '县工信局：您好！2024年6月重点项目月报，应报3个项目，还有2个未报：项目a、项目b。请于7月3日前（含当日）报送。如有困难请及时联系我们，谢谢支持。',
    ],
    [
      '2024-07-03',
      '县工信局：您好！2024年6月重点项目月报，应报3个项目，还有2个未报：项目a、项目b。今天截止，请于今天报送。如有困难请及时联系我们，谢谢支持。',
    ],
    [
      '2024-07-05',
      '县工信局：您好！2024年6月重点项目月报，应报3个项目，还有2个未报：项目a、项目b。截止日为7月3日，已逾期2天，请尽快补报。如有困难请及时联系我们，谢谢支持。',
    ],
  ])('今天 %s', (today, text) => {
    expect(remind(today, two)).toBe(text)
  })

  it('退回的说退回和原因；又退回又缺的都说', () => {
    const returned = new Set(['县工信局'])
    const all = [owed('a', '县工信局', 1)]
    expect(remind('2024-07-02', all, returned, '形象进度没有更新')).toBe(
      '县工信局：您好！2024年6月重点项目月报，报表已退回（形象进度没有更新），请修改后重新报送。如有困难请及时联系我们，谢谢支持。',
    )
    expect(remind('2024-07-02', two, returned)).toBe(
      '县工信局：您好！2024年6月重点项目月报，报表已退回，请修改后重新报送；应报3个项目，还有2个未报：项目a、项目b。请于7月3日前（含当日）报送。如有困难请及时联系我们，谢谢支持。',
    )
  })

  it('报齐了没有可催的', () => {
    expect(remind('2024-07-05', [owed('a', '甲', 0)])).toBeNull()
  })

  it('没有单位的也有人可问；没有截止日不编日子；模拟数据说明是模拟', () => {
    const grid = gridFor('2024-06', [owed('a', null, null)], { today: '2024-07-05' })
    const status = monthStatus(grid, { cutOffs: { byList: new Map(), otherwise: null }, returned: none })
    const [unit] = status.units
    expect(unit && reminderText(unit, { ...grid, simulated: true })).toBe(
      '【模拟数据】各责任单位：您好！2024年6月重点项目月报，应报1个项目，还有1个未报：项目a。请尽快报送。如有困难请及时联系我们，谢谢支持。',
    )
  })
})
