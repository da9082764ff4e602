import { describe, expect, it } from 'vitest'
import type { Day } from '#domain/month'
import {
  bulletData,
  bulletText,
  firedAt,
  lampText,
  milestonesText,
  monthSeries,
  monthsText,
  sumSeries,
} from '../../src/renderer/pages/projects/describe'
import { monthBars } from '../../src/renderer/pages/projects/month-bars'
import { buildRows, familyOf } from '../../src/renderer/pages/projects/rows'
import { firstView } from '../../src/renderer/pages/projects/view'
import { words } from '../../src/renderer/pages/projects/words'
import { todayOn, yearLine, yearScale } from '../../src/renderer/pages/projects/year-line'
import { bulletOf, bulletTrack } from '../../src/renderer/parts/bullet'
import { june, milestone, sixMonths, wan } from './grid-answer'

const w = words.zh

describe('bullet', () => {
  const width = 128
  const track = bulletTrack(width).width

  it('the track is 100 %: half done is half of it, the tick stands at 序时', () => {
    const bullet = bulletOf({ planned: true, done: 0.5, time: 0.25, fired: null }, width)
    expect(bullet).toMatchObject({ dotted: false, bar: track / 2, tick: track / 4, gap: null })
  })

  it('over 100 % the bar passes the end but stays in its cell', () => {
    const { bar } = bulletOf({ planned: true, done: 3, time: 0.5, fired: null }, width)
    expect(bar).toBeGreaterThan(track)
    expect(bar).toBeLessThan(width)
  })

  it('the gap is drawn only where its rule fired, from bar to tick', () => {
    expect(bulletOf({ planned: true, done: 0.25, time: 0.5, fired: 'yellow' }, width).gap).toEqual({
      from: track / 4,
      to: track / 2,
      lamp: 'yellow',
    })
    expect(bulletOf({ planned: true, done: 0.45, time: 0.5, fired: null }, width).gap).toBeNull()
  })

  it('not reported is a track without bar, no plan a dotted line', () => {
    expect(bulletOf({ planned: true, done: null, time: 0.5, fired: null }, width).bar).toBeNull()
    expect(bulletOf({ planned: false, done: null, time: 0.5, fired: null }, width)).toMatchObject({
      dotted: true,
      tick: null,
    })
  })

  it('its text says the same', () => {
    const answer = june([
      { id: 'a', plan: 100, actuals: sixMonths(24) },
      { id: 'b', plan: 100, actuals: [5] },
      { id: 'c' },
    ])
    const texts = buildRows(answer, familyOf(answer), { ...firstView, grouping: 'none' }, null).rows.map((row) => {
      const data = bulletData(answer, row)
      return bulletText(data, row.kind === 'project' ? (answer.number.gapPoints[row.i] ?? null) : null, w, 'zh')
    })
    expect(texts).toEqual(['完成 24.0 %，序时 50.0 %，落后 26.0 点', '未报，序时 50.0 %', '没有年度计划'])
  })

  it('a milestone burning does not colour the gap: only the money rule does', () => {
    const answer = june([
      { id: 'late', plan: 100, actuals: sixMonths(49), milestones: [{ planned: '2024-01-31' }] },
      { id: 'behind', plan: 100, actuals: sixMonths(10) },
    ])
    expect([firedAt(answer, 0), firedAt(answer, 1)]).toEqual([null, 'red'])
    expect(lampText(answer, 0, 'zh')).toContain('红灯')
  })
})

describe('months', () => {
  it('a missing month is no bar, a reported zero is one of no height', () => {
    const { bars } = monthBars([4, null, 0], [], 60, 20)
    expect(bars.map((bar) => bar.height)).toEqual([20, null, 0])
    expect(bars.map((bar) => bar.last)).toEqual([false, false, true])
  })

  it('plan and done share one scale from zero', () => {
    const { bars, steps } = monthBars([5], [10], 60, 20)
    expect([bars[0]?.height, steps[0]?.height]).toEqual([10, 20])
  })

  it('twelve months fit where six do', () => {
    const { bars } = monthBars(
      Array.from({ length: 12 }, () => 1),
      [],
      70,
      20,
    )
    const last = bars.at(-1)
    expect((last?.x ?? 0) + (last?.width ?? 0)).toBeLessThanOrEqual(70)
  })

  it('a linear plan is a twelfth a month, a monthly one its own', () => {
    const answer = june([
      { id: 'linear', plan: 120, actuals: [1, 2] },
      { id: 'planned', plan: 120, months: [0, 0, 0, 0, 0, 60, 60, 0, 0, 0, 0, 0] },
    ])
    expect(monthSeries(answer, 0).plans).toEqual(Array.from({ length: 6 }, () => wan(10)))
    expect(monthSeries(answer, 1).plans).toEqual([0, 0, 0, 0, 0, 60].map(wan))
    const { total } = buildRows(answer, familyOf(answer), firstView, null)
    expect(sumSeries(answer, total)).toEqual({
      actuals: [wan(1), wan(2), null, null, null, null],
      plans: [10, 10, 10, 10, 10, 70].map(wan),
    })
  })

  it('its text names every month, given or not', () => {
    const answer = june([{ id: 'a', actuals: [1234.5, null, 0, 1, 1, 1] }])
    expect(monthsText(monthSeries(answer, 0), w, 'zh')).toBe(
      '各月完成，万元：1月 1,234.50，2月未报，3月 0.00，4月 1.00，5月 1.00，6月 1.00',
    )
  })
})

describe('the year on a line', () => {
  const today = '2024-07-02' as Day
  const width = 142
  const line = (...milestones: Parameters<typeof milestone>[0][]) =>
    yearLine(milestones.map(milestone), 2024, today, width)

  it('header and cells share one scale: January at its left, December at its right', () => {
    const { from, to, at } = yearScale(2024, width)
    expect(at('2024-01-01' as Day)).toBe(from)
    expect(at('2024-12-31' as Day)).toBeGreaterThan(to - 1)
    expect(at('2023-05-01' as Day)).toBe(from)
  })

  it('today stands only in its own year', () => {
    expect(todayOn(2024, today, width)).not.toBeNull()
    expect(todayOn(2023, today, width)).toBeNull()
  })

  it('overdue counts to today and is drawn to it: 2 July, due 30 June, is 2 days, yellow', () => {
    const { late, label, marks } = line({ planned: '2024-06-30', precision: 'half' })
    expect(late).toHaveLength(1)
    expect(late[0]?.to).toBe(todayOn(2024, today, width))
    expect(label).toMatchObject({ days: 2, lamp: 'yellow', left: false })
    expect(marks).toMatchObject([{ kind: 'planned', lamp: 'yellow' }])
  })

  it('after 30 days it is red', () => {
    expect(line({ planned: '2024-06-02' }).label).toMatchObject({ days: 30, lamp: 'yellow' })
    expect(line({ planned: '2024-06-01' }).label).toMatchObject({ days: 31, lamp: 'red' })
  })

  it('an open window shows what is left of it, never the past', () => {
    const { windows } = line({ planned: '2024-12-31', precision: 'year' })
    const now = yearScale(2024, width).at(today)
    expect(windows).toEqual([{ from: now, to: yearScale(2024, width).at('2024-12-31' as Day) }])
    expect(line({ planned: '2024-12-31', precision: 'day' }).windows).toEqual([])
  })

  it('the base line stops where the label stands, and the label stands on nothing', () => {
    const { base, label, marks } = line({ planned: '2024-06-30' })
    const covers = (x: number) => base.some((piece) => piece.from <= x && x <= piece.to)
    expect(covers((label?.x ?? 0) + 10)).toBe(false)
    expect(marks.every((mark) => mark.x < (label?.x ?? 0))).toBe(true)
  })

  it('with a later mark in the way the label goes left, and above the line where both sides are taken', () => {
    expect(line({ planned: '2024-06-30' }, { planned: '2024-08-15' }).label?.left).toBe(true)
    expect(line({ planned: '2024-02-10' }, { planned: '2024-08-15' }).label).toMatchObject({ above: true, days: 143 })
  })

  it('a done milestone shows planned and actual with the slip between, an adjusted one dashed', () => {
    const done = line({ planned: '2024-03-01', actual: '2024-03-20' })
    expect(done.marks.map((mark) => mark.kind)).toEqual(['planned', 'actual'])
    expect(done.slips).toMatchObject([{ dashed: false }])
    expect(done.label).toBeNull()
    const moved = line({ planned: '2024-06-30', adjusted: '2024-09-15' })
    expect(moved.marks.map((mark) => mark.kind)).toEqual(['planned', 'adjusted'])
    expect(moved.slips).toMatchObject([{ dashed: true }])
    expect(moved.label).toBeNull()
  })

  it('what is overdue from years before is still there', () => {
    expect(line({ planned: '2023-10-01' }).label?.lamp).toBe('red')
    expect(line({ planned: '2023-10-01', actual: '2023-11-01' }).marks).toEqual([])
  })

  it('its text says the same', () => {
    const answer = june([
      { id: 'a', milestones: [{ planned: '2024-06-30', kind: 'start', dueText: '上半年', precision: 'half' }] },
      { id: 'b', milestones: [{ planned: '2024-03-01', kind: 'start', actual: '2024-03-02' }] },
      { id: 'c' },
    ])
    expect([0, 1, 2].map((i) => milestonesText(answer, i, w, 'zh'))).toEqual([
      '上半年开工 2024-06-30 逾期 2 天',
      '开工 已于 2024-03-02 完成',
      '今年没有节点',
    ])
  })
})
