import { beforeAll, describe, expect, it } from 'vitest'
import { type Json, type Office, office } from './program'

let of: Office
let id: string
beforeAll(() => {
  of = office()
  id = of.addProject({ name: '有节点的' })
}, 60_000)

const milestones = (project = id): Json[] => of.ask('project', 'show', project).milestones

describe('milestone', () => {
  it('新增、调整、完成，答 id 和改了几处', () => {
    const done = of.ask('milestone', 'add', id, '--kind', '竣工', '--due', '2024-10-31', '--label', '全线贯通')
    expect(done).toMatchObject({ id: expect.any(String), changes: expect.any(Number) })
    expect(done.changes).toBeGreaterThan(0)
    expect(milestones()).toEqual([
      {
        id: done.id,
        kind: '竣工',
        label: '全线贯通',
        planned: '2024-10-31',
        adjusted: null,
        reason: null,
        due: '2024-10-31',
        dueText: null,
        precision: 'day',
        actual: null,
        sections: [],
      },
    ])
    expect(of.ask('milestone', 'move', done.id, '--due', '2024-12-31', '--reason', '等拆迁')).toMatchObject({
      changes: 2,
    })
    expect(milestones()[0]).toMatchObject({
      planned: '2024-10-31',
      adjusted: '2024-12-31',
      due: '2024-12-31',
      reason: '等拆迁',
    })
    expect(of.ask('milestone', 'done', done.id, '--on', '2024-06-20')).toMatchObject({ changes: 1 })
    expect(of.ask('milestone', 'done', done.id, '--on', '2024-06-20')).toMatchObject({ changes: 0 })
    expect(milestones()[0]).toMatchObject({ actual: '2024-06-20' })
    of.ask('milestone', 'done', done.id, '--on', '')
    expect(milestones()[0]).toMatchObject({ actual: null })
  })

  it('报告期限的词带上它的精度', () => {
    const words = of.ask('milestone', 'add', id, '--kind', '开工', '--due', '2024-06-30', '--due-text', '上半年')
    expect(milestones().find((one) => one.id === words.id)).toMatchObject({ dueText: '上半年', precision: 'half' })
    const named = of.ask('milestone', 'add', id, '--kind', '投产', '--due', '2024-09-30', '--precision', 'quarter')
    expect(milestones().find((one) => one.id === named.id)).toMatchObject({ precision: 'quarter' })
  })

  it('报告的节点原样在', () => {
    expect(milestones('longding-10wt-dianchibo')).toMatchObject([
      { kind: '达产达效', planned: '2024-06-30', dueText: '上半年', precision: 'half', sections: ['三（二）'] },
    ])
  })

  it.each([
    [['add', 'nope', '--kind', '竣工', '--due', '2024-10-31'], 3, 'PROJECT_MISSING'],
    [['add', 'longding-10wt-dianchibo', '--kind', '剪彩', '--due', '2024-10-31'], 2, 'CHOICE_UNKNOWN'],
    [['add', 'longding-10wt-dianchibo', '--kind', '竣工', '--due', '2024-10-32'], 2, 'DATE_INVALID'],
    [['done', 'nope', '--on', '2024-06-30'], 3, 'MILESTONE_MISSING'],
    [['done', 'longding-10wt-dianchibo--dachandaxiao', '--on', '2024-07-03'], 2, 'DATE_FUTURE'],
    [['move', 'nope', '--due', '2024-06-30', '--reason', 'x'], 3, 'MILESTONE_MISSING'],
    [['move', 'longding-10wt-dianchibo--dachandaxiao', '--due', '2024-08-30'], 2, 'USAGE'],
  ] as const)('milestone %j 不收', (args, exit, code) => {
    expect(of.refused('milestone', ...args)).toMatchObject({ exit, code })
  })

  it('调整要有原因（2）', () => {
    const args = ['milestone', 'move', 'longding-10wt-dianchibo--dachandaxiao', '--due', '2024-08-30', '--reason', ' ']
    expect(of.refused(...args).exit).toBe(2)
  })
})

describe('target', () => {
  it('清单有约定的字段，类别和比较是代码', () => {
    const { rows } = of.ask('target', 'list')
    const fields = [
      'id',
      'name',
      'kind',
      'value',
      'unit',
      'comparator',
      'due',
      'dueText',
      'sections',
      'actual',
      'actualOn',
    ]
    for (const row of rows) {
      expect(Object.keys(row)).toEqual(expect.arrayContaining(fields))
      expect(['macro', 'work']).toContain(row.kind)
      expect(['>=', '=', '<=', '~']).toContain(row.comparator)
      expect([row.actual, row.actualOn]).toEqual([null, null])
    }
  })

  it('填完成值，再清空', () => {
    const { id: target } = of.ask('target', 'list').rows[0]
    const found = () => of.ask('target', 'list').rows.find((row: Json) => row.id === target)
    const set = (...args: string[]) => of.ask('target', 'set', target, ...args)
    expect(set('--actual', '5.8', '--on', '2024-06-30', '--source', '县统计局')).toMatchObject({ changes: 3 })
    expect(found()).toMatchObject({ actual: 5.8, actualOn: '2024-06-30', source: '县统计局' })
    expect(set('--actual', '5.8', '--on', '2024-06-30')).toMatchObject({ changes: 0 })
    expect(set('--actual', '', '--on', '')).toMatchObject({ changes: 2 })
    expect(found()).toMatchObject({ actual: null, actualOn: null })
    expect(of.run('target', 'list').stdout).toContain(target)
  })

  it.each([
    [['nope', '--actual', '1', '--on', '2024-06-30'], 3, 'TARGET_MISSING'],
    [['nope', '--actual', '1'], 2, 'USAGE'],
  ] as const)('target set %j 不收', (args, exit, code) => {
    expect(of.refused('target', 'set', ...args)).toMatchObject({ exit, code })
  })

  it('不是数、不是日子、还没到的日子都不收（2）', () => {
    const { id: target } = of.ask('target', 'list').rows[0]
    const set = (actual: string, on: string) => of.refused('target', 'set', target, '--actual', actual, '--on', on)
    expect(set('很多', '2024-06-30')).toMatchObject({ exit: 2, code: 'NOT_A_NUMBER' })
    expect(set('1', '2024-06-31')).toMatchObject({ exit: 2, code: 'DATE_INVALID' })
    expect(set('1', '2024-07-03')).toMatchObject({ exit: 2, code: 'DATE_FUTURE' })
  })
})
