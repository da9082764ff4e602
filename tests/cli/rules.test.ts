import { beforeAll, describe, expect, it } from 'vitest'
import { type Json, type Office, office } from './program'

let of: Office
let ids: Record<'behind' | 'far' | 'level', string>
beforeAll(() => {
  of = office('--catalogue', 'none')
  const project = (name: string, done: number) => {
    const id = of.addProject({ name })
    of.ask('plan', 'set', id, '--year', '2024', '--annual', '120')
    of.ask('month', 'set', id, '2024-06', '--actual', String(done))
    return id
  }
  // By June half of 120 is due: 36 is 60 % of that to the yuan, 35 is below.
  ids = { behind: project('落后的', 36), far: project('更落后的', 35), level: project('持平的', 60) }
}, 60_000)

const lampOf = (id: string) =>
  of.ask('project', 'list', '--month', '2024-06').rows.find((row: Json) => row.id === id).lamp

describe('rules', () => {
  it('show：方案的代码、每句的各项和整句话', () => {
    const { preset, rules } = of.ask('rules', 'show')
    expect(preset).toBe('gap')
    expect(rules[0]).toEqual({
      measure: 'gap',
      comparison: 'below',
      value: -30,
      lamp: 'red',
      active: true,
      sentence: '较序时 低于 −30 百分点 → 红',
    })
    expect(of.run('rules', 'show').stdout).toContain('在用的方案：落后百分点')
    expect(of.run('rules', 'show', '--lang', 'en').stdout).toContain('Open milestone overdue above 30 days → Red')
  })

  it('preview：约定的 changed 和 counts，什么都不写；不给月份就是最后过完的月', () => {
    const args = ['rules', 'preview', '--preset', 'ratio'] as const
    const preview = of.ask(...args, '--month', '2024-06')
    expect(preview.changed).toEqual([{ id: ids.far, from: 'yellow', to: 'red' }])
    expect(preview.counts).toEqual({ red: 1, yellow: 1, green: 1, grey: 0, done: 0, exempt: 0 })
    expect(preview.near).toEqual([{ id: ids.behind, lamp: 'yellow', rule: 1, value: 60, distance: 0 }])
    expect(of.ask(...args)).toEqual(preview)
    expect([lampOf(ids.far), of.ask('rules', 'show').preset]).toEqual(['yellow', 'gap'])
    const text = of.run(...args).stdout
    for (const part of ['落后百分点 → 序时比', '1 个项目变色', '更落后的']) expect(text).toContain(part)
    expect(of.run(...args, '--lang', 'en').stdout).toContain('1 project changes colour')
  })

  it('apply：与预览一致，再来一次是 0，撤销就回来', () => {
    expect(of.ask('rules', 'apply', '--preset', 'ratio')).toMatchObject({ changes: 1 })
    expect([lampOf(ids.far), lampOf(ids.behind)]).toEqual(['red', 'yellow'])
    expect(of.ask('rules', 'apply', '--preset', '序时比')).toMatchObject({ changes: 0 })
    of.ask('undo')
    expect(lampOf(ids.far)).toBe('yellow')
  })

  it.each([
    [['preview', '--preset', 'speed', '--month', '2024-06'], 'CHOICE_UNKNOWN'],
    [['preview', '--preset', 'gap', '--month', '2024-13'], 'MONTH_INVALID'],
    [['preview', '--month', '2024-06'], 'USAGE'],
    [['apply'], 'USAGE'],
    [['apply', '--preset', 'custom'], 'CHOICE_UNKNOWN'],
  ])('rules %j 不收（2）', (args, code) => {
    expect(of.refused('rules', ...args)).toMatchObject({ exit: 2, code })
  })
})

describe('lamp exempt', () => {
  const exempt = (...args: string[]) => ['lamp', 'exempt', ids.far, ...args]
  const full = ['--reason', '线位待批', '--approver', '县长办公会', '--until', '2024-07-31']

  it('免到截止那天，名单说得出还剩几天', () => {
    expect(of.run('lamp', 'exemptions').stdout).toContain('没有免灯的项目')
    const done = of.ask(...exempt(...full))
    expect(done).toMatchObject({ id: expect.any(String), changes: 4 })
    expect(lampOf(ids.far)).toBe('exempt')
    expect(of.ask('lamp', 'exemptions').rows).toEqual([
      {
        id: done.id,
        projectId: ids.far,
        name: '更落后的',
        reason: '线位待批',
        approver: '县长办公会',
        until: '2024-07-31',
        inForce: true,
        daysLeft: 29,
      },
    ])
    expect(of.run('lamp', 'exemptions', '--lang', 'en').stdout).toContain('Days left')
    of.ask('undo')
    expect(lampOf(ids.far)).toBe('yellow')
  })

  it.each([
    [[...full.slice(0, 4), '--until', '2024-07-01'], 2, 'DATE_PAST'],
    [[...full.slice(0, 4), '--until', '2024-07-32'], 2, 'DATE_INVALID'],
    [['--reason', ' ', ...full.slice(2)], 2, 'REASON_EMPTY'],
    [['--reason', '线位待批', '--approver', ' ', ...full.slice(4)], 2, 'APPROVER_EMPTY'],
    [full.slice(0, 4), 2, 'USAGE'],
  ])('%j 不收', (args, exit, code) => {
    expect(of.refused(...exempt(...args))).toMatchObject({ exit, code })
  })

  it('没有这个项目（3）', () => {
    expect(of.refused('lamp', 'exempt', 'nope', ...full)).toMatchObject({ exit: 3, code: 'PROJECT_MISSING' })
  })
})
