import { beforeEach, describe, expect, it } from 'vitest'
import { projectEntities } from '#ledger/project-records'
import { readAll } from '#ledger/record'
import { type MemoryDesk, memoryDesk, refusalCode, wan } from './desk'

let desk: MemoryDesk
beforeEach(() => {
  desk = memoryDesk()
})

const state = () => JSON.stringify(['project', ...projectEntities].map((name) => readAll(desk.db, name as 'project')))

/** A project with everything on it that is no money. */
function laden(id: string): void {
  desk.ask('project.add', {
    id,
    year: 2024,
    changes: {
      name: `项目${id}`,
      aliases: ['旧名'],
      lists: ['市重点'],
      units: ['县交通局', '县住建局'],
      leader: '〔领导〕',
      contact: '〔责任人〕',
      permits: [{ kind: 'environment', state: 'applied' }],
    },
  })
  desk.ask('milestone.add', { projectId: id, kind: 'start', due: '2024-06-30' })
  desk.ask('month.set', { id, month: '2024-06', progress: '进场' })
}

describe('project.remove', () => {
  it('连同挂在它上面的一起删，别的项目不动，一次撤销全部回来', () => {
    laden('a')
    laden('b')
    const before = state()
    const done = desk.ask('project.remove', { id: 'b', reason: '录重了' })
    expect(done.changes).toBeGreaterThan(9)
    for (const entity of projectEntities) {
      expect(readAll(desk.db, entity).filter((record) => record.projectId === 'b')).toEqual([])
    }
    expect(readAll(desk.db, 'milestone')).toHaveLength(1)
    expect(desk.ask('history.list', { projectId: 'b', limit: 1 }).entries[0]?.reason).toBe('录重了')
    desk.ask('history.undo', {})
    expect(state()).toBe(before)
    desk.ask('history.redo', {})
    expect(refusalCode(() => desk.ask('project.show', { id: 'b', month: '2024-06' }))).toBe('PROJECT_MISSING')
    expect(desk.ask('workspace.check', {})).toEqual({ ok: true, findings: [] })
  })

  it.each([
    ['年度计划', () => desk.ask('plan.set', { id: 'a', year: 2024, annual: wan(1) })],
    ['报了 0 的一个月', () => desk.ask('month.set', { id: 'a', month: '2024-06', actual: wan(0) })],
    ['至上年底累计', () => desk.ask('plan.set', { id: 'a', year: 2024, carryIn: wan(1) })],
    ['入统数', () => desk.ask('month.set', { id: 'a', month: '2024-06', statistics: wan(1) })],
    ['总投资', () => desk.ask('project.set', { id: 'a', changes: { totalInvestment: wan(1) } })],
  ])('有%s的不删，什么都没写', (_what, give) => {
    laden('a')
    give()
    const before = state()
    expect(refusalCode(() => desk.ask('project.remove', { id: 'a', reason: '录重了' }))).toBe('MONEY_PRESENT')
    expect(state()).toBe(before)
  })

  it('有子项的不删，原因空的不删，没有的说没有', () => {
    laden('a')
    desk.ask('project.add', { id: 'child', changes: { name: '子项', parentId: 'a' } })
    expect(refusalCode(() => desk.ask('project.remove', { id: 'a', reason: '录重了' }))).toBe('CHILDREN_PRESENT')
    expect(refusalCode(() => desk.ask('project.remove', { id: 'child', reason: ' ' }))).toBe('REASON_EMPTY')
    expect(refusalCode(() => desk.ask('project.remove', { id: 'none', reason: '无' }))).toBe('PROJECT_MISSING')
    desk.ask('project.remove', { id: 'child', reason: '录重了' })
    expect(desk.ask('project.remove', { id: 'a', reason: '录重了' }).changes).toBeGreaterThan(0)
  })
})

describe('project.setMany', () => {
  beforeEach(() => {
    for (const id of ['a', 'b', 'c']) laden(id)
  })
  const row = (id: string) => {
    const { answer, at } = desk.ask('project.show', { id, month: '2024-06' })
    const text = (name: 'units' | 'leader' | 'lists' | 'industry' | 'yearClass') => {
      const column = answer.text[name]
      return column.values[column.at === null ? at : (column.at[at] ?? 0)]
    }
    return { units: text('units'), leader: text('leader'), lists: text('lists'), industry: text('industry') }
  }

  it('一次改很多个，是一个改动，一次撤销全部回来', () => {
    const before = state()
    const done = desk.ask('project.setMany', {
      ids: ['a', 'b', 'b'],
      year: 2024,
      changes: {
        units: ['县发改委'],
        leader: '〔新领导〕',
        industry: '交通',
        yearClass: 'continuing',
        lists: { add: ['省重点'], remove: ['市重点'] },
      },
      reason: '分工调整',
    })
    expect(done.projects).toBe(2)
    const after = { units: '县发改委', leader: '〔新领导〕', lists: '省重点', industry: '交通' }
    expect([row('a'), row('b')]).toEqual([after, after])
    expect(row('c')).toMatchObject({ units: '县交通局\n县住建局', lists: '市重点', industry: null })
    expect(new Set(desk.ask('history.list', { limit: 20 }).entries.map((entry) => entry.call))).toContain(
      'project.setMany',
    )
    desk.ask('history.undo', {})
    expect(state()).toBe(before)
  })

  it('没有不同答 0；从某天起改的，之前的还在', () => {
    const same = desk.ask('project.setMany', { ids: ['a', 'b'], year: 2024, changes: { lists: { add: ['市重点'] } } })
    expect(same).toMatchObject({ changes: 0, projects: 0 })
    desk.ask('project.setMany', { ids: ['a', 'b'], from: '2024-06-15', changes: { units: ['县发改委'] } })
    const may = desk.ask('project.show', { id: 'a', month: '2024-05' })
    expect(may.answer.text.units.values).toContain('县交通局\n县住建局')
    expect(row('a').units).toBe('县发改委')
  })

  it('有一个不对就一个都不改', () => {
    const before = state()
    const act = () => desk.ask('project.setMany', { ids: ['a', 'none'], changes: { industry: '交通' } })
    expect(refusalCode(act)).toBe('PROJECT_MISSING')
    expect(state()).toBe(before)
  })
})
