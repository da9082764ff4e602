import { describe, expect, it } from 'vitest'
import { type Day, dayNumber } from '#domain/month'
import { type AxisWords, ticksOf } from '../../src/renderer/pages/timeline/ticks'
import {
  aroundToday,
  atLevel,
  LEAST,
  levelOf,
  MOST,
  panned,
  perDayAt,
  scaleOf,
  sliderOf,
  zoomed,
} from '../../src/renderer/pages/timeline/zoom'
import { xOf } from '../../src/renderer/parts/timeline/time-scale'

const today = '2024-07-02' as Day
const width = 900
const words: AxisWords = {
  year: (year) => `${year}年`,
  quarter: (quarter) => `${quarter}季度`,
  month: String,
  monthOfYear: (year, month) => `${year}年${month}月`,
}

describe('缩放和平移', () => {
  it('尺子包住看得见的每一天，刻度和缩放说的一样', () => {
    const zoom = { start: dayNumber(today) - 100.4, perDay: 2 }
    const scale = scaleOf(zoom, width)
    expect(xOf(scale, today)).toBeCloseTo(100.4 * 2, 6)
    expect(scale.left).toBeLessThanOrEqual(0)
    expect(scale.right).toBeGreaterThanOrEqual(width)
    expect(scale.right - width).toBeLessThan(2)
  })

  it('指着的那一天缩放时不动，到头为止', () => {
    const zoom = aroundToday(today, 2, width)
    for (const perDay of [0.3, 5, 1000, 0.0001]) {
      const next = zoomed(zoom, perDay, 333)
      expect(next.start + 333 / next.perDay).toBeCloseTo(zoom.start + 333 / 2, 6)
      expect(next.perDay).toBeGreaterThanOrEqual(LEAST)
      expect(next.perDay).toBeLessThanOrEqual(MOST)
    }
  })

  it('今天看得见时换刻度，今天留在原处；看不见时留住正中', () => {
    const seen = aroundToday(today, 2, width)
    const at = (zoom: typeof seen) => (dayNumber(today) - zoom.start) * zoom.perDay
    expect(at(atLevel(seen, 'week', today, width))).toBeCloseTo(at(seen), 6)
    const away = panned(seen, 5000, today)
    const year = atLevel(away, 'year', today, width)
    expect(year.start + width / 2 / year.perDay).toBeCloseTo(away.start + width / 2 / away.perDay, 6)
  })

  it('按像素平移，走不出四十年', () => {
    const zoom = aroundToday(today, 2, width)
    expect(panned(zoom, 50, today).start).toBeCloseTo(zoom.start + 25, 6)
    expect(panned(zoom, 1e9, today).start - dayNumber(today)).toBeLessThan(366 * 41)
  })

  it('滑块两头是最疏和最密，来回不变', () => {
    expect([sliderOf(LEAST), sliderOf(MOST)]).toEqual([0, 100])
    for (const place of [0, 25, 60, 100]) expect(sliderOf(perDayAt(place))).toBe(place)
    expect(['year', 'quarter', 'month', 'week'].map((_, n) => levelOf([0.5, 1, 2, 9][n] ?? 0))).toEqual([
      'year',
      'quarter',
      'month',
      'week',
    ])
  })
})

describe('刻度', () => {
  const at = (perDay: number, clear: { from: number; to: number } | null = null) =>
    ticksOf(levelOf(perDay), scaleOf({ start: dayNumber('2023-11-15' as Day), perDay }, width), words, clear)

  it('月：上面季度，新年写年；下面月份；年初的线重', () => {
    const { majors, minors, lines } = at(2)
    expect(majors.map(({ year, name }) => [year, name]).slice(0, 3)).toEqual([
      ['2023年', '4季度'],
      ['2024年', '1季度'],
      [null, '2季度'],
    ])
    // November began before the edge: what is seen of it is too narrow for its middle to be on the axis.
    expect(minors.map(({ text }) => text).slice(0, 3)).toEqual(['12', '1', '2'])
    expect(lines.filter(({ strong }) => strong)).toHaveLength(2)
  })

  it('年和季：上面年，下面放得下才写季度；周：上面月，下面星期一', () => {
    // What is seen of 2023 is narrower than its name.
    expect(at(1).majors.map(({ year }) => year)).toEqual(['2024年', '2025年', '2026年'])
    expect(at(0.3).minors).toEqual([])
    const week = at(9)
    expect(week.majors.map(({ name }) => name)).toEqual(['2023年11月', '2023年12月', '2024年1月', '2024年2月'])
    // 20 November 2023 was a Monday.
    expect(week.minors.map(({ text }) => text).slice(0, 3)).toEqual(['20', '27', '4'])
  })

  it('名字写不出边，也不盖住“今天”', () => {
    for (const perDay of [0.15, 0.5, 1, 2, 4, 9, 28]) {
      const { minors, majors } = at(perDay, { from: 300, to: 340 })
      expect(minors.filter(({ x }) => x > 300 && x < 340)).toEqual([])
      for (const { x } of [...minors, ...majors]) expect(x).toBeGreaterThanOrEqual(0)
      for (const { x } of [...minors, ...majors]) expect(x).toBeLessThanOrEqual(width)
    }
  })
})
