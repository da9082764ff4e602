import { describe, expect, it } from 'vitest'
import { type Day, day } from '#domain/month'
import type { Target } from '#domain/target'
import { elapsedOf, grammarOf, targetProgress } from '#domain/target-progress'

const base: Target = {
  id: 't',
  name: '竣工达产项目',
  kind: 'work',
  value: 58,
  unit: '个',
  comparator: '>=',
  due: '2024-12-31',
  dueText: '年底前',
  sections: ['三（一）'],
  actual: 7,
  actualOn: '2024-06-30',
  source: null,
  position: 1,
}
const target = (changes: Partial<Target>) => ({ ...base, ...changes })

describe('what adds up and what does not', () => {
  it.each([
    [{ unit: '个' }, 'sum'],
    [{ unit: '亿元' }, 'sum'],
    [{ unit: '万户' }, 'sum'],
    [{ unit: '%' }, 'rate'],
    [{ comparator: '<=' }, 'rate'],
    [{ comparator: '~' }, 'rate'],
    [{ unit: '个百分点' }, 'rate'],
    [{ value: null, unit: null }, 'rate'],
  ] as const)('%j is a %s', (changes, grammar) => {
    expect(grammarOf(target(changes))).toBe(grammar)
  })
})

describe('time passed', () => {
  it.each([
    ['2024-12-31', '2024-06-30', 0.5],
    ['2024-12-31', '2024-01-31', 1 / 12],
    ['2024-12-31', '2024-02-29', 2 / 12],
    ['2024-12-31', '2024-04-15', 3.5 / 12],
    ['2024-06-30', '2024-03-31', 0.5],
    ['2024-06-30', '2024-08-01', 1],
    ['2024-12-31', '2025-03-01', 1],
    ['2024-12-31', '2023-12-31', 0],
  ])('to %s on %s is %d', (due, on, part) => {
    expect(elapsedOf(day(due), day(on) as Day)).toBeCloseTo(part, 12)
  })
})

describe('a sum against time', () => {
  it('is 7 of 58 at half of the year: 37.9 points behind', () => {
    const { share, elapsed, gap, standing } = targetProgress(base)
    expect(share).toBeCloseTo(7 / 58, 12)
    expect(elapsed).toBe(0.5)
    expect(gap).toBeCloseTo(-37.931, 3)
    expect(standing).toBe('behind')
  })
  it('is behind from ten points, by the digit that is printed', () => {
    expect(targetProgress(target({ value: 10, actual: 4 })).standing).toBe('behind')
    // −9.96 reads −10.0, −9.94 reads −9.9.
    expect(targetProgress(target({ value: 10_000, actual: 4_004 })).standing).toBe('behind')
    expect(targetProgress(target({ value: 10_000, actual: 4_006 })).standing).toBe('ahead')
  })
  it('keeps a blank blank, and a given 0 a figure', () => {
    expect(targetProgress(target({ actual: null, actualOn: null }))).toEqual({
      grammar: 'sum',
      share: null,
      elapsed: null,
      gap: null,
      standing: 'blank',
    })
    expect(targetProgress(target({ actual: 0 })).share).toBe(0)
  })
  it('has a share but no lag where nobody said of which day the value is', () => {
    const { share, gap, standing } = targetProgress(target({ actualOn: null }))
    expect([share, gap, standing]).toEqual([7 / 58, null, 'neither'])
  })
})

describe('a rate against its target', () => {
  it.each([
    [{ comparator: '=', value: 6, actual: 4.8 }, -1.2, 'behind'],
    [{ comparator: '>=', value: 98, actual: 98 }, 0, 'ahead'],
    [{ comparator: '<=', value: 5.5, actual: 5.1 }, 0.4, 'ahead'],
    [{ comparator: '<=', value: 5.5, actual: 5.8 }, -0.3, 'behind'],
    [{ comparator: '>=', value: 98, actual: 97.96 }, -0.04, 'ahead'],
    [{ comparator: '~', value: 3, actual: 0.4 }, -2.6, 'neither'],
  ] as const)('%j: %d points, %s', (changes, gap, standing) => {
    const progress = targetProgress(target({ unit: '%', ...changes }))
    expect(progress.gap).toBeCloseTo(gap, 10)
    expect(progress.standing).toBe(standing)
    expect(progress.share).toBeNull()
  })
  it('is not judged where the report gives no figure', () => {
    expect(targetProgress(target({ value: null, unit: null, actual: 5.3 })).standing).toBe('neither')
  })
})
