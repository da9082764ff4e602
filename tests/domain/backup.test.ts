import { describe, expect, it } from 'vitest'
import { copiesToDrop, type RollingCopy, retention } from '#domain/backup'

/** Copies from the newest to the oldest. */
const copies = (...given: readonly Partial<RollingCopy>[]): RollingCopy[] =>
  given.map((one, i) => ({
    name: `copy-${i}`,
    at: new Date(Date.UTC(2024, 6, 5) - i * 3_600_000).toISOString(),
    bytes: 10,
    reason: 'exit',
    check: 'good',
    ...one,
  }))
const many = (count: number, one: Partial<RollingCopy> = {}) => Array.from({ length: count }, () => one)

describe('哪些备份可以清掉', () => {
  it('好的留最近 30 份，不管给的次序', () => {
    const all = copies(...many(33))
    expect(copiesToDrop(all.toReversed())).toEqual(['copy-30', 'copy-31', 'copy-32'])
    expect(copiesToDrop(all.slice(0, 30))).toEqual([])
  })

  it('冻结时做的在 30 份以外另留 12 份', () => {
    const all = copies(...many(30), ...many(14, { reason: 'freeze' }), {})
    expect(copiesToDrop(all)).toEqual(['copy-42', 'copy-43', 'copy-44'])
  })

  it('坏的不算数：不挤掉好的，等后面有了 30 份好的才清', () => {
    const all = copies(...many(10, { check: 'bad' }), ...many(30), { check: 'bad' })
    expect(copiesToDrop(all)).toEqual(['copy-40'])
  })

  it('没人查过的不清', () => {
    expect(copiesToDrop(copies(...many(30), { check: 'unknown' }, {}))).toEqual(['copy-31'])
  })

  it('再大也留最近 5 份，再多就看占了多少', () => {
    const large = copies(...many(8, { bytes: retention.bytes / 2 }))
    expect(copiesToDrop(large)).toEqual(['copy-5', 'copy-6', 'copy-7'])
  })
})
