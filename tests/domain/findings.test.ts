import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findingSentence } from '#domain/finding-sentence'
import { type FindingCode, findingCodes, findingsOf, findingTitles, isMoneyAhead } from '#domain/findings'
import type { ProjectFact } from '#domain/grid'
import { fact, gridFor, milestone, twelve, wan } from './given'

const blank = { progressAt: () => null }
const started = [milestone({ actual: '2024-03-01' })]

/** A clean project in June 2024, of which a test changes what it is about. */
function clean(more: Partial<Parameters<typeof fact>[0]> = {}): ProjectFact {
  const { project, ...rest } = more
  return fact({
    id: 'a',
    annualPlan: wan(1_000),
    carryIn: wan(0),
    actuals: twelve(100, 100, 100, 100, 100, 100),
    progress: '主体三层',
    milestones: started,
    ...rest,
    project: { stage: 'building', totalInvestment: wan(5_000), ...project },
  })
}

const june = (...facts: readonly ProjectFact[]) => gridFor('2024-06', facts)
const codesOf = (one: ProjectFact, before: string | null = null) =>
  findingsOf(june(one), { progressAt: () => before }).map((finding) => finding.code)
const sentencesOf = (one: ProjectFact, lang: 'zh' | 'en' = 'zh', of = '2024-06') =>
  findingsOf(gridFor(of, [one]), blank).map((finding) => findingSentence(finding, lang))

describe('十项检查的门槛', () => {
  const table: readonly [string, ProjectFact, readonly FindingCode[]][] = [
    ['没有毛病的一行', clean(), []],
    ['本月没有数', clean({ actuals: twelve(100) }), ['NOT_REPORTED']],
    ['报了 0 就是报了', clean({ actuals: twelve(100, 0, 0, 0, 0, 0) }), []],
    ['别的月份有负数，这个月不提', clean({ actuals: twelve(100, 100, 100, 100, -10, 100) }), []],
    ['差一元也是少了', clean({ actuals: twelve(100, 0, 0, 0, 0, -0.0001) }), ['CUMULATIVE_DROPPED']],
    ['恰好一半', clean({ actuals: twelve(0, 0, 0, 0, 0, 500) }), []],
    ['一半多一元', clean({ actuals: twelve(0, 0, 0, 0, 0, 500.0001) }), ['MONTH_OVER_HALF_PLAN']],
    ['恰好 100%', clean({ actuals: twelve(400, 400, 0, 0, 0, 200) }), []],
    ['多一元就超了计划', clean({ actuals: twelve(400, 400, 0, 0, 0, 200.0001) }), ['OVER_PLAN']],
    ['没有计划不比计划', clean({ annualPlan: null, actuals: twelve(0, 0, 0, 0, 0, 4_000) }), []],
    ['计划为 0 不比计划', clean({ annualPlan: wan(0), actuals: twelve(0, 0, 0, 0, 0, 4_000) }), []],
    ['恰好等于总投资', clean({ carryIn: wan(4_400) }), []],
    ['累计多一元就超总投资', clean({ carryIn: wan(4_400.0001) }), ['OVER_TOTAL_INVESTMENT']],
    ['总投资空着不比', clean({ carryIn: wan(9_000), project: { totalInvestment: null } }), []],
    ['总投资为 0 不比', clean({ carryIn: wan(9_000), project: { totalInvestment: wan(0) }, physical: 0 }), []],
    ['前期报了钱', clean({ project: { stage: 'preparing' }, milestones: [] }), ['INVESTMENT_BEFORE_START']],
    ['前期报 0', clean({ project: { stage: 'preparing' }, milestones: [], actuals: twelve(0, 0, 0, 0, 0, 0) }), []],
    ['暂停的不问开工', clean({ project: { stage: 'paused' }, milestones: [] }), []],
    ['没有阶段的不问开工', clean({ project: { stage: null }, milestones: [] }), []],
    ['在建没有节点', clean({ milestones: [] }), ['STARTED_WITHOUT_DATE']],
    ['开工只有计划日期', clean({ milestones: [milestone()] }), ['STARTED_WITHOUT_DATE']],
    [
      '别的节点的实际日期不算开工',
      clean({ milestones: [milestone({ kind: 'completion', actual: '2024-03-01' })] }),
      ['STARTED_WITHOUT_DATE'],
    ],
    ['形象进度空着', clean({ progress: null }), ['EMPTY_PROGRESS']],
    ['形象进度只有空格', clean({ progress: ' \n' }), ['EMPTY_PROGRESS']],
    ['没报的不查形象进度', clean({ actuals: twelve(100), progress: null }), ['NOT_REPORTED']],
    ['投资 90%，形象 70%：恰好 20 点', clean({ carryIn: wan(3_900), physical: 0.7 }), []],
    ['多一元就快了 20 点以上', clean({ carryIn: wan(3_900.0001), physical: 0.7 }), ['MONEY_AHEAD_OF_PHYSICAL']],
    ['形象空着不比', clean({ carryIn: wan(3_900.0001) }), []],
    ['形象 0、投资 20%', clean({ carryIn: wan(400), physical: 0 }), []],
    ['形象快于投资', clean({ physical: 1 }), []],
  ]
  it.each(table)('%s', (_, one, codes) => {
    expect(codesOf(one)).toEqual(codes)
  })

  it.each(['building', 'completed', 'operating', 'fullCapacity'] as const)('阶段 %s 要有开工日期', (stage) => {
    expect(codesOf(clean({ project: { stage }, milestones: [] }))).toEqual(['STARTED_WITHOUT_DATE'])
  })

  it('形象进度与上月一样：不看首尾空白，没报的不查', () => {
    expect(codesOf(clean({ progress: ' 主体三层\n' }), '主体三层 ')).toEqual(['PROGRESS_UNCHANGED'])
    expect(codesOf(clean(), '主体二层')).toEqual([])
    expect(codesOf(clean({ progress: '' }), '')).toEqual(['EMPTY_PROGRESS'])
    expect(codesOf(clean({ actuals: twelve() }), '主体三层')).toEqual(['NOT_REPORTED'])
  })
})

describe('查哪些行', () => {
  it('只查计入合计的：按子项汇总的父项、按本级的子项都不查', () => {
    const grid = june(
      fact({ id: 'park', project: { totalInvestment: wan(1) } }),
      fact({ id: 'one', project: { parentId: 'park' }, milestones: started }),
      fact({ id: 'zone', project: { rollup: 'self' }, milestones: started }),
      fact({ id: 'road', project: { parentId: 'zone' } }),
    )
    expect(findingsOf(grid, blank).map(({ projectId, at }) => [projectId, at])).toEqual([
      ['one', 1],
      ['zone', 2],
    ])
  })

  it('先按检查项的次序，再按行；上月的文字按行取', () => {
    const grid = june(
      { ...clean({ progress: '同上' }), project: { ...clean().project, id: 'x' } },
      clean({ actuals: twelve(), milestones: [] }),
      clean({ progress: '同上', milestones: [] }),
    )
    const found = findingsOf(grid, { progressAt: (row) => (row === 0 ? '同上' : '别的') })
    expect(found.map(({ code, at }) => `${code} ${at}`)).toEqual([
      'NOT_REPORTED 1',
      'STARTED_WITHOUT_DATE 1',
      'STARTED_WITHOUT_DATE 2',
      'PROGRESS_UNCHANGED 0',
    ])
    expect(found.at(-1)?.projectId).toBe('x')
  })

  it('没有项目就没有可查的', () => {
    expect(findingsOf(june(), blank)).toEqual([])
  })
})

describe('投资快于形象', () => {
  it.each([0.1, 0.29, 0.33, 0.333, 0.55, 0.5701, 0.7, 0.8])('形象 %d：恰好 20 点不算，多一元就算', (physical) => {
    const total = 1_000_000_000_000
    const edge = Math.round(total * (physical + 0.2))
    expect([edge - 1, edge, edge + 1].map((money) => isMoneyAhead(money, total, physical))).toEqual([
      false,
      false,
      true,
    ])
  })

  it('由百分数除出来的形象（33.3 ÷ 100）不差毫厘', () => {
    expect(33.3 / 100).not.toBe(0.333)
    expect(isMoneyAhead(533, 1_000, 33.3 / 100)).toBe(false)
    expect(isMoneyAhead(534, 1_000, 33.3 / 100)).toBe(true)
  })

  it('任何数：与整数算法一致', () => {
    const cases = fc.record({
      total: fc.integer({ min: 1, max: 1_000_000_000_000 }),
      percent: fc.integer({ min: 0, max: 10_000 }),
      off: fc.integer({ min: -3, max: 3 }),
    })
    fc.assert(
      fc.property(cases, ({ total, percent, off }) => {
        const edge = (BigInt(total) * BigInt(percent + 2_000)) / 10_000n
        const money = edge + BigInt(off)
        const expected = money * 10_000n > BigInt(total) * BigInt(percent + 2_000)
        expect(isMoneyAhead(Number(money), total, percent / 10_000)).toBe(expected)
      }),
    )
  })
})

describe('检查的话', () => {
  it('十项都有两种语言的标题', () => {
    expect(findingCodes.map((code) => findingTitles[code].zh)).toEqual([
      '未报',
      '累计小于上月',
      '单月超年计划一半',
      '超年度计划 100%',
      '累计超总投资',
      '有投资，未开工',
      '开工无日期',
      '形象进度为空',
      '投资快于形象 20 点以上',
      '形象进度同上月',
    ])
    expect(Object.keys(findingTitles)).toEqual([...findingCodes])
  })

  it.each([
    ['6月完成投资还没有报', 'no figure for month 6 yet', clean({ actuals: twelve() })],
    [
      '1—6月累计 880.00 万元，比上月的 1,000.00 少 120.00',
      "months 1–6 come to 880.00 CNY 10k, 120.00 less than last month's 1,000.00",
      clean({ actuals: twelve(1_000, 0, 0, 0, 0, -120) }),
    ],
    [
      '6月完成 600.0000，超过年度计划 1,199.9999 万元的一半',
      'month 6: 600.0000 is more than half of the annual plan of 1,199.9999 CNY 10k',
      clean({ annualPlan: wan(1_199.9999), actuals: twelve(0, 0, 0, 0, 0, 600) }),
    ],
    [
      '1—6月累计 1,100.00 超过年度计划 1,000.00 万元',
      'months 1–6: 1,100.00 is above the annual plan of 1,000.00 CNY 10k',
      clean({ actuals: twelve(400, 400, 0, 0, 0, 300) }),
    ],
    [
      '开工以来累计 3,472.00 超过总投资 3,000.00 万元',
      '3,472.00 since the start is above the total investment of 3,000.00 CNY 10k',
      clean({ carryIn: wan(2_872), project: { totalInvestment: wan(3_000) } }),
    ],
    [
      '6月完成 100.00 万元，阶段还是前期；已开工请改阶段，未开工请说明',
      '100.00 CNY 10k in month 6 while still preparing; change the stage if it has started, explain it if not',
      clean({ project: { stage: 'preparing' } }),
    ],
    [
      '阶段是投产，没有开工的实际日期',
      'the stage is “In operation”, but the start has no actual date',
      clean({ project: { stage: 'operating' }, milestones: [] }),
    ],
    [
      '6月完成 100.00 万元已报，形象进度没有写',
      '100.00 CNY 10k reported for month 6 without a progress text',
      clean({ progress: null }),
    ],
    [
      '开工以来累计占总投资 92.5%，形象 70%，投资快 22.5 个百分点',
      '92.5% of total investment done, 70% built: money is 22.5 points ahead',
      clean({ carryIn: wan(4_025), physical: 0.7 }),
    ],
  ] as const)('%s', (zh, en, one) => {
    expect(sentencesOf(one)).toEqual([zh])
    expect(sentencesOf(one, 'en')).toEqual([en])
  })

  it('一月没有上月，比的是上年底', () => {
    const january = clean({ carryIn: wan(500), actuals: twelve(-0.005) })
    expect(sentencesOf(january, 'zh', '2024-01')).toEqual(['1月完成 −0.0050 万元，开工以来累计比上年底少 0.0050'])
    expect(sentencesOf(january, 'en', '2024-01')).toEqual([
      "month 1 is −0.0050 CNY 10k: 0.0050 less since the start than at last year's end",
    ])
  })

  it('只超一点时看得出超了', () => {
    const points = clean({ carryIn: wan(3_900.05), physical: 0.7 })
    expect(sentencesOf(points)).toEqual(['开工以来累计占总投资 90.0010%，形象 70%，投资快 20.0010 个百分点'])
    const money = clean({ carryIn: wan(4_400.0001) })
    expect(sentencesOf(money)).toEqual(['开工以来累计 5,000.0001 超过总投资 5,000.0000 万元'])
  })

  it('形象进度太长只引开头', () => {
    const progress = '主体施工'.repeat(10)
    const [finding] = findingsOf(june(clean({ progress })), { progressAt: () => progress })
    expect(finding && findingSentence(finding, 'zh')).toBe(`形象进度与上月一字不差：“${progress.slice(0, 29)}…”`)
    expect(finding && findingSentence(finding, 'en')).toContain("last month's, word for word: “主体施工")
  })
})
