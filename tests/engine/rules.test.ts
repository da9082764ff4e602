import { beforeEach, describe, expect, it } from 'vitest'
import type { Ask } from '#contract/index'
import { type GridAnswer, lampAt, lampVerdictAt } from '#domain/grid'
import { presetRules, type RuleLine } from '#domain/lamp-rules'
import { month } from '#domain/month'
import { type MemoryDesk, memoryDesk, refusalCode, wan } from './desk'

const june = month('2024-06')
const july = month('2024-07')
let desk: MemoryDesk

const grid = (of = june) => desk.ask('project.grid', { month: of })
const at = (answer: GridAnswer, id: string) => answer.text.id.values.indexOf(id)
const lamp = (id: string, of = june) => {
  const answer = grid(of)
  return lampAt(answer, at(answer, id))
}
const own = (value: number): RuleLine[] => [
  { measure: 'gap', comparison: 'atMost', value, lamp: 'red', active: 'yes' },
  { measure: 'overdueDays', comparison: 'above', value: 0, lamp: 'yellow', active: 'no' },
]

beforeEach(() => {
  desk = memoryDesk('2024-07-02')
  // 36 of 120 by June: 20 points behind, exactly 60 % of what time asks. 35 is below it.
  for (const [id, done] of [
    ['a', 36],
    ['b', 35],
    ['c', 60],
  ] as const) {
    desk.ask('project.add', { id, year: 2024, changes: { name: `项目${id}` } })
    desk.ask('plan.set', { id, year: 2024, annual: wan(120) })
    desk.ask('month.set', { id, month: june, actual: wan(done) })
  }
})

describe('亮灯规则', () => {
  it('没人改过就是“落后百分点”', () => {
    expect(desk.ask('rules.show', {})).toEqual(presetRules.gap)
    expect(grid().rules).toEqual(presetRules.gap)
  })

  it('预览只看不写，应用后与预览一致，可以撤销和重做', () => {
    const preview = desk.ask('rules.preview', { preset: 'ratio', month: june })
    expect(preview).toMatchObject({
      preset: 'ratio',
      frozen: false,
      changed: [{ id: 'b', from: 'yellow', to: 'red', counted: true }],
      countsBefore: { yellow: 2, green: 1 },
      counts: { red: 1, yellow: 1, green: 1 },
    })
    expect(desk.ask('rules.show', {}).preset).toBe('gap')
    expect(desk.ask('rules.apply', { preset: 'ratio' })).toMatchObject({ changes: 1 })
    expect([lamp('a'), lamp('b'), lamp('c')]).toEqual(['yellow', 'red', 'green'])
    expect(desk.ask('rules.apply', { preset: 'ratio' })).toMatchObject({ changes: 0, set: null })
    expect(desk.ask('history.undo', {}).call).toBe('rules.apply')
    expect([lamp('b'), desk.ask('rules.show', {}).preset]).toEqual(['yellow', 'gap'])
    desk.ask('history.redo', {})
    expect([lamp('b'), desk.ask('rules.show', {}).preset]).toEqual(['red', 'ratio'])
  })

  it('自己写的句子按次序存下，改一个数只改一处，换回方案就不留', () => {
    expect(desk.ask('rules.apply', { rules: own(-20) }).changes).toBeGreaterThan(2)
    expect(desk.ask('rules.show', {})).toEqual({ preset: 'custom', rules: own(-20) })
    expect(lamp('a')).toBe('red')
    expect(desk.ask('rules.apply', { rules: own(-20.5) }).changes).toBe(1)
    expect(lamp('a')).toBe('green')
    desk.ask('history.undo', {})
    expect(lamp('a')).toBe('red')
    const [money, dates] = own(-20) as [RuleLine, RuleLine]
    const stricter: RuleLine = { ...money, value: -40, lamp: 'yellow' }
    desk.ask('rules.apply', { rules: [dates, stricter, money] })
    expect(desk.ask('rules.show', {}).rules).toEqual([stricter, money, dates])
    desk.ask('rules.apply', { preset: 'task' })
    expect(desk.ask('rules.show', {})).toEqual(presetRules.task)
    expect(desk.db.prepare('SELECT count(*) AS n FROM lampRule').get()).toEqual({ n: 0 })
    expect(desk.ask('workspace.check', {})).toEqual({ ok: true, findings: [] })
  })

  it('句子与某个方案一样，就是那个方案', () => {
    desk.ask('rules.apply', { rules: [...presetRules.ratio.rules] })
    expect(desk.ask('rules.show', {}).preset).toBe('ratio')
  })

  it.each([
    [{}, 'RULES_EMPTY'],
    [{ rules: [] }, 'RULES_EMPTY'],
    [{ rules: own(-20).slice(1) }, 'RULES_EMPTY'],
    [{ preset: 'gap', rules: own(-20) }, 'RULES_TWICE'],
    [{ rules: own(-20.001) }, 'RULE_VALUE'],
  ] satisfies [Ask<'rules.apply'>, string][])('%j 不收，什么都没写', (input, code) => {
    expect(refusalCode(() => desk.ask('rules.apply', input))).toBe(code)
    expect(refusalCode(() => desk.ask('rules.preview', { ...input, month: june }))).toBe(code)
    expect(desk.ask('rules.show', {})).toEqual(presetRules.gap)
  })

  it('冻结的月份不重判：预览没有变色，应用后灯还是原来的', () => {
    desk.ask('month.freeze', { month: june, acceptFindings: true })
    const preview = desk.ask('rules.preview', { preset: 'ratio', month: june })
    expect([preview.frozen, preview.changed, preview.counts]).toEqual([true, [], preview.countsBefore])
    desk.ask('rules.apply', { preset: 'ratio' })
    expect([lamp('b'), grid().rules.preset]).toEqual(['yellow', 'gap'])
    expect(grid(july).rules.preset).toBe('ratio')
  })
})

describe('免灯', () => {
  const exempt = (id: string, until: string, reason = '线位待批') =>
    desk.ask('lamp.exempt', { id, until, reason, approver: '王县长' })
  const reasonOf = (id: string, of = june) => {
    const answer = grid(of)
    return lampVerdictAt(answer, at(answer, id)).reasons
  }

  it('到截止那天都免，过后自动恢复；原因写进历史', () => {
    expect(exempt('a', '2024-07-02')).toMatchObject({ id: expect.any(String), changes: 4 })
    expect(lamp('a')).toBe('exempt')
    expect(reasonOf('a')).toEqual([{ code: 'exempt', reason: '线位待批', until: '2024-07-02' }])
    // July is measured on its own day: on 2 July it is exempt, on 3 July no more. June stays as on 1 July.
    expect(lamp('a', july)).toBe('exempt')
    desk.setToday('2024-07-03')
    expect([lamp('a', june), lamp('a', july)]).toEqual(['exempt', 'grey'])
    expect(desk.ask('history.list', { projectId: 'a', limit: 1 }).entries[0]).toMatchObject({
      call: 'lamp.exempt',
      reason: '线位待批',
    })
  })

  it('几条都没到期，最后批的算；名单说得出哪条在用、还剩几天', () => {
    const first = exempt('a', '2024-12-31', '先批').id
    const second = exempt('a', '2024-07-20', '后批').id
    desk.setToday('2024-07-02')
    const other = exempt('b', '2024-07-02').id
    expect(reasonOf('a')).toMatchObject([{ reason: '后批' }])
    desk.setToday('2024-07-21')
    expect(
      desk.ask('exemption.list', {}).rows.map(({ id, name, inForce, daysLeft }) => [id, name, inForce, daysLeft]),
    ).toEqual([
      [first, '项目a', true, 163],
      [second, '项目a', false, -1],
      [other, '项目b', false, -19],
    ])
    expect(reasonOf('a', july)).toMatchObject([{ reason: '先批' }])
  })

  it('可以改、可以取消，都能撤销', () => {
    const { id } = exempt('a', '2024-12-31')
    expect(desk.ask('exemption.set', { id, until: '2024-08-31', reason: ' 线位已报 ' })).toMatchObject({ changes: 2 })
    expect(desk.ask('exemption.set', { id, until: '2024-08-31' })).toMatchObject({ changes: 0 })
    expect(desk.ask('exemption.list', {}).rows).toMatchObject([
      { id, untilOn: '2024-08-31', reason: '线位已报', approver: '王县长' },
    ])
    desk.ask('exemption.remove', { id })
    expect([lamp('a'), desk.ask('exemption.list', {}).rows]).toEqual(['yellow', []])
    desk.ask('history.undo', {})
    expect(lamp('a')).toBe('exempt')
    expect(desk.ask('workspace.check', {})).toEqual({ ok: true, findings: [] })
  })

  it.each([
    [{ reason: ' ' }, 'REASON_EMPTY'],
    [{ approver: '　' }, 'APPROVER_EMPTY'],
    [{ until: '2024-07-01' }, 'DATE_PAST'],
    [{ until: '2024-06-31' }, 'DATE_INVALID'],
    [{ id: 'nope' }, 'PROJECT_MISSING'],
  ])('%j 不收', (wrong, code) => {
    const input = { id: 'a', reason: '线位待批', approver: '王县长', until: '2024-12-31', ...wrong }
    expect(refusalCode(() => desk.ask('lamp.exempt', input))).toBe(code)
    expect(desk.ask('exemption.list', {}).rows).toEqual([])
  })

  it('改和取消也守同样的规矩', () => {
    const { id } = exempt('a', '2024-12-31')
    expect(refusalCode(() => desk.ask('exemption.set', { id, reason: '' }))).toBe('REASON_EMPTY')
    expect(refusalCode(() => desk.ask('exemption.set', { id, until: '2024-07-01' }))).toBe('DATE_PAST')
    expect(refusalCode(() => desk.ask('exemption.set', { id: 'nope', until: '2024-12-31' }))).toBe('EXEMPTION_MISSING')
    expect(refusalCode(() => desk.ask('exemption.remove', { id: 'nope' }))).toBe('EXEMPTION_MISSING')
  })
})
