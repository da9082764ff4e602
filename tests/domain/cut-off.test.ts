import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutOffDay, cutOffDays, formatCutOff, parseCutOff, projectCutOff } from '#domain/cut-off'
import { addDays, day, daysBetween, lastDay, month, monthAt } from '#domain/month'
import { isWorkday, nextWorkday, workCalendar } from '#domain/work-calendar'
import { refusalOf } from './given'

const noDaysOff = workCalendar([])
const nationalDay = workCalendar([
  ...[1, 2, 3, 4, 5, 6, 7].map((d) => ({ on: `2024-10-0${d}`, kind: 'holiday' as const })),
  { on: '2024-09-29', kind: 'workday' },
  { on: '2024-10-12', kind: 'workday' },
])

describe('截止日的写法', () => {
  it.each([
    ['25', '25日'],
    ['25日', '25日'],
    ['每月25号', '25日'],
    ['当月 5 日', '5日'],
    ['05', '5日'],
    ['次月3日', '次月3日'],
    ['次月3', '次月3日'],
    ['下月３日', '次月3日'],
    ['31', '31日'],
  ])('%s 读作 %s', (typed, kept) => {
    expect(formatCutOff(parseCutOff(typed))).toBe(kept)
  })

  it.each(['', ' ', '0', '0日', '32', '次月', '次月0日', '月底', '2024-06-25', '25.5', '-3', '次次月3日', '25日前'])(
    '%j 不收',
    (typed) => {
      expect(refusalOf(() => parseCutOff(typed))).toBe('CUT_OFF_INVALID')
    },
  )

  it('写出来的读得回去；英文也有说法', () => {
    fc.assert(
      fc.property(fc.record({ day: fc.integer({ min: 1, max: 31 }), nextMonth: fc.boolean() }), (cutOff) => {
        expect(parseCutOff(formatCutOff(cutOff))).toEqual(cutOff)
      }),
    )
    expect(formatCutOff({ day: 25, nextMonth: false }, 'en')).toBe('25')
    expect(formatCutOff({ day: 3, nextMonth: true }, 'en')).toBe('3 next month')
    expect(parseCutOff('3 next month')).toEqual({ day: 3, nextMonth: true })
  })
})

describe('截止是哪一天', () => {
  it.each([
    ['25日', '2024-06', '2024-06-25', '星期二，不动'],
    ['25日', '2024-05', '2024-05-27', '星期六，顺延到星期一'],
    ['25日', '2024-08', '2024-08-26', '星期日，顺延一天'],
    ['次月3日', '2024-06', '2024-07-03', '下个月'],
    ['次月3日', '2024-12', '2025-01-03', '跨年'],
    ['31日', '2024-04', '2024-04-30', '小月是最后一天'],
    ['31日', '2024-06', '2024-07-01', '最后一天是星期日，顺延到下月'],
    ['31日', '2024-02', '2024-02-29', '闰年二月'],
    ['30日', '2023-02', '2023-02-28', '平年二月'],
    ['次月31日', '2024-01', '2024-02-29', '次月是二月'],
  ])('%s，%s：%s（%s）', (text, of, expected) => {
    expect(cutOffDay(parseCutOff(text), month(of), noDaysOff)).toBe(expected)
  })

  it.each([
    ['次月3日', '2024-09', '2024-10-08', '国庆节里的顺延到节后'],
    ['29日', '2024-09', '2024-09-29', '星期日补班，不动'],
    ['28日', '2024-09', '2024-09-29', '星期六，次日补班'],
    ['12日', '2024-10', '2024-10-12', '星期六补班，不动'],
    ['30日', '2024-09', '2024-09-30', '节前的星期一'],
  ])('有放假安排：%s，%s：%s（%s）', (text, of, expected) => {
    expect(cutOffDay(parseCutOff(text), month(of), nationalDay)).toBe(expected)
  })

  it('没有录放假安排就不当它放假', () => {
    expect(cutOffDay(parseCutOff('次月1日'), month('2024-09'), noDaysOff)).toBe('2024-10-01')
  })

  it('1970年以前的周末也认得', () => {
    expect(['1969-12-26', '1969-12-27', '1969-12-28', '1969-12-29'].map((d) => isWorkday(day(d), noDaysOff))).toEqual([
      true,
      false,
      false,
      true,
    ])
  })

  it('任何月份任何写法：落在工作日，不早于写的那天，不超出放假的长度', () => {
    const cases = fc.record({
      day: fc.integer({ min: 1, max: 31 }),
      nextMonth: fc.boolean(),
      year: fc.integer({ min: 2000, max: 2099 }),
      number: fc.integer({ min: 1, max: 12 }),
    })
    fc.assert(
      fc.property(cases, ({ year, number, ...cutOff }) => {
        const of = monthAt(year, number)
        const found = cutOffDay(cutOff, of, nationalDay)
        const base = cutOff.nextMonth ? monthAt(number === 12 ? year + 1 : year, (number % 12) + 1) : of
        const written = addDays(day(`${base}-01`), Math.min(cutOff.day, Number(lastDay(base).slice(8))) - 1)
        expect(isWorkday(found, nationalDay)).toBe(true)
        expect(daysBetween(written, found)).toBeGreaterThanOrEqual(0)
        expect(daysBetween(written, found)).toBeLessThanOrEqual(9)
        expect(nextWorkday(written, nationalDay)).toBe(found)
      }),
    )
  })
})

describe('项目的截止日', () => {
  const lists = [
    { name: '省重点', cutOff: '次月3日' },
    { name: '专项债', cutOff: '25日' },
    { name: '三个一批', cutOff: null },
  ]
  const days = cutOffDays(lists, '次月5日', month('2024-06'), noDaysOff)
  it.each([
    [['省重点'], '2024-07-03'],
    [['省重点', '专项债'], '2024-06-25'],
    [['专项债', '省重点'], '2024-06-25'],
    [['三个一批', '省重点'], '2024-07-03'],
    [['三个一批'], '2024-07-05'],
    [['没见过的名单'], '2024-07-05'],
    [[], '2024-07-05'],
  ])('%j：%s', (names, expected) => {
    expect(projectCutOff(names, days)).toBe(expected)
  })

  it('谁都没定就没有截止日', () => {
    const none = cutOffDays(lists, null, month('2024-06'), noDaysOff)
    expect(projectCutOff([], none)).toBeNull()
    expect(projectCutOff(['专项债'], none)).toBe('2024-06-25')
  })

  it('名单上存错了的截止日照样拒绝', () => {
    expect(refusalOf(() => cutOffDays([{ name: '甲', cutOff: '月底' }], null, month('2024-06'), noDaysOff))).toBe(
      'CUT_OFF_INVALID',
    )
  })
})
