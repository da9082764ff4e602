import { beforeAll, describe, expect, it } from 'vitest'
import { cli, type Json, type Office, office } from './program'

const project = 'longding-10wt-dianchibo'
let of: Office
let id: string
beforeAll(() => {
  of = office()
  const kind = ['--kind', '资金', '--level', '1']
  id = of.ask(
    'problem',
    'add',
    project,
    '--title',
    '资金未到位',
    ...kind,
    '--source',
    '单位报送',
    '--on',
    '2024-05-08',
  ).id
}, 60_000)

const list = (...args: string[]): Json => of.ask('problem', 'list', ...args)
const found = (...args: string[]): Json => list(...args).rows.find((row: Json) => row.id === id)

describe('problem', () => {
  it('列单、交单、办单、督单、销号，台账跟着变', () => {
    expect(found()).toEqual({
      id,
      number: 'WT-001',
      projectId: project,
      project: '龙鼎10万吨电池箔',
      title: '资金未到位',
      detail: null,
      kind: '资金',
      level: 1,
      source: '单位报送',
      stage: '列单',
      unit: null,
      due: null,
      overdueDays: null,
      raisedOn: '2024-05-08',
      closedOn: null,
      evidence: null,
      actions: [{ on: '2024-05-08', stage: '列单', text: null, unit: null, due: null, number: null }],
    })
    expect(
      of.ask('problem', 'assign', id, '--unit', '县工信局', '--due', '2024-06-25', '--on', '2024-05-10'),
    ).toMatchObject({ changes: expect.any(Number), number: '2024-交-01' })
    expect(found()).toMatchObject({ stage: '交单', unit: '县工信局', due: '2024-06-25', overdueDays: 7 })
    of.ask('problem', 'act', 'WT-001', '--text', '召开银企对接会', '--on', '2024-05-16')
    expect(found()).toMatchObject({ stage: '办单' })
    expect(of.ask('problem', 'supervise', id, '--due', '2024-07-05', '--on', '2024-07-01').number).toBe('2024-督-01')
    expect(found()).toMatchObject({ stage: '督单', due: '2024-06-25', overdueDays: 7 })
    expect(list()).toMatchObject({ closedRate: 0, raised: 1, closed: 0, measuredOn: '2024-07-02' })
    expect(of.ask('problem', 'close', id, '--on', '2024-07-01', '--evidence', '到账回单').changes).toBeGreaterThan(0)
    expect(found()).toMatchObject({ stage: '销号', closedOn: '2024-07-01', evidence: '到账回单', overdueDays: 0 })
    expect(found().actions.map((action: Json) => action.stage)).toEqual(['列单', '交单', '办单', '督单', '销号'])
    expect(list('--open')).toMatchObject({ rows: [], closedRate: 1 })
  })

  it('--month 是那个月月报时的台账', () => {
    expect(found('--month', '2024-06')).toMatchObject({
      stage: '办单',
      due: '2024-06-25',
      overdueDays: 6,
      closedOn: null,
    })
    expect(list('--month', '2024-06')).toMatchObject({ closedRate: 0, measuredOn: '2024-07-01' })
    expect(list('--month', '2024-04')).toMatchObject({ rows: [], closedRate: null })
  })

  it('单位和期限列单时就可以给；project show 有它的问题', () => {
    const given = [
      '--title',
      '设备到货晚',
      '--kind',
      '其他',
      '--level',
      '4',
      '--unit',
      '县工信局',
      '--due',
      '2024-07-09',
    ]
    const done = of.ask('problem', 'add', 'chaoying-zuanshi', ...given)
    expect(done).toMatchObject({ id: expect.any(String), number: 'WT-002', changes: expect.any(Number) })
    const { problems } = of.ask('project', 'show', 'chaoying-zuanshi')
    expect(problems).toMatchObject([{ id: done.id, level: 4, stage: '列单', unit: '县工信局', raisedOn: '2024-07-02' }])
    expect(of.run('project', 'show', 'chaoying-zuanshi').stdout).toContain('设备到货晚')
    expect(list('--project', 'chaoying-zuanshi', '--unit', '县工信局', '--kind', '其他').rows).toHaveLength(1)
  })

  it('给人看的表：编号、问题、阶段、剩余和办结率', () => {
    const zh = of.run('problem', 'list').stdout
    expect(zh).toContain('截至 2024-07-02：列单 2，销号 1，办结率 50.0%')
    expect(zh).toMatch(/WT-001 +1 +资金未到位 +龙鼎10万吨电池箔 +资金 +县工信局 +销号 .*2024-07-01 销号/)
    expect(zh).toMatch(/WT-002 +4 +设备到货晚 .*余7天/)
    expect(of.run('problem', 'list', '--lang', 'en').stdout).toMatch(
      /2 raised, 1 closed, rate 50\.0%[\s\S]*Supervised|Raised/,
    )
    expect(of.run('problem', 'list', '--month', '2024-04').stdout).toContain('（没有）')
    expect(of.run('problem', 'add', '--help').stdout).toContain('用地征迁')
  })

  it.each([
    [['add', 'nope', '--title', '甲', '--kind', '资金', '--level', '1'], 3, 'PROJECT_MISSING'],
    [['add', project, '--title', ' ', '--kind', '资金', '--level', '1'], 2, 'INVALID_INPUT'],
    [['add', project, '--title', '甲', '--kind', '扯皮', '--level', '1'], 2, 'CHOICE_UNKNOWN'],
    [['add', project, '--title', '甲', '--kind', '资金', '--level', '5'], 2, 'CHOICE_UNKNOWN'],
    [['add', project, '--title', '甲', '--kind', '资金', '--level', ''], 2, 'INVALID_INPUT'],
    [['add', project, '--title', '甲', '--kind', '资金'], 2, 'USAGE'],
    [['add', project, '--title', '甲', '--kind', '资金', '--level', '1', '--due', '2024-02-30'], 2, 'DATE_INVALID'],
    [['assign', 'nope', '--unit', '县工信局', '--due', '2024-07-31'], 3, 'PROBLEM_MISSING'],
    [['assign', 'WT-002', '--unit', '县工信局'], 2, 'USAGE'],
    [['act', 'WT-002', '--text', ''], 2, 'INVALID_INPUT'],
    [['act', 'WT-002', '--text', '看过', '--on', '2024-07-03'], 2, 'DATE_FUTURE'],
    [['act', 'WT-001', '--text', '看过'], 4, 'PROBLEM_CLOSED'],
    [['close', 'WT-001', '--on', '2024-07-02', '--evidence', '再销'], 4, 'PROBLEM_CLOSED'],
    [['close', 'WT-002', '--on', '2024-07-02', '--evidence', ' '], 2, 'EVIDENCE_EMPTY'],
    [['close', 'WT-002', '--on', '2024-07-03', '--evidence', '办结'], 2, 'DATE_FUTURE'],
    [['close', 'WT-002', '--on', '2024-07-02'], 2, 'USAGE'],
    [['list', '--month', '2024-13'], 2, 'MONTH_INVALID'],
    [['list', '--unit', '县外办'], 3, 'UNIT_MISSING'],
  ] as const)('problem %j 不收', (args, exit, code) => {
    expect(of.refused('problem', ...args)).toMatchObject({ exit, code })
  })

  it('不收的什么都没写', () => {
    expect(list().rows.map((row: Json) => [row.number, row.actions.length])).toEqual([
      ['WT-001', 5],
      ['WT-002', 1],
    ])
  })

  it('有问题的项目不删（4）', () => {
    expect(of.refused('project', 'remove', 'chaoying-zuanshi', '--reason', '录重了')).toMatchObject({
      exit: 4,
      code: 'PROBLEMS_PRESENT',
    })
  })

  it('撤销销号，问题又开着', () => {
    of.ask('undo')
    of.ask('undo')
    expect(found()).toMatchObject({ stage: '督单', closedOn: null })
    expect(cli(['workspace', 'check', '--workspace', of.workspace]).code).toBe(0)
  })
})
