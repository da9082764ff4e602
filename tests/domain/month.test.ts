import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  type Day,
  day,
  daysBetween,
  firstDay,
  isDay,
  isMonth,
  lastClosedMonth,
  lastDay,
  measuringDay,
  month,
  monthAt,
  monthNumber,
  monthOf,
  monthsBetween,
  monthsOfYear,
  monthText,
  spanText,
  yearOf,
} from '#domain/month'
import { refusalOf } from './given'

describe('月', () => {
  it.each(['2024-01', '2024-12', '1999-06'])('%s 是月', (text) => {
    expect(isMonth(text)).toBe(true)
    expect(month(text)).toBe(text)
  })
  it.each(['2024-00', '2024-13', '2024-6', '2024/06', '24-06', '2024-06-01', '', ' 2024-06', '2024-06\n'])(
    '“%s”不是月',
    (text) => {
      expect(isMonth(text)).toBe(false)
      expect(refusalOf(() => month(text))).toBe('MONTH_INVALID')
    },
  )

  it.each([
    ['2024-06', 1, '2024-07'],
    ['2024-12', 1, '2025-01'],
    ['2024-01', -1, '2023-12'],
    ['2024-06', 0, '2024-06'],
    ['2024-06', 18, '2025-12'],
    ['2024-06', -30, '2021-12'],
  ])('%s 加 %d 个月是 %s', (from, count, to) => {
    expect(addMonths(month(from), count)).toBe(to)
    expect(monthsBetween(month(from), month(to))).toBe(count)
  })

  it('加了再减，回到原月', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2199 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: -240, max: 240 }),
        (y, m, n) => {
          const start = monthAt(y, m)
          expect(addMonths(addMonths(start, n), -n)).toBe(start)
          expect(monthsBetween(start, addMonths(start, n))).toBe(n)
        },
      ),
    )
  })

  it('年、月、十二个月', () => {
    expect([yearOf(month('2024-06')), monthNumber(month('2024-06'))]).toEqual([2024, 6])
    expect(monthsOfYear(2024)).toEqual(Array.from({ length: 12 }, (_, i) => `2024-${String(i + 1).padStart(2, '0')}`))
  })

  it.each([
    ['2024-06', '2024年6月', '1—6月'],
    ['2024-01', '2024年1月', '1月'],
    ['2024-12', '2024年12月', '1—12月'],
  ])('%s 写作 %s、%s', (of, text, span) => {
    expect([monthText(month(of)), spanText(month(of))]).toEqual([text, span])
  })
})

describe('日', () => {
  it.each(['2024-02-29', '2000-02-29', '2024-06-30', '2023-12-31'])('%s 是日', (text) => {
    expect(day(text)).toBe(text)
  })
  it.each([
    '2023-02-29',
    '1900-02-29',
    '2100-02-29',
    '2024-06-31',
    '2024-00-10',
    '2024-13-01',
    '2024-6-1',
    '0050-01-01',
    '',
  ])('没有“%s”这一天', (text) => {
    expect(isDay(text)).toBe(false)
    expect(refusalOf(() => day(text))).toBe('DATE_INVALID')
  })

  it.each([
    ['2024-02', '2024-02-29'],
    ['2023-02', '2023-02-28'],
    ['2024-06', '2024-06-30'],
    ['2024-12', '2024-12-31'],
  ])('%s 的最后一天是 %s', (of, last) => {
    expect(lastDay(month(of))).toBe(last)
    expect(firstDay(month(of))).toBe(`${of}-01`)
    expect(monthOf(last as Day)).toBe(of)
  })

  it.each([
    ['2024-02-28', '2024-03-01', 2],
    ['2023-02-28', '2023-03-01', 1],
    ['2024-03-31', '2024-07-01', 92],
    ['2024-07-01', '2024-06-30', -1],
    ['2023-12-31', '2024-12-31', 366],
  ])('从 %s 到 %s 是 %d 天', (from, to, days) => {
    expect(daysBetween(day(from), day(to))).toBe(days)
    expect(addDays(day(from), days)).toBe(to)
  })
})

describe('测灯的那天', () => {
  it.each([
    ['2024-06', '2024-07-02', '2024-07-01'],
    ['2024-06', '2024-07-01', '2024-07-01'],
    ['2024-06', '2024-06-30', '2024-06-30'],
    ['2024-06', '2024-06-10', '2024-06-10'],
    ['2024-07', '2024-07-02', '2024-07-02'],
    ['2024-12', '2025-03-01', '2025-01-01'],
    ['2024-02', '2024-06-01', '2024-03-01'],
  ])('%s，今天 %s：%s', (of, today, measured) => {
    expect(measuringDay(month(of), day(today))).toBe(measured)
  })

  it.each([
    ['2024-07-02', '2024-06'],
    ['2024-07-31', '2024-06'],
    ['2024-01-05', '2023-12'],
  ])('今天 %s，上一个过完的月是 %s', (today, closed) => {
    expect(lastClosedMonth(day(today))).toBe(closed)
  })
})
