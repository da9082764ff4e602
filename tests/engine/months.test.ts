import { beforeEach, describe, expect, it } from 'vitest'
import { month } from '#domain/month'
import { inChange } from '#engine/dispatch'
import { create, update } from '#ledger/write'
import { type MemoryDesk, memoryDesk, refusalCode, wan } from './desk'

const april = month('2024-04')
const may = month('2024-05')
const june = month('2024-06')
let desk: MemoryDesk

function stage(value: string, state: 'frozen' | 'archived' | 'review'): void {
  inChange(desk.desk(), 'month.freeze', null, (change) => create(change, 'monthLife', { month: value, state }))
}
/** The year 2025 as the roll-over makes it, from whatever 2024 adds up to. */
function roll(id: string, year: number, carryIn: number): void {
  inChange(desk.desk(), 'year.roll', null, (change) =>
    create(change, 'projectYear', { projectId: id, year, carryIn, carrySource: 'rolled' }),
  )
}
const carried = (id: string, year: number) =>
  desk.db.prepare('SELECT carryIn, carrySource FROM projectYear WHERE projectId = ? AND year = ?').get(id, year)

beforeEach(() => {
  desk = memoryDesk('2026-02-05')
  desk.ask('project.add', { id: 'a', year: 2024, changes: { name: '甲', units: ['县工信局'] } })
})

describe('冻结的月份', () => {
  it('冻结和归档的月份什么都不收，审核中的照收', () => {
    stage(april, 'archived')
    stage(may, 'frozen')
    stage(june, 'review')
    for (const frozen of [april, may]) {
      for (const given of [{ actual: wan(1) }, { cumulative: wan(1) }, { progress: '基础' }, { statistics: wan(1) }]) {
        expect(refusalCode(() => desk.ask('month.set', { id: 'a', month: frozen, ...given }))).toBe('MONTH_FROZEN')
      }
    }
    expect(desk.ask('month.set', { id: 'a', month: june, actual: wan(1) }).changes).toBe(1)
  })

  it('同年后面有冻结的月份：金额不收，连清空也不收；文字照收', () => {
    desk.ask('month.set', { id: 'a', month: may, actual: wan(3) })
    stage(june, 'frozen')
    for (const given of [{ actual: wan(1) }, { actual: null }, { cumulative: wan(9) }, { statistics: wan(1) }]) {
      expect(refusalCode(() => desk.ask('month.set', { id: 'a', month: may, ...given }))).toBe('MONTH_FROZEN')
    }
    expect(desk.ask('month.set', { id: 'a', month: may, progress: '基础', physical: 0.2 }).changes).toBe(2)
    expect(desk.ask('month.set', { id: 'a', month: '2025-01', actual: wan(1) }).changes).toBe(1)
  })
})

describe('结转来的至上年底累计', () => {
  it('跟着上年走，一年接一年，直到有人自己填', () => {
    desk.ask('project.set', { id: 'a', year: 2024, changes: { carryIn: wan(100) } })
    roll('a', 2025, wan(100))
    roll('a', 2026, wan(100))
    expect(desk.ask('month.set', { id: 'a', month: june, actual: wan(8) }).changes).toBe(3)
    expect([carried('a', 2025), carried('a', 2026)]).toEqual([
      { carryIn: wan(108), carrySource: 'rolled' },
      { carryIn: wan(108), carrySource: 'rolled' },
    ])
    desk.ask('plan.set', { id: 'a', year: 2024, carryIn: wan(110) })
    expect(carried('a', 2026)).toEqual({ carryIn: wan(118), carrySource: 'rolled' })
    desk.ask('plan.set', { id: 'a', year: 2025, carryIn: wan(120) })
    expect([carried('a', 2025), carried('a', 2026)]).toEqual([
      { carryIn: wan(120), carrySource: 'typed' },
      { carryIn: wan(120), carrySource: 'rolled' },
    ])
    expect(desk.ask('month.set', { id: 'a', month: june, actual: wan(9) }).changes).toBe(1)
    expect(carried('a', 2026)).toEqual({ carryIn: wan(120), carrySource: 'rolled' })
  })

  it('两个地方填都一样；填同一个数不算改，仍跟着上年', () => {
    desk.ask('project.set', { id: 'a', year: 2024, changes: { carryIn: wan(5) } })
    roll('a', 2025, wan(5))
    expect(desk.ask('plan.set', { id: 'a', year: 2025, carryIn: wan(5) }).changes).toBe(0)
    expect(desk.ask('project.set', { id: 'a', year: 2025, changes: { carryIn: wan(5) } }).changes).toBe(0)
    expect(carried('a', 2025)).toMatchObject({ carrySource: 'rolled' })
    desk.ask('project.set', { id: 'a', year: 2025, changes: { carryIn: wan(6) } })
    expect(carried('a', 2025)).toEqual({ carryIn: wan(6), carrySource: 'typed' })
    desk.ask('history.undo', {})
    expect(carried('a', 2025)).toEqual({ carryIn: wan(5), carrySource: 'rolled' })
  })

  it('自己填的不标来源', () => {
    desk.ask('plan.set', { id: 'a', year: 2024, carryIn: wan(7) })
    expect(carried('a', 2024)).toEqual({ carryIn: wan(7), carrySource: null })
  })
})

it('退回的单位再填当月，就不再是退回；填同样的数不算', () => {
  desk.ask('month.set', { id: 'a', month: june, actual: wan(1) })
  const unitId = String(desk.db.prepare('SELECT id FROM unit').pluck().get())
  inChange(desk.desk(), 'month.return', null, (change) => {
    create(change, 'unitReturn', { unitId, month: june, reason: '数不对', returnedOn: '2024-07-02' })
    update(change, 'unit', unitId, { position: 9 })
  })
  const returns = () => desk.db.prepare('SELECT count(*) FROM unitReturn').pluck().get()
  desk.ask('month.set', { id: 'a', month: june, actual: wan(1) })
  desk.ask('month.set', { id: 'a', month: may, actual: wan(1) })
  expect(returns()).toBe(1)
  desk.ask('month.set', { id: 'a', month: june, actual: wan(2) })
  expect(returns()).toBe(0)
})
