import { describe, expect, it } from 'vitest'
import type { MonthLine } from '#contract/projects'
import type { Yuan } from '#domain/money'
import { type Month, monthsOfYear } from '#domain/month'
import { curveData } from '../../src/renderer/parts/curve/curve-data'
import { type CurveScale, labelPlace } from '../../src/renderer/parts/curve/curve-labels'

const wan = (value: number) => (value * 10_000) as Yuan
const june = '2024-06' as Month

/** A year with these figures month by month; `plan` null for a linear one. */
function year(actuals: readonly (number | null)[], annual: number | null, plan: number | null): readonly MonthLine[] {
  let ytd: number | null = null
  return monthsOfYear(2024).map((month, i) => {
    const actual = actuals[i] ?? null
    if (actual !== null) ytd = (ytd ?? 0) + actual
    return {
      month,
      plan: plan === null ? null : wan(plan),
      actual: actual === null ? null : wan(actual),
      ytdPlan: plan === null ? null : wan(plan * (i + 1)),
      ytdActual: ytd === null ? null : wan(ytd),
      cumulative: null,
      annualPlan: annual === null ? null : wan(annual),
      annualRate: null,
      timeRate: null,
      gapPoints: null,
      physical: null,
      progress: null,
      problem: null,
      next: null,
      statistics: null,
    }
  })
}

describe('累计曲线的数', () => {
  it('从年初的0起，完成画到本月，计划画到12月', () => {
    const data = curveData(year([10, 20, 30, 40, 50, 60, 70], 1200, 100), june)
    expect(data.points).toHaveLength(13)
    expect(data.points[0]).toEqual({ month: 0, plan: 0, done: 0, bar: null })
    expect(data.points[6]).toEqual({ month: 6, plan: 600, done: 210, bar: null })
    expect(data.points[7]).toEqual({ month: 7, plan: 700, done: null, bar: null })
    expect(data.points[12]).toEqual({ month: 12, plan: 1200, done: null, bar: null })
    expect(data.gap).toEqual({ month: 6, plan: 600, done: 210 })
  })

  it('没有分月计划就是直线：年度计划乘以月数除以12', () => {
    const data = curveData(year([10, 20], 1200, null), '2024-02' as Month)
    expect(data.points.map((point) => point.plan)).toEqual([
      0, 100, 200, 300, 400, 500, 600, 700, 800, 900, 1000, 1100, 1200,
    ])
  })

  it('本月未报：曲线停在最后报过的月，不画缺口', () => {
    const data = curveData(year([10, 20, 30, 40, null, null], 1200, 100), june)
    expect(data.gap).toBeNull()
    expect(data.lastDone).toEqual({ month: 4, plan: 400, done: 100, bar: null })
    expect(data.points[5]?.done).toBeNull()
  })

  it('中间漏报一月，累计照旧，不落回0', () => {
    const data = curveData(year([10, null, 30], 1200, 100), '2024-03' as Month)
    expect(data.points.slice(1, 4).map((point) => point.done)).toEqual([10, 10, 40])
  })

  it('什么都没填就没有曲线；只有计划就只有计划', () => {
    expect(curveData(year([], null, null), june).points).toEqual([])
    const planned = curveData(year([], 1200, null), june)
    expect(planned.points.every((point) => point.done === null)).toBe(true)
    expect(planned.annual).toBe(1200)
  })

  it('计划是0等于没有计划', () => {
    expect(curveData(year([5], 0, null), '2024-01' as Month).annual).toBeNull()
  })
})

describe('曲线上的字', () => {
  const scale: CurveScale = { x: (m) => 60 + m * 22, y: (v) => 150 - v / 10, left: 60, right: 400 }
  const data = curveData(year([80, 80, 80, 80, 80, 80], 1200, 100), june)

  it('计划高，它的字在线的左上；完成低，它的字在线的右下', () => {
    const plan = labelPlace(data.points, scale, { month: 6, value: 600, width: 90, side: 'over' })
    expect(plan.x + 90).toBeLessThan(scale.x(6))
    expect(plan.y).toBeLessThan(scale.y(600))
    const done = labelPlace(data.points, scale, { month: 6, value: 480, width: 90, side: 'under' })
    expect(done.x).toBeGreaterThan(scale.x(6))
    expect(done.y - 11).toBeGreaterThan(scale.y(480))
  })

  it('一月的字推进图里，并高过它所盖的那段线', () => {
    const first = curveData(year([80], 1200, 100), '2024-01' as Month)
    const place = labelPlace(first.points, scale, { month: 1, value: 100, width: 90, side: 'over' })
    expect(place.x).toBeGreaterThanOrEqual(scale.left)
    const monthAtEnd = (place.x + 90 - 60) / 22
    expect(place.y).toBeLessThan(scale.y(monthAtEnd * 100))
  })

  it('十二月的字不出右边，也低过它所盖的那段线', () => {
    const all = curveData(year(Array(12).fill(80), 1200, 100), '2024-12' as Month)
    const place = labelPlace(all.points, scale, { month: 12, value: 960, width: 110, side: 'under' })
    expect(place.x + 110).toBeLessThanOrEqual(scale.right)
    const monthAtStart = (place.x - 60) / 22
    expect(place.y - 11).toBeGreaterThan(scale.y(monthAtStart * 80))
  })
})
