import { describe, expect, it } from 'vitest'
import type { Target } from '#domain/target'
import { demand } from '../../src/renderer/pages/targets/numbers'

const zh = { '>=': '以上', '<=': '以内', '~': '左右' }
const en = { '>=': 'at least', '<=': 'at most', '~': 'about' }
const target = (value: number, unit: string, comparator: Target['comparator']) =>
  ({ value, unit, comparator }) as Target

describe('目标的要求怎么写', () => {
  it.each([
    [58, '个', '>=', '58 个以上', 'at least 58 个'],
    [98, '%', '>=', '98% 以上', 'at least 98%'],
    [3, '%', '~', '3% 左右', 'about 3%'],
    [6, '%', '=', '6%', '6%'],
    [9000, '人', '>=', '9,000 人以上', 'at least 9,000 人'],
  ] as const)('%d%s %s', (value, unit, comparator, chinese, english) => {
    expect(demand(target(value, unit, comparator), zh)).toBe(chinese)
    expect(demand(target(value, unit, comparator), en)).toBe(english)
  })
})
