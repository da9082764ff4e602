import { describe, expect, it } from 'vitest'
import { decidedAt, lampAt, lampInputAt, lampVerdictAt, openLife } from '#domain/grid'
import { gridOf } from '#domain/grid-compute'
import { lampSentence, ruleFits } from '#domain/lamp'
import { monthsSince } from '#domain/lamp-measure'
import { previewRules } from '#domain/lamp-preview'
import {
  checkRules,
  fits,
  lampPresets,
  namedRules,
  presetRules,
  type RuleLine,
  rulesSentence,
  sameRules,
} from '#domain/lamp-rules'
import { type Day, day, month } from '#domain/month'

import { fact, milestone, planned, refusalOf, twelve, wan } from './given'

const line = (
  measure: RuleLine['measure'],
  comparison: RuleLine['comparison'],
  value: number,
  lamp: RuleLine['lamp'],
  active: RuleLine['active'] = 'yes',
): RuleLine => ({ measure, comparison, value, lamp, active })

/** June 2024 on 2 July, judged by these sentences. */
function june(
  facts: Parameters<typeof fact>[0][],
  rules: readonly RuleLine[],
  at = { month: '2024-06', today: '2024-07-02' },
) {
  return gridOf(facts.map(fact), {
    month: month(at.month),
    today: day(at.today),
    rules: namedRules(rules),
    simulated: false,
    life: openLife,
    revision: 1,
  })
}
const lampOfOne = (given: Omit<Parameters<typeof fact>[0], 'id'>, rules: readonly RuleLine[]) =>
  lampAt(june([{ id: 'p', ...given }], rules), 0)
const sentencesOf = (given: Omit<Parameters<typeof fact>[0], 'id'>, rules: readonly RuleLine[]) =>
  lampVerdictAt(june([{ id: 'p', ...given }], rules), 0).reasons.map((reason) => lampSentence(reason, 'zh'))

const plan = { annualPlan: wan(120) }
const done = (value: number) => ({ ...plan, actuals: twelve(0, 0, 0, 0, 0, value) })

describe('三个方案', () => {
  it.each([
    ['gap', ['较序时 低于 −30 百分点 → 红', '较序时 不高于 −10 百分点 → 黄']],
    ['ratio', ['完成率 ÷ 序时 低于 60 % → 红', '完成率 ÷ 序时 低于 80 % → 黄']],
    ['task', ['连续两月 ÷ 月计划 低于 60 % → 红', '本月完成 ÷ 月计划 低于 60 % → 黄']],
  ] as const)('%s 就是规定里写的', (preset, money) => {
    const inUse = presetRules[preset].rules.filter((rule) => rule.active === 'yes')
    expect(inUse.map((rule) => rulesSentence(rule, 'zh'))).toEqual([
      ...money,
      '没完成的节点逾期 超过 30 天 → 红',
      '没完成的节点逾期 超过 0 天 → 黄',
    ])
  })

  it('英文句子里没有汉字，中英文不同', () => {
    for (const preset of lampPresets) {
      for (const rule of presetRules[preset].rules) {
        expect(rulesSentence(rule, 'en')).toMatch(/^[\x20-\x7e−÷→]+$/)
      }
    }
    expect(rulesSentence(line('gap', 'below', -12.5, 'red'), 'en')).toBe('Against time below −12.5 points → Red')
  })

  it('改一个字就是自定，改回来又是原来的方案', () => {
    const { rules } = presetRules.gap
    expect(namedRules(rules).preset).toBe('gap')
    expect(namedRules([...rules].reverse()).preset).toBe('custom')
    expect(namedRules(rules.map((rule) => (rule.value === -10 ? { ...rule, value: -15 } : rule))).preset).toBe('custom')
    expect(sameRules(rules, rules.slice(1))).toBe(false)
  })
})

describe('次序：钱和日期各判一次，各取头一句说中的，取重的', () => {
  const swapped = [line('gap', 'atMost', -10, 'yellow'), line('gap', 'below', -30, 'red')]
  it('放在前面的先说了算', () => {
    expect(lampOfOne(done(0), swapped)).toBe('yellow')
    expect(lampOfOne(done(0), [...swapped].reverse())).toBe('red')
  })
  it('停用的不算', () => {
    expect(lampOfOne(done(0), [line('gap', 'below', -30, 'red', 'no'), line('gap', 'atMost', -10, 'yellow')])).toBe(
      'yellow',
    )
  })
  it('钱黄、日期红，取红；钱红、日期黄，也取红；都没说中就是绿', () => {
    const late = { milestones: [milestone({ planned: '2024-06-20' })] }
    const rules = (money: 'red' | 'yellow', dates: 'red' | 'yellow') => [
      line('overdueDays', 'above', 5, dates),
      line('gap', 'below', 0, money),
    ]
    expect(lampOfOne({ ...done(40), ...late }, rules('yellow', 'red'))).toBe('red')
    expect(lampOfOne({ ...done(40), ...late }, rules('red', 'yellow'))).toBe('red')
    expect(lampOfOne({ ...done(60), ...late }, rules('red', 'yellow'))).toBe('yellow')
    expect(lampOfOne(done(60), rules('red', 'yellow'))).toBe('green')
  })
  it('说不上话的句子不中：没有计划、没有报、钱在上级，钱的句子都不判', () => {
    const rules = [line('gap', 'above', -1000, 'red')]
    expect(lampOfOne(done(0), rules)).toBe('red')
    expect(lampOfOne({ actuals: twelve(0, 0, 0, 0, 0, 5) }, rules)).toBe('grey')
    expect(lampOfOne({ ...plan, actuals: twelve(5) }, rules)).toBe('grey')
  })
  it('哪一句定的，哪一句没中，都问得出来', () => {
    const answer = june([{ id: 'p', ...done(40) }], presetRules.gap.rules)
    expect(decidedAt(answer, 0)).toEqual({ money: presetRules.gap.rules[1], dates: null })
    const input = lampInputAt(answer, 0)
    expect(presetRules.gap.rules.map((rule) => ruleFits(rule, input))).toEqual([false, true, false, false, false])
  })
})

describe('比较不取整，正好在线上', () => {
  // 120万元的年度计划到6月该完成60万元，59.9%是35.94万元。
  it.each([
    ['below', ['red', 'green', 'green']],
    ['atMost', ['red', 'red', 'green']],
    ['above', ['green', 'green', 'red']],
    ['atLeast', ['green', 'red', 'red']],
  ] as const)('序时的 59.9%% 差一元、正好、多一元：%s', (comparison, expected) => {
    const rules = [line('ratio', comparison, 59.9, 'red')]
    expect([35.9399, 35.94, 35.9401].map((amount) => lampOfOne(done(amount), rules))).toEqual(expected)
  })
  it.each([
    [-12.3, 45.24],
    [-0.1, 59.88],
    [7.7, 69.24],
  ])('较序时正好 %d 点（完成 %d 万元）', (value, amount) => {
    expect(lampOfOne(done(amount), [line('gap', 'below', value, 'red')])).toBe('green')
    expect(lampOfOne(done(amount), [line('gap', 'atMost', value, 'red')])).toBe('red')
  })
  it('上年12月的计划是年度计划的十二分之一，除不尽也认得正好六成', () => {
    // 100万元的十二分之一除不尽，六成正好5万元。
    const december = (actual: number) =>
      june(
        [
          {
            id: 'p',
            annualPlan: wan(100),
            actuals: twelve(4.9999),
            previousDecember: { actual: wan(actual), plan: (1_000_000 / 12) as ReturnType<typeof wan> },
          },
        ],
        presetRules.task.rules,
        { month: '2024-01', today: '2024-07-02' },
      )
    expect(lampAt(december(5), 0)).toBe('yellow')
    expect(lampAt(december(4.9999), 0)).toBe('red')
  })
  it('连续两月：少于要两月都少，多于要两月都多', () => {
    const monthPlans = planned(10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10)
    const two = (may: number, june: number) => ({ ...plan, monthPlans, actuals: twelve(0, 0, 0, 0, may, june) })
    const low = [line('taskTwice', 'below', 60, 'red')]
    const high = [line('taskTwice', 'above', 150, 'yellow')]
    expect([lampOfOne(two(5, 5), low), lampOfOne(two(5, 6), low), lampOfOne(two(6, 5), low)]).toEqual([
      'red',
      'green',
      'green',
    ])
    expect([lampOfOne(two(16, 16), high), lampOfOne(two(16, 15), high)]).toEqual(['yellow', 'green'])
  })
})

describe('该开工没开工', () => {
  const rules = (comparison: 'above' | 'atLeast', value: number) => [
    line('startOverdueMonths', comparison, value, 'red'),
  ]
  const due = (planned: string, more = {}) => ({ milestones: [milestone({ planned, ...more })] })
  it.each([
    ['2024-04-01', 'atLeast', 3, 'red'],
    ['2024-04-02', 'atLeast', 3, 'grey'],
    ['2024-04-01', 'above', 3, 'grey'],
    ['2024-03-31', 'above', 3, 'red'],
    ['2024-06-30', 'above', 0, 'red'],
    ['2024-07-01', 'above', 0, 'grey'],
  ] as const)('%s 该开工，7月1日测，%s %d 个月：%s', (planned, comparison, value, lamp) => {
    expect(lampOfOne(due(planned), rules(comparison, value))).toBe(lamp)
  })
  it('开了工的、别的节点，都不算；按调整后的日期', () => {
    expect(lampOfOne(due('2024-01-31', { actual: '2024-06-30' }), rules('above', 0))).toBe('grey')
    expect(lampOfOne(due('2024-01-31', { actual: '2024-07-01' }), rules('above', 0))).toBe('red')
    expect(lampOfOne(due('2024-01-31', { kind: 'completion' }), rules('above', 0))).toBe('grey')
    expect(lampOfOne(due('2024-01-31', { adjusted: '2024-06-01' }), rules('atLeast', 2))).toBe('grey')
  })
  it('缘由说出月数', () => {
    expect(sentencesOf(due('2024-03-31'), rules('above', 0))).toEqual([
      '『上半年开工』该开工没开工，逾期3个月',
      '没有年度计划',
      '本月未报',
    ])
    expect(sentencesOf(due('2024-06-30'), rules('above', 0))[0]).toBe('『上半年开工』该开工没开工，逾期不满1个月')
  })
})

describe('开工后没有入统', () => {
  const rules = [line('notInStatisticsMonths', 'atLeast', 3, 'yellow')]
  const begun = (actual: string | null, statEntry: 'pending' | 'entered' | 'exempt' | null = 'pending') => ({
    project: { statEntry },
    milestones: [milestone({ actual, adjusted: '2024-12-31' })],
  })
  it.each([
    ['2024-04-01', 'pending', 'yellow'],
    ['2024-04-02', 'pending', 'grey'],
    ['2024-04-01', 'entered', 'grey'],
    ['2024-04-01', 'exempt', 'grey'],
    ['2024-04-01', null, 'grey'],
    [null, 'pending', 'grey'],
  ] as const)('%s 开工，%s：%s', (actual, statEntry, lamp) => {
    expect(lampOfOne(begun(actual, statEntry), rules)).toBe(lamp)
  })
  it('缘由说出月数，停用就不说', () => {
    expect(sentencesOf(begun('2024-02-15'), rules)[0]).toBe('开工4个月还没入统')
    expect(sentencesOf(begun('2024-02-15'), presetRules.gap.rules)).toEqual(['没有年度计划', '本月未报'])
  })
})

describe('逾期的句子改了，缘由跟着改', () => {
  it('只说句子说中的节点', () => {
    const milestones = [milestone(), milestone({ planned: '2024-05-01', dueText: '5月初' })]
    expect(sentencesOf({ ...done(60), milestones }, [line('overdueDays', 'atLeast', 15, 'yellow')])).toEqual([
      '节点『5月初开工』逾期61天',
      '与序时持平',
    ])
    expect(sentencesOf({ ...done(60), milestones }, [line('gap', 'below', -10, 'yellow')])).toEqual(['与序时持平'])
  })
})

describe('几个月', () => {
  it.each([
    ['2024-01-31', '2024-02-29', 1],
    ['2024-01-31', '2024-02-28', 28 / 29],
    ['2024-06-30', '2024-07-30', 1],
    ['2024-06-30', '2024-07-01', 1 / 30],
    ['2023-12-15', '2024-12-15', 12],
    ['2024-07-01', '2024-07-01', 0],
    ['2024-07-02', '2024-07-01', 0],
  ])('%s 到 %s', (from, to, months) => {
    expect(monthsSince(from as Day, to as Day)).toBeCloseTo(months, 12)
  })
})

describe('比较', () => {
  it.each([
    ['below', [true, false, false]],
    ['atMost', [true, true, false]],
    ['above', [false, false, true]],
    ['atLeast', [false, true, true]],
  ] as const)('%s', (comparison, expected) => {
    expect([-1, 0, 1].map((value) => fits({ comparison, value: 0 }, value))).toEqual(expected)
  })
})

describe('规则写得对不对', () => {
  const ok = line('gap', 'below', -30, 'red')
  it.each([
    ['一句都没有', [], 'RULES_EMPTY'],
    ['全停用', [{ ...ok, active: 'no' as const }], 'RULES_EMPTY'],
    ['三位小数', [line('gap', 'below', -30.125, 'red')], 'RULE_VALUE'],
    ['不是数', [line('gap', 'below', Number.NaN, 'red')], 'RULE_VALUE'],
    ['无穷', [line('ratio', 'below', Number.POSITIVE_INFINITY, 'red')], 'RULE_VALUE'],
    ['太大', [line('ratio', 'below', 1000.5, 'red')], 'RULE_VALUE'],
    ['半天', [line('overdueDays', 'above', 0.5, 'red')], 'RULE_VALUE'],
    ['负的天数', [line('overdueDays', 'above', -1, 'red')], 'RULE_VALUE'],
    ['逾期少于', [line('overdueDays', 'below', 30, 'red')], 'RULE_COMPARISON'],
    ['月数不高于', [line('startOverdueMonths', 'atMost', 3, 'red')], 'RULE_COMPARISON'],
  ] as const)('%s：不收', (_, rules, code) => {
    expect(refusalOf(() => checkRules(rules.length === 0 || code === 'RULES_EMPTY' ? rules : [ok, ...rules]))).toBe(
      code,
    )
  })
  it('三个方案和边上的数都收', () => {
    for (const preset of lampPresets) checkRules(presetRules[preset].rules)
    checkRules([
      line('gap', 'above', 1000, 'red'),
      line('gap', 'above', -12.34, 'red'),
      line('overdueDays', 'atLeast', 0, 'red'),
    ])
  })
})

describe('免灯到期自动恢复', () => {
  const exemptions = [
    { reason: '新批', until: '2024-06-30' },
    { reason: '旧批', until: '2024-07-01' },
  ]
  it.each([
    ['2024-06-30', '新批'],
    ['2024-07-01', '旧批'],
    ['2024-07-09', '旧批'],
  ])('6月的灯，今天 %s：%s', (today, reason) => {
    const answer = june([{ id: 'p', ...done(0), exemptions }], presetRules.gap.rules, { month: '2024-06', today })
    expect(lampVerdictAt(answer, 0).reasons).toMatchObject([{ code: 'exempt', reason }])
  })
  it('7月的灯都到期了', () => {
    const at = { month: '2024-07', today: '2024-09-01' }
    expect(
      lampAt(
        june([{ id: 'p', ...plan, actuals: twelve(0, 0, 0, 0, 0, 0, 0), exemptions }], presetRules.gap.rules, at),
        0,
      ),
    ).toBe('red')
  })
})

describe('换规则先看变色', () => {
  const facts = [
    { id: 'parent', position: 1 },
    { id: 'a', project: { parentId: 'parent' }, ...done(36) },
    { id: 'b', ...done(35) },
    { id: 'c', ...done(49) },
    { id: 'd', ...done(60) },
    { id: 'done', ...done(0), project: { stage: 'operating' as const } },
    { id: 'free', ...done(0), exemptions: [{ reason: '线位', until: '2024-12-31' }] },
  ]
  const answer = june(facts, presetRules.gap.rules)
  const preview = previewRules(answer, presetRules.ratio)
  it('变的说从什么到什么；上级也会变，但不在数里', () => {
    expect(preview.changed).toEqual([{ id: 'b', from: 'yellow', to: 'red', counted: true }])
    const stricter = previewRules(answer, namedRules([line('gap', 'atMost', -20, 'red')]))
    expect(stricter.changed).toEqual([
      { id: 'parent', from: 'yellow', to: 'red', counted: false },
      { id: 'a', from: 'yellow', to: 'red', counted: true },
      { id: 'b', from: 'yellow', to: 'red', counted: true },
    ])
  })
  it('前后各色的数，只数计入的', () => {
    expect(preview.countsBefore).toEqual({ red: 0, yellow: 2, green: 2, grey: 0, done: 1, exempt: 1 })
    expect(preview.counts).toEqual({ red: 1, yellow: 1, green: 2, grey: 0, done: 1, exempt: 1 })
  })
  it('每句说中几个，免灯和竣工的不数', () => {
    expect(preview.hits).toEqual([1, 1, 0, 0, 0])
  })
  it('不变色而离线不到4点的，说离哪条线多远', () => {
    expect(preview.near).toEqual([
      { id: 'a', lamp: 'yellow', rule: 0, value: 60, distance: 0 },
      { id: 'c', lamp: 'green', rule: 1, value: (49 / 60) * 100, distance: expect.closeTo(1.6667, 4) },
    ])
  })
  it('同样的规则什么都不变', () => {
    const same = previewRules(answer, answer.rules)
    expect([same.changed, same.counts]).toEqual([[], same.countsBefore])
  })
})
