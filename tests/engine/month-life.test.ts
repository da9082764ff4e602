import { beforeEach, describe, expect, it } from 'vitest'
import { rowAt } from '#domain/row'
import { type MemoryDesk, refusalCode, wan } from './desk'
import { freeze, refusedBy, rowOf, twoProjects, versionsOf } from './life'

const [april, may, june, july] = ['2024-04', '2024-05', '2024-06', '2024-07'] as const
let desk: MemoryDesk
const stateOf = (of: string) => desk.ask('month.status', { month: of }).state
const row = (of: string, id = 'a') => rowOf(desk, of, id)
/** Nothing is written by what is refused. */
function expectRefused(act: () => unknown, code: string, exit: number) {
  const { code: got, exit: gotExit } = refusedBy(desk, act)
  expect([got, gotExit]).toEqual([code, exit])
}

beforeEach(() => {
  desk = twoProjects()
})

describe('冻结', () => {
  it('有没说明的检查就不冻结，并点名；说明了就冻结，说明留在快照里', () => {
    const { code, exit, details } = refusedBy(desk, () => desk.ask('month.freeze', { month: june }))
    expect([code, exit, details.count]).toEqual(['FINDINGS_OPEN', 4, 2])
    expect(details.findings).toMatchObject([
      { code: 'INVESTMENT_BEFORE_START', projectId: 'a', message: expect.stringContaining('10.00') },
      { code: 'INVESTMENT_BEFORE_START', projectId: 'b' },
    ])
    expect(stateOf(june)).toBe('open')
    for (const projectId of ['a', 'b']) {
      const text = `${projectId}：正在改阶段`
      expect(
        desk.ask('month.explain', { month: june, projectId, code: 'INVESTMENT_BEFORE_START', text }).changes,
      ).toBeGreaterThan(0)
    }
    expect(desk.ask('month.freeze', { month: june })).toMatchObject({ version: 1, totals: { count: 2, reported: 2 } })
    const { findings } = desk.ask('month.check', { month: june })
    expect(findings.map((line) => line.explanation)).toEqual(['a：正在改阶段', 'b：正在改阶段'])
  })

  it('可以带着检查冻结；审核中的、还没过完的月份也能冻结', () => {
    desk.ask('month.review', { month: june })
    expect(stateOf(june)).toBe('review')
    expect(desk.ask('month.review', { month: june }).changes).toBe(0)
    freeze(desk, june)
    expect(stateOf(june)).toBe('frozen')
    freeze(desk, july)
    expect(desk.ask('project.grid', { month: july }).measuredOn).toBe('2024-07-05')
  })

  it.each([
    ['month.review', { month: '2024-08' }, 'MONTH_FUTURE', 2],
    ['month.freeze', { month: '2024-08', acceptFindings: true }, 'MONTH_FUTURE', 2],
    ['month.freeze', { month: '2023-12', acceptFindings: true }, 'MONTH_EMPTY', 2],
    ['month.freeze', { month: '2024-13' }, 'MONTH_INVALID', 2],
    ['month.archive', { month: june }, 'MONTH_NOT_FROZEN', 4],
    ['month.reopen', { month: june, reason: '补报' }, 'MONTH_NOT_FROZEN', 4],
    ['month.reopen', { month: june, reason: ' ' }, 'REASON_EMPTY', 2],
    ['month.correct', { id: 'a', month: june, actual: wan(1), reason: '笔误' }, 'MONTH_NOT_FROZEN', 4],
    ['month.return', { month: june, unit: '县工信局', reason: '' }, 'REASON_EMPTY', 2],
    ['month.return', { month: june, unit: '没有的局', reason: '数不对' }, 'UNIT_MISSING', 3],
    ['month.explain', { month: june, projectId: 'a', code: 'OVER_PLAN', text: '追加' }, 'FINDING_MISSING', 3],
    ['month.explain', { month: june, projectId: 'x', code: 'OVER_PLAN', text: '追加' }, 'PROJECT_MISSING', 3],
    ['month.explain', { month: june, projectId: 'a', code: 'INVESTMENT_BEFORE_START', text: '  ' }, 'REASON_EMPTY', 2],
  ] as const)('没冻结时：%s %j → %s（%i）', (name, input, code, exit) => {
    expectRefused(() => desk.ask(name, input as never), code, exit)
  })

  it.each([
    ['month.freeze', { month: june, acceptFindings: true }],
    ['month.review', { month: june }],
    ['month.return', { month: june, unit: '县工信局', reason: '数不对' }],
    ['month.explain', { month: june, projectId: 'a', code: 'INVESTMENT_BEFORE_START', text: '正在改' }],
    ['month.set', { id: 'a', month: june, actual: wan(1) }],
    ['month.set', { id: 'a', month: june, actual: null }],
    ['month.set', { id: 'a', month: june, cumulative: wan(90) }],
    ['month.set', { id: 'a', month: june, statistics: wan(1) }],
    ['month.set', { id: 'a', month: june, physical: 0.5 }],
    ['month.set', { id: 'a', month: june, progress: '新的' }],
    ['month.set', { id: 'a', month: june, problem: '缺料' }],
    ['month.set', { id: 'a', month: june, next: '调试' }],
    ['month.set', { id: 'a', month: june, actual: wan(10) }],
  ] as const)('冻结了的、归档了的：%s %j 不收', (name, input) => {
    freeze(desk, june)
    expectRefused(() => desk.ask(name, input as never), 'MONTH_FROZEN', 4)
    desk.ask('month.archive', { month: june })
    expectRefused(() => desk.ask(name, input as never), 'MONTH_FROZEN', 4)
  })

  it('同年里冻结月份之前的开着的月份：金额不收，点名冻结的月份；文字收；别的年份收', () => {
    freeze(desk, may)
    for (const given of [{ actual: wan(1) }, { actual: null }, { cumulative: wan(30) }, { statistics: wan(1) }]) {
      const { code, details } = refusedBy(desk, () => desk.ask('month.set', { id: 'a', month: april, ...given }))
      expect([code, details]).toEqual(['MONTH_FROZEN', { month: april, frozen: may }])
    }
    expect(desk.ask('month.set', { id: 'a', month: april, progress: '改过', physical: 0.3 }).changes).toBe(2)
    expect(desk.ask('month.set', { id: 'a', month: june, actual: wan(11) }).changes).toBe(1)
    desk.setToday('2025-02-03')
    expect(desk.ask('month.set', { id: 'a', month: '2025-01', actual: wan(1) }).changes).toBe(1)
    freeze(desk, '2025-01')
    expect(desk.ask('month.set', { id: 'a', month: june, actual: wan(12) }).changes).toBe(1)
  })

  it('冻结、重开、更正不撤销', () => {
    freeze(desk, june)
    expectRefused(() => desk.ask('history.undo', {}), 'UNDO_FORBIDDEN', 4)
    desk.ask('month.correct', { id: 'a', month: june, actual: wan(11), reason: '漏报' })
    expectRefused(() => desk.ask('history.undo', {}), 'UNDO_FORBIDDEN', 4)
    desk.ask('month.reopen', { month: june, reason: '补报' })
    expectRefused(() => desk.ask('history.undo', {}), 'UNDO_FORBIDDEN', 4)
  })

  it('冻结前填的数，冻结后撤不回去', () => {
    desk.ask('month.set', { id: 'a', month: june, actual: wan(77) })
    desk.setDevice('device-b')
    freeze(desk, june)
    desk.setDevice('device-a')
    expectRefused(() => desk.ask('history.undo', {}), 'MONTH_FROZEN', 4)
    expect(row(june).monthActual).toBe(77)
  })
})

describe('快照不动', () => {
  it('名称、单位、计划、节点、阶段、规则、文字、前一月的文字后来再改，冻结的月份照旧', () => {
    desk.ask('milestone.add', { projectId: 'a', id: 'm', kind: 'start', due: '2024-06-30', dueText: '上半年' })
    freeze(desk, june)
    const before = desk.ask('project.grid', { month: june })
    const kept = row(june)
    const check = desk.ask('month.check', { month: june })
    const status = desk.ask('month.status', { month: june })
    desk.ask('project.set', {
      id: 'a',
      changes: {
        name: '改名路',
        units: ['县交通局'],
        stage: 'completed',
        totalInvestment: wan(5),
        leader: '〔新领导〕',
      },
    })
    desk.ask('plan.set', { id: 'a', year: 2024, annual: wan(999), version: 'adjusted', docNo: '9号' })
    desk.ask('plan.set', { id: 'a', year: 2024, carryIn: wan(1) })
    desk.ask('milestone.done', { id: 'm', on: '2024-06-20' })
    desk.ask('milestone.move', { id: 'm', due: '2024-12-31', reason: '推迟' })
    desk.ask('project.add', { id: 'c', year: 2024, changes: { name: '后来的' } })
    desk.ask('month.set', { id: 'a', month: may, progress: kept.progress })
    desk.ask('month.set', { id: 'a', month: july, actual: wan(3) })
    desk.setToday('2024-09-30')
    expect(row(june)).toEqual(kept)
    expect(desk.ask('project.grid', { month: june }).totals).toEqual(before.totals)
    expect(desk.ask('month.check', { month: june })).toEqual(check)
    expect(desk.ask('month.status', { month: june })).toEqual(status)
    expect(row(july)).toMatchObject({ name: '改名路', annualPlan: 999, carryIn: 1 })
  })

  it('项目页也照快照：上级和子项后来改了，冻结的月份还按冻结时的一家算', () => {
    desk.ask('project.add', { id: 'p', year: 2024, changes: { name: '园区' } })
    for (const id of ['one', 'two']) {
      desk.ask('project.add', { id, year: 2024, changes: { name: id, parentId: 'p' } })
      desk.ask('month.set', { id, month: june, actual: wan(5) })
    }
    freeze(desk, june)
    const shown = () => {
      const { answer, at } = desk.ask('project.show', { id: 'p', month: june })
      return rowAt(answer, at, 'zh')
    }
    const kept = row(june, 'p')
    expect(kept).toMatchObject({ monthActual: 10 })
    desk.ask('project.set', { id: 'two', changes: { parentId: null } })
    expect(shown()).toEqual(kept)
    desk.ask('project.add', { id: 'three', year: 2024, changes: { name: '三期', parentId: 'p' } })
    desk.ask('project.set', { id: 'p', changes: { name: '改名园区' } })
    expect(shown()).toEqual(kept)
    const late = desk.ask('project.show', { id: 'three', month: june })
    expect(rowAt(late.answer, late.at, 'zh')).toMatchObject({ name: '三期', monthActual: null })
  })

  it('冻结时的灯按当时的规则和测灯的那天', () => {
    desk.ask('milestone.add', { projectId: 'a', id: 'm', kind: 'start', due: '2024-06-30', dueText: '上半年' })
    freeze(desk, june)
    desk.setToday('2024-09-30')
    expect(row(june).lampReasons).toContain('节点『上半年开工』逾期1天')
  })
})

describe('重新打开、归档', () => {
  it('只有最后冻结的月份能重开；重开再冻结是下一版，说明还在', () => {
    desk.ask('month.explain', { month: may, projectId: 'a', code: 'INVESTMENT_BEFORE_START', text: '在改' })
    freeze(desk, may)
    freeze(desk, june)
    const { code, details } = refusedBy(desk, () => desk.ask('month.reopen', { month: may, reason: '补报' }))
    expect([code, details.last]).toEqual(['REOPEN_NOT_LAST', june])
    desk.ask('month.reopen', { month: june, reason: '补报' })
    expect(stateOf(june)).toBe('open')
    expect(desk.ask('month.set', { id: 'a', month: june, actual: wan(20) }).changes).toBe(1)
    freeze(desk, june)
    expect(versionsOf(desk, june)).toEqual([1, 2])
    desk.ask('month.reopen', { month: june, reason: '再补' })
    desk.ask('month.reopen', { month: may, reason: '再补' })
    const said = desk.ask('month.check', { month: may }).findings.map((line) => line.explanation)
    expect(said).toEqual(['在改', null])
    expect(entriesOf('month.reopen')).toEqual(['再补', '再补', '补报'])
  })

  it('归档的不能重开，挡住前面的月份；还能更正；归档两次不算改', () => {
    freeze(desk, may)
    freeze(desk, june)
    expect(desk.ask('month.archive', { month: june }).changes).toBeGreaterThan(0)
    expect(stateOf(june)).toBe('archived')
    expect(desk.ask('month.archive', { month: june }).changes).toBe(0)
    expectRefused(() => desk.ask('month.reopen', { month: june, reason: '补报' }), 'MONTH_ARCHIVED', 4)
    expectRefused(() => desk.ask('month.reopen', { month: may, reason: '补报' }), 'REOPEN_NOT_LAST', 4)
    expect(desk.ask('month.correct', { id: 'a', month: june, actual: wan(9), reason: '笔误' }).laterMonths).toBe(0)
    expect(row(june).monthActual).toBe(9)
  })
})

function entriesOf(call: string) {
  return desk
    .ask('history.list', {})
    .entries.filter((entry) => entry.call === call)
    .map((entry) => entry.reason)
}

it('冻结的月份，撤销别的改动碰不到它', () => {
  desk.ask('month.set', { id: 'a', month: july, actual: wan(3) })
  desk.setDevice('device-b')
  freeze(desk, june)
  desk.setDevice('device-a')
  desk.ask('history.undo', {})
  expect(row(july).monthActual).toBe(null)
  expect(refusalCode(() => desk.ask('history.undo', {}))).toBe('MONTH_FROZEN')
})
