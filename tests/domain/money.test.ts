import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  formatGap,
  formatNumber,
  formatRate,
  formatWan,
  formatYi,
  MONEY_LIMIT,
  parseWan,
  plainNumber,
  roundHalfAway,
  sumGiven,
  toWan,
  type Yuan,
  yuan,
} from '#domain/money'
import { refusalOf, wan } from './given'

describe('万元读成元', () => {
  it.each([
    ['1234.56', 12_345_600],
    ['1,234.56', 12_345_600],
    ['1,234,567.8901', 12_345_678_901],
    ['１，２３４．５６', 12_345_600],
    ['１２３４.５６', 12_345_600],
    [' 1 234.56 ', 12_345_600],
    ['1\u00a0234.56', 12_345_600],
    ['1\u3000234.56', 12_345_600],
    ['+5', 50_000],
    ['-5', -50_000],
    ['−5', -50_000],
    ['－5', -50_000],
    ['0', 0],
    ['0.00', 0],
    ['0.0001', 1],
    ['.5', 5_000],
    ['5.', 50_000],
    ['1.50000000', 15_000],
    ['100000000', 1_000_000_000_000],
  ])('%s 是 %d 元', (typed, amount) => {
    expect(parseWan(typed)).toBe(amount)
  })

  it.each(['', '  ', '-', '—', '——', '–', '−', '/', '无', 'none', 'null'])('“%s”是空白，不是零', (typed) => {
    expect(parseWan(typed)).toBeNull()
  })

  it('没有给的也是空白', () => {
    expect(parseWan(null)).toBeNull()
  })

  it.each([
    ['0.00001', 'MONEY_SUB_YUAN'],
    ['1234.56789', 'MONEY_SUB_YUAN'],
    [1e-7, 'MONEY_SUB_YUAN'],
    ['100000000.0001', 'MONEY_TOO_LARGE'],
    ['-100000001', 'MONEY_TOO_LARGE'],
    ['99999999999999999999', 'MONEY_TOO_LARGE'],
    [1e21, 'MONEY_TOO_LARGE'],
    ['1e3', 'NOT_A_NUMBER'],
    ['68O.00', 'NOT_A_NUMBER'],
    ['123(万元)', 'NOT_A_NUMBER'],
    ['1.2.3', 'NOT_A_NUMBER'],
    ['12,5', 'NOT_A_NUMBER'],
    ['100\n200', 'NOT_A_NUMBER'],
    ['1234万元', 'NOT_A_NUMBER'],
    ['85.32%', 'NOT_A_NUMBER'],
    ['1,2345', 'NOT_A_NUMBER'],
    ['1234,567', 'NOT_A_NUMBER'],
    ['.', 'NOT_A_NUMBER'],
    ['+', 'NOT_A_NUMBER'],
    ['=1+1', 'NOT_A_NUMBER'],
    [Number.NaN, 'NOT_A_NUMBER'],
    [Number.POSITIVE_INFINITY, 'NOT_A_NUMBER'],
  ] as const)('%s 被拒：%s', (typed, code) => {
    expect(refusalOf(() => parseWan(typed))).toBe(code)
  })

  it.each([
    [1234.56, 12_345_600],
    [1e-4, 1],
    [2.5e-3, 25],
    [-0.0001, -1],
    [1e8, 1_000_000_000_000],
  ])('数字 %d 也读，不论写不写指数', (typed, amount) => {
    expect(parseWan(typed)).toBe(amount)
  })

  it.each(['-0', '-0.00', '−0', -0])('负零 %s 就是零', (typed) => {
    expect(Object.is(parseWan(typed), 0)).toBe(true)
  })

  it('写出来再读，还是那么多元', () => {
    fc.assert(
      fc.property(fc.integer({ min: -MONEY_LIMIT, max: MONEY_LIMIT }), (amount) => {
        expect(parseWan(formatWan(amount as Yuan, 4))).toBe(amount)
      }),
    )
  })

  it('数字写成 JSON 再读，还是那么多元', () => {
    fc.assert(
      fc.property(fc.integer({ min: -MONEY_LIMIT, max: MONEY_LIMIT }), (amount) => {
        expect(parseWan(JSON.parse(JSON.stringify(toWan(amount as Yuan))) as number)).toBe(amount + 0)
      }),
    )
  })
})

describe('元', () => {
  it('只认整数', () => {
    expect(yuan(-3)).toBe(-3)
    for (const value of [0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53]) {
      expect(refusalOf(() => yuan(value))).toBe('MONEY_SUB_YUAN')
    }
  })

  it('合计只加给了的；一个都没给就是空白', () => {
    expect(sumGiven([])).toBeNull()
    expect(sumGiven([null, null])).toBeNull()
    expect(sumGiven([null, wan(0)])).toBe(0)
    expect(sumGiven([wan(1), null, wan(2.5)])).toBe(35_000)
  })
})

describe('四舍五入，半数离零而进', () => {
  it.each([
    [0.05, 1, 0.1],
    [-0.05, 1, -0.1],
    [0.04, 1, 0],
    [-0.04, 1, 0],
    [0.25, 1, 0.3],
    [-0.25, 1, -0.3],
    [2.5, 0, 3],
    [-2.5, 0, -3],
    [1.005, 2, 1.01],
    [4.015, 2, 4.02],
    [1234.565, 2, 1234.57],
    [99_999_999.995, 2, 100_000_000],
    [0.285 * 100, 0, 29],
    [13.824_999_9, 2, 13.82],
    [-9.949_999, 1, -9.9],
    [-9.95, 1, -10],
  ])('%d 取 %d 位是 %d', (value, decimals, rounded) => {
    expect(roundHalfAway(value, decimals)).toBe(rounded)
  })

  it('舍成零时不带负号', () => {
    expect(Object.is(roundHalfAway(-0.04, 1), 0)).toBe(true)
  })

  it('任何元数取两位万元，与整数算法一致', () => {
    fc.assert(
      fc.property(fc.integer({ min: -MONEY_LIMIT, max: MONEY_LIMIT }), (amount) => {
        const cents = Math.floor((Math.abs(amount) + 50) / 100)
        const expected = cents === 0 ? 0 : (Math.sign(amount) * cents) / 100
        expect(roundHalfAway(amount / 10_000, 2)).toBe(expected)
      }),
    )
  })
})

describe('数写给人看', () => {
  it.each([
    [formatWan(wan(1234.56)), '1,234.56'],
    [formatWan(wan(0)), '0.00'],
    [formatWan(null), '—'],
    [formatWan(wan(-1234.5)), '−1,234.50'],
    [formatWan(40_150 as Yuan), '4.02'],
    [formatWan(-49 as Yuan), '0.00'],
    [formatWan(-50 as Yuan), '−0.01'],
    [formatWan(1_000_000_000_000 as Yuan), '100,000,000.00'],
    [formatWan(12_345_678 as Yuan, 4), '1,234.5678'],
    [formatWan(12_345_678 as Yuan, 0), '1,235'],
    [formatYi(53_482_000_000 as Yuan), '534.82'],
    [formatYi(null), '—'],
    [formatRate(0.97158), '97.2'],
    [formatRate(0), '0.0'],
    [formatRate(null), '—'],
    [formatRate(1.005, 1), '100.5'],
    [formatNumber(Number.NaN, 1), '—'],
    [formatNumber(-0.04, 1), '0.0'],
    [formatNumber(999.95, 1), '1,000.0'],
    [formatGap(13.82), '+13.8'],
    [formatGap(-32.449), '−32.4'],
    [formatGap(-0.05), '−0.1'],
    [formatGap(0.05), '+0.1'],
    [formatGap(-0.04), '0.0'],
    [formatGap(0), '0.0'],
    [formatGap(null), '—'],
    [formatGap(Number.NaN), '—'],
  ])('%s', (shown, expected) => {
    expect(shown).toBe(expected)
  })
})

describe('普通数字', () => {
  it.each([
    ['12', 12],
    ['1,234.5', 1234.5],
    ['－３．５', -3.5],
    ['.25', 0.25],
  ])('%s', (typed, value) => {
    expect(plainNumber(typed)).toBe(value)
  })
  it.each(['', ',', '.', '0x10', '1e3', 'Infinity', '12%', '十二'])('“%s”不是', (typed) => {
    expect(plainNumber(typed)).toBeNaN()
  })
})
