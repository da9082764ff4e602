import { beforeEach, describe, expect, it } from 'vitest'
import { Refusal } from '#domain/refusal'
import { inChange } from '#engine/dispatch'
import { projectEntities, recordsOfProject } from '#ledger/project-records'
import { readAll, readRecord } from '#ledger/record'
import { update } from '#ledger/write'
import { type MemoryDesk, memoryDesk, refusalCode, wan } from './desk'

let desk: MemoryDesk
beforeEach(() => {
  desk = memoryDesk()
  desk.ask('project.add', {
    id: 'keep',
    year: 2024,
    changes: {
      name: '龙鼎电池箔',
      industry: '工业',
      totalInvestment: wan(1000),
      units: ['县工信局'],
      lists: ['市重点'],
    },
  })
  desk.ask('project.add', {
    id: 'gone',
    year: 2024,
    changes: {
      name: '龙鼎10万吨电池箔',
      code: 'GY-01',
      aliases: ['电池箔'],
      industry: '制造业',
      scale: '年产10万吨',
      totalInvestment: wan(900),
      units: ['县发改委', '县工信局'],
      leader: '〔领导〕',
      contact: '〔责任人〕',
      lists: ['市重点', '省重点'],
      yearClass: 'continuing',
      permits: [{ kind: 'environment', state: 'granted' }],
    },
  })
})

const state = () => JSON.stringify(['project', ...projectEntities].map((name) => readAll(desk.db, name as 'project')))
const preview = (choices = {}) => desk.ask('project.mergePreview', { id: 'gone', into: 'keep', choices })
const merge = (choices = {}) => desk.ask('project.merge', { id: 'gone', into: 'keep', choices, reason: '同一个项目' })
const month = (id: string, at: string, given: object) => desk.ask('month.set', { id, month: at, ...given })
const freeze = (at: string) =>
  inChange(desk.desk(), 'month.freeze', null, (change) => {
    change.db.prepare("INSERT INTO monthLife (month, state) VALUES (?, 'open')").run(at)
    update(change, 'monthLife', at, { state: 'frozen' })
  })
const conflictsOf = (act: () => unknown) => {
  try {
    act()
  } catch (error) {
    if (error instanceof Refusal && error.code === 'CONFLICTS') return error.details.conflicts
    throw error
  }
  throw new Error('nothing was refused')
}

describe('合并两个项目', () => {
  it('预览把两边并排，什么都不写', () => {
    const before = state()
    const { fields, loser, winner } = preview()
    expect({ loser: loser.name, winner: winner.name }).toEqual({ loser: '龙鼎10万吨电池箔', winner: '龙鼎电池箔' })
    const row = (field: string) => fields.find((one) => one.field === field)
    expect(row('industry')).toMatchObject({ loser: '制造业', winner: '工业', result: '工业', conflict: false })
    expect(row('scale')).toMatchObject({ loser: '年产10万吨', winner: null, result: '年产10万吨' })
    expect(row('totalInvestment')).toMatchObject({ loser: wan(900), winner: wan(1000), result: wan(1000) })
    expect(row('units')).toMatchObject({ result: ['县工信局', '县发改委'] })
    expect(row('lists')).toMatchObject({ at: '2024', result: ['市重点', '省重点'] })
    expect(row('aliases')).toMatchObject({ result: ['龙鼎10万吨电池箔', '电池箔'] })
    expect(state()).toBe(before)
  })

  it('留下的自己的值不动，空的补上，名称变成别名；一次撤销全部回来', () => {
    desk.ask('milestone.add', { projectId: 'gone', kind: 'completion', due: '2024-10-31' })
    desk.ask('plan.set', { id: 'gone', year: 2024, annual: wan(120), carryIn: wan(50) })
    month('gone', '2024-05', { actual: wan(10), progress: '设备安装' })
    month('keep', '2024-05', { progress: '厂房封顶' })
    month('keep', '2024-06', { actual: wan(20) })
    const before = state()
    const { moved } = merge()
    expect(moved).toMatchObject({ milestones: 1, permits: 1, children: 0 })
    expect(readRecord(desk.db, 'project', 'gone')).toBeNull()
    expect(readRecord(desk.db, 'project', 'keep')).toMatchObject({
      name: '龙鼎电池箔',
      code: 'GY-01',
      industry: '工业',
      scale: '年产10万吨',
      totalInvestment: wan(1000),
    })
    expect(recordsOfProject(desk.db, 'alias', 'keep').map((alias) => alias.name)).toEqual([
      '龙鼎10万吨电池箔',
      '电池箔',
    ])
    const page = desk.ask('project.show', { id: 'keep', month: '2024-06' })
    expect(page.months.find((line) => line.month === '2024-05')).toMatchObject({
      actual: wan(10),
      progress: '厂房封顶',
    })
    expect(page.months.find((line) => line.month === '2024-06')).toMatchObject({ cumulative: wan(80) })
    expect(page.plans).toMatchObject([{ annual: wan(120) }])
    expect(page.milestones).toHaveLength(1)
    expect(page.permits).toHaveLength(1)
    expect(page.answer.text.units.values).toContain('县工信局\n县发改委')
    expect(page.answer.text.leader.values).toContain('〔领导〕')
    expect(page.answer.text.yearClass.values).toContain('continuing')
    expect(page.answer.text.lists.values).toContain('市重点\n省重点')
    for (const entity of projectEntities) expect(recordsOfProject(desk.db, entity, 'gone')).toEqual([])
    expect(desk.ask('workspace.check', {}).findings).toEqual([])
    desk.ask('history.undo', {})
    expect(state()).toBe(before)
    desk.ask('history.redo', {})
    expect(readRecord(desk.db, 'project', 'gone')).toBeNull()
    expect(desk.ask('workspace.check', {}).findings).toEqual([])
  })

  it('两边都有数又不一样，逐处选定才合并', () => {
    month('gone', '2024-05', { actual: wan(10), physical: 0.5 })
    month('keep', '2024-05', { actual: wan(12), physical: 0.5 })
    desk.ask('plan.set', { id: 'gone', year: 2024, annual: wan(100), carryIn: wan(50) })
    desk.ask('plan.set', { id: 'keep', year: 2024, annual: wan(120), carryIn: wan(60) })
    const before = state()
    expect(preview().conflicts.map((row) => row.key)).toEqual([
      'projectYear/2024/carryIn',
      'plan/2024/initial/annual',
      'month/2024-05/actual',
    ])
    expect(conflictsOf(() => merge({ 'month/2024-05/actual': 'loser' }))).toMatchObject([
      { key: 'projectYear/2024/carryIn', loser: 50, winner: 60 },
      { key: 'plan/2024/initial/annual', loser: 100, winner: 120 },
    ])
    expect(state()).toBe(before)
    merge({
      'month/2024-05/actual': 'loser',
      'projectYear/2024/carryIn': 'winner',
      'plan/2024/initial/annual': 'loser',
      'project/name': 'loser',
    })
    const page = desk.ask('project.show', { id: 'keep', month: '2024-05' })
    expect(page.months.find((line) => line.month === '2024-05')).toMatchObject({ actual: wan(10), cumulative: wan(70) })
    expect(page.plans).toMatchObject([{ annual: wan(100) }])
    expect(readRecord(desk.db, 'project', 'keep')?.name).toBe('龙鼎10万吨电池箔')
    expect(recordsOfProject(desk.db, 'alias', 'keep').map((alias) => alias.name)).toEqual(['龙鼎电池箔', '电池箔'])
  })

  it('同样的数不是冲突；年计划相同而月份分法不同是冲突', () => {
    const months = (first: number) => [wan(first), wan(12 - first), ...Array(10).fill(wan(0))]
    desk.ask('plan.set', { id: 'gone', year: 2024, annual: wan(12), months: months(2) })
    desk.ask('plan.set', { id: 'keep', year: 2024, annual: wan(12), months: months(2) })
    expect(preview().conflicts).toEqual([])
    desk.ask('plan.set', { id: 'keep', year: 2024, months: months(3) })
    expect(new Set(preview().conflicts.map((row) => row.key))).toEqual(new Set(['plan/2024/initial/annual']))
  })

  it('一样的节点是一个，缺的实际日期补上', () => {
    for (const id of ['gone', 'keep'])
      desk.ask('milestone.add', { id: `m-${id}`, projectId: id, kind: 'start', due: '2024-06-30' })
    desk.ask('milestone.done', { id: 'm-gone', on: '2024-06-20' })
    merge()
    expect(recordsOfProject(desk.db, 'milestone', 'keep')).toMatchObject([{ id: 'm-keep', actual: '2024-06-20' }])
  })

  it('子项跟着过来；互为上下级的合并后不绕圈', () => {
    desk.ask('project.set', { id: 'gone', changes: { totalInvestment: null } })
    desk.ask('project.set', { id: 'keep', changes: { totalInvestment: null } })
    desk.ask('project.add', { id: 'one', changes: { name: '一期', parentId: 'gone' } })
    desk.ask('project.set', { id: 'keep', changes: { parentId: 'gone' } })
    merge()
    expect(readRecord(desk.db, 'project', 'one')?.parentId).toBe('keep')
    expect(readRecord(desk.db, 'project', 'keep')?.parentId).toBeNull()
  })

  it('上上级并入它的下级，中间的一级会绕圈：不合并，什么都不动', () => {
    desk.ask('project.set', { id: 'gone', changes: { totalInvestment: null } })
    desk.ask('project.set', { id: 'keep', changes: { totalInvestment: null } })
    desk.ask('project.add', { id: 'middle', changes: { name: '中间一级', parentId: 'gone' } })
    desk.ask('project.set', { id: 'keep', changes: { parentId: 'middle' } })
    const before = state()
    expect(refusalCode(() => merge())).toBe('PARENT_LOOP')
    expect(state()).toBe(before)
  })

  it('合并后金额会落空的不合并', () => {
    desk.ask('project.set', { id: 'gone', changes: { totalInvestment: null } })
    desk.ask('project.add', { id: 'one', changes: { name: '一期', parentId: 'gone' } })
    const before = state()
    expect(refusalCode(() => merge())).toBe('MONEY_PRESENT')
    expect(state()).toBe(before)
    merge({ 'project/rollup': 'loser', 'project/totalInvestment': 'loser' })
    expect(readRecord(desk.db, 'project', 'one')?.parentId).toBe('keep')
  })

  it.each([
    ['冻结月份以前的金额', () => month('gone', '2024-04', { actual: wan(1) })],
    ['冻结月份的入统数', () => month('gone', '2024-05', { statistics: wan(1) })],
    ['要写进冻结月份的文字', () => month('gone', '2024-05', { progress: '进场' })],
    ['当年的至上年底累计', () => desk.ask('plan.set', { id: 'gone', year: 2024, carryIn: wan(1) })],
  ])('%s不动', (_what, give) => {
    give()
    freeze('2024-05')
    expect(refusalCode(() => merge())).toBe('MONTH_FROZEN')
    expect(readRecord(desk.db, 'project', 'gone')).not.toBeNull()
  })

  it('冻结以后的金额、冻结月份里留下的已有的文字，不妨碍合并', () => {
    month('gone', '2024-05', { progress: '进场' })
    month('keep', '2024-05', { progress: '封顶' })
    freeze('2024-05')
    month('gone', '2024-06', { actual: wan(1) })
    merge()
    expect(readRecord(desk.db, 'month', 'keep/2024-05')?.progress).toBe('封顶')
    expect(readRecord(desk.db, 'month', 'keep/2024-06')?.actual).toBe(wan(1))
  })

  it('金额落在起计月份以前的不合并，可以选另一边的起计月份', () => {
    month('gone', '2024-02', { actual: wan(1) })
    desk.ask('project.set', { id: 'keep', changes: { since: '2024-03' } })
    desk.ask('project.set', { id: 'gone', changes: { since: '2024-01' } })
    expect(refusalCode(() => merge())).toBe('MONTH_BEFORE_SINCE')
    merge({ 'project/since': 'loser' })
    expect(readRecord(desk.db, 'project', 'keep')?.since).toBe('2024-01')
  })

  it('结转来的至上年底累计按合起来的数重算', () => {
    for (const [id, done] of [
      ['gone', 3],
      ['keep', 4],
    ] as const) {
      month(id, id === 'gone' ? '2024-03' : '2024-04', { actual: wan(done) })
      desk.ask('plan.set', { id, year: 2025, carryIn: wan(done) })
      inChange(desk.desk(), 'year.roll', null, (change) =>
        update(change, 'projectYear', `${id}/2025`, { carrySource: 'rolled' }),
      )
    }
    expect(preview().conflicts).toEqual([])
    merge()
    expect(readRecord(desk.db, 'projectYear', 'keep/2025')).toMatchObject({ carryIn: wan(7), carrySource: 'rolled' })
  })

  it('合起来会结转成负数的不合并', () => {
    month('gone', '2024-01', { actual: wan(10) })
    month('gone', '2024-02', { cumulative: wan(4) })
    month('keep', '2024-01', { actual: wan(2) })
    for (const id of ['gone', 'keep']) {
      desk.ask('plan.set', { id, year: 2025, carryIn: wan(2) })
      inChange(desk.desk(), 'year.roll', null, (change) =>
        update(change, 'projectYear', `${id}/2025`, { carrySource: 'rolled' }),
      )
    }
    expect(refusalCode(() => merge({ 'month/2024-01/actual': 'winner' }))).toBe('MONEY_NEGATIVE')
    merge({ 'month/2024-01/actual': 'loser' })
    expect(readRecord(desk.db, 'projectYear', 'keep/2025')?.carryIn).toBe(wan(4))
  })

  it('自己并自己、没有的项目、没有的选定都不收', () => {
    const into = (id: string, other: string, choices = {}) =>
      refusalCode(() => desk.ask('project.merge', { id, into: other, choices }))
    expect(into('keep', 'keep')).toBe('INVALID_INPUT')
    expect(into('none', 'keep')).toBe('PROJECT_MISSING')
    expect(into('gone', 'none')).toBe('PROJECT_MISSING')
    expect(into('gone', 'keep', { 'month/2024-05/actual': 'loser' })).toBe('INVALID_INPUT')
  })
})
