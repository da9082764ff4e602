import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cumulativeOf, figuresOf, gapOf, parentFigures, totalsOf, type YearMoney } from '#domain/figures'
import { formatGap, formatRate, MONEY_LIMIT, type Yuan } from '#domain/money'
import { planned, twelve, wan } from './given'

const money = (given: Partial<YearMoney>): YearMoney => ({
  totalInvestment: null,
  carryIn: null,
  annualPlan: null,
  monthPlans: null,
  actuals: twelve(),
  ...given,
})

/** 中钢洛耐9万吨二期, as the demonstration has it. */
const zhonggang = money({
  totalInvestment: wan(68_000),
  carryIn: wan(18_200),
  annualPlan: wan(46_000),
  monthPlans: planned(1840, 2760, 5060, 5980, 6440, 6440, 4600, 3680, 3220, 2300, 1840, 1840),
  actuals: twelve(2491.75, 2861.56, 4742.33, 4516.02, 6248.72, 5497.62),
})

describe('序时的公开核对', () => {
  it('江门1—10月：计划647.4亿元，完成629.0亿元，占97.2%，超序时13.8个百分点', () => {
    const f = figuresOf(money({ annualPlan: wan(6_474_000), actuals: twelve(...Array(9).fill(0), 6_290_000) }), 10)
    expect(formatRate(f.annualRate)).toBe('97.2')
    expect(formatGap(f.gapPoints)).toBe('+13.8')
    expect(f.gapPoints).toBeCloseTo(97.158 - 83.333, 3)
  })
})

describe('一个项目的数', () => {
  it('有分月计划：序时是计划累计占年度计划', () => {
    expect(figuresOf(zhonggang, 6)).toEqual({
      totalInvestment: wan(68_000),
      carryIn: wan(18_200),
      annualPlan: wan(46_000),
      monthPlan: wan(6440),
      monthActual: wan(5497.62),
      ytdPlan: wan(28_520),
      ytdActual: wan(26_358),
      cumulative: wan(44_558),
      annualRate: 26_358 / 46_000,
      timeRate: 0.62,
      gapPoints: -4.7,
      totalRate: 44_558 / 68_000,
      reported: true,
    })
  })

  it('没有分月计划：序时是 M/12，月计划和计划累计都是空白', () => {
    const f = figuresOf(money({ annualPlan: wan(96_000), actuals: twelve(0, 0, 0, 0, 0, 52_608) }), 6)
    expect([f.monthPlan, f.ytdPlan, f.timeRate]).toEqual([null, null, 0.5])
    expect(f.gapPoints).toBe(4.8)
  })

  it('本月未报：较序时空白，累计和占比照给的算', () => {
    const f = figuresOf(money({ annualPlan: wan(1200), actuals: twelve(100, 100, 100, 100, 100) }), 6)
    expect([f.monthActual, f.gapPoints, f.reported]).toEqual([null, null, false])
    expect([f.ytdActual, f.annualRate]).toEqual([wan(500), 500 / 1200])
  })

  it('报了0就是报了', () => {
    const f = figuresOf(money({ annualPlan: wan(1200), actuals: twelve(100, 0) }), 2)
    expect([f.monthActual, f.ytdActual, f.reported]).toEqual([0, wan(100), true])
    expect(f.gapPoints).toBeCloseTo(8.3333 - 16.6667, 3)
  })

  it.each([
    ['空白', null],
    ['零', wan(0)],
  ])('年度计划是%s：没有占比，没有较序时', (_, annualPlan) => {
    const f = figuresOf(money({ annualPlan, actuals: twelve(100) }), 1)
    expect([f.annualRate, f.gapPoints, f.timeRate]).toEqual([null, null, 1 / 12])
    expect(f.ytdActual).toBe(wan(100))
  })

  it('什么都没给：全是空白，不是零', () => {
    const f = figuresOf(money({}), 6)
    const { timeRate, reported, ...rest } = f
    expect([timeRate, reported]).toEqual([0.5, false])
    expect(Object.values(rest)).toEqual(Array(Object.keys(rest).length).fill(null))
  })

  it('以后各月的数不算进来', () => {
    const f = figuresOf(money({ annualPlan: wan(1200), actuals: twelve(10, 20, 30, 40) }), 2)
    expect(f.ytdActual).toBe(wan(30))
  })

  it.each([
    [null, null, null],
    [wan(5), null, wan(5)],
    [null, wan(3), wan(3)],
    [wan(5), wan(3), wan(8)],
    [wan(0), null, wan(0)],
  ])('至上年底 %s，本年 %s：开工以来 %s', (carryIn, ytd, cumulative) => {
    expect(cumulativeOf(carryIn, ytd)).toBe(cumulative)
  })

  it('累计调减的月份是负数，照样相加', () => {
    const f = figuresOf(money({ annualPlan: wan(1000), carryIn: wan(50), actuals: twelve(100, -30) }), 2)
    expect([f.monthActual, f.ytdActual, f.cumulative]).toEqual([wan(-30), wan(70), wan(120)])
  })

  it('总投资是零或空白：没有占总投资', () => {
    for (const totalInvestment of [null, wan(0)]) {
      expect(figuresOf(money({ totalInvestment, actuals: twelve(1) }), 1).totalRate).toBeNull()
    }
  })
})

describe('较序时在整数上算，边界不差毫厘', () => {
  it.each([
    [48, 120, null, 6, -10],
    [24, 120, null, 6, -30],
    [0, 120, null, 6, -50],
    [60, 120, null, 6, 0],
    [7, 30, null, 4, -10],
    [1, 30, null, 4, -30],
    [100, 1000, 200, 3, -10],
    [43, 100, 73, 6, -30],
    [0.1, 0.3, 0.13, 5, -10],
  ])('完成 %d、计划 %d、计划累计 %s、%d 月：%d 个百分点', (done, annual, toDate, month, gap) => {
    expect(gapOf(wan(done), wan(annual), toDate === null ? null : wan(toDate), month)).toBe(gap)
  })

  it('落后正好10点，不论计划大小，都正好是 −10', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: Math.floor(MONEY_LIMIT / 60) }),
        fc.integer({ min: 2, max: 12 }),
        (unit, month) => {
          const annual = unit * 60
          const done = (annual * month) / 12 - annual / 10
          expect(gapOf(done as Yuan, annual as Yuan, null, month)).toBe(-10)
          expect(gapOf((done - 1) as Yuan, annual as Yuan, null, month)).toBeLessThan(-10)
          expect(gapOf((done + 1) as Yuan, annual as Yuan, null, month)).toBeGreaterThan(-10)
        },
      ),
    )
  })
})

describe('合计', () => {
  const linear = figuresOf(
    money({ totalInvestment: wan(500), carryIn: wan(10), annualPlan: wan(120), actuals: twelve(...Array(6).fill(8)) }),
    6,
  )
  const unreported = figuresOf(money({ totalInvestment: wan(300), annualPlan: wan(100), actuals: twelve(9) }), 6)
  const noPlan = figuresOf(money({ actuals: twelve(0, 0, 0, 0, 0, 7) }), 6)
  const totals = totalsOf([figuresOf(zhonggang, 6), linear, unreported, noPlan], 6)

  it('金额是全部相加', () => {
    expect(totals).toMatchObject({
      count: 4,
      totalInvestment: wan(68_800),
      carryIn: wan(18_210),
      annualPlan: wan(46_220),
      monthPlan: wan(6440),
      monthActual: wan(5512.62),
      ytdPlan: wan(28_520),
      ytdActual: wan(26_422),
      cumulative: wan(44_632),
    })
  })

  it('占比和较序时只看既有计划又已报的：Σ完成÷Σ计划，对Σ应完成÷Σ计划', () => {
    expect([totals.reported, totals.rated]).toEqual([3, 2])
    expect(totals.annualRate).toBe((26_358 + 48) / (46_000 + 120))
    expect(totals.timeRate).toBeCloseTo((28_520 + 60) / 46_120, 15)
    expect(totals.gapPoints).toBeCloseTo((100 * (26_406 - 28_580)) / 46_120, 12)
    expect(totals.totalRate).toBe(44_632 / 68_800)
  })

  it('一个都没有：个数是0，其余空白', () => {
    const { count, reported, rated, ...rest } = totalsOf([], 6)
    expect([count, reported, rated]).toEqual([0, 0, 0])
    expect(new Set(Object.values(rest))).toEqual(new Set([null]))
  })

  it('一个项目的合计就是它自己', () => {
    const alone = totalsOf([linear], 6)
    expect(alone.gapPoints).toBe(linear.gapPoints)
    expect(alone.annualRate).toBe(linear.annualRate)
    expect(alone.timeRate).toBe(linear.timeRate)
  })

  it('父项的数就是子项合计的数；子项都没有计划时序时仍是 M/12', () => {
    expect(parentFigures(totals, 6)).toMatchObject({
      ytdActual: wan(26_422),
      gapPoints: totals.gapPoints,
      reported: true,
    })
    expect(parentFigures(totalsOf([], 6), 6)).toMatchObject({ timeRate: 0.5, gapPoints: null, reported: false })
    expect(Object.keys(parentFigures(totals, 6)).sort()).toEqual(Object.keys(linear).sort())
  })
})
