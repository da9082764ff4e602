import { beforeAll, describe, expect, it } from 'vitest'
import { type Json, type Office, office } from './program'

let of: Office
beforeAll(() => {
  of = office('--catalogue', 'none')
}, 60_000)

let named = 0
const added = (more: Readonly<Record<string, unknown>> = {}) => {
  named += 1
  return of.addProject({ name: `试验项目${named}`, ...more })
}
const row = (id: string): Json => of.ask('project', 'show', id).project

describe('project remove', () => {
  it('删除并写进历史，能撤销', () => {
    const id = added({ units: ['县交通局'], lists: ['市重点'] })
    expect(of.ask('project', 'remove', id, '--reason', '录重了')).toMatchObject({ changes: expect.any(Number) })
    expect(of.refused('project', 'show', id)).toMatchObject({ exit: 3, code: 'PROJECT_MISSING' })
    expect(of.ask('history', '--project', id).entries[0]).toMatchObject({ call: 'project.remove', reason: '录重了' })
    of.ask('undo')
    expect(row(id)).toMatchObject({ units: ['县交通局'], lists: ['市重点'] })
  })

  it('有金额的、有子项的不删', () => {
    const rich = added({ totalInvestment: 1 })
    expect(of.refused('project', 'remove', rich, '--reason', '重')).toMatchObject({ exit: 4, code: 'MONEY_PRESENT' })
    const parent = added()
    added({ parentId: parent })
    expect(of.refused('project', 'remove', parent, '--reason', '重')).toMatchObject({
      exit: 4,
      code: 'CHILDREN_PRESENT',
    })
  })

  it('原因空的、没写的是写法不对，没有的项目找不到', () => {
    const id = added()
    expect(of.refused('project', 'remove', id, '--reason', ' ')).toMatchObject({ exit: 2, code: 'REASON_EMPTY' })
    expect(of.refused('project', 'remove', id)).toMatchObject({ exit: 2, code: 'USAGE' })
    expect(of.refused('project', 'remove', 'none', '--reason', '重')).toMatchObject({
      exit: 3,
      code: 'PROJECT_MISSING',
    })
  })
})

describe('project merge', () => {
  let keep: string
  let gone: string
  beforeAll(() => {
    keep = added({ industry: '工业' })
    gone = of.addProject({ name: '录重的', industry: '制造业', totalInvestment: 900 })
    of.ask('plan', 'set', gone, '--year', '2024', '--annual', '120', '--carry-in', '50')
    of.ask('month', 'set', gone, '2024-06', '--actual', '10.5')
  }, 60_000)

  it('--dry-run 两边并排，不写', () => {
    const shown = of.ask('project', 'merge', gone, '--into', keep, '--dry-run')
    expect(shown).toMatchObject({ id: gone, into: keep, written: false, changes: 0, conflicts: [] })
    expect(shown.fields.find((one: Json) => one.field === 'totalInvestment')).toMatchObject({
      label: '总投资',
      loser: 900,
      winner: null,
      result: 900,
    })
    expect(row(gone).name).toBe('录重的')
  })

  it('合并后名称成了别名，数都过来', () => {
    const done = of.ask('project', 'merge', gone, '--into', keep)
    expect(done).toMatchObject({ written: true, changes: expect.any(Number) })
    expect(done.changes).toBeGreaterThan(3)
    expect(row(keep)).toMatchObject({
      industry: '工业',
      aliases: ['录重的'],
      totalInvestment: 900,
      annualPlan: 120,
      cumulative: 60.5,
    })
    expect(of.refused('project', 'show', gone)).toMatchObject({ exit: 3 })
  })

  it('撤销后又是两个', () => {
    of.ask('undo')
    expect([row(gone).cumulative, row(keep).aliases]).toEqual([60.5, []])
  })
})

describe('project merge 两边的数不一样', () => {
  let keep: string
  let gone: string
  beforeAll(() => {
    keep = added()
    gone = added()
    of.ask('month', 'set', keep, '2024-05', '--actual', '1')
    of.ask('month', 'set', gone, '2024-05', '--actual', '2')
  }, 60_000)
  const choose = (which: string) => ['project', 'merge', gone, '--into', keep, '--choose', which] as const

  it('拒绝，预览里列出', () => {
    expect(of.refused('project', 'merge', gone, '--into', keep)).toMatchObject({ exit: 4, code: 'CONFLICTS' })
    expect(of.ask('project', 'merge', gone, '--into', keep, '--dry-run').conflicts).toMatchObject([
      { key: 'month/2024-05/actual', loser: 2, winner: 1 },
    ])
  })

  it('给人看的表里有两边、结果和要选定的', () => {
    const zh = of.run('project', 'merge', gone, '--into', keep, '--dry-run').stdout
    expect(zh).toMatch(/本月完成投资 +2024-05 +2\.00 +1\.00 +1\.00/)
    expect(zh).toContain('--choose')
    expect(zh).toContain('未写入')
    expect(of.run('project', 'merge', gone, '--into', keep, '--dry-run', '--lang', 'en').stdout).toContain('Loser')
  })

  it('选定写错的不收，选定了就合并', () => {
    expect(of.refused(...choose('month/2024-05/actual'))).toMatchObject({ exit: 2, code: 'USAGE' })
    expect(of.refused(...choose('month/2024-04/actual=loser'))).toMatchObject({ exit: 2, code: 'INVALID_INPUT' })
    of.ask(...choose('month/2024-05/actual=loser'))
    expect(of.ask('project', 'show', keep, '--month', '2024-05').project.monthActual).toBe(2)
  })
})

describe('project set 几个项目', () => {
  let ids: readonly string[]
  beforeAll(() => {
    ids = [added(), added()]
  }, 60_000)

  it('逗号隔开一次改，是一个改动', () => {
    const done = of.ask('project', 'set', ids.join(','), 'units=县发改委', 'industry=交通', 'yearClass=续建')
    expect(done).toMatchObject({ projects: 2, changes: expect.any(Number) })
    for (const id of ids) expect(row(id)).toMatchObject({ units: ['县发改委'], industry: '交通', yearClass: '续建' })
    of.ask('undo')
    expect(row(ids[0] ?? '')).toMatchObject({ units: [], industry: null })
  })

  it('只改得了一个的字段、有一个找不到的，一个都不改', () => {
    expect(of.refused('project', 'set', ids.join(','), 'remark=一')).toMatchObject({ exit: 2, code: 'USAGE' })
    expect(of.refused('project', 'set', `${ids[0]},none`, 'industry=交通')).toMatchObject({ exit: 3 })
    expect(row(ids[0] ?? '').industry).toBeNull()
  })
})
