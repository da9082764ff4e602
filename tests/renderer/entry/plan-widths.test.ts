import { describe, expect, it } from 'vitest'
import { planColumns } from '../../../src/renderer/pages/entry/plan/columns'
import { sheetColumns } from '../../../src/renderer/pages/entry/plan/headers'
import { planWords } from '../../../src/renderer/pages/entry/plan/words'
import { textWidth } from '../../../src/renderer/parts/timeline/text-width'

const widthsWith = (totals: readonly string[], largestMonth = '100.00') =>
  new Map(
    sheetColumns({
      year: 2024,
      count: 1,
      unit: '全县',
      simulated: false,
      version: '年初',
      words: planWords.zh,
      lang: 'zh',
      nameWidth: 150,
      totals,
      largestMonth,
    }).map(({ key, width }) => [key, width]),
  )

describe('年度计划各栏多宽', () => {
  it('合计再大也不截断，十二个月一样宽', () => {
    const total = '1,499,950,000.00'
    const widths = widthsWith(planColumns.map(() => total))
    for (const key of ['totalInvestment', 'carryIn', 'annual', 'm01', 'm12'] as const)
      expect(widths.get(key)).toBeGreaterThanOrEqual(textWidth(total, 13) + 17)
    expect(widths.get('m01')).toBe(widths.get('m12'))
  })
  it('一个月的数比合计还宽时（只看一个单位），按它定宽', () => {
    const month = '123,456,789.00'
    expect(widthsWith([], month).get('m06')).toBe(textWidth(month, 13) + 17)
    expect(widthsWith([]).get('m06')).toBe(72)
  })
})
