import { describe, expect, it } from 'vitest'
import type { YearPreview, YearProject } from '#contract/years'
import type { Yuan } from '#domain/money'
import type { DayOff } from '#domain/month-life'
import type { ControlTotals } from '#domain/year-roll'
import { breaksOf, changedBy, withAdded } from '../../src/renderer/pages/data/rosters/days'
import { classChanges, linesOf, yearToRoll } from '../../src/renderer/pages/data/years/lines'

const off = (on: string, name: string | null = '国庆节', kind: DayOff['kind'] = 'holiday'): DayOff => ({
  on,
  kind,
  name,
})

describe('放假与补班', () => {
  it('接着的、同样的几天合成一段，跨月也是；隔开的、名称或安排不同的分开', () => {
    const days = [
      off('2024-10-12', null, 'workday'),
      off('2024-10-01'),
      off('2024-09-30'),
      off('2024-10-02'),
      off('2024-10-03', '调休'),
      off('2024-10-05'),
    ]
    expect(breaksOf(days).map((one) => [one.from, one.to, one.kind, one.days.length])).toEqual([
      ['2024-09-30', '2024-10-02', 'holiday', 3],
      ['2024-10-03', '2024-10-03', 'holiday', 1],
      ['2024-10-05', '2024-10-05', 'holiday', 1],
      ['2024-10-12', '2024-10-12', 'workday', 1],
    ])
    expect(breaksOf([])).toEqual([])
  })

  it('加入的天按后写的算；已有的一模一样不算改动', () => {
    const now = [off('2024-10-01'), off('2024-10-02')]
    const read = [off('2024-10-02'), off('2024-10-01', '调休'), off('2024-10-03')]
    expect(changedBy(now, read).map((day) => day.on)).toEqual(['2024-10-01', '2024-10-03'])
    expect(withAdded(now, read)).toHaveLength(3)
    expect(withAdded(now, read).find((day) => day.on === '2024-10-01')?.name).toBe('调休')
  })
})

const totals = (count: number, carryIn: number, ytdActual: number | null, cumulative: number): ControlTotals => ({
  count,
  totalInvestment: (count * 10_000) as Yuan,
  carryIn: carryIn as Yuan,
  ytdActual: ytdActual as Yuan | null,
  cumulative: cumulative as Yuan,
})
const counts = { before: 3, left: 1, carried: 2, after: 2 }
const project = (more: Partial<YearProject>): YearProject => ({
  id: 'a',
  name: '甲',
  unit: null,
  yearClassFrom: 'starting',
  yearClassTo: 'continuing',
  carryIn: null,
  done: null,
  cumulative: null,
  carried: true,
  counted: true,
  typed: null,
  ...more,
})
const preview: YearPreview = {
  year: 2025,
  carried: 2,
  left: 1,
  fresh: 2,
  totals: {
    before: totals(3, 100_000, 60_000, 160_000),
    left: totals(1, 40_000, 10_000, 50_000),
    carried: totals(2, 60_000, 50_000, 110_000),
    after: totals(2, 110_000, null, 110_000),
  },
  projects: [
    project({}),
    project({ id: 'b' }),
    project({ id: 'c', yearClassFrom: 'continuing' }),
    project({ id: 'd', carried: false, yearClassTo: null }),
    project({ id: 'e', counted: false }),
  ],
  frozenMonths: 12,
  openMilestones: counts,
  units: counts,
  lists: { ...counts, after: 1 },
}

describe('控制合计', () => {
  it('结转前 = 转出 + 结转，结转 = 结转后；留在旧年的一行没有结转后', () => {
    const lines = linesOf(preview)
    expect(lines.map((line) => [line.line, line.after, line.agrees])).toEqual([
      ['count', '2', true],
      ['totalInvestment', '2.00', true],
      ['carryIn', null, true],
      ['ytdActual', null, true],
      ['cumulative', '11.00', true],
      ['openMilestones', '2', true],
      ['units', '2', true],
      ['lists', '1', false],
    ])
  })

  it('手填的新年数使结转和结转后不相等，说得出来', () => {
    const typed = { ...preview, totals: { ...preview.totals, after: totals(2, 120_000, null, 120_000) } }
    expect(linesOf(typed).find((line) => line.line === 'cumulative')).toMatchObject({ agrees: false, after: '12.00' })
  })

  it('年度类别怎样变，只数计入合计的', () => {
    expect(classChanges(preview)).toEqual([
      { from: 'starting', to: 'continuing', count: 2 },
      { from: 'continuing', to: 'continuing', count: 1 },
    ])
  })

  it.each([
    ['2025-01-06', 2025],
    ['2024-06-30', 2024],
    ['2024-07-01', 2025],
    ['2024-12-31', 2025],
  ])('%s 想结转到的是 %i 年', (today, year) => {
    expect(yearToRoll(today)).toBe(year)
  })
})
