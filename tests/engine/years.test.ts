import { beforeEach, describe, expect, it } from 'vitest'
import { readAll, readRecord } from '#ledger/record'
import { type MemoryDesk, memoryDesk, refusalCode, wan } from './desk'

let desk: MemoryDesk
const add = (id: string, changes: object, carryIn: number | null, done: readonly number[]) => {
  desk.ask('project.add', { id, year: 2024, changes: { name: id, units: ['县工信局'], ...changes } })
  if (carryIn !== null) desk.ask('plan.set', { id, year: 2024, carryIn: wan(carryIn) })
  for (const [i, value] of done.entries()) {
    desk.ask('month.set', { id, month: `2024-${String(i + 1).padStart(2, '0')}`, actual: wan(value) })
  }
}
beforeEach(() => {
  desk = memoryDesk('2025-01-06')
  add(
    'building',
    { stage: 'building', yearClass: 'starting', totalInvestment: wan(1000), lists: ['市重点'] },
    100,
    [1, 2, 3],
  )
  add(
    'done',
    { stage: 'completed', yearClass: 'completing', totalInvestment: wan(500), units: ['县住建局'] },
    300,
    [50],
  )
  add('blank', { stage: 'preparing', yearClass: 'starting' }, null, [])
  add('park', { stage: 'building', lists: ['市重点', '七大园区'] }, null, [])
  add('phase', { parentId: 'park', stage: 'building', yearClass: 'continuing' }, 10, [5])
  desk.ask('milestone.add', { projectId: 'building', kind: 'completion', due: '2025-06-30' })
})

const state = () => JSON.stringify(['projectYear', 'listEntry'].map((name) => readAll(desk.db, name as 'list')))
const year = (id: string, at = 2025) => readRecord(desk.db, 'projectYear', `${id}/${at}`)
const roll = (to = 2025) => desk.ask('year.roll', { year: to })

describe('年度结转', () => {
  it('预览给出去留、合计和核对，什么都不写', () => {
    const before = state()
    const shown = desk.ask('year.preview', { year: 2025 })
    expect(shown).toMatchObject({ year: 2025, carried: 3, left: 1, fresh: 4, frozenMonths: 0 })
    expect(shown.totals).toMatchObject({
      before: { count: 4, totalInvestment: wan(1500), carryIn: wan(410), ytdActual: wan(61), cumulative: wan(471) },
      left: { count: 1, cumulative: wan(350) },
      carried: { count: 3, cumulative: wan(121) },
      after: { count: 3, totalInvestment: wan(1000), cumulative: wan(121) },
    })
    expect(shown.openMilestones).toEqual({ before: 1, left: 0, carried: 1, after: 1 })
    expect(shown.units).toEqual({ before: 2, left: 1, carried: 1, after: 1 })
    expect(shown.lists).toEqual({ before: 2, left: 0, carried: 2, after: 2 })
    expect(shown.projects.find((project) => project.id === 'building')).toEqual({
      id: 'building',
      name: 'building',
      unit: '县工信局',
      yearClassFrom: 'starting',
      yearClassTo: 'continuing',
      carryIn: wan(100),
      done: wan(6),
      cumulative: wan(106),
      carried: true,
      counted: true,
      typed: null,
    })
    expect(state()).toBe(before)
  })

  it('写入年度、类别、至上年底累计和名单；计划空着；再做一次不改；一次撤销', () => {
    const before = state()
    expect(roll().changes).toBeGreaterThan(0)
    expect(year('building')).toMatchObject({ yearClass: 'continuing', carryIn: wan(106), carrySource: 'rolled' })
    expect(year('blank')).toMatchObject({ yearClass: 'starting', carryIn: null, carrySource: 'rolled' })
    expect(year('park')).toMatchObject({ carryIn: null })
    expect(year('done')).toBeNull()
    const page = desk.ask('project.show', { id: 'building', month: '2025-01' })
    expect(page.answer.number.cumulative[page.at]).toBe(wan(106))
    expect(page.answer.number.annualPlan[page.at]).toBeNaN()
    expect(page.answer.text.lists.values).toContain('市重点')
    expect(page.answer.text.units.values).toContain('县工信局')
    expect(roll()).toMatchObject({ changes: 0, fresh: 0, carried: 3 })
    desk.ask('history.undo', {})
    expect(state()).toBe(before)
  })

  it('后来添的项目再结转一次就进来，退出的名单不再加回', () => {
    roll()
    desk.ask('project.set', { id: 'building', year: 2025, changes: { lists: [] } })
    add('late', { stage: 'building', lists: ['市重点'] }, 7, [])
    expect(desk.ask('year.preview', { year: 2025 }).fresh).toBe(1)
    roll()
    expect(year('late')).toMatchObject({ carryIn: wan(7), carrySource: 'rolled' })
    expect(readRecord(desk.db, 'listEntry', `building/${readAll(desk.db, 'list')[0]?.id}/2025`)).toBeNull()
  })

  it('上一年的数改了，结转来的跟着改；自己填的不跟', () => {
    roll()
    desk.ask('month.set', { id: 'building', month: '2024-03', actual: wan(4) })
    expect(year('building')?.carryIn).toBe(wan(107))
    desk.ask('plan.set', { id: 'building', year: 2025, carryIn: wan(90) })
    desk.ask('month.set', { id: 'building', month: '2024-03', actual: wan(5) })
    expect(year('building')).toMatchObject({ carryIn: wan(90), carrySource: 'typed' })
  })

  it('新的一年已经填了至上年底累计的，保留填的，并说出来', () => {
    desk.ask('plan.set', { id: 'building', year: 2025, annual: wan(50), carryIn: wan(110) })
    const done = roll()
    expect(year('building')).toMatchObject({ yearClass: 'continuing', carryIn: wan(110) })
    expect(done.projects.find((project) => project.id === 'building')?.typed).toBe(wan(110))
    expect(done.totals.carried.cumulative).toBe(wan(121))
    expect(done.totals.after.cumulative).toBe(wan(125))
    expect(readAll(desk.db, 'listEntry').filter((entry) => entry.projectId === 'building')).toHaveLength(2)
  })

  it('前几年留下的不再算进来：一年一年往下结转', () => {
    roll()
    desk.ask('project.set', { id: 'blank', changes: { stage: 'completed' } })
    const next = desk.ask('year.preview', { year: 2026 })
    expect(next.totals.before).toMatchObject({ count: 3, carryIn: wan(121) })
    expect(next).toMatchObject({ carried: 2, left: 1 })
    roll(2026)
    expect(year('building', 2026)).toMatchObject({ yearClass: 'continuing', carryIn: wan(106) })
    desk.ask('month.set', { id: 'building', month: '2024-01', actual: wan(2) })
    expect([year('building'), year('building', 2026)].map((row) => row?.carryIn)).toEqual([wan(107), wan(107)])
  })

  it.each([2024, 2026, 2030])('%i 年的前一年没有项目，不结转', (to) => {
    const before = state()
    expect(refusalCode(() => roll(to))).toBe('YEAR_NOT_NEXT')
    expect(refusalCode(() => desk.ask('year.preview', { year: to }))).toBe('YEAR_NOT_NEXT')
    expect(state()).toBe(before)
  })
})
