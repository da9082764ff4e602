import { describe, expect, it } from 'vitest'
import { type Figures, figuresOf } from '#domain/figures'
import { type LampReason, lampLetters, lampOf, lampSentence, lamps } from '#domain/lamp'
import { type LampInput, shareOfTime } from '#domain/lamp-measure'
import { presetRules } from '#domain/lamp-rules'
import type { Milestone } from '#domain/milestone'
import { type Day, lastDay, measuringDay, month } from '#domain/month'
import { milestone, planned, twelve, wan } from './given'

interface Case {
  readonly plan?: number | null
  readonly months?: readonly (number | null)[]
  readonly monthPlans?: readonly number[]
  readonly at?: string
  readonly today?: string
  readonly milestones?: readonly Milestone[]
  readonly more?: Partial<LampInput>
}

function figures({ plan = 120, months = [], monthPlans, at = '2024-06' }: Case): Figures {
  return figuresOf(
    {
      totalInvestment: null,
      carryIn: null,
      annualPlan: plan === null ? null : wan(plan),
      monthPlans: monthPlans ? planned(...monthPlans) : null,
      actuals: twelve(...months),
    },
    Number(at.slice(5)),
  )
}

function verdict(given: Case) {
  const { at = '2024-06', today = '2024-07-02', milestones = [], more = {} } = given
  return lampOf({
    figures: figures(given),
    month: Number(at.slice(5)),
    monthEnd: lastDay(month(at)),
    measuredOn: measuringDay(month(at), today as Day),
    milestones,
    done: false,
    exemption: null,
    moneyOnParent: false,
    notInStatistics: false,
    rules: presetRules.gap,
    previous: null,
    ...more,
  })
}
const lampFor = (given: Case) => verdict(given).lamp
const sentences = (given: Case) => verdict(given).reasons.map((reason) => lampSentence(reason, 'zh'))
/** Months up to June whose sum is this, all in June. */
const byJune = (done: number) => [0, 0, 0, 0, 0, done]

describe('gap：落后10点以上黄，30点以上红', () => {
  it.each([
    [60, 'green'],
    [48.0001, 'green'],
    [48, 'yellow'],
    [47.9999, 'yellow'],
    [24.0001, 'yellow'],
    [24, 'yellow'],
    [23.9999, 'red'],
    [0, 'red'],
    [130, 'green'],
  ])('年度计划120万元，1—6月完成 %d 万元：%s', (done, lamp) => {
    expect(lampFor({ months: byJune(done) })).toBe(lamp)
  })

  it.each([
    [7, 30, 4, 'yellow'],
    [1, 30, 4, 'yellow'],
    [0.0951, 0.3, 5, 'green'],
    [0.0949, 0.3, 5, 'yellow'],
    [0.095, 0.3, 5, 'yellow'],
  ])('完成 %d、计划 %d、%d 月：%s', (done, plan, m, lamp) => {
    const at = `2024-${String(m).padStart(2, '0')}`
    expect(lampFor({ plan, at, months: [...Array(m - 1).fill(0), done] })).toBe(lamp)
  })

  it('有分月计划的按分月计划', () => {
    const monthPlans = [4, 6, 11, 13, 14, 14, 10, 8, 7, 5, 4, 4]
    expect(lampFor({ plan: 100, monthPlans, months: byJune(52.0001) })).toBe('green')
    expect(lampFor({ plan: 100, monthPlans, months: byJune(52) })).toBe('yellow')
    expect(lampFor({ plan: 100, monthPlans, months: byJune(32) })).toBe('yellow')
    expect(lampFor({ plan: 100, monthPlans, months: byJune(31.9999) })).toBe('red')
  })

  it('序时是零：绿', () => {
    const monthPlans = [0, 0, 0, 0, 0, 0, 20, 20, 20, 20, 20, 20]
    expect(lampFor({ monthPlans, months: byJune(0) })).toBe('green')
  })
})

describe('ratio：完成率不到序时八成黄，不到六成红', () => {
  const ratio = { rules: presetRules.ratio }
  it.each([
    [48, 'green'],
    [47.9999, 'yellow'],
    [36, 'yellow'],
    [35.9999, 'red'],
    [0, 'red'],
  ])('年度计划120万元，1—6月完成 %d 万元：%s', (done, lamp) => {
    expect(lampFor({ months: byJune(done), more: ratio })).toBe(lamp)
  })
  it.each([
    [49.6, 'green'],
    [49.5999, 'yellow'],
    [37.2, 'yellow'],
    [37.1999, 'red'],
  ])('计划累计62万元，完成 %d 万元：%s', (done, lamp) => {
    const monthPlans = [4, 6, 11, 13, 14, 14, 10, 8, 7, 5, 4, 4]
    expect(lampFor({ plan: 100, monthPlans, months: byJune(done), more: ratio })).toBe(lamp)
  })
  it('序时是零：绿', () => {
    const monthPlans = [0, 0, 0, 0, 0, 0, 20, 20, 20, 20, 20, 20]
    expect(lampFor({ monthPlans, months: byJune(0), more: ratio })).toBe('green')
    expect(shareOfTime(figures({ monthPlans, months: byJune(0) }), 6)).toBeNull()
  })
})

describe('task：月计划完成不到六成黄，连续两月红', () => {
  const task = (previous: LampInput['previous'] = null) => ({ rules: presetRules.task, previous })
  it.each([
    [6, 'green'],
    [5.9999, 'yellow'],
    [0, 'yellow'],
  ])('没有分月计划按年度计划十二分之一（10万元），本月完成 %d 万元：%s', (done, lamp) => {
    expect(lampFor({ months: byJune(done), more: task() })).toBe(lamp)
  })

  it.each([
    ['上月6.0', wan(6), 'yellow'],
    ['上月5.9999', wan(5.9999), 'red'],
    ['上月报0', wan(0), 'red'],
  ])('%s，本月5.9999：%s', (_, actual, lamp) => {
    expect(lampFor({ months: byJune(5.9999), more: task({ actual, plan: null }) })).toBe(lamp)
  })

  it('上月未报不算数：黄', () => {
    expect(lampFor({ months: [5, 5, 5, 5, null, 5], more: task(null) })).toBe('yellow')
  })

  it('本月够了，上月不够：绿', () => {
    expect(lampFor({ months: byJune(6), more: task({ actual: wan(0), plan: null }) })).toBe('green')
  })

  const monthPlans = [0, 10, 10, 10, 10, 0, 20, 10, 10, 10, 10, 20]
  it('本月计划是零：绿', () => {
    expect(lampFor({ monthPlans, months: byJune(0), more: task({ actual: wan(0), plan: wan(10) }) })).toBe('green')
  })
  it('上月计划是零：不算数', () => {
    const months = [0, 0]
    expect(lampFor({ at: '2024-02', monthPlans, months, more: task({ actual: wan(0), plan: wan(0) }) })).toBe('yellow')
  })
  it('有分月计划的按分月计划', () => {
    const months = [0, 6, 5.9999]
    expect(lampFor({ at: '2024-02', monthPlans, months, more: task() })).toBe('green')
    expect(lampFor({ at: '2024-03', monthPlans, months, more: task({ actual: wan(6), plan: wan(10) }) })).toBe('yellow')
    expect(lampFor({ at: '2024-03', monthPlans, months, more: task({ actual: wan(5), plan: wan(10) }) })).toBe('red')
  })
})

describe('节点：到期次日起逾期，第31天起红', () => {
  const onTime = byJune(60)
  it.each([
    ['到期当天', '2024-06-30', 'green', 0],
    ['次日', '2024-07-01', 'yellow', 1],
    ['第30天', '2024-07-30', 'yellow', 30],
    ['第31天', '2024-07-31', 'red', 31],
  ])('6月30日到期，%s（%s）测：%s', (_, measuredOn, lamp, days) => {
    const given = { months: onTime, milestones: [milestone()], more: { measuredOn: measuredOn as Day } }
    expect(lampFor(given)).toBe(lamp)
    const overdue = verdict(given).reasons.flatMap((r) => (r.code === 'overdue' ? r.days : []))
    expect(overdue).toEqual(days === 0 ? [] : [days])
  })

  it('6月的灯在7月1日测：6月30日到期的正好逾期1天，7月20日看也是', () => {
    for (const today of ['2024-07-01', '2024-07-20']) {
      expect(sentences({ months: onTime, milestones: [milestone()], today })[0]).toBe('节点『上半年开工』逾期1天')
    }
    expect(lampFor({ months: onTime, milestones: [milestone()], today: '2024-06-30' })).toBe('green')
  })

  it('月底前完成的不逾期；月底后才完成的，那个月里还没完成', () => {
    const at = (actual: string) => lampFor({ months: onTime, milestones: [milestone({ actual })], today: '2024-07-20' })
    expect(at('2024-06-30')).toBe('green')
    expect(at('2024-07-01')).toBe('yellow')
  })

  it('按调整后的日期判', () => {
    const moved = (adjusted: string) => lampFor({ months: onTime, milestones: [milestone({ adjusted })] })
    expect(moved('2024-09-15')).toBe('green')
    expect(moved('2024-05-31')).toBe('red')
    expect(moved('2024-06-01')).toBe('yellow')
  })

  it('几个都逾期：最久的在前，取最重的灯', () => {
    const milestones = [milestone(), milestone({ planned: '2024-03-31', dueText: '一季度' })]
    expect(lampFor({ months: onTime, milestones })).toBe('red')
    expect(sentences({ months: onTime, milestones })).toEqual([
      '节点『一季度开工』逾期92天',
      '节点『上半年开工』逾期1天',
      '与序时持平',
    ])
  })
})

describe('取重的一个', () => {
  const late = [milestone()]
  const veryLate = [milestone({ planned: '2024-03-31', dueText: '一季度' })]
  it.each([
    ['钱绿，节点黄', byJune(60), late, 'yellow'],
    ['钱绿，节点红', byJune(60), veryLate, 'red'],
    ['钱黄，节点黄', byJune(40), late, 'yellow'],
    ['钱黄，节点红', byJune(40), veryLate, 'red'],
    ['钱红，节点黄', byJune(0), late, 'red'],
    ['钱黄，节点未逾期', byJune(40), [], 'yellow'],
  ])('%s', (_, months, milestones, lamp) => {
    expect(lampFor({ months, milestones })).toBe(lamp)
  })
})

describe('灰：没有计划，或本月未报；但节点逾期的照样亮', () => {
  it.each([
    ['没有计划', { plan: null, months: byJune(5) }, ['没有年度计划']],
    ['计划是零', { plan: 0, months: byJune(5) }, ['没有年度计划']],
    ['未报', { months: [10, 10] }, ['本月未报']],
    ['两样都没有', { plan: null }, ['没有年度计划', '本月未报']],
  ])('%s', (_, given, reasons) => {
    expect(lampFor(given)).toBe('grey')
    expect(sentences(given)).toEqual(reasons)
    expect(lampFor({ ...given, milestones: [milestone()] })).toBe('yellow')
    expect(sentences({ ...given, milestones: [milestone()] })).toEqual(['节点『上半年开工』逾期1天', ...reasons])
  })

  it('钱在上级的：只看节点，否则灰', () => {
    const more = { moneyOnParent: true }
    expect(lampFor({ months: byJune(0), more })).toBe('grey')
    expect(sentences({ months: byJune(0), more })).toEqual(['金额由上级按本级填报'])
    expect(lampFor({ months: byJune(0), more, milestones: [milestone()] })).toBe('yellow')
  })
})

describe('次序：免灯、竣工、红、黄、绿、灰', () => {
  const exemption = { reason: '线位方案待批', until: '2024-12-31' }
  it('免灯先于竣工，竣工先于红', () => {
    const red = { months: byJune(0), milestones: [milestone({ planned: '2024-01-31' })] }
    expect(lampFor({ ...red, more: { exemption, done: true } })).toBe('exempt')
    expect(lampFor({ ...red, more: { done: true } })).toBe('done')
    expect(lampFor(red)).toBe('red')
  })
  it('竣工的即使没有计划、没有报，也是✓', () => {
    expect(lampFor({ plan: null, more: { done: true } })).toBe('done')
  })
  it('列在表里的次序，两种语言各有一个字母', () => {
    expect(lamps).toEqual(['red', 'yellow', 'green', 'grey', 'done', 'exempt'])
    expect(lamps.map((lamp) => lampLetters.zh[lamp]).join('')).toBe('红黄绿灰✓免')
    expect(lamps.map((lamp) => lampLetters.en[lamp]).join('')).toBe('RYGN✓E')
  })
})

describe('缘由写成话', () => {
  const cases: readonly (readonly [LampReason, string, string])[] = [
    [{ code: 'gap', points: -32.44 }, '低于序时32.4个百分点', '32.4 points behind time'],
    [{ code: 'gap', points: 13.82 }, '超序时13.8个百分点', '13.8 points ahead of time'],
    [{ code: 'gap', points: -0.04 }, '与序时持平', 'level with time'],
    [{ code: 'gap', points: -0.05 }, '低于序时0.1个百分点', '0.1 points behind time'],
    [{ code: 'ratio', share: 0.795 }, '完成率为序时的79.5%', 'done is 79.5% of elapsed time'],
    [{ code: 'task', share: 0.42, months: 1 }, '本月完成月计划的42.0%', "42.0% of the month's plan"],
    [
      { code: 'task', share: 0.42, months: 2 },
      '连续两月完成月计划的42.0%',
      "two months running 42.0% of the month's plan",
    ],
    [
      { code: 'overdue', milestone: milestone(), days: 31 },
      '节点『上半年开工』逾期31天',
      'milestone “Start” 31 days overdue',
    ],
    [
      { code: 'exempt', reason: '汛期', until: '2024-09-30' },
      '免灯至2024-09-30：汛期',
      'exempt until 2024-09-30: 汛期',
    ],
    [{ code: 'done' }, '已竣工、投产或达效', 'completed or in operation'],
    [{ code: 'noPlan' }, '没有年度计划', 'no annual plan'],
    [{ code: 'notReported' }, '本月未报', 'month not reported'],
    [{ code: 'moneyOnParent' }, '金额由上级按本级填报', 'money is reported on the parent'],
  ]
  it.each(cases)('%o', (reason, zh, en) => {
    expect([lampSentence(reason, 'zh'), lampSentence(reason, 'en')]).toEqual([zh, en])
  })
})
