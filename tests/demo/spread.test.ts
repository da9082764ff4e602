import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromWan, planShapes, season, spread } from '#demo/spread'
import type { Yuan } from '#domain/money'

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0)

describe('分摊', () => {
  it('各份都是0.01万元的整数倍，合计不差一分', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 500_000_000 }),
        fc.array(fc.double({ min: 0.01, max: 50, noNaN: true }), { minLength: 1, maxLength: 12 }),
        (cells, weights) => {
          const parts = spread((cells * 100) as Yuan, weights)
          expect(sum(parts)).toBe(cells * 100)
          expect(parts.filter((part) => part < 0 || part % 100 !== 0)).toEqual([])
        },
      ),
    )
  })

  it('分月样式都是一百，1、2月低，5、6月高', () => {
    for (const shape of Object.values(planShapes)) {
      expect(shape).toHaveLength(12)
      expect(sum(shape)).toBe(100)
      expect(Math.max(shape[0], shape[1])).toBeLessThan(Math.min(shape[4], shape[5]))
    }
    expect(season.indexOf(Math.max(...season) as 1.22)).toBe(5)
    expect(season.indexOf(Math.min(...season) as 0.62)).toBe(1)
  })

  it('46,000万元按上半年样式分到各月', () => {
    expect(spread(fromWan(46_000), planShapes.half).map((yuan) => yuan / 10_000)).toEqual([
      1840, 2760, 5060, 5980, 6440, 6440, 4600, 3680, 3220, 2300, 1840, 1840,
    ])
  })
})
