import { beforeEach, describe, expect, it } from 'vitest'
import { type MemoryDesk, wan } from './desk'
import { freeze, lampOf, refusedBy, rowOf, rowOfVersion, twoProjects, versionsOf } from './life'

const [march, april, may, june] = ['2024-03', '2024-04', '2024-05', '2024-06'] as const
let desk: MemoryDesk
const row = (of: string, id = 'a') => rowOf(desk, of, id)
/** Nothing is written by what is refused. */
function expectRefused(act: () => unknown, code: string, exit: number) {
  const { code: got, exit: gotExit } = refusedBy(desk, act)
  expect([got, gotExit]).toEqual([code, exit])
}

beforeEach(() => {
  desk = twoProjects()
})

describe('更正', () => {
  it('答出编号、改前改后、以后有数的月份；以后冻结的月份各多一版，旧版还能看', () => {
    freeze(desk, april)
    freeze(desk, may)
    const done = desk.ask('month.correct', { id: 'a', month: april, actual: wan(25), reason: '漏报一笔' })
    expect(done).toMatchObject({
      correction: '2024-更-01',
      lines: [{ field: 'actual', before: String(wan(10)), after: String(wan(25)) }],
      laterMonths: 2,
    })
    expect([versionsOf(desk, april), versionsOf(desk, may), versionsOf(desk, june)]).toEqual([[1, 2], [1, 2], []])
    expect(row(april)).toMatchObject({ monthActual: 25, ytdActual: 35, cumulative: 235 })
    expect(row(may)).toMatchObject({ monthActual: 10, ytdActual: 45, cumulative: 245 })
    expect(row(june)).toMatchObject({ ytdActual: 55, cumulative: 255 })
    expect(rowOfVersion(desk, april, 1, 'a')).toMatchObject({ monthActual: 10, ytdActual: 20 })
    expect(rowOfVersion(desk, may, 1, 'a')).toMatchObject({ ytdActual: 30, cumulative: 230 })
    expect(rowOfVersion(desk, may, 2, 'a')).toMatchObject({ ytdActual: 45 })
    expect(row(may, 'b')).toMatchObject({ ytdActual: 30 })
    expect(desk.ask('project.grid', { month: may }).life).toMatchObject({
      state: 'frozen',
      version: 2,
      corrections: [{ projectId: 'a', month: april, number: '2024-更-01' }],
    })
    const [listed] = desk.ask('correction.list', { projectId: 'a' }).rows
    expect(listed).toMatchObject({ number: '2024-更-01', month: april, reason: '漏报一笔', name: '产业路' })
  })

  it('也能更正冻结月份之前开着的月份；它自己不长版本', () => {
    freeze(desk, may)
    expect(desk.ask('month.correct', { id: 'a', month: april, actual: wan(0), reason: '重复计' }).laterMonths).toBe(2)
    expect([versionsOf(desk, april), versionsOf(desk, may)]).toEqual([[], [1, 2]])
    expect(row(april)).toMatchObject({ monthActual: 0, ytdActual: 10, reported: true })
    expect(row(may)).toMatchObject({ ytdActual: 20 })
  })

  it('最后冻结的月份之后的不更正', () => {
    freeze(desk, may)
    expectRefused(
      () => desk.ask('month.correct', { id: 'a', month: june, actual: wan(1), reason: '笔误' }),
      'MONTH_NOT_FROZEN',
      4,
    )
  })

  it.each([
    [{ actual: wan(10) }, '笔误', 'NOTHING_CHANGES', 2],
    [{}, '笔误', 'NOTHING_CHANGES', 2],
    [{ actual: wan(11) }, '  ', 'REASON_EMPTY', 2],
    [{ actual: wan(-1) }, '笔误', 'MONEY_NEGATIVE', 2],
    [{ statistics: wan(-1) }, '笔误', 'MONEY_NEGATIVE', 2],
    [{ physical: 1.01 }, '笔误', 'INVALID_INPUT', 2],
  ] as const)('%j，原因“%s” → %s（%i）', (given, reason, code, exit) => {
    freeze(desk, june)
    expectRefused(() => desk.ask('month.correct', { id: 'a', month: june, reason, ...given }), code, exit)
  })

  it('没有的项目、起计以前、以后的月份、按子项的上级都不收', () => {
    desk.ask('project.add', { id: 'p', year: 2024, changes: { name: '园区' } })
    desk.ask('project.add', { id: 'c', year: 2024, changes: { name: '一期', parentId: 'p', since: '2024-05' } })
    freeze(desk, june)
    const correct = (id: string, of: string) => () =>
      desk.ask('month.correct', { id, month: of, actual: wan(1), reason: '笔误' })
    expectRefused(correct('x', june), 'PROJECT_MISSING', 3)
    expectRefused(correct('c', april), 'MONTH_BEFORE_SINCE', 2)
    expectRefused(correct('a', '2024-08'), 'MONTH_FUTURE', 2)
    expectRefused(correct('p', june), 'MONEY_ON_CHILDREN', 4)
  })

  it('文字、形象、入统也能更正；清空也是更正', () => {
    freeze(desk, june)
    const given = {
      physical: 0.4,
      progress: '桥台完成',
      problem: '缺料',
      next: '架梁',
      statistics: wan(8),
      actual: null,
    }
    const { lines } = desk.ask('month.correct', { id: 'a', month: june, reason: '核实', ...given })
    expect(lines.map((line) => line.field).sort()).toEqual(
      ['actual', 'next', 'physical', 'problem', 'progress', 'statistics'].sort(),
    )
    expect(row(june)).toMatchObject({
      monthActual: null,
      reported: false,
      ytdActual: 30,
      physical: 0.4,
      progress: '桥台完成',
      statistics: 8,
      lamp: 'grey',
    })
  })

  it('编号一年里接着排，重开再冻结也不重', () => {
    freeze(desk, june)
    const number = (value: number) =>
      desk.ask('month.correct', { id: 'a', month: june, actual: wan(value), reason: '笔误' }).correction
    expect([number(1), number(2)]).toEqual(['2024-更-01', '2024-更-02'])
    desk.ask('month.reopen', { month: june, reason: '补报' })
    freeze(desk, june)
    expect(number(3)).toBe('2024-更-03')
    desk.setToday('2025-01-06')
    expect(number(4)).toBe('2025-更-01')
  })

  it('更正版的灯按冻结时的规则和那天，别的项目一动不动', () => {
    desk.ask('milestone.add', { projectId: 'b', id: 'm', kind: 'start', due: '2024-06-30', dueText: '上半年' })
    freeze(desk, june)
    const other = row(june, 'b')
    expect(other.lampReasons).toContain('节点『上半年开工』逾期1天')
    desk.setToday('2024-09-30')
    desk.ask('milestone.move', { id: 'm', due: '2024-12-31', reason: '推迟' })
    desk.ask('project.set', { id: 'a', changes: { name: '改名路', stage: 'completed' } })
    desk.ask('plan.set', { id: 'a', year: 2024, annual: wan(1) })
    desk.ask('month.correct', { id: 'a', month: june, actual: wan(0), reason: '重复计' })
    expect(row(june)).toMatchObject({ name: '产业路', annualPlan: 120, gapPoints: -25, lamp: 'yellow' })
    expect(row(june, 'b')).toEqual(other)
  })

  it('更正版的检查也只动这个项目：别的项目前一月的文字后来改了也不算', () => {
    freeze(desk, june)
    desk.ask('month.set', { id: 'b', month: may, progress: '2024-06做到这里' })
    desk.ask('month.correct', { id: 'a', month: june, actual: wan(61), reason: '漏报' })
    const codes = desk.ask('month.check', { month: june }).findings.map((line) => `${line.projectId} ${line.code}`)
    expect(codes.sort()).toEqual(['a INVESTMENT_BEFORE_START', 'a MONTH_OVER_HALF_PLAN', 'b INVESTMENT_BEFORE_START'])
  })

  it('更正多出来的检查没有说明，原来的说明还在', () => {
    desk.ask('month.explain', { month: june, projectId: 'a', code: 'INVESTMENT_BEFORE_START', text: '在改' })
    freeze(desk, june)
    desk.ask('month.correct', { id: 'a', month: june, actual: wan(61), reason: '漏报' })
    const said = new Map(
      desk
        .ask('month.check', { month: june })
        .findings.filter((line) => line.projectId === 'a')
        .map((line) => [line.code, line.explanation]),
    )
    expect(said).toEqual(
      new Map([
        ['MONTH_OVER_HALF_PLAN', null],
        ['INVESTMENT_BEFORE_START', '在改'],
      ]),
    )
  })

  it('冻结之后才有的项目：更正把它补进快照', () => {
    freeze(desk, june)
    desk.ask('project.add', { id: 'c', year: 2024, changes: { name: '漏列的' } })
    expect(desk.ask('project.grid', { month: june }).count).toBe(2)
    desk.ask('month.correct', { id: 'c', month: june, actual: wan(5), reason: '漏列' })
    expect(desk.ask('project.grid', { month: june }).totals).toMatchObject({ count: 3, monthActual: wan(25) })
  })
})

describe('更正之后的年份', () => {
  beforeEach(() => {
    desk.setToday('2025-02-10')
    desk.ask('month.set', { id: 'a', month: '2024-12', actual: wan(5) })
    freeze(desk, '2024-12')
    desk.ask('year.roll', { year: 2025 })
    for (const id of ['a', 'b']) {
      desk.ask('plan.set', { id, year: 2025, annual: wan(240) })
      desk.ask('month.set', { id, month: '2025-01', actual: wan(10) })
    }
    freeze(desk, '2025-01')
  })

  it('结转来的至上年底累计跟着更正走，冻结的一月长一版', () => {
    expect(row('2025-01')).toMatchObject({ carryIn: 245, cumulative: 255 })
    const done = desk.ask('month.correct', { id: 'a', month: june, actual: wan(110), reason: '漏报' })
    expect(done.laterMonths).toBe(2)
    expect(row('2025-01')).toMatchObject({ carryIn: 345, ytdActual: 10, cumulative: 355 })
    expect(rowOfVersion(desk, '2025-01', 1, 'a')).toMatchObject({ carryIn: 245, cumulative: 255 })
    expect(row('2025-02')).toMatchObject({ carryIn: 345, cumulative: 355 })
  })

  it('上年底算出负数就不收：累计报小了，又往前改小', () => {
    desk.setToday('2025-03-05')
    desk.ask('project.add', { id: 'c', year: 2024, changes: { name: '报累计的' } })
    desk.setDevice('device-b')
    desk.ask('month.reopen', { month: '2025-01', reason: '补报' })
    desk.ask('month.reopen', { month: '2024-12', reason: '补报' })
    desk.ask('month.set', { id: 'c', month: march, actual: wan(20) })
    desk.ask('month.set', { id: 'c', month: '2024-12', cumulative: wan(0) })
    desk.ask('year.roll', { year: 2025 })
    expectRefused(() => desk.ask('month.set', { id: 'c', month: march, actual: wan(0) }), 'MONEY_NEGATIVE', 2)
    desk.ask('project.add', { id: 'd', year: 2024, changes: { name: '累计报小的' } })
    desk.ask('month.set', { id: 'd', month: march, actual: wan(20) })
    desk.ask('month.set', { id: 'd', month: '2024-12', cumulative: wan(0) })
    desk.ask('month.set', { id: 'd', month: march, actual: wan(0) })
    expectRefused(() => desk.ask('year.roll', { year: 2025 }), 'MONEY_NEGATIVE', 2)
  })

  it('清空了的，再结转补上，又跟着上年', () => {
    desk.ask('month.reopen', { month: '2025-01', reason: '补报' })
    desk.ask('plan.set', { id: 'a', year: 2025, carryIn: null })
    expect(row('2025-01').carryIn).toBe(null)
    desk.ask('year.roll', { year: 2025 })
    expect(row('2025-01').carryIn).toBe(245)
    desk.ask('month.correct', { id: 'a', month: june, actual: wan(11), reason: '漏报' })
    expect(row('2025-01').carryIn).toBe(246)
  })

  it('有人自己填了，就不再跟；以后的年份不算进“以后的月份”', () => {
    desk.ask('plan.set', { id: 'a', year: 2025, carryIn: wan(300) })
    const done = desk.ask('month.correct', { id: 'a', month: june, actual: wan(110), reason: '漏报' })
    expect(done.laterMonths).toBe(1)
    expect(row('2025-01')).toMatchObject({ carryIn: 245 })
    expect(row('2025-02')).toMatchObject({ carryIn: 300 })
    expect(versionsOf(desk, '2025-01')).toEqual([1])
  })
})

describe('更正只动该动的', () => {
  it('只更正文字，或者金额照旧：以后冻结的月份不长版本', () => {
    freeze(desk, april)
    freeze(desk, may)
    desk.ask('month.correct', { id: 'a', month: april, progress: '核实过', reason: '笔误' })
    desk.ask('month.correct', { id: 'a', month: april, actual: wan(10), physical: 0.3, reason: '补形象' })
    expect([versionsOf(desk, april), versionsOf(desk, may)]).toEqual([[1, 2, 3], [1]])
  })

  it('更正文字不把结转后才填的数带进冻结的一月', () => {
    desk.setToday('2025-02-10')
    desk.ask('year.roll', { year: 2025 })
    freeze(desk, '2025-01')
    desk.ask('month.set', { id: 'a', month: '2024-12', actual: wan(7) })
    desk.ask('month.correct', { id: 'a', month: '2024-12', progress: '收尾', reason: '漏写' })
    expect(row('2025-01')).toMatchObject({ carryIn: 240 })
    desk.ask('month.correct', { id: 'a', month: '2024-12', actual: wan(8), reason: '漏报' })
    expect(row('2025-01')).toMatchObject({ carryIn: 248 })
  })

  it('冻结之后才有的项目，更正文字不把它带进以后的月份', () => {
    freeze(desk, april)
    freeze(desk, may)
    desk.ask('project.add', { id: 'c', year: 2024, changes: { name: '漏列的' } })
    desk.ask('month.correct', { id: 'c', month: april, progress: '立项', reason: '漏列' })
    const counted = (of: string) => desk.ask('project.grid', { month: of }).count
    expect([counted(april), counted(may)]).toEqual([3, 2])
  })
})

describe('一月的月任务灯看上年十二月', () => {
  beforeEach(() => {
    desk.setToday('2025-02-10')
    desk.ask('rules.apply', { preset: 'task' })
    desk.ask('project.set', { id: 'a', changes: { stage: 'building' } })
    desk.ask('plan.set', { id: 'a', year: 2025, annual: wan(120) })
    desk.ask('month.set', { id: 'a', month: '2025-01', actual: wan(5.9) })
  })

  it('十二月原来没报，更正补上了，就算连着两个月', () => {
    freeze(desk, '2025-01')
    expect(lampOf(desk, '2025-01', 'a')).toBe('yellow')
    desk.ask('month.correct', { id: 'a', month: '2024-12', actual: wan(5.9), reason: '漏报' })
    expect(lampOf(desk, '2025-01', 'a')).toBe('red')
    desk.ask('month.correct', { id: 'a', month: '2024-12', actual: wan(6), reason: '核实' })
    expect(lampOf(desk, '2025-01', 'a')).toBe('yellow')
    desk.ask('month.correct', { id: 'a', month: '2024-12', actual: wan(1), reason: '核实' })
    expect(lampOf(desk, '2025-01', 'a')).toBe('red')
    desk.ask('month.correct', { id: 'a', month: '2024-12', actual: null, reason: '没有报过' })
    expect(lampOf(desk, '2025-01', 'a')).toBe('yellow')
  })
})
