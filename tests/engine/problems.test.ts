import { beforeEach, describe, expect, it } from 'vitest'
import type { Month } from '#domain/month'
import type { SnapshotContent } from '#domain/snapshot'
import { inChange } from '#engine/dispatch'
import { projectEntities } from '#ledger/project-records'
import { readAll } from '#ledger/record'
import { keepSnapshot, newestSnapshot, readSnapshotContent } from '#ledger/snapshots'
import { type MemoryDesk, memoryDesk, wan } from './desk'
import { freeze, refusedBy } from './life'

let desk: MemoryDesk
beforeEach(() => {
  desk = memoryDesk('2024-07-02')
  for (const [id, name] of [
    ['a', '中钢洛耐二期'],
    ['b', '国道改建'],
  ] as const) {
    desk.ask('project.add', { id, year: 2024, changes: { name, units: ['县工信局'] } })
  }
})

const gas = { projectId: 'a', title: '燃气接入协调', kind: 'other', level: '2', source: '单位报送' } as const
const add = (more: object = {}) => desk.ask('problem.add', { ...gas, ...more })
const rows = (input: object = {}) => desk.ask('problem.list', input).rows
const one = (id: string) => rows().find((row) => row.id === id)
const refused = (act: () => unknown) => {
  const { code, exit } = refusedBy(desk, act)
  return [code, exit]
}

describe('一个问题从列单到销号', () => {
  it('每一步留一笔，阶段、单位和期限跟着走', () => {
    const { id, number, changes } = add({ detail: '外线走向未定', on: '2024-05-08' })
    expect([number, changes > 0]).toEqual(['WT-001', true])
    expect(one(id)).toMatchObject({
      ...gas,
      project: '中钢洛耐二期',
      detail: '外线走向未定',
      stage: 'raised',
      unit: null,
      due: null,
      raisedOn: '2024-05-08',
      overdueDays: null,
      closedOn: null,
    })
    const letter = desk.ask('problem.assign', {
      id,
      unit: '县住建局',
      due: '2024-06-25',
      text: '出接入方案',
      on: '2024-05-10',
    })
    expect(letter.number).toBe('2024-交-01')
    desk.ask('problem.act', { id: 'WT-001', text: '燃气公司出初步方案', on: '2024-05-16' })
    expect(one(id)).toMatchObject({ stage: 'handled', unit: '县住建局', due: '2024-06-25', overdueDays: 7 })
    expect(desk.ask('problem.supervise', { id, on: '2024-06-26' }).number).toBe('2024-督-01')
    expect(one(id)).toMatchObject({ stage: 'supervised', urgency: 'overdue' })
    desk.ask('problem.close', { id, on: '2024-07-01', evidence: '通气到红线，现场核实' })
    expect(one(id)).toMatchObject({
      stage: 'closed',
      closedOn: '2024-07-01',
      evidence: '通气到红线，现场核实',
      overdueDays: 0,
      urgency: null,
    })
    const blank = { text: null, unit: null, due: null, number: null }
    expect(one(id)?.actions.map(({ id: _id, ...action }) => action)).toEqual([
      { ...blank, on: '2024-05-08', stage: 'raised' },
      {
        on: '2024-05-10',
        stage: 'assigned',
        text: '出接入方案',
        unit: '县住建局',
        due: '2024-06-25',
        number: '2024-交-01',
      },
      { ...blank, on: '2024-05-16', stage: 'handled', text: '燃气公司出初步方案' },
      { ...blank, on: '2024-06-26', stage: 'supervised', number: '2024-督-01' },
      { ...blank, on: '2024-07-01', stage: 'closed', text: '通气到红线，现场核实' },
    ])
    expect(desk.ask('workspace.check', {})).toEqual({ ok: true, findings: [] })
  })

  it('列单时给了单位和期限的，已经有了，仍是列单', () => {
    const { id } = add({ unit: '县资源局', due: '2024-07-09' })
    expect(one(id)).toMatchObject({ stage: 'raised', unit: '县资源局', due: '2024-07-09', urgency: 'soon' })
  })

  it('不说哪天就是今天', () => {
    const { id } = add()
    desk.ask('problem.assign', { id, unit: '县住建局', due: '2024-07-31' })
    desk.ask('problem.act', { id, text: '现场看过' })
    expect(one(id)?.actions.map((action) => action.on)).toEqual(['2024-07-02', '2024-07-02', '2024-07-02'])
  })

  it('编号接着最大的往下排；别的电脑列的带那台电脑的记号', () => {
    const first = add()
    add()
    desk.setDevice('laptop-b')
    expect(add().number).toBe('WT-003-LAPT')
    desk.setDevice('device-a')
    expect(add().number).toBe('WT-004')
    const set = desk.ask('history.list', { projectId: 'a' }).entries.find((entry) => entry.id === first.id)?.set ?? ''
    desk.ask('history.undoSet', { set })
    expect([add().number, rows().map((row) => row.number)]).toEqual([
      'WT-005',
      ['WT-002', 'WT-003-LAPT', 'WT-004', 'WT-005'],
    ])
    expect(desk.ask('problem.assign', { id: 'WT-005', unit: '县住建局', due: '2024-07-31' }).number).toBe('2024-交-01')
  })

  it('撤销销号就又开着；办过的不能把列单撤掉', () => {
    const { id } = add()
    desk.ask('problem.close', { id, on: '2024-07-02', evidence: '已解决' })
    desk.ask('history.undo', {})
    expect(one(id)).toMatchObject({ stage: 'raised', closedOn: null })
    desk.ask('problem.act', { id, text: '还在办' })
    const set = desk.ask('history.list', { projectId: 'a' }).entries.find((entry) => entry.id === id)?.set ?? ''
    expect(refused(() => desk.ask('history.undoSet', { set }))).toEqual(['UNDO_BREAKS', 4])
  })
})

describe('不收的', () => {
  it('没有的项目、没有的问题', () => {
    expect(refused(() => add({ projectId: 'none' }))).toEqual(['PROJECT_MISSING', 3])
    for (const act of [
      () => desk.ask('problem.act', { id: 'WT-009', text: '看过' }),
      () => desk.ask('problem.assign', { id: 'WT-009', unit: '县住建局', due: '2024-07-31' }),
      () => desk.ask('problem.supervise', { id: 'WT-009' }),
      () => desk.ask('problem.close', { id: 'WT-009', on: '2024-07-01', evidence: '好了' }),
    ]) {
      expect(refused(act)).toEqual(['PROBLEM_MISSING', 3])
    }
  })

  it.each([
    ['没有题目', { title: '  ' }, 'INVALID_INPUT'],
    ['没有这一类', { kind: '扯皮' }, 'CHOICE_UNKNOWN'],
    ['没有这一级', { level: '5' }, 'CHOICE_UNKNOWN'],
    ['单位是空的', { unit: ' ' }, 'INVALID_INPUT'],
    ['明天才列', { on: '2024-07-03' }, 'DATE_FUTURE'],
    ['没有这一天', { due: '2024-06-31' }, 'DATE_INVALID'],
  ])('%s', (_what, more, code) => {
    expect(refused(() => add(more))).toEqual([code, 2])
    expect(rows()).toEqual([])
  })

  it('销号要有证据，不能是以后，不能销两次；销了号不再办', () => {
    const { id } = add()
    const close = (on: string, evidence: string) => refused(() => desk.ask('problem.close', { id, on, evidence }))
    expect(close('2024-07-02', ' ')).toEqual(['EVIDENCE_EMPTY', 2])
    expect(close('2024-07-03', '办结')).toEqual(['DATE_FUTURE', 2])
    desk.ask('problem.close', { id, on: '2024-07-02', evidence: '办结' })
    expect(close('2024-07-02', '办结')).toEqual(['PROBLEM_CLOSED', 4])
    for (const act of [
      () => desk.ask('problem.act', { id, text: '看过' }),
      () => desk.ask('problem.assign', { id, unit: '县住建局', due: '2024-07-31' }),
      () => desk.ask('problem.supervise', { id }),
    ]) {
      expect(refused(act)).toEqual(['PROBLEM_CLOSED', 4])
    }
  })

  it('没有责任单位的不督办，没写办了什么的不记', () => {
    const { id } = add()
    expect(refused(() => desk.ask('problem.supervise', { id }))).toEqual(['PROBLEM_UNASSIGNED', 4])
    expect(refused(() => desk.ask('problem.act', { id, text: '' }))).toEqual(['INVALID_INPUT', 2])
    expect(refused(() => desk.ask('problem.act', { id, text: '看过', on: '2024-07-03' }))).toEqual(['DATE_FUTURE', 2])
  })
})

describe('台账', () => {
  beforeEach(() => {
    add({ on: '2024-05-08', unit: '县住建局', due: '2024-06-25' })
    add({ projectId: 'b', kind: 'land', on: '2024-06-10', unit: '县资源局', due: '2024-07-20' })
    add({ projectId: 'b', kind: 'permit', on: '2024-06-12' })
    desk.ask('problem.close', { id: 'WT-003', on: '2024-07-01', evidence: '已批' })
    add({ projectId: 'b', on: '2024-07-01', unit: '县住建局' })
  })
  const numbers = (input: object = {}) => rows(input).map((row) => row.number)

  it('按项目、单位、类别和在办来看；办结率是问到的全部的', () => {
    expect(numbers()).toEqual(['WT-001', 'WT-002', 'WT-003', 'WT-004'])
    expect(numbers({ projectId: 'b', open: true })).toEqual(['WT-002', 'WT-004'])
    expect(numbers({ unit: '县住建局' })).toEqual(['WT-001', 'WT-004'])
    expect(numbers({ kind: 'land' })).toEqual(['WT-002'])
    expect(desk.ask('problem.list', { projectId: 'b', open: true })).toMatchObject({
      raised: 3,
      closed: 1,
      closedRate: 1 / 3,
      measuredOn: '2024-07-02',
    })
    expect(refused(() => rows({ projectId: 'none' }))).toEqual(['PROJECT_MISSING', 3])
    expect(refused(() => rows({ unit: '县外办' }))).toEqual(['UNIT_MISSING', 3])
  })

  it('6月的台账：7月列的没有，7月销的还开着，逾期量到7月1日', () => {
    const june = desk.ask('problem.list', { month: '2024-06' })
    expect(june.rows.map((row) => [row.number, row.stage, row.overdueDays])).toEqual([
      ['WT-001', 'raised', 6],
      ['WT-002', 'raised', 0],
      ['WT-003', 'raised', null],
    ])
    expect(june).toMatchObject({ closedRate: 0, measuredOn: '2024-07-01' })
    expect(desk.ask('problem.list', { month: '2024-05' })).toMatchObject({ raised: 1, measuredOn: '2024-06-01' })
    expect(desk.ask('problem.list', { month: '2024-04' })).toMatchObject({ rows: [], closedRate: null })
  })

  it('冻结的月份说冻结时的台账，以后补记的、更正的都不动它；重新打开就说现在的', () => {
    desk.ask('month.set', { id: 'a', month: '2024-06', actual: wan(10) })
    freeze(desk, '2024-06')
    const frozen = desk.ask('problem.list', { month: '2024-06' })
    expect(frozen.rows).toHaveLength(3)
    desk.ask('problem.close', { id: 'WT-001', on: '2024-06-28', evidence: '补记' })
    add({ on: '2024-06-30' })
    expect(desk.ask('problem.list', { month: '2024-06' })).toEqual(frozen)
    desk.ask('month.correct', { id: 'a', month: '2024-06', actual: wan(20), reason: '漏报' })
    expect(desk.ask('snapshot.list', { month: '2024-06' }).rows).toHaveLength(2)
    expect(desk.ask('problem.list', { month: '2024-06' })).toEqual(frozen)
    desk.ask('month.reopen', { month: '2024-06', reason: '还要改' })
    expect(desk.ask('problem.list', { month: '2024-06' })).toMatchObject({ raised: 4, closed: 1 })
  })

  it('有台账之前冻结的版本没有问题，不是坏了', () => {
    const month = '2024-06' as Month
    freeze(desk, month)
    inChange(desk.desk(), 'month.freeze', null, (change) => {
      const newest = newestSnapshot(change.db, month)
      if (newest === null) throw new Error('nothing was frozen')
      const { problems, ...older } = readSnapshotContent(change.db, newest)
      expect(problems).toHaveLength(3)
      keepSnapshot(change, month, older as SnapshotContent, null)
    })
    expect(desk.ask('problem.list', { month })).toMatchObject({ rows: [], raised: 0, closedRate: null })
  })

  it('项目页有它的问题，照今天的样子', () => {
    const { problems, history } = desk.ask('project.show', { id: 'b', month: '2024-05' })
    expect(problems.map((row) => row.number)).toEqual(['WT-002', 'WT-003', 'WT-004'])
    expect(history.some((entry) => entry.entity === 'problemAction')).toBe(true)
  })

  it('有问题的项目不删；合并时问题连同办理移过去，一次撤销全部回来', () => {
    const state = () =>
      JSON.stringify(['project', ...projectEntities].map((name) => readAll(desk.db, name as 'project')))
    const before = state()
    expect(refused(() => desk.ask('project.remove', { id: 'b', reason: '录重了' }))).toEqual(['PROBLEMS_PRESENT', 4])
    const told = rows({ projectId: 'b' })
    expect(desk.ask('project.merge', { id: 'b', into: 'a' }).moved.problems).toBe(3)
    expect(numbers({ projectId: 'a' })).toEqual(['WT-001', 'WT-002', 'WT-003', 'WT-004'])
    expect(rows().slice(1)).toEqual(told.map((row) => ({ ...row, projectId: 'a', project: '中钢洛耐二期' })))
    expect(readAll(desk.db, 'problemAction').filter((action) => action.projectId !== 'a')).toEqual([])
    expect(desk.ask('workspace.check', {})).toEqual({ ok: true, findings: [] })
    desk.ask('history.undo', {})
    expect(state()).toBe(before)
  })
})
