import { describe, expect, it } from 'vitest'
import { openLife, type ProjectFact } from '#domain/grid'
import { gridOf } from '#domain/grid-compute'
import { presetRules } from '#domain/lamp-rules'
import type { Milestone } from '#domain/milestone'
import { plainWan, type Yuan } from '#domain/money'
import type { Day, Month } from '#domain/month'
import { lampAfterStage } from '../../src/renderer/pages/project/edit/follows'
import { headerFacts, headerTags } from '../../src/renderer/pages/project/header/header-facts'
import { gapColour, lampLine } from '../../src/renderer/pages/project/header/lamp-line'
import { headerWords } from '../../src/renderer/pages/project/header/words'
import { readDue } from '../../src/renderer/pages/project/milestones/read-due'
import { monthRows } from '../../src/renderer/pages/project/overview/month-rows'

const wan = (value: number) => (value * 10_000) as Yuan
const words = headerWords.zh

function milestone(more: Partial<Milestone>): Milestone {
  return {
    id: 'm',
    projectId: 'p',
    kind: 'fullCapacity',
    label: null,
    planned: '2024-06-30',
    precision: 'half',
    dueText: '上半年',
    adjusted: null,
    reason: null,
    actual: null,
    sections: ['三（二）'],
    source: null,
    position: 1,
    ...more,
  }
}
/** One project whose six months came to `done` 万元 of a plan of 1,200; null: not reported, no plan. */
function answerOf(done: number | null, milestones: readonly Milestone[], stage: 'building' | 'operating' = 'building') {
  const fact: ProjectFact = {
    project: {
      id: 'p',
      name: '中钢洛耐',
      code: 'GY-003',
      parentId: null,
      rollup: 'children',
      industry: '耐火耐磨材料',
      nature: 'expansion',
      stage,
      scale: null,
      startYear: 2023,
      endYear: 2024,
      since: null,
      cancelledFrom: null,
      pauseReason: null,
      statEntry: null,
      totalInvestment: done === null ? null : wan(6_800),
      quantityValue: null,
      quantityUnit: null,
      address: null,
      remark: null,
      sections: ['三（二）'],
      position: 1,
    },
    yearClass: 'completing',
    carryIn: null,
    planVersion: done === null ? null : 'initial',
    annualPlan: done === null ? null : wan(1_200),
    monthPlans: null,
    actuals: Array.from({ length: 12 }, (_, i) => (done !== null && i < 6 ? wan(done / 6) : null)),
    previousDecember: null,
    physical: null,
    progress: null,
    problem: null,
    next: null,
    statistics: null,
    units: ['县工信局', '开发区管委会'],
    leader: null,
    contact: null,
    phone: null,
    lists: [],
    aliases: [],
    milestones,
    exemptions: [],
    since: null,
  }
  return gridOf([fact], {
    month: '2024-06' as Month,
    today: '2024-07-02' as Day,
    rules: presetRules.gap,
    simulated: true,
    life: openLife,
    revision: 1,
  })
}

describe('项目页第一行', () => {
  it('节点逾期点的灯：先说节点，再说没触发的投资那一条；用的是灯的钟，不是今天', () => {
    const line = lampLine(answerOf(540, [milestone({})]), 0, 'zh', words)
    expect(line).toEqual({
      lamp: 'yellow',
      why: '节点『上半年达产达效』逾期1天',
      measured: '6月灯，7月1日测',
      quiet: ['低于序时5.0个百分点，未触发'],
    })
  })

  it('投资点的灯：说差多少，并说节点无逾期；较序时才上色', () => {
    const answer = answerOf(300, [milestone({ actual: '2024-06-28' })])
    const line = lampLine(answer, 0, 'zh', words)
    expect(line.why).toBe('低于序时25.0个百分点')
    expect(line.quiet).toEqual(['节点无逾期'])
    expect(gapColour(answer, 0)).toBe('yellow')
    expect(gapColour(answerOf(540, [milestone({})]), 0)).toBeNull()
  })

  it('红灯因节点而红，投资只到黄：较序时仍是黄', () => {
    const answer = answerOf(300, [milestone({ planned: '2024-03-31' })])
    expect(lampLine(answer, 0, 'zh', words).lamp).toBe('red')
    expect(gapColour(answer, 0)).toBe('yellow')
  })

  it('什么金额都没有：灰灯说清没有计划、未报，也说没有节点', () => {
    const line = lampLine(answerOf(null, []), 0, 'zh', words)
    expect(line).toMatchObject({ lamp: 'grey', why: '没有年度计划', quiet: ['本月未报', '没有节点'] })
  })

  it('没有金额但节点逾期：只有节点点灯', () => {
    const line = lampLine(answerOf(null, [milestone({})]), 0, 'zh', words)
    expect(line.lamp).toBe('yellow')
    expect(line.quiet).toEqual(['没有年度计划', '本月未报'])
  })

  it('已投产不再判序时和节点', () => {
    expect(lampLine(answerOf(100, [milestone({})], 'operating'), 0, 'zh', words).quiet).toEqual([])
  })

  it('英文句子首字母大写', () => {
    expect(lampLine(answerOf(300, []), 0, 'en', headerWords.en).why).toBe('25.0 points behind time')
    expect(lampLine(answerOf(null, []), 0, 'en', headerWords.en).why).toBe('No annual plan')
  })
})

describe('项目情况一行', () => {
  const factOf = (done: number | null, key: string) =>
    headerFacts(answerOf(done, []), 0, 'zh', words).find((fact) => fact.key === key)

  it('金额是万元，较序时带符号，计划说明是哪一版', () => {
    expect(factOf(540, 'annualPlan')).toMatchObject({ label: '2024年计划（年初）', value: '1,200.00', unit: '万元' })
    expect(factOf(540, 'ytdActual')).toMatchObject({ label: '1—6月累计完成', value: '540.00' })
    expect(factOf(540, 'gap')?.value).toBe('−5.0')
    expect(factOf(540, 'unit')).toMatchObject({ value: '县工信局 等 2 个', note: '县工信局、开发区管委会' })
  })

  it('没人给的都是—，一个0也没有', () => {
    const facts = headerFacts(answerOf(null, []), 0, 'zh', words)
    for (const key of ['totalInvestment', 'annualPlan', 'ytdActual', 'annualRate', 'gap', 'cumulative', 'totalRate']) {
      expect(facts.find((fact) => fact.key === key)?.value).toBe('—')
    }
  })

  it('标签是行业、年度类别、建设性质、出处', () => {
    expect(headerTags(answerOf(540, []), 0, 'zh', words)).toEqual(['耐火耐磨材料', '竣工投产', '扩建', '出处 三（二）'])
  })
})

describe('跟着变的灯', () => {
  it('改成投产，黄灯变✓；改成在建，不变', () => {
    const answer = answerOf(300, [])
    expect(lampAfterStage(answer, 0, 'operating')).toEqual({ before: 'yellow', after: 'done' })
    expect(lampAfterStage(answer, 0, 'building')).toBeNull()
  })
})

describe('各月', () => {
  it('只列本年到本月的，新的在前；线性计划的累计计划按月数折算', () => {
    const line = (month: string) => ({
      month: month as Month,
      plan: null,
      actual: null,
      ytdPlan: null,
      ytdActual: null,
      cumulative: null,
      annualPlan: wan(1_200),
      annualRate: null,
      timeRate: null,
      gapPoints: null,
      physical: null,
      progress: null,
      problem: null,
      next: null,
      statistics: null,
    })
    const rows = monthRows([line('2023-12'), line('2024-01'), line('2024-02'), line('2024-03')], '2024-02' as Month)
    expect(rows.map((row) => row.month)).toEqual(['2024-02', '2024-01'])
    expect(rows[0]).toMatchObject({ ytdPlan: '200.00', actual: '—', plan: '—' })
  })

  it('打开的格里是不带逗号的数，到元为止；空格里是空', () => {
    expect(plainWan(54_976_200 as Yuan)).toBe('5497.62')
    expect(plainWan(10_001 as Yuan)).toBe('1.0001')
    expect(plainWan(wan(-3))).toBe('-3')
    expect(plainWan(wan(0))).toBe('0')
    expect(plainWan(wan(100))).toBe('100')
    expect(plainWan(null)).toBe('')
  })
})

describe('节点的期限', () => {
  it('认日期，也认报告的词，并记住精确到哪', () => {
    expect(readDue('2024-09-15', 2024)).toEqual({ due: '2024-09-15', precision: 'day', dueText: null })
    expect(readDue('2024年9月5日', 2024)?.due).toBe('2024-09-05')
    expect(readDue('9/5', 2024)?.due).toBe('2024-09-05')
    expect(readDue(' 年底前 ', 2024)).toEqual({ due: '2024-12-31', precision: 'year', dueText: '年底前' })
    expect(readDue('10月底', 2025)).toEqual({ due: '2025-10-31', precision: 'month', dueText: '10月底' })
  })

  it('没有的日子和看不懂的词，什么都不记', () => {
    expect(readDue('2024-02-30', 2024)).toBeNull()
    expect(readDue('尽快', 2024)).toBeNull()
  })
})
