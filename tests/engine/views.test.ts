import { beforeEach, expect, it } from 'vitest'
import { layoutOf } from '#domain/saved-view'
import { checkLedger } from '#ledger/check'
import { type MemoryDesk, memoryDesk, refusalCode } from './desk'

const layout = {
  columns: [
    { id: 'leader', width: 120 },
    { id: 'annualPlan', width: null },
  ],
  filters: { lamps: ['red'], yearClasses: ['starting'], watches: ['overdue'], group: { by: 'unit', name: null } },
  grouping: 'unit',
  sort: { column: 'gapPoints', down: true },
}
let desk: MemoryDesk
beforeEach(() => {
  desk = memoryDesk()
})
const names = () => desk.ask('view.list', {}).rows.map((view) => view.name)

it('视图：存、改名、换内容、删；每步可以撤销，账对得上', () => {
  const { id } = desk.ask('view.add', { name: ' 红灯按单位 ', layout })
  expect(desk.ask('view.list', {})).toEqual({ rows: [{ id, name: '红灯按单位', layout }], opensWith: null })
  expect(desk.ask('view.change', { id, layout }).changes).toBe(0)
  desk.ask('view.change', { id, name: '红灯' })
  desk.ask('view.change', { id, layout: { ...layout, grouping: 'none' } })
  expect(desk.ask('view.list', {}).rows[0]).toMatchObject({ name: '红灯', layout: { grouping: 'none' } })
  desk.ask('history.undo', {})
  desk.ask('history.undo', {})
  expect(desk.ask('view.list', {}).rows).toEqual([{ id, name: '红灯按单位', layout }])
  desk.ask('view.open', { id })
  desk.ask('view.remove', { id })
  expect(desk.ask('view.list', {})).toEqual({ rows: [], opensWith: null })
  desk.ask('history.undo', {})
  expect(desk.ask('view.list', {})).toMatchObject({ rows: [{ id }], opensWith: id })
  expect(checkLedger(desk.db)).toEqual([])
})

it('没有名字、重名、已经不在的视图都拒，什么也没有写', () => {
  const { id } = desk.ask('view.add', { name: '甲', layout })
  desk.ask('view.add', { name: '乙', layout })
  expect(refusalCode(() => desk.ask('view.add', { name: '  ', layout }))).toBe('VIEW_NAME')
  expect(refusalCode(() => desk.ask('view.add', { name: '甲', layout }))).toBe('VIEW_NAME')
  expect(refusalCode(() => desk.ask('view.change', { id, name: '乙' }))).toBe('VIEW_NAME')
  expect(refusalCode(() => desk.ask('view.change', { id: 'x', name: '丙' }))).toBe('VIEW_MISSING')
  expect(refusalCode(() => desk.ask('view.open', { id: 'x' }))).toBe('VIEW_MISSING')
  expect(names()).toEqual(['甲', '乙'])
})

it('不认得的列、筛选、宽度略去，其余照用', () => {
  const odd = {
    columns: [{ id: 'ofTomorrow' }, { id: 'unit', width: 4 }, { id: 'unit', width: 90 }, 'x'],
    filters: { lamps: ['blue', 'red'], group: { by: 'planet', name: '火星' } },
    grouping: 'colour',
    sort: { column: 7 },
  }
  expect(layoutOf(odd)).toEqual({
    columns: [{ id: 'unit', width: null }],
    filters: { lamps: ['red'], yearClasses: [], watches: [], group: null },
    grouping: 'none',
    sort: null,
  })
  expect(layoutOf(null).columns).toEqual([])
})
