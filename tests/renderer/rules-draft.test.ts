import { describe, expect, it } from 'vitest'
import { lamps } from '#domain/lamp'
import { type LampChange, type LampCounts, previewRules, type RulesPreview } from '#domain/lamp-preview'
import { namedRules, presetRules, type RuleLine, rulesSentence } from '#domain/lamp-rules'
import {
  type Draft,
  draftName,
  draftOf,
  formerOf,
  linesOf,
  moved,
  neighbour,
  problemOf,
  withLine,
  withMeasure,
  withoutLine,
  withPart,
  withTyped,
} from '../../src/renderer/pages/data/rules/draft'
import { changing, flowsOf, segmentsOf } from '../../src/renderer/pages/data/rules/flows'
import { changedRows, nearRows, shownMeasure } from '../../src/renderer/pages/data/rules/preview-rows'
import { june, sixMonths } from './grid-answer'

const gap = presetRules.gap.rules
const said = (draft: Draft) => linesOf(draft).map((line) => rulesSentence(line, 'zh'))

describe('规则句子的草稿', () => {
  const draft = draftOf(gap)

  it('填数：全角、减号都认；认不出的说是哪一句，预览还按上一次认得的', () => {
    const typed = withTyped(draft, 1, '−１５')
    expect([said(typed)[1], problemOf(typed, 'zh'), draftName(typed)]).toEqual([
      '较序时 不高于 −15 百分点 → 黄',
      null,
      'custom',
    ])
    const broken = withTyped(typed, 1, '−15点')
    expect(problemOf(broken, 'zh')).toMatchObject({
      key: 1,
      message: expect.stringContaining('第 2 句的数值不能是“−15点”'),
    })
    expect(problemOf(broken, 'en')?.message).toContain('Sentence 2')
    expect(broken.valid).toEqual(typed.valid)
    expect(draftName(withTyped(broken, 1, '-10'))).toBe('gap')
  })

  it('换了看什么，数值换成它常用的，灯不变；日期的句子只留能用的比较', () => {
    expect(said(withMeasure(draft, 0, 'ratio'))[0]).toBe('完成率 ÷ 序时 低于 70 % → 红')
    expect(said(withMeasure(draft, 2, 'startOverdueMonths'))[2]).toBe('没开工，开工逾期 超过 1 个月 → 红')
  })

  it('换顺序只在钱或日期自己里面', () => {
    expect([neighbour(draft, 0, -1), neighbour(draft, 0, 1), neighbour(draft, 1, 1), neighbour(draft, 2, -1)]).toEqual([
      null,
      1,
      null,
      null,
    ])
    expect(moved(draft, 1, 0).lines.map(({ key }) => key)).toEqual([1, 0, 2, 3, 4])
    expect(moved(draft, 4, 2).lines.map(({ key }) => key)).toEqual([0, 1, 4, 2, 3])
    expect(moved(draft, 2, 4).lines.map(({ key }) => key)).toEqual([0, 1, 3, 4, 2])
    expect(moved(draft, 1, 3)).toBe(draft)
  })

  it('加在自己那一类的最后，删掉就没有，全停用不能应用', () => {
    const added = withLine(draft, 'ratio')
    expect(added.draft.lines.map(({ key }) => key)).toEqual([0, 1, added.key, 2, 3, 4])
    expect(linesOf(withoutLine(added.draft, added.key))).toEqual(gap)
    const off = [0, 1, 2, 3].reduce((one, key) => withPart(one, key, { active: 'no' }), draft)
    expect(problemOf(off, 'zh')).toMatchObject({ key: null, message: expect.stringContaining('没有一句在用') })
  })

  it('在用的写法：不变、挪了、改了、新加', () => {
    const [red, yellow, ...dates] = gap as [RuleLine, RuleLine, ...RuleLine[]]
    const lines = [{ ...yellow, value: -15 }, red, { ...red, value: -50 }, ...dates]
    expect(lines.map((_, at) => formerOf(gap, lines, at))).toEqual([
      { kind: 'other', rule: yellow },
      { kind: 'moved', place: 1 },
      { kind: 'new' },
      { kind: 'same' },
      { kind: 'same' },
      { kind: 'same' },
    ])
    expect(presetRules.ratio.rules.map((_, at) => formerOf(gap, presetRules.ratio.rules, at)).slice(0, 2)).toEqual([
      { kind: 'other', rule: red },
      { kind: 'other', rule: yellow },
    ])
  })
})

describe('两条灯带之间的流向', () => {
  const counts = (given: Partial<LampCounts>): LampCounts =>
    ({ ...Object.fromEntries(lamps.map((lamp) => [lamp, 0])), ...given }) as LampCounts
  const change = (from: LampChange['from'], to: LampChange['to'], counted = true): LampChange => ({
    id: 'p',
    from,
    to,
    counted,
  })
  const preview: RulesPreview = {
    countsBefore: counts({ red: 1, yellow: 3, green: 96 }),
    counts: counts({ red: 3, yellow: 2, green: 95 }),
    changed: [
      change('yellow', 'red'),
      change('yellow', 'red'),
      change('green', 'yellow'),
      change('green', 'red', false),
    ],
    hits: [],
    near: [],
  }

  it('有的灯都有一段，首尾相接，再少也放得下一个数', () => {
    const segments = segmentsOf(preview.countsBefore)
    expect(segments.map(({ lamp, count }) => [lamp, count])).toEqual([
      ['red', 1],
      ['yellow', 3],
      ['green', 96],
    ])
    expect([segments[0]?.from, segments.at(-1)?.to]).toEqual([0, expect.closeTo(1, 9)])
    for (const [i, segment] of segments.entries()) {
      expect(segment.to - segment.from).toBeGreaterThan(0.059)
      if (i > 0) expect(segment.from).toBe(segments[i - 1]?.to)
    }
    expect(segmentsOf(counts({}))).toEqual([])
  })

  it('变色的各是几个；不变的也占着位置，两头都填满', () => {
    const flows = flowsOf(preview)
    expect(changing(flows).map(({ from, to, count }) => [from, to, count])).toEqual([
      ['yellow', 'red', 2],
      ['green', 'yellow', 1],
    ])
    const width = (end: 'top' | 'bottom') => flows.reduce((sum, flow) => sum + flow[end][1] - flow[end][0], 0)
    expect([width('top'), width('bottom')]).toEqual([expect.closeTo(1, 9), expect.closeTo(1, 9)])
  })
})

describe('变色的和贴线的', () => {
  const answer = june([
    { id: 'a', name: '甲', unit: '县工信局', plan: 120, actuals: sixMonths(36) },
    { id: 'b', name: '乙', plan: 120, actuals: sixMonths(35.4) },
    { id: 'c', name: '丙', plan: 120, actuals: sixMonths(49.8) },
  ])
  const rules = namedRules(presetRules.ratio.rules)
  const preview = previewRules(answer, rules)

  it('说离哪条线多远', () => {
    expect(changedRows(answer, rules, preview, 'zh')).toMatchObject([
      {
        id: 'b',
        name: '乙',
        from: 'yellow',
        to: 'red',
        value: expect.closeTo(59, 6),
        why: { rule: rules.rules[0], by: expect.closeTo(-1, 6) },
      },
    ])
    expect(nearRows(answer, rules, preview).map(({ id, unit, why }) => [id, unit, why])).toEqual([
      ['a', '县工信局', { rule: rules.rules[0], by: 0 }],
      ['c', null, { rule: rules.rules[1], by: expect.closeTo(3, 6) }],
    ])
    expect([shownMeasure(rules), shownMeasure(presetRules.gap)]).toEqual(['ratio', 'gap'])
  })
})
